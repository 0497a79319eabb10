package eval

import (
	"math"
	"testing"
)

func TestReliability(t *testing.T) {
	var r Reliability
	for i := range 10 {
		r.Add(0.85, i < 7) // says .85, is right 7 times of 10
	}
	for i := range 30 {
		r.Add(0.5, i%2 == 0) // says .5 and keeps its word
	}
	if got, want := r.Error(), 10*0.15/40; math.Abs(got-want) > 1e-9 {
		t.Errorf("calibration error %v, want %v", got, want)
	}
	lines := r.Lines("span")
	if len(lines) != 3 || lines[1].Value != 50 || lines[2].Value != 70 {
		t.Errorf("lines are %+v", lines)
	}
	r.Add(1, true)
	r.Add(0, false)
	if r.n[9] != 1 || r.n[0] != 1 {
		t.Error("0 and 1 do not fall into the first and the last step")
	}
}
