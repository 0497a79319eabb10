package record

import (
	"math"
	"slices"
)

// keySet are keys in short: it may hold that one is there which is not, once in four
// thousand million times as many, and never the other way round. In the order of the
// keys as the database has them, with signs.
type keySet struct{ parts [][]uint32 }

// setParts is how many parts of the keys there are: an add goes through one of them.
const setParts, partBits = 1 << 12, 12

func newKeySet() *keySet { return &keySet{make([][]uint32, setParts)} }

// short is the part that a key is in, and what tells it from others there.
func short(key int64) (part int, rest uint32) {
	k := uint64(key) ^ 1<<63
	return int(k >> (64 - partBits)), uint32(k >> (32 - partBits))
}

func (s *keySet) has(key int64) bool {
	part, rest := short(key)
	_, there := slices.BinarySearch(s.parts[part], rest)
	return there
}

func (s *keySet) add(key int64) {
	part, rest := short(key)
	if at, there := slices.BinarySearch(s.parts[part], rest); !there {
		s.parts[part] = slices.Insert(s.parts[part], at, rest)
	}
}

// cut takes the keys between two out, but for those that look like one of the two.
func (s *keySet) cut(from, to int64) {
	first, least := short(from)
	last, most := short(to)
	for part := first; part <= last; part++ {
		s.parts[part] = slices.DeleteFunc(s.parts[part], func(rest uint32) bool {
			return (part > first || rest > least || from == math.MinInt64) && (part < last || rest < most || to == math.MaxInt64)
		})
	}
}
