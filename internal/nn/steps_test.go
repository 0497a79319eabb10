package nn

import (
	"math"
	"testing"
)

// A step that may not be taken is in no path, however likely its label.
func TestStepsTakeTheBestPathThatMayBe(t *testing.T) {
	// 0 outside, 1 begins, 2 goes on: only after 1 or 2.
	c := Steps([]string{"O", "B", "I"}, func(from, to int) bool { return to == 2 && from == 0 })
	var p Paths
	c.Begin(&p, 3)
	for i, share := range []float64{
		0.1, 0.2, 0.7, // would go on, but nothing began
		0.2, 0.1, 0.7,
		0.8, 0.1, 0.1,
	} {
		p.Sums[i] = int32(math.Round(math.Log(share) / StepScale))
	}
	if got := c.Best(&p); got[0] != 1 || got[1] != 2 || got[2] != 0 {
		t.Errorf("the path is %v, want 1 2 0", got)
	}
	c.Posteriors(&p)
	if got := p.Share(0, 2); got > 1e-12 {
		t.Errorf("what may not open a path has a share of %g", got)
	}
	if sum := p.Share(0, 0) + p.Share(0, 1); math.Abs(sum-1) > 1e-9 {
		t.Errorf("the shares of the first token sum to %g", sum)
	}
}
