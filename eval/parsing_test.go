package eval

import (
	"strings"
	"testing"

	"hearsay/parse"
)

// A tree whose analysis nobody could miss, and one with gold that is wrong on
// purpose: the scores must tell them apart.
const twoTrees = `1	She	she	PRON	PRP	_	2	nsubj	_	_
2	left	leave	VERB	VBD	_	0	root	_	_
3	.	.	PUNCT	.	_	2	punct	_	_

1	She	she	NOUN	NN	_	0	root	_	_
2	left	leave	NOUN	NN	_	1	obj	_	_

`

func TestScoreTrees(t *testing.T) {
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	trees, err := ReadTreebank(strings.NewReader(twoTrees))
	if err != nil {
		t.Fatal(err)
	}
	s := ScoreTrees(p, trees)
	if s.Tokens != 5 || s.XPOS != 3 || s.UPOS != 3 || s.UAS != 3 || s.LAS != 3 {
		t.Errorf("of 5 words, 3 with right gold: %+v", s)
	}
}

func TestScoreNames(t *testing.T) {
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	sentences := []Tagged{{
		Words:  strings.Fields("President Robert Miller met Susan Jones in Paris ."),
		Labels: strings.Fields("O B-Person I-Person O B-Person I-Person O B-Organization O"),
	}}
	own, ours := ScoreNames(p, sentences)
	if s := own.Of("Person"); s.Right != 2 || s.Gold != 2 {
		t.Errorf("persons: %v", s)
	}
	if s := own.Of("Organization"); s.Right != 0 || s.Gold != 1 {
		t.Errorf("the wrong gold was found right: %v", s)
	}
	if s := ours.Of(); s.Gold != 3 || s.Right != 2 {
		t.Errorf("in our types: %v", s)
	}
}
