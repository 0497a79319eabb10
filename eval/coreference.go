package eval

import (
	"fmt"
	"path/filepath"
	"strings"

	"hearsay"
	"hearsay/parse"
	"hearsay/resolve"
)

// Coreference measures the chains of whole texts: the CoNLL score on OntoGUM's
// part for tuning, from raw text with own mentions, and on GAP's validation part
// which of two names a pronoun means.
func Coreference(dataDir string) ([]Line, error) {
	gum, err := ReadOntoGUM(filepath.Join(dataDir, "coref", "ontogum-dev.conllu.gz"))
	if err != nil {
		return nil, err
	}
	gap, err := ReadGAP(filepath.Join(dataDir, "coref", "gap-validation.tsv.gz"))
	if err != nil {
		return nil, err
	}
	p, err := parse.New()
	if err != nil {
		return nil, err
	}
	r, err := resolve.New()
	if err != nil {
		return nil, err
	}
	var s ChainScores
	for i := range gum {
		s.Add(gum[i].Chains(), r.Chains(p.Parse(gum[i].Text), nil))
	}
	var g GAPScores
	for i := range gap {
		g.Add(&gap[i], r.Chains(p.Parse(gap[i].Text), nil))
	}
	return append(s.Lines(fmt.Sprintf("ontogum-dev, %d texts", len(gum))), g.Lines()...), nil
}

// Lines are the scores in percent; the set stands in the first note.
func (s *ChainScores) Lines(set string) []Line {
	line := func(name string, p PrecisionRecall) Line {
		return Line{"chains " + name + " F1", 100 * p.F1(), fmt.Sprintf("precision %.1f, recall %.1f", 100*p.Precision(), 100*p.Recall())}
	}
	return []Line{
		{"chains CoNLL F1 ontogum-dev", 100 * s.CoNLL(), "mean of the next three; " + set + ", own mentions, exact spans"},
		line("MUC", s.MUC), line("B-cubed", s.BCubed), line("CEAF-e", s.CEAF), line("mentions", s.Mentions),
	}
}

// GAPScores counts, for each of a passage's two names, whether the pronoun is
// rightly tied to it: F1 over the names that it means, by the pronoun's gender.
type GAPScores struct{ Masculine, Feminine PrecisionRecall }

// Add counts one passage. A name is found where a mention of the pronoun's chain
// lies over it and begins or ends with it, so that "Kyr's mother" is not Kyr.
func (g *GAPScores) Add(t *GAPText, chains [][]hearsay.Span) {
	to := &g.Masculine
	if t.IsFeminine {
		to = &g.Feminine
	}
	var with []hearsay.Span
	for _, c := range chains {
		for _, m := range c {
			if m == t.Pronoun {
				with = c
			}
		}
	}
	for _, name := range []struct {
		hearsay.Span
		is bool
	}{{t.A, t.IsA}, {t.B, t.IsB}} {
		found := false
		for _, m := range with {
			found = found || namesIn(t.Text, m, name.Span)
		}
		if found {
			to.Found++
		}
		if name.is {
			to.Gold++
		}
		if found && name.is {
			to.RightGold++
			to.RightFound++
		}
	}
}

// namesIn reports whether a mention is the name: it lies over it, and what the
// mention has behind the name is no possessive with another noun.
func namesIn(text string, m, name hearsay.Span) bool {
	if !m.Overlaps(name) {
		return false
	}
	if m.End <= name.End {
		return true
	}
	rest := text[name.End:m.End]
	for _, possessive := range []string{"'s", "’s", " 's"} {
		if tail, ok := strings.CutPrefix(rest, possessive); ok && tail != "" {
			return false
		}
	}
	return m.Start == name.Start || rest[0] == ',' || rest[0] == ' ' && !strings.Contains(text[m.Start:max(m.Start, name.Start)], " of ")
}

// Lines are F1 in percent, and the bias: feminine over masculine.
func (g *GAPScores) Lines() []Line {
	all := PrecisionRecall{
		g.Masculine.RightFound + g.Feminine.RightFound, g.Masculine.Found + g.Feminine.Found,
		g.Masculine.RightGold + g.Feminine.RightGold, g.Masculine.Gold + g.Feminine.Gold,
	}
	line := func(name string, p PrecisionRecall) Line {
		return Line{"GAP F1 " + name, 100 * p.F1(), fmt.Sprintf("precision %.1f, recall %.1f", 100*p.Precision(), 100*p.Recall())}
	}
	return []Line{
		line("gap-validation", all), line("masculine", g.Masculine), line("feminine", g.Feminine),
		{"GAP bias, feminine over masculine", 100 * ratio(g.Feminine.F1(), g.Masculine.F1()), "100 is none"},
	}
}
