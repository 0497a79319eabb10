package record

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
)

// What is counted by sorting is what a map counts.
func TestSharingMost(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		lists := make([][]int64, r.IntN(6))
		for i := range lists {
			for range r.IntN(10) {
				lists[i] = append(lists[i], r.Int64N(12))
			}
		}
		shared, place := map[int64]int{}, map[int64]int{}
		for _, list := range lists {
			for _, n := range list {
				if shared[n]++; shared[n] == 1 {
					place[n] = len(place)
				}
			}
		}
		want := slices.SortedFunc(maps.Keys(shared), func(x, y int64) int {
			return cmp.Or(cmp.Compare(shared[y], shared[x]), cmp.Compare(place[x], place[y]))
		})
		most := r.IntN(8)
		if want = want[:min(most, len(want))]; !slices.Equal(sharingMost(lists, most), want) {
			t.Fatalf("of %v: %v, not %v", lists, sharingMost(lists, most), want)
		}
	}
}
