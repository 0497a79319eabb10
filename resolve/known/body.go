package known

import (
	"slices"
	"strings"
)

// Body is the name of an organization made ready for comparing.
type Body struct {
	folded string
	// words are what tells the body apart, in order of the alphabet: without
	// "the" and "of", legal forms, and with states for their adjectives.
	words []string
	// initials are those of the words as they stand; acronym is set where the
	// name itself looks like one.
	initials, acronym string
	// proper reports that something in it is more than the kind of body.
	proper bool
}

// small are words that tell no body apart.
var small = set(`the of for and in on at to de la le des du et und der die y s`)

// legal forms of companies, in the spellings of the folded name.
var legal = set(`inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag sa spa srl bv nv oy ab asa as kk
pjsc ojsc jsc ooo oao pao zao pte pty kg se holdings holding group`)

// spelled writes words of bodies' names in one spelling.
var spelled = map[string]string{
	"defense": "defence", "center": "centre", "organisation": "organization", "labor": "labour", "program": "programme",
	"theater": "theatre", "govt": "government", "dept": "department", "assn": "association", "assoc": "association",
	"intl": "international", "natl": "national", "univ": "university", "comm": "committee", "cmte": "committee",
	"militaries": "military", "ministries": "ministry", "forces": "force", "studies": "study", "affairs": "affair",
	"relations": "relation", "nations": "nation", "states": "state", "sciences": "science", "services": "service",
	"rights": "right", "sports": "sport", "arts": "art", "workers": "worker", "communications": "communication",
}

// kinds are words that name a kind of body or its business; every state has
// such a body, so that by themselves they tell none apart.
var kinds = set(`ministry department office government cabinet parliament senate house congress assembly council court
supreme high federal national central general state local public staff army navy air force military armed defence foreign
interior finance justice health education affair external internal trade economy economic energy transport agriculture culture
labour police security intelligence service agency authority commission committee board bank reserve presidency
presidential palace embassy consulate mission administration party opposition coalition union campaign company university hospital
school church institute foundation association organization group team club front command border guard coast fire
election electoral statistics weather meteorological prosecutor attorney treasury observer regional district city town
municipal provincial county prime minister president mayor governor royal chamber commerce council press news media newspaper
radio television channel station spokesman spokeswoman official officials authorities his her its their our this that
neither both no some any all another other two three several most many former new`)

// owners takes the genitive off: Ordova's ministry is Ordova ministry.
var owners = strings.NewReplacer("’s ", " ", "'s ", " ", "s’ ", "s ", "s' ", "s ")

// ParseBody reads the name of an organization.
func ParseBody(name string) Body {
	var b Body
	name = owners.Replace(name + " ")
	if before, after, ok := strings.Cut(name, "of the Republic of "); ok && !divided[strings.TrimSpace(after)] {
		name = before + "of " + after
	}
	words := strings.Fields(fold(longForms.Replace(name)))
	b.folded = strings.Join(words, " ")
	if raw := strings.TrimSpace(name); looksAcronym(raw) {
		b.acronym = strings.ReplaceAll(fold(raw), " ", "")
	}
	var telling []string
	for _, w := range words {
		if w == "s" || small[w] || len(telling) > 2*mostWords {
			continue
		}
		b.initials += w[:1]
		if !legal[w] || len(words) == 1 {
			telling = append(telling, w)
		}
	}
	b.words, _ = placeWords(telling)
	slices.Sort(b.words)
	b.words = slices.Compact(b.words)
	for _, w := range b.words {
		if !kinds[w] {
			b.proper = true
		}
	}
	return b
}

// divided are names that states share, of which "Republic of" tells one.
var divided = map[string]bool{"Korea": true, "China": true, "Congo": true, "the Congo": true, "Ireland": true}

// looksAcronym reports "JOM", "F.B.I.", "UNHCR".
func looksAcronym(raw string) bool {
	n := 0
	for _, c := range raw {
		switch {
		case c >= 'A' && c <= 'Z':
			n++
		case c != '.' && c != '&':
			return false
		}
	}
	return n >= 2 && n <= 7
}

// bodyWord writes a word of a body's name so that spellings, and a place and
// its adjective, are one.
func bodyWord(w string) string {
	if s, ok := spelled[w]; ok {
		w = s
	}
	if kinds[w] || len(w) < 5 {
		return w
	}
	return placeStem(w)
}

// placeStem is what a place and its adjective share where no table knows them:
// Ordova and Ordovan, Kethara and Ketharan, Tesmir and Tesmiri.
func placeStem(w string) string {
	for _, ending := range []string{"ians", "ian", "ans", "ese", "ish", "an", "ia", "is", "i", "a", "n", "s"} {
		if len(w)-len(ending) >= 4 && strings.HasSuffix(w, ending) {
			return w[:len(w)-len(ending)]
		}
	}
	return w
}

// Proper reports that something in the name is more than the kind of body: every
// state has a foreign ministry.
func (b *Body) Proper() bool { return b.proper }

// CompareBodies is how far two names of organizations agree, from 0 to 1.
func CompareBodies(a, b *Body) float64 {
	switch {
	case a.folded == "" || b.folded == "":
		return 0
	case a.folded == b.folded, slices.Equal(a.words, b.words) && len(a.words) > 0:
		return 1
	case a.acronym != "" && len(b.words) > 1 && a.acronym == b.initials, b.acronym != "" && len(a.words) > 1 && b.acronym == a.initials:
		return 0.9
	}
	return compareWords(a.words, b.words)
}

// compareWords pairs each word of the shorter side with its best on the other;
// kinds of bodies count less than what is proper to one.
func compareWords(a, b []string) float64 {
	sum, all := 0.0, 0.0
	for _, pair := range [][2][]string{{a, b}, {b, a}} {
		for _, w := range pair[0] {
			best := 0.0
			for _, v := range pair[1] {
				if s := alikeBodyWords(w, v); s > best {
					best = s
				}
			}
			weight := 1.0
			if kinds[w] {
				weight = 0.6
			}
			sum, all = sum+weight*best, all+weight
		}
	}
	if all == 0 {
		return 0
	}
	return sum / all
}

func alikeBodyWords(a, b string) float64 {
	switch {
	case a == b:
		return 1
	case kinds[a] || kinds[b]:
		return 0
	}
	if s := alike(sound(a), sound(b)); s > 0.7 {
		return s
	}
	return 0
}
