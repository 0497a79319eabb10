package en

// health: medicine, food, contamination, recalls.
var health = topic{classes: `contaminate pollute taint / contamination pollution
decontaminate disinfect sanitise / decontamination disinfection
poison / poisoning
toxic poisonous
infect / infection
sick ill unwell sicken
illness disease sickness
outbreak epidemic / outbreak epidemic
vaccinate inoculate immunise / vaccination inoculation immunisation
vaccine jab
diagnose / diagnosis
treat / treatment
hospitalise / hospitalisation
test-positive
test-negative
quarantine isolate / quarantine isolation
recall / recall
spread transmit / spread transmission
find detect discover / detection discovery
exceed surpass
expose / exposure
prescribe / prescription
inject / injection
safe safety drinkable potable
unsafe dangerous hazardous
harmful detrimental
harmless
curable treatable
starve / starvation
doctor physician medic
hospital clinic infirmary
medicine medication drug
bacterium bacteria
sewage wastewater effluent
baby infant newborn
child kid youngster
slaughterhouse abattoir
tablet pill
contagious infectious
rotten spoiled
screen / screening
drown / drowning
suffocate asphyxiate / suffocation asphyxiation
chemist pharmacist
foetus fetus
diarrhoea diarrhea
`, phrases: `test positive = test-positive
fail test = test-positive
flunk test = test-positive
test negative = test-negative
fall ill = sick
fall sick = sick
become ill = sick
become sick = sick
get sick = sick
make ill = sick
make sick = sick
come down with = infect
take to hospital = hospitalise
take to the hospital = hospitalise
rush to hospital = hospitalise
admit to hospital = hospitalise
pull from shelves = recall
pull from sale = recall
pull from the market = recall
take off the market = recall
`, idioms: `fail flunk : test = test-positive
positive : test sample result = test-positive
put stick get : needle = inject
contract catch : virus disease infection illness flu cholera = infect
withdraw pull remove : product batch item toy medicine lot = recall
poison : water well river lake reservoir supply stream = contaminate
breach : limit threshold = exceed
`}
