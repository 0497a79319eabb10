package eval

import (
	"math"
	"testing"

	"hearsay"
)

// chainsIn reads chains of mentions that are one letter each: "abc de".
func chainsIn(chains ...string) (out [][]hearsay.Span) {
	for _, c := range chains {
		var spans []hearsay.Span
		for _, r := range c {
			spans = append(spans, hearsay.Span{Start: int(r), End: int(r) + 1})
		}
		out = append(out, spans)
	}
	return out
}

// The published examples: the two responses of Bagga and Baldwin (1998), with
// what they give for MUC and B-cubed, and the four of Luo (2005) for CEAF.
func TestChainScoresPublished(t *testing.T) {
	gold := chainsIn("12345", "67", "89ABC")
	for name, c := range map[string]struct {
		found                      [][]hearsay.Span
		mucP, mucR, bP, bR, ceafF1 float64
	}{
		"two small errors":  {chainsIn("12345", "6789ABC"), 0.900, 1, 0.762, 1, 0.733},
		"one large error":   {chainsIn("1234589ABC", "67"), 0.900, 1, 0.583, 1, 0.667},
		"all in one":        {chainsIn("123456789ABC"), 0.818, 1, 0.375, 1, 0.294},
		"each by itself":    {chainsIn("1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C"), 0, 0, 1, 0.250, 0.178},
		"as the gold":       {chainsIn("67", "12345", "89ABC"), 1, 1, 1, 1, 1},
		"nothing was found": {nil, 0, 0, 0, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			var s ChainScores
			s.Add(gold, c.found)
			for _, m := range []struct {
				name      string
				got, want float64
			}{
				{"MUC precision", s.MUC.Precision(), c.mucP}, {"MUC recall", s.MUC.Recall(), c.mucR},
				{"B-cubed precision", s.BCubed.Precision(), c.bP}, {"B-cubed recall", s.BCubed.Recall(), c.bR},
				{"CEAF-e F1", s.CEAF.F1(), c.ceafF1},
			} {
				if math.Abs(m.got-m.want) > 0.001 {
					t.Errorf("%s is %.3f, want %.3f", m.name, m.got, m.want)
				}
			}
		})
	}
}

// Mentions that only one side has: gold {a b c}, found {a b} {d e}. By hand: MUC
// recall (3-2)/2, precision (1+0)/(1+1); B-cubed recall (2·2/3)/3, precision 2/4;
// CEAF-e 2·2/5 of one gold and two found chains.
func TestChainScoresOtherMentions(t *testing.T) {
	var s ChainScores
	s.Add(chainsIn("abc"), chainsIn("ab", "de"))
	for name, m := range map[string][2]float64{
		"MUC recall": {s.MUC.Recall(), 0.5}, "MUC precision": {s.MUC.Precision(), 0.5},
		"B-cubed recall": {s.BCubed.Recall(), 4.0 / 9}, "B-cubed precision": {s.BCubed.Precision(), 0.5},
		"CEAF-e recall": {s.CEAF.Recall(), 0.8}, "CEAF-e precision": {s.CEAF.Precision(), 0.4},
		"mention recall": {s.Mentions.Recall(), 2.0 / 3}, "mention precision": {s.Mentions.Precision(), 0.5},
		"CoNLL": {s.CoNLL(), (0.5 + 2*(4.0/9)*0.5/(4.0/9+0.5) + 2*0.8*0.4/1.2) / 3},
	} {
		if math.Abs(m[0]-m[1]) > 1e-9 {
			t.Errorf("%s is %v, want %v", name, m[0], m[1])
		}
	}
}

// The best pairing is looked for, not the first: pairing the first rows with
// their best columns costs more here.
func TestAssign(t *testing.T) {
	if got := assign([][]float64{{-3, -2, 0}, {-3, 0, 0}, {0, -1, -1}}); got != -6 {
		t.Errorf("the least sum is %v, want -6", got)
	}
	if got := assign(nil); got != 0 {
		t.Errorf("the least sum of nothing is %v", got)
	}
}
