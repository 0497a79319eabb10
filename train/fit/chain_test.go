package fit

import (
	"math"
	"testing"

	"hearsay/internal/nn"
)

// The hidden rule: a token is labelled 1 from a word "open" to the next "close".
func brackets() (*Corpus, [][]string, [][]uint8) {
	c := &Corpus{}
	words := [][]string{
		{"a", "open", "b", "c", "close", "d"}, {"open", "a", "close", "b", "open", "d", "close"},
		{"c", "d", "a"}, {"b", "open", "c", "a", "a", "close"}, {"d", "d", "open", "b", "close", "c"},
	}
	var gold [][]uint8
	for _, ws := range words {
		in, ys := uint8(0), []uint8{}
		for i, w := range ws {
			if w == "open" {
				in = 1
			}
			ys = append(ys, in)
			c.Token(around(ws, i), in)
			if w == "close" {
				in = 0
			}
		}
		c.End()
		gold = append(gold, ys)
	}
	return c, words, gold
}

// around are the features of a token: its word and the one before it.
func around(ws []string, i int) []uint64 {
	before := uint64(0)
	if i > 0 {
		before = nn.Hash(ws[i-1])
	}
	return []uint64{nn.Feature(1, nn.Hash(ws[i])), nn.Feature(2, before)}
}

func TestChainLearnsWhatOnlyTransitionsTell(t *testing.T) {
	c, words, gold := brackets()
	x := c.Index(1)
	var losses []float64
	w := Chain(c, x, []string{"out", "in"}, Options{Epochs: 60, Rate: 0.5, Seed: 1,
		Each: func(_ int, loss float64, _ *Weights) { losses = append(losses, loss) }})
	if last := losses[len(losses)-1]; last > 0.1 || last >= losses[0] {
		t.Fatalf("log loss went from %.3f to %.3f, want below 0.1", losses[0], last)
	}
	ch := w.Quantized(0, 8)
	ch2, rest, err := nn.ReadChain(ch.AppendTo(nil))
	if err != nil || len(rest) != 0 {
		t.Fatalf("reading the chain back: %v, %d bytes left", err, len(rest))
	}
	var p nn.Paths
	for s, ws := range words {
		ch2.Begin(&p, len(ws))
		for i := range ws {
			ch2.Token(&p, i, around(ws, i))
		}
		got := ch2.Best(&p)
		ch2.Posteriors(&p)
		for i := range ws {
			if got[i] != gold[s][i] {
				t.Errorf("sequence %d: token %d (%s) labelled %d, want %d", s, i, ws[i], got[i], gold[s][i])
			}
			if sum := p.Share(i, 0) + p.Share(i, 1); math.Abs(sum-1) > 1e-9 {
				t.Errorf("shares of token %d sum to %v", i, sum)
			}
		}
		if ls := ch2.LogShare(&p, got); ls > 0 || ls < math.Log(0.5) {
			t.Errorf("sequence %d: log probability of the best path is %v", s, ls)
		}
	}
}

func TestForbiddenStepsAreNotTaken(t *testing.T) {
	c, words, _ := brackets()
	x := c.Index(1)
	forbid := func(from, to int) bool { return from == -1 && to == 1 }
	w := Chain(c, x, []string{"out", "in"}, Options{Epochs: 5, Rate: 0.3, Seed: 1, Forbid: forbid})
	ch := w.Quantized(0, 8)
	var p nn.Paths
	ch.Begin(&p, len(words[1]))
	for i := range words[1] {
		ch.Token(&p, i, around(words[1], i))
	}
	if ch.Best(&p)[0] == 1 {
		t.Error("the path starts with a label that may not start")
	}
}
