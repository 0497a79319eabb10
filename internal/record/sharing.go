package record

import (
	"cmp"
	"slices"
)

// seat is one number in a list of holders, with its place among all of them.
type seat struct {
	number int64
	place  int32
	times  int32
}

// sharingMost are the numbers that stand in the most lists, at most so many,
// among equals the ones that come first. It counts by sorting: a list of a few
// hundred numbers is sorted quicker than it is put into a map.
func sharingMost(lists [][]int64, most int) []int64 {
	total := 0
	for _, list := range lists {
		total += len(list)
	}
	seats := make([]seat, 0, total)
	for _, list := range lists {
		for _, n := range list {
			seats = append(seats, seat{n, int32(len(seats)), 1})
		}
	}
	slices.SortFunc(seats, func(a, b seat) int { return cmp.Or(cmp.Compare(a.number, b.number), cmp.Compare(a.place, b.place)) })
	seats = counted(seats)
	slices.SortFunc(seats, func(a, b seat) int { return cmp.Or(cmp.Compare(b.times, a.times), cmp.Compare(a.place, b.place)) })
	best := make([]int64, min(most, len(seats)))
	for i := range best {
		best[i] = seats[i].number
	}
	return best
}

// counted makes one of the seats of a number, at the first place it has. They
// are sorted by number, then place.
func counted(seats []seat) []seat {
	n := 0
	for _, s := range seats {
		if n > 0 && seats[n-1].number == s.number {
			seats[n-1].times++
			continue
		}
		seats[n] = s
		n++
	}
	return seats[:n]
}
