package story

import (
	"math"
	"time"
)

const (
	// leading is how many of an article's heaviest words lead to stories.
	leading = 48
	// MaxHolders is how many stories a word leads to, the newest that have it.
	MaxHolders = 64
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

// nearest is the story that an article belongs to, or nil.
func (g *Grouper) nearest(s Shelf, v Vector, at time.Time) (best *Story, err error) {
	numbers, err := g.candidates(s, v)
	if err != nil {
		return nil, err
	}
	list, err := s.Stories(numbers)
	most, terms := g.threshold, newTerms(v)
	for _, st := range list {
		if st.narrow()*st.fresh(at) < 0.99*most {
			continue // whatever its words: a cosine is 1 at most
		}
		if like := st.like(terms) * st.narrow() * st.fresh(at); like > most || like == most && best == nil {
			best, most = st, like
		}
	}
	return best, err
}

// candidates are the stories that share the heaviest of the words, the ones that
// share most first; among equals the older.
func (g *Grouper) candidates(s Shelf, v Vector) ([]int64, error) {
	holders, err := s.Holders(v.Keys())
	if err != nil {
		return nil, err
	}
	return g.sharing(v, holders), nil
}

// like is the cosine between an article and the sum of a story's.
func (st *Story) like(v *terms) float64 {
	if st.square == 0 {
		return 0
	}
	return v.dot(st.sum) / math.Sqrt(st.square)
}

// narrow is 1 for a story of a few articles and less for one of very many.
func (st *Story) narrow() float64 {
	return math.Min(1, math.Pow(broad/float64(st.Size), 0.25))
}

// fresh is 1 for an article within a story's time and less for one outside it;
// where a time is not known, it says nothing.
func (st *Story) fresh(at time.Time) float64 {
	if at.IsZero() || st.First.IsZero() {
		return 1
	}
	gap := max(st.First.Sub(at), at.Sub(st.Last), 0)
	return math.Exp2(-float64(gap) / float64(halving))
}
