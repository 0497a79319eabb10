package relate

import "strings"

// same tells whether two words say the same in the same form: one word, two
// spellings of it, words alike, or forms of an auxiliary that only agree with
// another subject ("is", "are"). Tenses and plurals are not the same.
func (c *Checker) same(a, b string) bool {
	if a == b || c.clitic(a, b) || c.clitic(b, a) {
		return true
	}
	if amount(a) || amount(b) {
		return c.q.Alike[a] != "" && c.q.Alike[a] == c.alike(b)
	}
	a, b = c.alike(plain(a)), c.alike(plain(b))
	switch {
	case a == b || c.q.Auxiliaries[a] != "" && c.q.Auxiliaries[a] == c.q.Auxiliaries[b]:
		return true
	case c.q.Function[a] || c.q.Function[b]:
		return false
	}
	return spelling(a) == spelling(b)
}

func (c *Checker) alike(w string) string {
	if a := c.q.Alike[w]; a != "" {
		return a
	}
	return w
}

// clitic tells whether short is a clitic that may stand for full.
func (c *Checker) clitic(short, full string) bool {
	for _, w := range c.q.Clitics[short] {
		if w == full {
			return true
		}
	}
	return false
}

// spelling takes British endings to American ones, and letters that
// transliterations of one name change between to one of them.
func spelling(w string) string {
	for _, e := range spellings {
		if cut, ok := strings.CutSuffix(w, e[0]); ok && len(cut) > 2 {
			return skeleton(cut + e[1])
		}
	}
	return skeleton(w)
}

var spellings = [][2]string{
	{"ise", "ize"}, {"ised", "ized"}, {"ises", "izes"}, {"ising", "izing"}, {"isation", "ization"}, {"isations", "izations"},
	{"yse", "yze"}, {"ysed", "yzed"}, {"elled", "eled"}, {"elling", "eling"},
}

// skeleton holds for words of six letters and more; shorter ones differ too easily.
func skeleton(w string) string {
	if len(w) < 6 {
		return w
	}
	b := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch c {
		case 'y', 'j':
			c = 'i'
		case 'q':
			c = 'k'
		}
		if n := len(b); n > 0 && b[n-1] == 'i' && c == 'i' {
			continue
		}
		b = append(b, c)
	}
	return string(b)
}

// tense is how a form of a verb stands to its base.
type tense uint8

const (
	present tense = iota
	past
	gerund
)

func (c *Checker) tense(w string) tense {
	base, irregular := c.l.Lemmas.Verbs[w]
	switch {
	case strings.HasSuffix(w, "ing"):
		return gerund
	case strings.HasSuffix(w, "ed"):
		return past
	case irregular && w != base && !strings.HasSuffix(w, "s"):
		return past
	}
	return present
}
