package relate

import (
	"strconv"
	"strings"

	"hearsay"
)

// entry is what is known of a word, apart from where it stands.
type entry struct {
	norm string
	// root is the number of the entry that stands for its inflections and spellings.
	root int32
	// weight is what the word counts for in finding a quotation.
	weight int32
	// touch is the class of meaning the word bears; Wording where none, TouchesSense
	// for words of content.
	touch hearsay.Touch
}

// Weights of words in alignment; only their proportions matter.
const (
	contentWeight  = 20
	functionWeight = 8
)

// lexicon numbers the words of one check, so that they are compared as numbers.
type lexicon struct {
	c       *Checker
	numbers map[string]int32
	entries []entry
}

func newLexicon(c *Checker) *lexicon {
	return &lexicon{c: c, numbers: make(map[string]int32, 1024)}
}

// number is the entry's number of a word.
func (x *lexicon) number(norm string) int32 {
	if n, ok := x.numbers[norm]; ok {
		return n
	}
	n := int32(len(x.entries))
	x.numbers[norm] = n
	x.entries = append(x.entries, entry{norm: norm, root: n, weight: contentWeight, touch: x.c.touch(norm)})
	if x.c.q.Function[norm] {
		x.entries[n].weight = functionWeight
	}
	if root := x.c.root(norm); root != norm {
		r := x.number(root)
		x.entries[n].root = x.entries[r].root
	}
	return n
}

// touch is the class of meaning that a word bears by itself.
func (c *Checker) touch(norm string) hearsay.Touch {
	switch _, numeral := c.q.Numbers[norm]; {
	case c.q.Negations[norm]:
		return hearsay.TouchesNegation
	case numeral || amount(norm):
		return hearsay.TouchesNumber
	case c.q.Modals[norm]:
		return hearsay.TouchesModal
	case c.q.Conditions[norm]:
		return hearsay.TouchesCondition
	case c.q.Contrasts[norm]:
		return hearsay.TouchesContrast
	case c.q.Quantifiers[norm]:
		return hearsay.TouchesQuantifier
	case c.q.Free[norm]:
		return hearsay.Wording
	}
	return hearsay.TouchesSense
}

// amount tells whether a word is made of digits or is a sign that changes an amount.
func amount(norm string) bool {
	c := norm[0]
	return '0' <= c && c <= '9' || c == '%' || c == '$' || c == '-' || norm == "€" || norm == "£" || norm == "¥" || norm == "percent"
}

// root is one word for all that may be inflections or spellings of each other.
// It only steers the alignment; [Checker.same] decides.
func (c *Checker) root(norm string) string {
	if n, ok := c.q.Numbers[norm]; ok {
		return strconv.FormatFloat(n.Value, 'f', -1, 64)
	}
	if amount(norm) {
		return norm
	}
	w := plain(norm)
	if a, ok := c.q.Alike[w]; ok {
		w = a
	}
	for _, forms := range []map[string]string{c.q.Auxiliaries, c.l.Lemmas.Verbs, c.l.Lemmas.Nouns} {
		if base, ok := forms[w]; ok {
			return base
		}
	}
	return stem(w)
}

// stem cuts the endings -s, -es, -ed, -ing and a final e or doubled letter.
func stem(w string) string {
	for _, ending := range []string{"ing", "ed", "es", "s", "e"} {
		cut, ok := strings.CutSuffix(w, ending)
		if !ok || len(cut) < 3 || strings.HasSuffix(cut, "s") && ending == "s" {
			continue
		}
		if n := len(cut); n > 3 && cut[n-1] == cut[n-2] && ending != "s" && ending != "es" && ending != "e" {
			cut = cut[:n-1]
		}
		if y, ok := strings.CutSuffix(cut, "i"); ok {
			return y + "y"
		}
		return strings.TrimSuffix(cut, "e")
	}
	return w
}
