package story

import (
	"cmp"
	"math"
	"slices"
	"time"
)

const (
	// keys is how many of an article's heaviest words lead to stories.
	keys = 48
	// maxHolders is how many stories a word leads to, the newest that have it.
	maxHolders = 64
	// maxCandidates is how many stories an article is compared with.
	maxCandidates = 32
	// maxTerms is how many words a story keeps, the heaviest; it is cut back to
	// that many when it has twice as many.
	maxTerms = 512
	// halving is the time in which a story's likeness to an article halves, counted
	// from the nearer end of the story. Set by hand: ECB+ has no dates. News of one
	// event comes within days; a month later the same names are mostly in another.
	halving = 30 * 24 * time.Hour
	// broad is from how many articles on a story's sum begins to look like all news
	// of its subject, an election, a war, and more likeness is asked for: the
	// fourth root of what it has too many. No story of ECB+ has that many.
	broad = 24
)

// nearest is the number of the story that an article belongs to, or -1.
func (s *Stories) nearest(v vector, at time.Time) int32 {
	best, most := int32(-1), s.threshold
	for _, n := range s.candidates(v) {
		st := s.stories[n]
		if like := st.like(v) * st.narrow() * st.fresh(at); like > most || like == most && best < 0 {
			best, most = n, like
		}
	}
	return best
}

// candidates are the stories that share the heaviest of the words, the ones that
// share most first; among equals the older.
func (s *Stories) candidates(v vector) []int32 {
	shared := map[int32]float64{}
	for _, t := range v[:min(len(v), keys)] {
		for _, n := range s.holders[t.key] {
			shared[n] += t.weight
		}
	}
	list := make([]int32, 0, len(shared))
	for n := range shared {
		list = append(list, n)
	}
	slices.SortFunc(list, func(a, b int32) int { return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b)) })
	return list[:min(len(list), maxCandidates)]
}

// hold notes that a story has a word; it is the newest that has.
func (s *Stories) hold(key uint64, n int32) {
	list := s.holders[key]
	if i := slices.Index(list, n); i >= 0 {
		list = slices.Delete(list, i, i+1)
	} else if len(list) == maxHolders {
		list = slices.Delete(list, 0, 1)
	}
	s.holders[key] = append(list, n)
}

// like is the cosine between an article and the sum of a story's.
func (st *story) like(v vector) float64 {
	dot := 0.0
	for _, t := range v {
		dot += t.weight * st.sum[t.key]
	}
	return dot / math.Sqrt(st.length)
}

// narrow is 1 for a story of a few articles and less for one of very many.
func (st *story) narrow() float64 {
	return math.Min(1, math.Pow(broad/float64(len(st.articles)), 0.25))
}

// fresh is 1 for an article within a story's time and less for one outside it;
// where a time is not known, it says nothing.
func (st *story) fresh(at time.Time) float64 {
	if at.IsZero() || st.first.IsZero() {
		return 1
	}
	gap := max(st.first.Sub(at), at.Sub(st.last), 0)
	return math.Exp2(-float64(gap) / float64(halving))
}

// add adds an article to the sum.
func (st *story) add(v vector) {
	for _, t := range v {
		old := st.sum[t.key]
		st.sum[t.key] = old + t.weight
		st.length += t.weight * (t.weight + 2*old)
	}
	if len(st.sum) > 2*maxTerms {
		st.cut()
	}
}

// cut leaves the heaviest words, so that a story that goes on for long costs no more.
func (st *story) cut() {
	v := make(vector, 0, len(st.sum))
	for key, weight := range st.sum {
		v = append(v, term{key, weight})
	}
	v.sort()
	clear(st.sum)
	st.length = 0
	for _, t := range v[:maxTerms] {
		st.sum[t.key] = t.weight
		st.length += t.weight * t.weight
	}
}
