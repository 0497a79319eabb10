package record

import (
	"testing"
	"time"
)

// The small table is merged when it is worth it, and never grows without end.
func TestGrown(t *testing.T) {
	for _, c := range []struct {
		small, large int
		want         bool
	}{
		{0, 0, false}, {leastMerged - 1, 0, false}, {leastMerged, 0, true}, {leastMerged, leastMerged * mergedShare, true},
		{leastMerged, 10_000_000, false}, {10_000_000 / mergedShare, 10_000_000, true},
		{mostMerged - 1, 1 << 40, false}, {mostMerged, 1 << 40, true},
	} {
		if got := grown(c.small, c.large); got != c.want {
			t.Errorf("%d lists beside %d: %v", c.small, c.large, got)
		}
	}
}

// A move that took long is followed by a smaller one, whatever the machine; one that
// was quick by a larger one; within bounds.
func TestPaced(t *testing.T) {
	for _, c := range []struct {
		lists int
		took  time.Duration
		want  int
	}{
		{1000, mergeAim, 1000}, {1000, 4 * mergeAim, leastAtOnce}, {1000, 2 * mergeAim, 500}, {1000, mergeAim / 10, 2000},
		{leastAtOnce, time.Minute, leastAtOnce}, {mostAtOnce, 0, mostAtOnce}, {4000, 431 * time.Millisecond, 464},
	} {
		if got := paced(c.lists, c.took); got != c.want {
			t.Errorf("%d lists took %v: %d next, want %d", c.lists, c.took, got, c.want)
		}
	}
}

// What few lists at a time leave to chance is as much as many at once.
func TestToMove(t *testing.T) {
	if got := toMove(leastMoved + 7); got != leastMoved+7 {
		t.Errorf("%d of %d are moved", got, leastMoved+7)
	}
	moved := 0
	for range 20_000 {
		moved += toMove(50)
	}
	if want := 20_000 * 50; moved < want*7/10 || moved > want*13/10 {
		t.Errorf("%d are moved, want about %d", moved, want)
	}
}
