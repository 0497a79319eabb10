package attribute

import (
	"math"
	"testing"
)

func TestCalibration(t *testing.T) {
	if got := (Calibration{}).Of(0.3); got != 0.3 {
		t.Errorf("without a curve 0.3 became %v", got)
	}
	c := Calibration{Slope: 0.8139, Offset: -0.2873}
	if got := c.Of(0.5); math.Abs(got-1/(1+math.Exp(0.2873))) > 1e-9 {
		t.Errorf("0.5 became %v", got)
	}
	for p := 0.01; p < 1; p += 0.01 {
		if c.Of(p) <= c.Of(p-0.01) {
			t.Fatalf("the curve falls at %v", p)
		}
	}
	if got := readCalibration(c.bytes()); math.Abs(got.Slope-c.Slope)+math.Abs(got.Offset-c.Offset) > calibrationUnit {
		t.Errorf("%v was kept as %v", c, got)
	}
}
