package eval

import (
	"strings"
	"testing"
)

func TestOntoGUMChains(t *testing.T) {
	texts, err := parseOntoGUM(strings.NewReader(strings.Join([]string{
		"# newdoc id = one",
		"# newpar",
		"1\tThe\t_\t_\t_\t_\t_\t_\t_\tEntity=(1",
		"2\tmayor\t_\t_\t_\t_\t_\t_\t_\tEntity=1)",
		"3\tsold\t_\t_\t_\t_\t_\t_\t_\t_",
		"4\ther\t_\t_\t_\t_\t_\t_\t_\tEntity=(2(1)",
		"5\tboat\t_\t_\t_\t_\t_\t_\t_\tEntity=2)|SpaceAfter=No",
		"# newdoc id = two",
		"1\tGone\t_\t_\t_\t_\t_\t_\t_\t_",
	}, "\n")))
	if err != nil || len(texts) != 2 {
		t.Fatalf("%d texts read, want 2; %v", len(texts), err)
	}
	if got := texts[0].Text; got != "The mayor sold her boat" {
		t.Errorf("the text is %q", got)
	}
	want := map[string]int{"The mayor": 1, "her boat": 2, "her": 1}
	if len(texts[0].Mentions) != len(want) {
		t.Fatalf("%d mentions read, want %d", len(texts[0].Mentions), len(want))
	}
	for _, m := range texts[0].Mentions {
		if words := m.In(texts[0].Text); want[words] != m.Chain {
			t.Errorf("mention %q is in chain %d, want %d", words, m.Chain, want[words])
		}
	}
	if chains := texts[0].Chains(); len(chains) != 1 || len(chains[0]) != 2 {
		t.Errorf("the chains are %v, want the mayor's alone", chains)
	}
}

func TestGAPRows(t *testing.T) {
	const row = "x-1\tÉva met Orla Kyr. She left.\tShe\t18\tOrla Kyr\t8\tFALSE\tÉva\t0\tTRUE\thttp://x.example\n"
	texts, err := parseGAP(strings.NewReader("ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n" + row))
	if err != nil || len(texts) != 1 {
		t.Fatalf("%d rows read; %v", len(texts), err)
	}
	g := texts[0]
	if g.Pronoun.In(g.Text) != "She" || g.A.In(g.Text) != "Orla Kyr" || g.B.In(g.Text) != "Éva" || g.IsA || !g.IsB || !g.IsFeminine {
		t.Errorf("read %+v", g)
	}
	if c := g.ChainText(); c.ChainAt(g.Pronoun) != c.ChainAt(g.B) || c.ChainAt(g.A) == c.ChainAt(g.B) {
		t.Errorf("the chains are %+v", c.Mentions)
	}
	if _, err := parseGAP(strings.NewReader("head\n" + strings.Replace(row, "18", "x", 1))); err == nil {
		t.Error("an offset that is no number is read without an error")
	}
}
