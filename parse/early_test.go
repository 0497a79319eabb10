package parse

import (
	"testing"

	"hearsay/internal/nn"
)

func TestBestLeavesTheFirstLabelOut(t *testing.T) {
	tests := []struct {
		sums []int32
		top  int
		lead int32
	}{
		{[]int32{99, 1, 5, 3}, 2, 2},
		{[]int32{99, 7, 5, 3}, 1, 2},
		{[]int32{99, 4, 4, 4}, 1, 0},
		{[]int32{0, -9, -5, -6}, 2, 1},
	}
	for _, test := range tests {
		if top, lead := best(test.sums); top != test.top || lead != test.lead {
			t.Errorf("the best of %v is %d by %d, want %d by %d", test.sums, top, lead, test.top, test.lead)
		}
	}
}

func TestChooseTellsTheLead(t *testing.T) {
	tests := []struct {
		sums     []int32
		notRight bool
		move     Move
		lead     int32
	}{
		{[]int32{5, 3, 1}, false, Shift, 2},
		{[]int32{3, 5, 4}, false, Left, 1},
		{[]int32{3, 5, 9}, false, Right, 4},
		{[]int32{3, 5, 9}, true, Left, 2},
		{[]int32{5, 5, 5}, false, Shift, 0},
	}
	for _, test := range tests {
		if m, lead := choose(test.sums, test.notRight); m != test.move || lead != test.lead {
			t.Errorf("of %v is chosen %d by %d, want %d by %d", test.sums, m, lead, test.move, test.lead)
		}
	}
}

// The first feature speaks for label 1, both together for label 2: a small lead asks the second, a large one does not.
func TestSmallLeadsAskTheRest(t *testing.T) {
	rows := []nn.Row{{Feature: nn.Feature(1, 1), Weights: []float32{0, 50, 10}}, {Feature: nn.Feature(1, 2), Weights: []float32{0, 0, 100}}}
	table := nn.NewTable(3, rows, 1)
	var sums [8]int32
	for margin, want := range map[float32]int{30: 1, 41: 2} {
		got, sure := early(margin).first(table, []uint64{rows[0].Feature}, sums[:])
		if !sure {
			got = early(margin).rest(table, []uint64{rows[1].Feature}, sums[:])
		}
		if got != want {
			t.Errorf("with a margin of %g label %d is taken, want %d", margin, got, want)
		}
	}
}
