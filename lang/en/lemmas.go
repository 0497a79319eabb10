package en

import "strings"

// irregularVerbs are lines of a verb and those of its forms that no rule finds.
const irregularVerbs = `
be is was were been being 's s
have has had
do does did done du
go goes went gone gon
say said
tell told
make made
take took taken
know knew known
think thought
see saw seen seeing
come came
give gave given
find found
get got gotten
feel felt
leave left
mean meant
keep kept
let letting
begin began begun
show shown
hear heard
run ran
hold held
bring brought
write wrote written
stand stood
lose lost
pay paid
meet met
speak spoke spoken
lead led
understand understood
grow grew grown
win won
teach taught
buy bought
sell sold
send sent
build built
fall fell fallen
sit sat
choose chose chosen
rise rose risen
spend spent
draw drew drawn
break broke broken
drive drove driven
wear wore worn
fight fought
throw threw thrown
catch caught
deal dealt
seek sought
fly flew flown flies
lie lay lain lying lied lies
lay laid
hang hung
strike struck stricken
shoot shot
shake shook shaken
steal stole stolen
swear swore sworn
tear tore torn
bear bore borne born
beat beaten
become became
bend bent
bet betting
bind bound
bite bit bitten
bleed bled
blow blew blown
breed bred
burn burnt
cling clung
creep crept
deal dealt
die dying died dies
tie tying tied ties
vie vying vied vies
untie untying untied
dig dug
dream dreamt
drink drank drunk
eat ate eaten
feed fed
flee fled fleeing
fling flung
forbid forbade forbidden
foresee foresaw foreseen foreseeing
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
grind ground
hide hid hidden
kneel knelt
lean leant
leap leapt
learn learnt
lend lent
light lit
mislead misled
mistake mistook mistaken
overcome overcame
oversee oversaw overseen overseeing
overtake overtook overtaken
overthrow overthrew overthrown
outdo outdid outdone
prove proven
rebuild rebuilt
repay repaid
resell resold
retell retold
rewrite rewrote rewritten
ride rode ridden
ring rang rung
sew sewn
shed shedding
shine shone
shrink shrank shrunk
sing sang sung
sink sank sunk
slay slew slain
sleep slept
slide slid
sling slung
slink slunk
smell smelt
sow sown
speed sped
spell spelt
spill spilt
spin spun
spit spat
spoil spoilt
spring sprang sprung
stick stuck
sting stung
stink stank stunk
strive strove striven
string strung
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
undergo undergoes underwent undergone
undertake undertook undertaken
undo undoes undid undone
uphold upheld
wake woke woken
awake awoke awoken
weave wove woven
weep wept
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
wring wrung
arise arose arisen
behold beheld
foretell foretold
inlay inlaid
misunderstand misunderstood
overhear overheard
override overrode overridden
partake partook partaken
redo redoes redid redone
rethink rethought
remake remade
retake retook retaken
unwind unwound
forego forewent forgone
veto vetoes
echo echoes
agree agreed agreeing agrees
disagree disagreed disagreeing
free freed freeing
guarantee guaranteed guaranteeing
decree decreed decreeing
referee refereed refereeing
dye dyed dyeing
add added adding adds
err erred erring
ski skied skiing
taxi taxied taxiing
panic panicked panicking
mimic mimicked mimicking
traffic trafficked trafficking
frolic frolicked
focus focused focusing focuses focussed
bias biased biasing biases
canvas canvassed
bus bused busing buses
gas gassed gassing gases
canoe canoed canoeing
age ageing aging aged
sue suing sued
use used using uses
ache aches ached aching
pant panted panting
`

