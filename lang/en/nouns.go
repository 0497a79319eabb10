package en

import (
	"strings"

	"hearsay/lang"
)

// Nouns that head the phrase for a speaker. A line is a set: its words may be
// used of one and the same person, body or thing, so "the spot" can go back to
// "an ad". Chosen by frequency among the sources of PolNeAR's training part and
// completed by hand.
const personSets = `
president
vice-president
premier
prime-minister
chancellor
minister secretary
governor
senator lawmaker legislator
congressman congresswoman representative lawmaker legislator member
mp lawmaker legislator
lawmaker legislator politician
mayor
councillor councilman councilwoman councilor alderman
nominee candidate contender standard-bearer hopeful
frontrunner front-runner
incumbent
challenger
spokesman spokeswoman spokesperson
official
officer
aide adviser advisor assistant strategist consultant
director
chairman chairwoman chair chairperson
chief head boss
ceo executive
leader
founder
owner
manager
editor
journalist reporter correspondent columnist
anchor host moderator broadcaster
author writer novelist biographer
pollster analyst expert
professor
scientist
historian
economist
scholar academic professor historian economist
researcher scientist professor
judge justice magistrate
prosecutor
attorney lawyer counsel
sheriff
commissioner
general
colonel
captain
admiral
major
lieutenant
sergeant
commander general colonel captain admiral major
soldier
police-chief
ambassador envoy diplomat
doctor physician surgeon
nurse
teacher
student
activist campaigner organizer organiser
actor actress
singer rapper musician
filmmaker
coach
player
businessman businesswoman entrepreneur developer billionaire tycoon mogul financier investor
farmer
resident
witness eyewitness
suspect
victim
shooter gunman attacker assailant assassin killer murderer bomber kidnapper robber
driver
neighbor neighbour
mother mom
father dad
wife
husband
son
daughter
brother
sister
mother mom mum
father dad
grandmother
grandfather
aunt
uncle
niece
nephew
cousin
widow
widower
girlfriend
boyfriend
fiancee fiancée
heiress
heir
lady
gentleman
nun
waitress
hostess
housewife
woman
man
boy
girl
contractor
passenger
keeper
vicar
clerk
treasurer
king
queen
prince
princess
pope
bishop
archbishop
cardinal
priest pastor reverend
rabbi
imam
ayatollah
secretary-general
treasurer
speaker
whip
democrat
republican
conservative
liberal
socialist
libertarian
source
insider
critic
supporter
opponent
ally
voter
veteran
user
viewer
reader
caller
questioner
narrator
announcer
person
individual
employee worker
friend
colleague
partner
lobbyist
donor
operative
delegate
surrogate
negotiator
inspector
investigator detective agent
superintendent
principal
dean
deputy
regulator
trader
operator
guest
pilot
fisherman
shopkeeper
engineer
architect
designer
translator
mediator
monitor
observer
rapporteur
prisoner
defendant
plaintiff
juror
clerk
librarian
curator
ombudsman
auditor
governor-general
chaplain
paramedic
firefighter
warden
protester demonstrator
marcher
striker
refugee migrant immigrant
militant
rebel
separatist
insurgent
politician
pundit commentator
blogger
fan
survivor
mourner
farmhand labourer laborer
pensioner retiree
teenager teen
taxpayer
customer
motorist
neighbour neighbor`

const groupNouns = `people police-officers family team public crowd audience media press community communities
authorities staff crew youth elite establishment base left right opposition mainstream
cast panel group coalition array majority minority number handful range many some others few most
couple public-opinion electorate leadership rank-and-file neighborhood household movement
labor labour millennial latino hispanic african-american american european
crowd delegation troop force rebel militant separatist insurgent protester demonstrator
marcher striker refugee migrant immigrant asylum-seeker citizen taxpayer consumer customer
creditor environmentalist feminist evangelical christian muslim jew catholic
parent child kid adult teen teenager elder
politician pundit commentator blogger fan skeptic sceptic proponent advocate detractor defender backer
rival adversary enemy hardliner moderate centrist progressive nationalist
relative survivor mourner
company country nation state government outlet newspaper website network station broadcaster
organization organisation institution agency union bank business firm corporation lender insurer
city town village county
party`

