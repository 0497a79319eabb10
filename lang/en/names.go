package en

import (
	"strings"

	"hearsay/lang"
)

// naming gathers the tables that tell people, bodies, groups and documents apart.
var naming = lang.Naming{
	Nouns:     nounTable(),
	Kin:       kin,
	Relatives: set(relativeWords),
	Bodies:    bodies,
	Attached:  set(`campaign administration government team camp cabinet foundation organization organisation`),
	States:    stateNames(),
	Demonyms:  demonymTable(),
	Metonyms:  metonyms,
	Parties: set(`democrat republican conservative liberal socialist libertarian tory tories laborite communist
		nationalist green`),
	Short: shortNames(),
	Epithets: set(`nominee candidate contender challenger incumbent frontrunner front-runner hopeful businessman businesswoman billionaire mogul
		tycoon magnate lawmaker politician veteran newcomer native striker midfielder defender goalkeeper forward winger champion star singer
		actor actress author novelist writer musician rapper comedian celebrity farmhand labourer laborer pensioner retiree old`),
	Given:        givenNames(),
	EitherGender: set(eitherGender),
	Generals: set(`attorney solicitor advocate inspector surgeon secretary director governor consul auditor postmaster comptroller adjutant registrar
		procurator prosecutor`),
	PeopleEndings: []string{"er", "or", "ist", "ian", "eer", "ant", "ent", "man", "woman", "men", "women", "ee", "hand", "maid", "ess"},
	TradeEndings:  []string{"ings", "ments", "ies", "tions", "ances", "eries", "ucts", "ices", "ics"},
	Compared:      set(`as like unlike than`),
	Answers:       set(`answer reply respond retort rejoin counter`),
	Suffixes:      set(`jr. jr sr. sr ii iii iv esq. esq kc qc mp mep msp mla obe mbe cbe kbe dbe phd ph.d. m.d. usn usmc ret`),
	Particles: set(`de da di del della der den van von la le du dos das al el bin ibn ben bint ter ten af av zu y
		abu dal`),
	Indefinite: set(`a an one another some any no`),
	Plurals: set(`two three four five six seven eight nine ten dozen dozens hundreds thousands many several some few most
		both other others all these those various numerous more`),
	Generic: set(`everyone everybody anyone anybody someone somebody nobody one none nothing something anything everything
		no-one`),
	Seeming: set(`seem appear clear unclear look feel sound evident obvious apparent likely unlikely doubt question
		unknown impression sense`),
}

// eitherGender are given names that women bear in one country and men in another,
// or both in one, so that what one country's news counts says little of a bearer
// elsewhere. Common knowledge of given names.
const eitherGender = `alexis andrea ashley camille carol dominique evelyn gabriele jackie jan jean jo joan jody kerry kim laurence
luca lynn marian michele nicola nikita noa noor robin sasha shannon simone stacy toni tracy vivian`

// bodies open or close the name of a body when capitalised.
var bodies = set(`academy administration agency alliance army assembly associates association authority bank board
brigade broadcasting bureau cabinet campaign caucus center centre chamber church city club coalition college command commission committee
company conference congress constabulary consulate corp. corp corporation council court daily department division embassy
energy enterprises exchange federation force forces foundation front fund gazette group guard guardian herald holdings hospital house inc. inc
industries initiative institute institution international investigations journal judiciary league legislature library llc ltd. ltd magazine media ministry
mission monitor movement museum navy network news newspaper observatory observer office organization organisation parliament partners
party patrol police post press project reserve review secretariat senate service services society staff star state studies
survey synod systems telegraph television thinktank times treasury tribune tribunal trust union university watch workers works world
airlines airways coal mining minerals resources railways motors pharmaceuticals pac council's organisation laboratories labs technologies software electric oil gas steel
nations states republic kingdom emirates`)

// shortNames says which given names a short one may stand for. Common knowledge
// of English given names.
func shortNames() map[string][]string {
	m := map[string][]string{}
	for line := range strings.SplitSeq(shortLines, "\n") {
		words := strings.Fields(line)
		for _, short := range words[1:] {
			m[short] = append(m[short], words[0])
		}
	}
	return m
}

const shortLines = `abigail abby
abraham abe
albert al bert
alexander alex sandy sasha
alfred al fred
andrew andy drew
anthony tony
antonio tony
arthur art
barbara barb
barnard bernie
benjamin ben
bernard bernie
catherine cathy kate
charles charlie chuck
christina chris tina
christine chris
christopher chris
daniel dan danny
david dave
deborah debbie deb
dmitry dima mitya
donald don donny
dorothy dot
douglas doug
edward ed eddie ted
eleanor ellie nell
elizabeth liz beth betsy betty eliza
eugene gene
francis frank
frederick fred freddie
geoffrey geoff
gerald gerry jerry
gregory greg
harold harry
henry harry hank
herbert herb
irene rene
jacob jake
jacqueline jackie
james jim jimmy jamie
janet jan
jeffrey jeff
jennifer jen jenny
jerome jerry
jonathan jon
joseph joe
joshua josh
judith judy
katherine kate kathy katie
kathleen kathy
kenneth ken
kimberly kim
lawrence larry
leonard len leo
louis lou
margaret maggie meg peggy
martin marty
matthew matt
maxwell max
michael mike mick
mikhail misha
mitchell mitch
nathan nate
nathaniel nate
nicholas nick
nikolai kolya
pamela pam
patricia pat patty trish
patrick pat paddy
peter pete
philip phil
phillip phil
raymond ray
rebecca becky
richard dick rick rich
robert bob bobby rob robbie
ronald ron ronnie
russell russ
samantha sam
samuel sam
sergei seryozha
stanley stan
stephen steve
steven steve
stuart stu
susan sue
theodore ted
theresa terry
thomas tom tommy
timothy tim
valerie val
victor vic
victoria vicky
vincent vince
vladimir vova volodya
volodymyr vova
walter walt
william bill billy will
zachary zach`