// finalE are verbs whose final "e" the rule for their endings does not bring back.
const finalE = `dope demote strafe create recreate procreate delineate permeate nauseate write invite unite excite cite ignite extradite recite incite
rewrite reunite expedite bite complete delete compete deplete promote devote vote denote note quote dote tote
execute contribute distribute attribute institute constitute substitute prosecute compute dispute refute mute
commute pollute dilute salute reroute route flute persecute impute paste taste waste haste breathe clothe bathe soothe loathe teethe owe browse drowse espouse wane
scathe seethe change arrange exchange range rearrange interchange estrange avenge revenge challenge scavenge
infringe impinge cringe hinge singe binge syringe plunge lounge lunge expunge sponge
ignore explore restore store score bore adore deplore implore shore core gore snore underscore
interfere adhere persevere revere sphere cohere convene intervene contravene reconvene scene
phone postpone condone clone dethrone tone atone hone stone telephone
scheme theme provide decide side preside reside guide divide abide coincide collide ride hide slide stride confide deride subside
precede concede recede secede intercede impede accede supersede cede stampede
evade invade persuade dissuade trade upgrade degrade downgrade fade parade grade blockade wade brigade cascade shade
explode erode code corrode mode decode
include exclude conclude intrude elude delude preclude allude exude collude
wipe pipe swipe gripe snipe stripe type escape shape tape rape scrape drape landscape reshape
hope cope scope slope elope grope interlope
probe robe globe strobe bribe describe prescribe subscribe inscribe ascribe transcribe scribe vibe lube tube
compare declare prepare share care dare spare stare scare square bare glare beware flare blare fare snare
secure measure ensure assure figure capture feature picture injure endure procure manufacture cure lure pressure treasure
venture torture nurture structure restructure posture lecture reassure insure inure mature allure conjure puncture rupture
acquire require inquire enquire hire fire retire inspire desire wire tire expire conspire admire aspire transpire rehire rewire misfire
name blame frame tame game shame fame rename time chime mime come welcome become overcome home assume consume resume presume fume perfume
costume exhume
make take shake wake bake brake fake stake undertake mistake like strike hike bike spike dislike joke smoke provoke evoke invoke
poke choke stroke revoke nuke rebuke puke massacre
combine define determine examine imagine decline refine mine dine line shine underline undermine confine outline redefine fine pine
wine whine shrine recline plane
prune tune fine-tune attune commune immune
smile file compile pile while reconcile profile style
schedule rule overrule rescue argue value issue pursue continue
console whole cajole parole stole pole hole
scale sale inhale exhale whale impale regale
cable whittle settle
erase chase base phase purchase release lease cease crease increase decrease please tease grease ease disease
delegitimise axe
argue blue glue sue tattle
baptise surmise demise
wage stage rage page cage engage manage damage encourage discourage package salvage ravage savage allege pledge siege besiege oblige`

// plainStem are verbs that must not get an "e" though verbs of their endings do.
const plainStem = `bankroll boycott visit limit edit exit credit audit profit benefit exhibit prohibit inhibit merit inherit deposit solicit orbit
elicit debit spirit vomit posit discredit accredit inhabit cohabit recruit unearth
focus bias orchard debut worship gossip equip develop gallop envelop wallop hiccup
worth mouth custom blossom fathom random ransom victim
honor favor labor monitor sponsor author error anchor tailor harbor censor mirror doctor factor vector tutor
murmur format combat
pardon mention function
sing bring ring cling fling sting swing wing string spring wring ping ding hang bang clang gang belong long prolong throng
forfeit surfeit surf purr 
differ offer suffer enter alter gather consider
human 
open happen listen strengthen threaten weaken
iron environ question
gallivant jewel
mail fail sail bail hail jail nail trail derail detail curtail prevail assail avail entail retail unveil reveal
model travel cancel label level fuel marvel shovel channel funnel quarrel rebel
pilot pivot ballot riot
target market budget cricket ticket trumpet sweat
robin cabin
cool pool fool tool spool school`

