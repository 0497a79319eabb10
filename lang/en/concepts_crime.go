package en

// crime: courts, police, punishment.
var crime = topic{classes: `kill slay die dead perish / killing death fatality slaying
murder assassinate murderer / murder assassination homicide
suicide / suicide
arrest detain apprehend / arrest detention
imprison incarcerate / imprisonment incarceration
charge indict / indictment
drop-charge
sue litigate / lawsuit litigation
prosecute / prosecution
try / trial
convict / conviction
acquit exonerate / acquittal exoneration
guilty guilt
innocent innocence
plead-guilty
confess / confession
testify / testimony
investigate inquire enquire / investigation probe inquiry enquiry
search / search
confiscate impound / confiscation
penalise
fine
steal rob burgle loot pilfer / theft robbery burglary looting heist larceny
embezzle misappropriate siphon / embezzlement misappropriation
defraud swindle / fraud swindle scam
launder / laundering
bribe bribery
take-bribe
take-money
corrupt corruption graft
extort blackmail / extortion blackmail
falsify forge counterfeit / falsification forgery
rig / rigging
tamper / tampering
perjury
stab / stabbing
rape / rape
abuse mistreat maltreat / abuse mistreatment maltreatment
harass / harassment
bully / bullying
threaten / threat menace
torch / arson
vandalise / vandalism
extradite / extradition
overturn quash annul / annulment
uphold
wiretap eavesdrop / wiretapping eavesdropping
spy / espionage spying
pardon / pardon
discriminate / discrimination
illegal unlawful illicit
legal lawful
legalise decriminalise / legalisation decriminalisation
police policeman officer cop
lawyer attorney solicitor barrister
prison jail penitentiary gaol
prisoner inmate
thief burglar robber
gunman shooter
execute / execution
mug / mugging
molest grope / molestation
intimidate / intimidation
stalk / stalking
ransack
deface
ruling judgment judgement
crime offence offense
drunk intoxicated inebriated
fraudster swindler conman
sentence
grant-bail
plead-not-guilty
`, phrases: `take into custody = arrest
put behind bars = imprison
send to prison = imprison
send to jail = imprison
jail = imprison
find guilty = convict
clear of = acquit
plead guilty = plead-guilty
take to court = sue
put on trial = try
go on trial = try
take the stand = testify
give evidence = testify
own up = confess
look into = investigate
probe = investigate
doctor = falsify
siphon off = embezzle
bug = wiretap
gun down = kill
shoot dead = kill
leave dead = kill
beat to death = kill
set alight = torch
set ablaze = torch
set on fire = torch
set fire to = torch
put to death = execute
plead not guilty = plead-not-guilty
release on bail = grant-bail
free on bail = grant-bail
`, idioms: `lose claim take cost : life = kill
commit : suicide = suicide
press bring file : charge = charge
drop withdraw : charge = drop-charge
file bring launch : lawsuit suit = sue
stand face : trial = try
seize : drug asset cash passport property phone computer laptop contraband = confiscate
raid : office home headquarters house flat apartment premises premise = search
impose issue : fine = penalise
break : law rule code regulation agreement contract truce ceasefire = violate
pay offer give : bribe kickback backhander = bribe
take accept receive pocket solicit : bribe kickback backhander = take-bribe
take accept receive pocket : money cash payment sum dollar euro pound crown franc peso rupee yen = take-money
falsify : record document = falsify
grant : bail = grant-bail
hand impose pass : sentence = sentence
dismiss : case lawsuit appeal suit = reject
`}
