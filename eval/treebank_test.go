package eval

import (
	"strings"
	"testing"

	"hearsay/parse"
)

const smallTree = `# text = Vane can't swim.
1	Vane	Vane	PROPN	NNP	_	4	nsubj	_	_
2-3	can't	_	_	_	_	_	_	_	_
2	ca	can	AUX	MD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	swim	swim	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

`

func TestReadTreebank(t *testing.T) {
	trees, err := ReadTreebank(strings.NewReader(smallTree))
	if err != nil || len(trees) != 1 {
		t.Fatalf("%d trees, %v", len(trees), err)
	}
	tree := trees[0]
	if got := strings.Join(tree.Words, " "); got != "Vane ca n't swim ." || tree.Text != "Vane can't swim." {
		t.Errorf("words %q of text %q", got, tree.Text)
	}
	if tree.Heads[3] != -1 || tree.Heads[0] != 3 || tree.Rels[1] != parse.RelAux || tree.XPOS[1] != parse.TagMD {
		t.Errorf("heads %v, relations %v, tags %v", tree.Heads, tree.Rels, tree.XPOS)
	}
	if _, err := ReadTreebank(strings.NewReader("1\tVane\n")); err == nil {
		t.Error("a row of two columns was read")
	}
}

func TestTreeScore(t *testing.T) {
	trees, err := ReadTreebank(strings.NewReader(smallTree))
	if err != nil {
		t.Fatal(err)
	}
	g := &trees[0]
	heads, rels := append([]int32{}, g.Heads...), append([]parse.Rel{}, g.Rels...)
	heads[1], rels[0] = 0, parse.RelObj
	heads[4] = 0
	var s TreeScore
	s.Add(g, g.UPOS, g.XPOS, heads, rels)
	want := TreeScore{Tokens: 5, UPOS: 5, XPOS: 5, UAS: 3, LAS: 2, Words: 4, WordUAS: 3, WordLAS: 2}
	if s != want {
		t.Errorf("score %+v, want %+v", s, want)
	}
}

func TestEntityScores(t *testing.T) {
	in := "Oskar\tB-Person\nVane\tI-Person\nof\tO\nOrdova\tI-Location\tB-NORP\n\n# doc\n1\tHelga\tB-PER\t-\t-\n"
	all, err := ReadEntities(strings.NewReader(in))
	if err != nil || len(all) != 2 {
		t.Fatalf("%d sentences, %v", len(all), err)
	}
	gold := all[0].Names()
	if len(gold) != 2 || gold[0] != (Name{0, 2, "Person"}) || gold[1] != (Name{3, 4, "Location"}) {
		t.Errorf("names %v", gold)
	}
	if all[1].Words[0] != "Helga" || all[1].Labels[0] != "B-PER" {
		t.Errorf("numbered line read as %v %v", all[1].Words, all[1].Labels)
	}
	s := NameScores{}
	s.Add(gold, []Name{{0, 2, "Person"}, {3, 4, "Person"}})
	if s.Of() != (NameScore{Gold: 2, Found: 2, Right: 1}) || s.Of("Person") != (NameScore{Gold: 1, Found: 2, Right: 1}) {
		t.Errorf("scores %v", s)
	}
	if f := s.Of().F1(); f != 50 {
		t.Errorf("F1 %v, want 50", f)
	}
}
