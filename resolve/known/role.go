package known

import (
	"strings"
	"unicode"

	"hearsay/lang/en"
)

// role is what an article or the directory calls somebody, made ready for comparing.
type role struct {
	// words are all of it but small ones, offices their canonical names where
	// the table has them, places the capitalised words and nationalities, and
	// states those places that are states.
	words, offices, places, states []string
	fields                         field
	// lesser says that the role was held once, or stands below the office that it
	// names: "former minister", "deputy mayor".
	lesser bool
}

// field is a walk of life, as a bit.
type field uint16

const (
	politics field = 1 << iota
	military
	law
	business
	arts
	sport
	learning
	faith
	private
)

// officeLines has a field, a colon and its offices; spellings of one office
// are joined by "=", the first is its name.
const officeLines = `politics: president minister=ministers premier chancellor secretary=sec governor=gov senator=sen representative=rep=congressman=congresswoman
politics: mayor=mayoress deputy councillor=councilman=councilwoman=councilmember lawmaker=legislator mp=parliamentarian ambassador envoy=negotiator diplomat
politics: candidate=nominee leader speaker commissioner whip king=monarch queen prince princess consul ombudsman alderman
military: general=gen=generals colonel=col=colonels captain=capt major=maj admiral=adm lieutenant=lt sergeant=sgt commander brigadier corporal marshal soldier officer
law: judge=justice attorney=lawyer=barrister=solicitor=counsel prosecutor sheriff detective inspector superintendent constable
business: ceo=executive founder owner economist analyst banker investor entrepreneur trader manager developer businessman=businesswoman
arts: actor=actress singer author=novelist=writer poet director=filmmaker=producer musician artist comedian playwright composer dancer designer=architect
sport: coach player striker goalkeeper midfielder defender footballer athlete sprinter cyclist boxer swimmer referee trainer captain
learning: professor=lecturer scientist researcher historian doctor=physician=surgeon biologist epidemiologist physicist chemist economist analyst teacher headteacher fellow
faith: bishop=archbishop cardinal pope priest=pastor=vicar imam rabbi ayatollah monk nun
politics: =politician=statesman=official
learning: =academic
arts: =artiste=celebrity=entertainer
sport: =sportsman=sportswoman
private: resident farmer pharmacist neighbour=neighbor witness student pensioner shopkeeper driver nurse mother father brother sister baker fisherman worker villager
`

type office struct {
	name  string
	field field
}

var offices = readOffices(officeLines)

func readOffices(lines string) map[string]office {
	fields := map[string]field{"politics": politics, "military": military, "law": law, "business": business, "arts": arts,
		"sport": sport, "learning": learning, "faith": faith, "private": private}
	m := map[string]office{}
	for line := range strings.Lines(lines) {
		name, list, _ := strings.Cut(line, ":")
		for _, same := range strings.Fields(list) {
			spellings := strings.Split(same, "=")
			for _, s := range spellings {
				// What begins with "=" tells the walk of life and no office.
				m[s] = office{spellings[0], m[s].field | fields[name]}
			}
		}
	}
	// Whoever speaks, heads or helps may do so anywhere.
	for name, spellings := range map[string]string{
		"spokesman": "spokesman spokeswoman spokesperson spokespeople", "head": "head chief boss", "chair": "chair chairman chairwoman chairperson",
		"director": "director", "adviser": "adviser advisor aide", "member": "member",
	} {
		for s := range strings.FieldsSeq(spellings) {
			m[s] = office{name, 0}
		}
	}
	return m
}

// passing are words that say when or how, and tell no roles apart.
var passing = set(`former acting interim outgoing late then veteran senior junior longtime current new old top his her its their our my who
is was and the a an of for in at to on as by with deputy vice ex`)

func parseRole(text string) role {
	var r role
	words, upper := roleWords(text)
	for i := 0; i < len(words); {
		w := words[i]
		state, n := stateAt(words[i:])
		switch o, ok := offices[w]; {
		case ok && o.name != "":
			r.offices = append(r.offices, o.name)
			r.words = append(r.words, o.name)
			r.fields |= o.field
		case ok:
			r.fields |= o.field
		case state != "":
			r.words, r.states = append(r.words, state), append(r.states, state)
			r.places = append(r.places, state)
		default:
			stem := bodyWord(w)
			r.words = append(r.words, stem)
			if upper[i] && !kinds[w] && !portfolios[w] && !party(w) {
				r.places = append(r.places, stem)
			}
		}
		i += n
	}
	r.settle()
	for w := range strings.FieldsSeq(fold(text)) {
		r.lesser = r.lesser || below[w]
	}
	return r
}

