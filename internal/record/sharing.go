package record

import (
	"math/bits"
	"slices"
)

// seat is one number in lists of holders, with the first place it has among all
// of them and how often it stands there.
type seat struct {
	number int64
	place  int32
	times  int32
}

// before tells which of two is asked first.
func (s seat) before(o seat) bool {
	return s.times > o.times || s.times == o.times && s.place < o.place
}

// sharingMost are the numbers that stand in the most lists, at most so many,
// among equals the ones that come first. It counts in a table with room to spare
// and keeps the best in order: a few of some hundred are wanted.
func sharingMost(lists [][]int64, most int) []int64 {
	best := make([]seat, 0, most+1)
	for _, s := range counted(lists) {
		if s.times == 0 || len(best) == most && (most == 0 || best[most-1].before(s)) {
			continue
		}
		at := len(best)
		for at > 0 && s.before(best[at-1]) {
			at--
		}
		best = slices.Insert(best, at, s)
		best = best[:min(len(best), most)]
	}
	numbers := make([]int64, len(best))
	for i := range best {
		numbers[i] = best[i].number
	}
	return numbers
}

// counted are the seats of all numbers, with empty ones between.
func counted(lists [][]int64) []seat {
	total := 0
	for _, list := range lists {
		total += len(list)
	}
	size := bits.Len(uint(2*total + 1))
	table := make([]seat, 1<<size)
	place := int32(0)
	for _, list := range lists {
		for _, n := range list {
			at := uint64(n) * 0x9e3779b97f4a7c15 >> (64 - size)
			for table[at].times != 0 && table[at].number != n {
				at = (at + 1) & (1<<size - 1)
			}
			if s := &table[at]; s.times == 0 {
				*s = seat{n, place, 1}
			} else {
				s.times++
			}
			place++
		}
	}
	return table
}
