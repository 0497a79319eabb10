package relate

import (
	"slices"
	"strings"
	"testing"

	"hearsay/lang/en"
)

func normsOf(t testing.TB, text string) []string {
	t.Helper()
	var all []string
	for _, w := range NewChecker(en.English()).split(nil, text, 0, len(text)) {
		if got := normal(text[w.start:w.end]); got != w.norm {
			t.Errorf("%q: span has %q, the word is %q", text, got, w.norm)
		}
		norm := w.norm
		if w.gap {
			norm = "~" + norm
		}
		if w.ends {
			norm += "|"
		}
		all = append(all, norm)
	}
	return all
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The ring, closed—today.", "the ring closed today"},
		{"“Don’t” go, can't, CANNOT, won’t", "do n't go ca n't can not wo n't"},
		{"I'm here; we’re there; the drivers' hut; Ana's", "i 'm here we 're there the drivers hut ana 's"},
		{"re-sign the cut-off", "re sign the cut off"},
		{"10,000 or 1,234,567 or 3.5 or 3,5 or 12,34", "10000 or 1234567 or 3.5 or 3,5 or 12,34"},
		{"0540 and 05:40, 5pm, 5 PM", "0540 and 05:40 5 pm 5 pm"},
		{"$5, 5 %, €7, -3 degrees, a-3, 4–5", "$ 5 5 % € 7 - 3 degrees a 3 4 5"},
		{"so … we [...] go ... on. . . there", "so ~we ~go ~on ~there"},
		{"[T]he t[own] of [Velm]", "the t own of velm"},
		{"cafe\u0301 CAFÉ so\u00adft a\u200bb \ufeffx", "café café soft ab x"},
		{"«Ёлка» Жук", "ёлка жук"},
		{"", ""},
		{"… !?", ""},
	} {
		if got := normsOf(t, c.text); !slices.Equal(got, strings.Fields(c.want)) {
			t.Errorf("%q makes %q, want %q", c.text, got, strings.Fields(c.want))
		}
	}
}

func TestSentencesEnd(t *testing.T) {
	c := NewChecker(en.English())
	for _, s := range []struct{ text, want string }{
		{"We stay. They go! Do we? yes we do", "stay go"},
		{"Mr. Vesk and J. Lund of the U.S. Navy met Gen. Pall. Nobody spoke", "pall"},
		{"One line\n\nanother", "line"},
		{"It was I. We left… Then came 5 p.m. in the end", "i left"},
	} {
		p := c.quotation(s.text, newLexicon(c))
		var ends []string
		for _, w := range p.words {
			if w.ends {
				ends = append(ends, w.norm)
			}
		}
		if !slices.Equal(ends, strings.Fields(s.want)) {
			t.Errorf("%q: sentences end after %q, want %q", s.text, ends, s.want)
		}
	}
}

func TestSame(t *testing.T) {
	c := NewChecker(en.English())
	for _, pair := range []string{
		"colour color", "organise organize", "travelled traveled", "is are", "was were", "has have", "shall will", "on upon",
		"josé jose", "zelenvskyy zelenvskiy", "qulyarov kulyarov", "n't not", "'s is", "'ll will", "% percent", "defence defense",
	} {
		a, b, _ := strings.Cut(pair, " ")
		if !c.same(a, b) || !c.same(b, a) {
			t.Errorf("%s and %s do not say the same", a, b)
		}
	}
	for _, pair := range []string{
		"is was", "has had", "can could", "may might", "will would", "close closed", "close closes", "close closing", "road roads",
		"iran iraq", "austria australia", "not now", "540 0540", "10 11", "north south", "he she", "i we", "no now", "wise size",
		"rise rize", "cat cats", "'s was", "% $",
	} {
		a, b, _ := strings.Cut(pair, " ")
		if c.same(a, b) || c.same(b, a) {
			t.Errorf("%s and %s say the same", a, b)
		}
	}
}

func TestNumberValues(t *testing.T) {
	c := NewChecker(en.English())
	for _, s := range []struct{ text, want string }{
		{"fourteen", "#14"}, {"14", "#14"}, {"two hundred and five", "#205"}, {"205", "#205"},
		{"three hundred and forty", "#340"}, {"10 million", "#1e+07"}, {"10,000,000", "#1e+07"}, {"ten million", "#1e+07"},
		{"twenty five", "#25"}, {"five five", "#5 #5"}, {"1990 2000", "#1990 #2000"}, {"0540", "0540"},
		{"fourteen and fourteen", "#14 and #14"}, {"a hundred", "a #100"}, {"3.5", "#3.5"}, {"0.5", "#0.5"},
		{"9007199254740993", "9007199254740993"}, {"two thousand three hundred", "#2300"}, {"hundred", "#100"}, {"zero", "#0"},
	} {
		p := c.quotation(s.text, newLexicon(c))
		at := make([]int, len(p.words))
		for i := range at {
			at[i] = i
		}
		var got []string
		for _, w := range c.saysOf(p, at) {
			got = append(got, w.norm)
		}
		if !slices.Equal(got, strings.Fields(s.want)) {
			t.Errorf("%q makes %q, want %q", s.text, got, s.want)
		}
	}
}
