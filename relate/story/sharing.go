package story

import (
	"cmp"
	"math/bits"
	"slices"
)

// shared is a story with the weight of the words that it shares. An article's
// words lead to some thousand of them, of which most are looked at no further.
type shared struct {
	story  int64
	weight float64
}

func (a shared) compare(b shared) int {
	return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.story, b.story))
}

// sharing are the stories that have the heaviest of the words in common, the ones
// that share most first, among equals the older: at most [maxCandidates].
func (g *Grouper) sharing(v Vector, holders [][]int64) []int64 {
	total := 0
	for _, list := range holders {
		total += len(list)
	}
	// A table with room to spare, by the first bits of a product: it takes a
	// third of the time of a map.
	size := bits.Len(uint(2*total + 1))
	room, _ := g.tables.Get().(*[]shared)
	if room == nil || len(*room) < 1<<size {
		room = new(make([]shared, 1<<size))
	}
	defer g.tables.Put(room)
	table := (*room)[:1<<size]
	clear(table)
	free := func(n int64) *shared {
		at := uint64(n) * 0x9e3779b97f4a7c15 >> (64 - size)
		for table[at].weight != 0 && table[at].story != n {
			at = (at + 1) & (1<<size - 1)
		}
		return &table[at]
	}
	for i, list := range holders {
		for _, n := range list {
			s := free(n)
			s.story, s.weight = n, s.weight+v[i].weight
		}
	}
	return mostShared(table)
}

// mostShared are those that share most, in order.
func mostShared(table []shared) []int64 {
	best := make([]shared, 0, maxCandidates+1)
	for _, s := range table {
		if s.weight == 0 || len(best) == maxCandidates && best[maxCandidates-1].compare(s) < 0 {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, s, shared.compare)
		best = slices.Insert(best, at, s)
		best = best[:min(len(best), maxCandidates)]
	}
	numbers := make([]int64, len(best))
	for i := range best {
		numbers[i] = best[i].story
	}
	return numbers
}

// terms are an article's words made ready to be compared with many stories.
type terms struct {
	vector Vector
	table  []int32 // where a word stands in the vector, from 1; 0 is free
	sums   []float64
}

func newTerms(v Vector) *terms {
	t := &terms{v, make([]int32, 1<<bits.Len(uint(4*len(v)+1))), make([]float64, len(v))}
	for i := range v {
		at := t.first(v[i].key)
		for t.table[at] != 0 {
			at = t.next(at)
		}
		t.table[at] = int32(i + 1)
	}
	return t
}

// Keys are hashes: their last bits are as good as any.
func (t *terms) first(key uint64) int { return int(key) & (len(t.table) - 1) }

func (t *terms) next(at int) int { return (at + 1) & (len(t.table) - 1) }

// dot is the product with a story's sum, added up in the order of the article's words.
func (t *terms) dot(sum []weighed) (dot float64) {
	clear(t.sums)
	for i := range sum {
		key := sum[i].key
		for at := t.first(key); t.table[at] != 0; at = t.next(at) {
			if k := t.table[at] - 1; t.vector[k].key == key {
				t.sums[k] = float64(sum[i].weight)
				break
			}
		}
	}
	for i := range t.sums {
		dot += t.vector[i].weight * t.sums[i]
	}
	return dot
}
