package known

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"hearsay/lang"
	"hearsay/lang/en"
)

// heard is what the words of a text with a capital say about whom it is about:
// enough to tell whether two articles are about one thing, and whether a text
// names another person or body than the one that a phrase may mean.
type heard struct {
	words  []string            // words with a capital inside a sentence, folded, in order of the alphabet
	bodies [][]string          // of names that a noun for a body closes or opens, the words as [ParseBody] writes them
	given  map[string][]string // by folded family name, the words right before it
	states []string            // that it names, itself or its people
}

// mostNamed bounds how many capitalised words of one text are looked at: of a
// long text the first tell what it is about.
const mostNamed = 2000

// namedIn reads a text.
func namedIn(text string) *heard {
	n := &heard{given: map[string][]string{}}
	var run []capital
	flush := func() {
		n.take(run)
		run = run[:0]
	}
	seen := 0
	for line := range strings.Lines(text) {
		opens := true
		for raw := range strings.FieldsSeq(line) {
			word := strings.TrimFunc(raw, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
			if !strings.HasPrefix(raw, word) {
				flush() // an opening mark
			}
			switch {
			case word == "":
				flush()
			case startsUpper(word) && seen < mostNamed:
				seen++
				run = append(run, capital{raw: word, folded: fold(unowned(word)), opens: opens})
			case len(run) > 0 && joins[word]:
				run = append(run, capital{raw: word, folded: word, joins: true})
			default:
				flush()
			}
			if !strings.HasSuffix(raw, word) && !abbreviated(raw) && !ownedByMany(raw) || owned(word) {
				flush()
			}
			opens = word == "" && opens || strings.ContainsAny(raw[max(0, len(raw)-4):], ".?!:”\"")
		}
		flush()
	}
	slices.Sort(n.words)
	n.words = slices.Compact(n.words)
	return n
}

// capital is a word of a run of capitalised words, or a small one that joins two.
type capital struct {
	raw, folded  string
	opens, joins bool
}

// starts reports a word with a capital for no more than that it opens a sentence.
func (c *capital) starts() bool {
	l := en.English()
	return c.opens && (l.Starters[c.folded] || l.Quotation.Function[c.folded])
}

// joins are small words inside the names of bodies.
var joins = set("of for and the")

// ownedByMany reports "Teachers’".
func ownedByMany(raw string) bool {
	return strings.HasSuffix(raw, "s’") || strings.HasSuffix(raw, "s'")
}

func unowned(word string) string {
	return strings.TrimSuffix(strings.TrimSuffix(word, "’s"), "'s")
}

// abbreviated reports "Mr.", "St.", "J.": the name goes on behind the full stop.
func abbreviated(raw string) bool {
	return len(raw) <= 5 && strings.HasSuffix(raw, ".") && startsUpper(raw)
}

// bodyNoun reports a word that closes a body's name or means one.
func bodyNoun(folded string) bool {
	naming := &en.English().Naming
	return naming.Bodies[folded] || naming.Nouns[folded].Class == lang.OrganizationNoun
}

// take notes what a run of capitalised words names.
func (n *heard) take(run []capital) {
	for i := range run {
		w := &run[i]
		if w.joins || w.folded == "" {
			continue
		}
		if (!w.opens || len(run) > 1 && !w.starts()) && !isDay(w.folded) && len(w.folded) > 1 && !isTitle(w.folded) && !joins[w.folded] {
			n.words = append(n.words, w.folded)
		}
		if i > 0 && !run[i-1].joins && !run[i-1].starts() {
			if first := run[i-1].folded; !has(n.given[w.folded], first) {
				n.given[w.folded] = append(n.given[w.folded], first)
			}
		}
		if bodyNoun(w.folded) {
			n.takeBody(run, i)
		}
		if state := stateIn(run[i:]); state != "" && !has(n.states, state) {
			n.states = append(n.states, state)
		}
	}
}

// takeBody notes the name that the noun at a place of a run closes ("the Nurses'
// League") or opens ("the Union of Secondary Teachers").
func (n *heard) takeBody(run []capital, at int) {
	from, to := at, at+1
	for from > 0 && !run[from-1].joins && !run[from-1].starts() {
		from--
	}
	if to < len(run) && (run[to].raw == "of" || run[to].raw == "for") {
		to = len(run)
	}
	for to > at+1 && run[to-1].joins {
		to--
	}
	if to-from < 2 {
		return
	}
	parts := make([]string, 0, to-from)
	for _, w := range run[from:to] {
		parts = append(parts, w.raw)
	}
	if b := ParseBody(strings.Join(parts, " ")); len(b.words) > 1 {
		n.bodies = append(n.bodies, b.words)
	}
}

// stateIn is the state that a run of words begins with.
func stateIn(run []capital) string {
	var words []string
	for _, w := range run[:min(3, len(run))] {
		words = append(words, w.folded)
	}
	state, _ := stateAt(words)
	return state
}

// oneState reports that two texts name no more than one state together.
func (n *heard) oneState(of *heard) bool {
	all := slices.Concat(n.states, of.states)
	return !slices.ContainsFunc(all, func(s string) bool { return s != all[0] })
}

func isDay(w string) bool {
	p := &en.English().Proposition
	_, day := p.Weekdays[w]
	_, month := p.Months[w]
	return day || month
}

// hour is a time in hours; 0 where it is not known.
func hour(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix() / 3600
}
