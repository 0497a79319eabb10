package en

import (
	"strings"

	"hearsay/lang"
)

// concepts: each line has words that news uses for one deed or thing, the one
// that stands for all of them first; verbs, nouns and adjectives alike.
func concepts() map[string]string {
	return classes(`
encircle surround besiege encirclement siege ring invest envelop
attack strike hit shell bomb bombard raid assault airstrike shelling bombing bombardment pound fire gunfire target blast assail strafe
kill slay murder killing murderer dead death die perish fatality slaying assassinate assassination massacre
wound injure hurt injury wounded injured casualty maim
destroy demolish raze destruction wreck demolition level obliterate flatten ruin annihilate
explode detonate explosion detonation
withdraw retreat withdrawal pullout pullback evacuate evacuation leave depart departure exit
advance push offensive
capture seize seizure conquer overrun occupy occupation annex annexation
release free liberate liberation
arrest detain arrested detention apprehend jail imprison custody
surrender capitulate capitulation
offer propose proposal bid
truce ceasefire cease-fire armistice pause cessation
talk negotiate negotiation negotiations bargain bargaining parley discuss discussion dialogue
meet meeting summit
agree agreement accord deal pact treaty settlement
accept acceptance approve approval
order command instruct instruction
visit trip
arrive reach arrival roll enter entry
deliver supply delivery shipment ship
attend attendance participate participation
remain stay
convoy column
truck lorry lorries vehicle
soldier troop troops serviceman force forces fighter army military combatant garrison battalion
civilian inhabitant resident townspeople people villager citizen
child kid
doctor physician medic
hospital clinic infirmary
bridge viaduct
engineer sapper
blow-up explode
shut close closure closed shutdown
open reopen opening reopening
resign quit resignation step-down
dismiss fire-job sack dismissal oust ouster
appoint appointment name-to
elect election
vote ballot
win victory triumph
lose loss defeat
increase rise raise hike grow growth climb surge jump
decrease fall drop reduce reduction cut decline slump shrink
pay payment paid
buy purchase acquire acquisition takeover
sell sale
steal theft rob robbery loot looting
bribe bribery
hack hacking breach intrude intrusion
leak disclose disclosure
lie deceive deceit deception
cheat fraud defraud
collude collusion conspire conspiracy plot
interfere meddle interference meddling
involve involvement complicit complicity implicate
support back endorse endorsement backing
oppose opposition
help aid assist assistance
help-effort relief
plan intend intention planning
ban prohibit prohibition forbid outlaw
allow permit let permission
delay postpone postponement defer
cancel scrap cancellation axe
poison poisoning contaminate contamination taint toxic
pollute pollution
infect infection
outbreak epidemic
spill leakage
flood flooding inundate
crash collide collision
burn fire-blaze blaze
protest demonstrate demonstration rally march
riot rioting unrest
harass harassment
rape
abuse mistreat mistreatment
torture
threaten threat menace
warn warning
discriminate discrimination
deport deportation expel expulsion
hire recruit recruitment employ
layoff redundancy lay-off
shortage scarcity
invade invasion incursion
rescue save
launch
test
build construct construction erect
repair fix mend
investigate probe investigation inquiry enquiry
sue lawsuit
charge indict indictment
convict conviction
acquit acquittal
innocent
guilty guilt
safe safety
drink potable drinkable
job post-job
wage salary pay-wage
price cost
tax levy taxation
company firm corporation business
worker employee staff
student pupil
police policeman officer cop
ship vessel boat
plane aircraft jet airplane aeroplane
weapon arm arms gun firearm
missile rocket
car automobile
house home
money fund funds cash
child-abuse
woman
man
road route highway
river stream
boast brag
border frontier
know knowledge
start begin commence
end finish conclude halt stop cease
sign
breakout break-out
rotate rotation
`)
}

// idioms are verbs of several words and what they mean.
func idioms() map[string][]lang.Idiom {
	m := make(map[string][]lang.Idiom)
	for line := range strings.Lines(`
cut off = encircle
seal off = encircle
hem in = encircle
blow up = destroy
pull out = withdraw
pull back = withdraw
back down = withdraw
step down = resign
stand down = resign
lay off = layoff
carry out = do
call off = cancel
shut down = shut
close down = shut
lay down = surrender
turn down = refuse
rule out = refuse
give up = surrender
take over = capture
set off = explode
go off = explode
break out = breakout
take part = attend
take place = happen
shoot down = shootdown
bring down = shootdown
set free = release
hold on = keep
back up = support
`) {
		words, concept, found := strings.Cut(line, "=")
		if w := strings.Fields(words); found && len(w) > 1 {
			m[w[0]] = append(m[w[0]], lang.Idiom{Rest: w[1:], Concept: strings.TrimSpace(concept)})
		}
	}
	return m
}

// nounIdioms: a verb, a noun that is its subject or object, and what both mean.
func nounIdioms() map[string]map[string]string {
	m := make(map[string]map[string]string)
	for line := range strings.Lines(`
close ring encircle
throw ring encircle
draw ring encircle
tighten ring encircle
complete ring encircle
complete encirclement encircle
close noose encircle
tighten noose encircle
open fire attack
lose life kill
claim life kill
take life kill
cost life kill
drop bomb attack
fire missile attack
fire rocket attack
launch missile attack
fire shell attack
lay arm surrender
raise flag surrender
cast vote vote
tender resignation resign
`) {
		w := strings.Fields(line)
		if len(w) != 3 {
			continue
		}
		if m[w[0]] == nil {
			m[w[0]] = make(map[string]string)
		}
		m[w[0]][w[1]] = w[2]
	}
	return m
}