const organizationNouns = `government cabinet administration presidency premiership
ministry
chancellery chancery
department
agency bureau
office
agency department service authority regulator commission administration
army military navy force air-force
police department
court tribunal
parliament congress legislature senate assembly
committee subcommittee panel commission
council
prefecture municipality inspectorate directorate secretariat
board
party
union federation association guild brotherhood
association society
organization organisation group nonprofit charity ngo
company firm corporation business manufacturer lender insurer giant retailer startup carrier airline operator brewer brewery dairy bakery shipyard refinery smelter tannery
bank
network channel broadcaster station outlet
newspaper paper daily tabloid magazine weekly publication
website site blog
university college school
hospital clinic
church diocese
campaign
bloc union
alliance
coalition
team
super-pac pac
foundation fund institute think-tank
trust
club
regime
kingdom
country nation state republic
city town municipality
embassy consulate mission
delegation
watchdog regulator authority
court
jury
council
leadership
command
service
unit
league
conference
chamber
secretariat
inquiry`

const documentNouns = `report study analysis paper review assessment evaluation survey audit finding
statement release communique communiqué announcement press-release declaration
poll survey
article story piece column editorial op-ed essay headline coverage
book memoir account biography novel autobiography
film documentary movie
video clip recording footage tape
ad advertisement spot commercial
video ad advertisement spot commercial film documentary movie
program programme show broadcast episode segment podcast
letter
email e-mail message memo memorandum note
tweet post posting thread
document file filing record paperwork
complaint lawsuit suit petition motion indictment affidavit brief charge
ruling decision opinion order verdict judgment judgement
law act bill statute legislation measure ordinance amendment resolution
rule bylaw guideline regulation standard policy constitution charter
platform manifesto
transcript
tally count estimate figure datum data statistic
database list register
contract agreement deal treaty accord
speech
plan proposal blueprint
sign banner poster placard
website
dossier
leaflet pamphlet brochure
dispatch
slide presentation
form questionnaire
chart map graphic
minute minutes
testimony
warrant
questionnaire
cable
index
census
cover caption
manual
log
notice
circular
text
decree`

// kin go with a possessor: "his lawyer", "the mayor's wife".
var kin = set(relativeWords + ` lawyer attorney spokesman spokeswoman spokesperson aide adviser advisor assistant doctor friend partner colleague
agent manager publicist campaign-manager neighbor neighbour team family office`)

const relativeWords = `wife husband son daughter brother sister mother father mom dad parent parents cousin uncle aunt
nephew niece grandson granddaughter grandfather grandmother widow widower fiancee fiancé fiancée girlfriend boyfriend`

func nounTable() map[string]lang.Noun {
	m := map[string]lang.Noun{}
	add := func(sets string, class lang.NounClass) {
		for line := range strings.SplitSeq(sets, "\n") {
			words := strings.Fields(line)
			for _, w := range words {
				n, met := m[w]
				switch {
				case !met:
					n = lang.Noun{Class: class, Gender: gendered[w], Set: words[0]}
				case n.Class == class:
					n.Kinds = append(n.Kinds, words[0])
				}
				m[w] = n
			}
		}
	}
	add(personSets, lang.PersonNoun)
	add(documentNouns, lang.DocumentNoun)
	add(organizationNouns, lang.OrganizationNoun)
	for w := range fields(groupNouns) {
		if _, met := m[w]; !met {
			m[w] = lang.Noun{Class: lang.GroupNoun, Set: w}
		}
	}
	return m
}

// gendered nouns say "he" or "she" of their bearer.
var gendered = genders(
	`businessman congressman spokesman chairman gunman father dad husband son brother man boy king prince pope actor
	councilman fisherman alderman bishop priest imam ayatollah grandfather uncle nephew widower boyfriend`,
	`businesswoman congresswoman spokeswoman chairwoman mother mom wife daughter sister woman girl queen princess actress councilwoman
	mum grandmother aunt niece widow lady girlfriend fiancee fiancée heiress nun waitress hostess housewife`)

func genders(he, she string) map[string]lang.Gender {
	m := map[string]lang.Gender{}
	for w := range fields(he) {
		m[w] = lang.Masculine
	}
	for w := range fields(she) {
		m[w] = lang.Feminine
	}
	return m
}
