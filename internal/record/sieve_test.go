package record

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// marked is a generation in memory.
func marked(generation int, where spread, keys []uint64) [][]byte {
	blocks := make([][]byte, blocksOf(generation))
	for _, k := range keys {
		at := blockOf(generation, where(k))
		if blocks[at] == nil {
			blocks[at] = make([]byte, blockBytes)
		}
		markIn(blocks[at], k)
	}
	return blocks
}

// leastOf are least hashes of nine in a row, as fingerprints are.
func leastOf(r *rand.Rand, n int) []uint64 {
	all := make([]uint64, 5*n)
	for i := range all {
		all[i] = r.Uint64()
	}
	var keys []uint64
	for i := range len(all) - 9 {
		if least := slices.Min(all[i : i+9]); len(keys) == 0 || keys[len(keys)-1] != least {
			keys = append(keys, least)
		}
	}
	return keys[:n]
}

// What is in is found; of what is not, up to one in a hundred is let through where a
// generation is full; and blocks are filled alike, in the order of the keys.
func TestSieve(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2))
	for name, c := range map[string]struct {
		where spread
		keys  func(n int) []uint64
	}{
		"hashes":       {evenly, func(n int) []uint64 { return drawn(r, n) }},
		"fingerprints": {asLeast, func(n int) []uint64 { return leastOf(r, n) }},
	} {
		t.Run(name, func(t *testing.T) {
			const generation = 1
			full := blocksOf(generation) * keysPerBlock
			keys := c.keys(full)
			blocks := marked(generation, c.where, keys)
			of := make([]int, len(blocks))
			for _, k := range keys {
				at := blockOf(generation, c.where(k))
				of[at]++
				if !inBlock(blocks[at], k) {
					t.Fatalf("%d is not found", k)
				}
			}
			if least, most := slices.Min(of), slices.Max(of); least < keysPerBlock*8/10 || most > keysPerBlock*12/10 {
				t.Errorf("blocks have %d to %d keys, want about %d", least, most, keysPerBlock)
			}
			through := 0
			for _, k := range c.keys(full) {
				if inBlock(blocks[blockOf(generation, c.where(k))], k) {
					through++
				}
			}
			if through > full/100 {
				t.Errorf("%d of %d that are not in are let through", through, full)
			}
			slices.Sort(keys)
			if !slices.IsSortedFunc(keys, func(a, b uint64) int { return blockOf(generation, c.where(a)) - blockOf(generation, c.where(b)) }) {
				t.Error("blocks are not in the order of the keys")
			}
		})
	}
}

func drawn(r *rand.Rand, n int) []uint64 {
	keys := make([]uint64, n)
	for i := range keys {
		keys[i] = r.Uint64()
	}
	return keys
}

// Where a fingerprint lies is a number at both ends, too.
func TestSpreadAtTheEnds(t *testing.T) {
	for _, c := range []struct{ key, least, most uint64 }{{0, 0, 1 << 40}, {1, 0, 1 << 40}, {math.MaxUint64, math.MaxUint64 - 1<<40, math.MaxUint64}} {
		if at := asLeast(c.key); at < c.least || at > c.most {
			t.Errorf("%d lies at %d", c.key, at)
		}
	}
}

// Keys that were added are there until the stretch they are in is cut out.
func TestKeySet(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 1))
	s := newKeySet()
	var keys []int64
	for range 20_000 {
		k := int64(r.Uint64())
		keys = append(keys, k)
		s.add(k)
		s.add(k)
	}
	keys = append(keys, math.MinInt64, math.MaxInt64)
	s.add(math.MinInt64)
	s.add(math.MaxInt64)
	from, to := int64(-3_000_000_000_000_000_000), int64(4_000_000_000_000_000_000)
	s.add(from)
	s.add(to)
	s.cut(from, to)
	left := 0
	for _, k := range keys {
		switch {
		case k < from || k > to:
			if !s.has(k) {
				t.Fatalf("%d is cut with others", k)
			}
		case s.has(k):
			left++
		}
	}
	if left > 2 || s.has(12345) {
		t.Errorf("%d keys are there after they were cut out", left)
	}
	s.cut(math.MinInt64, math.MaxInt64)
	for _, k := range keys {
		if s.has(k) {
			t.Fatalf("%d is left of all", k)
		}
	}
}