var below = set("former ex then late deputy vice assistant acting interim outgoing incoming elect candidate shadow nominee")

// roleWords are the words of a role, and which of them have a capital.
func roleWords(text string) (words []string, upper []bool) {
	text = owners.Replace(longForms.Replace(text) + " ")
	for _, raw := range strings.FieldsFunc(text, func(c rune) bool { return unicode.IsSpace(c) || c == '-' || c == ',' || c == '/' }) {
		w := strings.ReplaceAll(fold(raw), " ", "")
		if w != "" && !passing[w] {
			words, upper = append(words, w), append(upper, startsUpper(raw))
		}
	}
	return words, upper
}

// portfolios are what ministers and secretaries are of beside the kinds of
// bodies: capitals make no places of them.
var portfolios = set(`home housing culture water fish fisheries sport sports tourism science technology digital women woman children
child family families pension pensions work employment industry business planning development environment climate aid
cooperation integration religious religion veterans youth budget infrastructure transportation homeland information
communications reform oil gas mining mines forestry food immigration migration european euro brexit social welfare land
vice presidential gubernatorial congressional senatorial independent first second executive managing chief general shadow`)

// party reports a word for a party or its people, which are in every place.
func party(w string) bool {
	return en.English().Naming.Parties[w] || w == "gop" || w == "labour" || w == "democratic" || w == "tory"
}

// bound are offices that belong to one place at a time.
var bound = set("president minister premier chancellor governor mayor king queen prince ambassador senator councillor")

func anyOf(list []string, in map[string]bool) bool {
	for _, w := range list {
		if in[w] {
			return true
		}
	}
	return false
}

// settle takes a rank for one: a major-general is a general, a lieutenant colonel a colonel.
func (r *role) settle() {
	const ranks = "general colonel"
	if len(r.offices) < 2 {
		return
	}
	for _, top := range strings.Fields(ranks) {
		if has(r.offices, top) {
			kept := r.offices[:0]
			for _, o := range r.offices {
				if o == top || offices[o].field != military {
					kept = append(kept, o)
				}
			}
			r.offices = kept
			return
		}
	}
}

func startsUpper(s string) bool {
	for _, c := range s {
		return unicode.IsUpper(c)
	}
	return false
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func meet(a, b []string) bool {
	for _, x := range a {
		if has(b, x) {
			return true
		}
	}
	return false
}

// verdict is what two roles say about whether one person has both.
type verdict int8

const (
	rolesClash  verdict = iota - 2 // hardly one person at one time
	rolesDiffer                    // another walk of life
	rolesSilent
	rolesAgree
	rolesSame // the same office in the same place, or the same words
)

// compareRoles compares one role with another.
func compareRoles(a, b *role) verdict {
	sameOffice, samePlace := meet(a.offices, b.offices), meet(a.places, b.places)
	apart := placesApart(a, b) && !samePlace
	strangers := a.fields != 0 && b.fields != 0 && a.fields&b.fields == 0
	switch {
	case sameOffice && (samePlace || holds(a.words, b.words)):
		return rolesSame
	case apart && len(a.offices) > 0 && len(b.offices) > 0 && (len(a.states) > 0 || anyOf(a.offices, bound) && anyOf(b.offices, bound)):
		return rolesClash
	case apart && sameOffice:
		return rolesDiffer
	case sameOffice, samePlace && !(strangers && far(a.fields|b.fields)):
		return rolesAgree
	case strangers && far(a.fields|b.fields):
		return rolesDiffer
	}
	return rolesSilent
}

// placesApart reports places of one kind that differ: a state and a town may
// be one in the other, two states or two towns are not.
func placesApart(a, b *role) bool {
	if len(a.states) > 0 || len(b.states) > 0 {
		return len(a.states) > 0 && len(b.states) > 0
	}
	return len(a.places) > 0 && len(b.places) > 0
}

// far reports that people seldom have been both.
func far(both field) bool {
	return both&(arts|sport|faith|private|learning) != 0 && both&(both-1) != 0
}

// holds reports that all words of one role, two at least, stand in the other.
func holds(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 {
		return false
	}
	for _, w := range a {
		if !has(b, w) {
			return false
		}
	}
	return true
}

// compareAllRoles is the best that any pair of roles says.
func compareAllRoles(a, b []role) verdict {
	if len(a) == 0 || len(b) == 0 {
		return rolesSilent
	}
	best := rolesClash
	for i := range a {
		for j := range b {
			best = max(best, compareRoles(&a[i], &b[j]))
		}
	}
	return best
}
