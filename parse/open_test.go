package parse

import (
	"testing"

	"hearsay/internal/nn"
	"hearsay/lang/en"
	"hearsay/weights"
)

func clusters(t *testing.T) *nn.Clusters {
	c, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Damaged weights give an error, whichever file is damaged and wherever it is cut.
func TestDamagedWeightsAreAnError(t *testing.T) {
	c := clusters(t)
	files := [3][]byte{weights.Tagger(), weights.Parser(), weights.Entities()}
	if _, err := Open(en.English(), c, files[0], files[1], files[2]); err != nil {
		t.Fatalf("the weights as they are: %v", err)
	}
	for k, whole := range files {
		for _, damaged := range [][]byte{nil, whole[:3], whole[:100], whole[:len(whole)/2], whole[:len(whole)-1], files[(k+1)%3]} {
			bad := files
			bad[k] = damaged
			if _, err := Open(en.English(), c, bad[0], bad[1], bad[2]); err == nil {
				t.Errorf("file %d was opened from %d of its %d bytes", k, len(damaged), len(whole))
			}
		}
	}
}

// Curly and straight marks are one to the features, and so are digits in the lower-case form.
func TestWordHashes(t *testing.T) {
	same := [][2]string{{"’s", "'s"}, {"—", "-"}, {"“", "\""}}
	for _, p := range same {
		a, _ := WordHashes(p[0])
		b, _ := WordHashes(p[1])
		if a != b {
			t.Errorf("%q and %q have different hashes", p[0], p[1])
		}
	}
	_, year := WordHashes("1984")
	if _, other := WordHashes("2071"); year != other {
		t.Error("numbers of four digits have different lower-case hashes")
	}
	form, lower := WordHashes("Élan")
	form2, lower2 := WordHashes("élan")
	if form == form2 || lower != lower2 {
		t.Error("capitals tell forms apart and nothing else, beyond ASCII too")
	}
}

// The rule for punctuation on a tree drawn by hand: "He said , if it rains , we stay ( here ) ."
func TestPunctuationByRule(t *testing.T) {
	words := []string{"He", "said", ",", "if", "it", "rains", ",", "we", "stay", "(", "here", ")", "."}
	heads := []int32{1, -1, 0, 5, 5, 8, 0, 8, 1, 0, 8, 0, 0}
	want := map[int]int32{2: 8, 6: 5, 9: 10, 11: 10, 12: 1}
	tags := map[string]XPOS{",": TagComma, "(": TagLRB, ")": TagRRB, ".": TagStop}
	var l Line
	l.Fill(&Lexicon{}, words)
	for i, w := range words {
		l.Heads[i] = heads[i]
		l.SetTag(i, TagNN)
		l.SetPart(i, Noun)
		if x, ok := tags[w]; ok {
			l.SetTag(i, x)
			l.SetPart(i, Punct)
		}
	}
	l.punctuation()
	for i, h := range want {
		if l.Heads[i] != h {
			t.Errorf("%q (word %d) hangs on word %d, want %d (%s)", words[i], i, l.Heads[i], h, words[h])
		}
	}
}

// Gold moves lead back to any projective tree: the costs say which they are.
func TestCostsLeadToTheTree(t *testing.T) {
	trees := [][]int32{{1, 4, 3, 1, 5}, {4, 0, 0, 0}, {1, 2, 3}, {2, 2, 5, 2, 3}, {1}}
	for _, gold := range trees {
		var a Arcs
		for a.Begin(len(gold)); !a.Done(); {
			costs := a.Costs(gold)
			taken := false
			for m := Shift; m < MoveCount && !taken; m++ {
				if a.Legal(m) && costs[m] == 0 {
					a.Take(m)
					taken = true
				}
			}
			if !taken {
				t.Fatalf("tree %v: no move is free with stack %v before word %d", gold, a.Stack, a.B0)
			}
		}
		for i, h := range gold {
			if a.Heads[i] != h {
				t.Errorf("tree %v was rebuilt as %v", gold, a.Heads[:len(gold)])
				break
			}
		}
	}
}

func TestALineOfMarksAlone(t *testing.T) {
	d := parser(t).Parse("* * *")
	for i, k := range d.Tokens {
		if k.Head >= int32(len(d.Tokens)) || i == 0 && k.Head != -1 {
			t.Errorf("token %d (%q) hangs on %d", i, d.Word(i), k.Head)
		}
	}
	if len(parser(t).Parse("").Tokens) != 0 {
		t.Error("the empty text has tokens")
	}
}
