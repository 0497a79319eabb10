package fit

import (
	"testing"

	"hearsay/internal/nn"
)

func TestPerceptronLearnsExclusiveOr(t *testing.T) {
	p := NewPerceptron(2, 1, 0.5)
	var scores [2]float32
	any := func(int) bool { return true }
	features := func(a, b uint64) []uint64 {
		return []uint64{nn.Feature(1, a), nn.Feature(2, b), nn.Feature2(3, a, b)}
	}
	for range 20 {
		for k := range uint64(4) {
			a, b := k&1, k>>1
			fs := features(a, b)
			p.Score(fs, scores[:])
			p.Learn(fs, scores[:], func(l int) bool { return l == int(a^b) }, any)
		}
	}
	rows := p.Average(0)
	table := nn.NewTable(2, rows, ScaleFor(rows))
	var sums [2]int32
	for k := range uint64(4) {
		a, b := k&1, k>>1
		table.Sum(features(a, b), sums[:])
		if got := sums[1] > sums[0]; got != (a != b) {
			t.Errorf("%d, %d is told as %v (sums %v)", a, b, got, sums[:2])
		}
	}
}

func TestHeaviestKeepsTheLargestWeights(t *testing.T) {
	rows := []nn.Row{{Feature: 1, Weights: []float32{1, 0}}, {Feature: 2, Weights: []float32{0, -5}}, {Feature: 3, Weights: []float32{3, 2}}}
	got := Heaviest(rows, 2)
	if len(got) != 2 || got[0].Feature != 2 || got[1].Feature != 3 {
		t.Errorf("the two heaviest rows are %v", got)
	}
}