// irregularNouns are plurals that no rule finds, as "plural singular" pairs.
const irregularNouns = `
men man women woman children child feet foot teeth tooth geese goose mice mouse lice louse oxen ox
wolves wolf knives knife lives life wives wife shelves shelf halves half leaves leaf thieves thief selves self loaves loaf
calves calf hooves hoof scarves scarf elves elf housewives housewife midwives midwife
crises crisis theses thesis hypotheses hypothesis oases oasis diagnoses diagnosis parentheses parenthesis emphases emphasis
analyses analysis syntheses synthesis prognoses prognosis axes axis testes testis neuroses neurosis metastases metastasis
phenomena phenomenon criteria criterion alumni alumnus stimuli stimulus nuclei nucleus fungi fungus cacti cactus radii radius
syllabi syllabus foci focus bacteria bacterium memoranda memorandum referenda referendum strata stratum addenda addendum
curricula curriculum errata erratum consortia consortium stadia stadium larvae larva formulae formula vertebrae vertebra antennae antenna
algae alga indices index matrices matrix vertices vertex appendices appendix
viruses virus bonuses bonus campuses campus statuses status focuses focus choruses chorus censuses census caucuses caucus
surpluses surplus buses bus gases gas biases bias atlases atlas lenses lens pluses plus minuses minus canvases canvas
consensuses consensus circuses circus sinuses sinus geniuses genius walruses walrus crocuses crocus abacuses abacus octopuses octopus
aliases alias christmases christmas irises iris pancreases pancreas
heroes hero potatoes potato tomatoes tomato vetoes veto echoes echo torpedoes torpedo embargoes embargo cargoes cargo
mosquitoes mosquito volcanoes volcano tornadoes tornado buffaloes buffalo noes no goes go mottoes motto mangoes mango
movies movie cookies cookie calories calorie zombies zombie ties tie pies pie lies lie rookies rookie selfies selfie birdies birdie
brownies brownie prairies prairie hippies hippie aunties auntie genies genie newbies newbie cronies crony smoothies smoothie
hoodies hoodie rookies rookie bogies bogie collies collie veggies veggie budgies budgie foodies foodie freebies freebie
goalies goalie groupies groupie indies indie junkies junkie laddies laddie magpies magpie neckties necktie pixies pixie
sorties sortie talkies talkie townies townie yuppies yuppie boogies boogie walkie-talkies walkie-talkie caddies caddie
quizzes quiz passersby passerby aches ache headaches headache toothaches toothache stomachaches stomachache heartaches heartache
backaches backache caches cache niches niche psyches psyche avalanches avalanche creches creche pastiches pastiche quiches quiche
moustaches moustache mustaches mustache microfiches microfiche axes axe clothes clothes`

// samePlural are plurals whose dictionary form is the plural itself.
const samePlural = `people regards species troops staff politics means police clothes fish thanks pants grounds headquarters goods
remains manners surroundings jeans proceedings whereabouts finances data economics deer sheep savings specifics glasses
media series aircraft spacecraft elk chicken contents premises earnings belongings congratulations athletics ethics
mathematics physics logistics odds news arms riches outskirts shorts trousers scissors tongs wages customs minutes
cattle clergy salmon trout cod bison swine offspring shrimp crossroads barracks gallows hertz kudos amends
arrears dregs dues genitals lodgings mechanics mores overalls pyjamas pajamas proceeds tropics valuables statistics
sixties seventies eighties nineties twenties thirties forties fifties elderly poor youth`

// irregularAdjectives are pairs of a form and its positive.
const irregularAdjectives = `better good best good worse bad worst bad further far furthest far farther far farthest far
elder old eldest old more more most most less less least least latter latter former former other other
outer outer inner inner upper upper lesser lesser utter utter
larger large largest large nicer nice nicest nice safer safe safest safe later late latest late wider wide widest wide
closer close closest close finer fine finest fine rarer rare rarest rare stranger strange strangest strange
purer pure purest pure severer severe severest severe braver brave bravest brave wiser wise wisest wise whiter white whitest white
simpler simple simplest simple gentler gentle gentlest gentle humbler humble humblest humble nobler noble noblest noble
subtler subtle subtlest subtle freer free freest free ruder rude rudest rude cuter cute cutest cute denser dense densest dense
looser loose loosest loose riper ripe ripest ripe saner sane sanest sane sorer sore sorest sore suppler supple tamer tame
truer true truest true vaguer vague vaguest vague viler vile vilest vile abler able ablest able feebler feeble fiercer fierce fiercest fierce
harsher harsh huger huge hugest huge idler idle tenser tense terser terse crueler cruel cruelest cruel
bluer blue bluest blue paler pale palest pale stabler stable steeper steep dumber dumb dumbest dumb
taller tall tallest tall smaller small smallest small fuller full fullest full duller dull dullest dull fewer few fewest few
crosser cross grosser gross grossest gross stiffer stiff stiffest stiff gruffer gruff`

