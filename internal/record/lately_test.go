package record

import "testing"

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