// demonyms keep their capital as adjectives.
const demonyms = `American British English French German Italian Spanish Russian Ukrainian Chinese Japanese Indian Iraqi Iranian Israeli
Afghan Pakistani Canadian Mexican Cuban Syrian Egyptian Saudi Arab Arabic Turkish Kurdish Greek Polish Dutch Swedish Danish
Norwegian Finnish Swiss Austrian Hungarian Czech Slovak Romanian Bulgarian Serbian Croatian Bosnian Albanian Georgian Armenian
Belarusian Lithuanian Latvian Estonian Irish Scottish Welsh Portuguese Brazilian Argentine Chilean Colombian Venezuelan Peruvian
African Asian European Australian Korean Vietnamese Thai Indonesian Malaysian Filipino Palestinian Lebanese Jordanian Libyan
Tunisian Algerian Moroccan Nigerian Kenyan Ethiopian Somali Sudanese Ugandan Rwandan Haitian Jamaican Latin Hispanic
Muslim Christian Jewish Islamic Catholic Protestant Orthodox Hindu Buddhist Sikh Sunni Shiite Shi'ite Mormon Evangelical
Republican Democratic Soviet Western Nazi Marxist Roman Caucasian Taiwanese Burmese Cambodian Nepalese Yemeni Emirati Qatari
Kuwaiti Omani Uzbek Kazakh Tajik Chechen Tibetan Uighur Uyghur Bengali Bangladeshi Cypriot Maltese Belgian Icelandic Slovenian
Macedonian Moldovan Kosovar Ghanaian Zimbabwean Zambian Angolan Congolese Cameroonian Senegalese Liberian Olympic Paralympic Victorian`

var adverbForms = pairs(`better well best well worse badly worst badly further far furthest far farther far farthest far
more more most most less less least least later late latest late sooner soon earlier early closer close closest close n't not nt not
never never ever ever rather rather however however together together over over under under after after altogether altogether
whether whether either either neither neither forever forever wherever wherever whenever whenever yesterday yesterday
further far outside outside there there where where here here super super per per`)

var closedForms = pairs(`am be is be are be was be were be been be being be 'm be 're be 's be m be
have have has have had have having have 've have ve have 'd would 'll will ll will
do do does do did do done do doing do wan want gon go ca can wo will sha shall ai be n't not nt not na to ta to
me I him he us we them they i I em they 'em they thee thou mine my ours our yours your theirs their hers her
an a these this those that gets get got get getting get gotten get`)

// pairs makes a table of alternating forms and dictionary forms.
func pairs(text string) map[string]string {
	m := make(map[string]string)
	form := ""
	for w := range fields(text) {
		if form == "" {
			form = w
			continue
		}
		m[form], form = w, ""
	}
	return m
}

// verbForms puts the verbs' tables together: regular forms of the listed
// exceptions, then the irregular ones over them.
func verbForms() map[string]string {
	m := make(map[string]string)
	for w := range fields(finalE) {
		stem := strings.TrimSuffix(w, "e")
		m[stem+"ing"], m[stem+"ed"], m[w+"s"] = w, w, w
	}
	for w := range fields(plainStem) {
		m[w+"ing"], m[w+"ed"], m[w+"s"] = w, w, w
	}
	for line := range strings.Lines(irregularVerbs) {
		verb := ""
		for w := range fields(line) {
			if verb == "" {
				verb = w
			}
			m[w] = verb
		}
	}
	return m
}

func nounForms() map[string]string {
	m := pairs(irregularNouns)
	for w := range fields(samePlural) {
		m[w] = w
	}
	return m
}

func adjectiveForms() map[string]string {
	m := pairs(irregularAdjectives)
	for w := range fields(demonyms) {
		m[strings.ToLower(w)] = w
	}
	return m
}
