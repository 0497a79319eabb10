// Package story groups articles on one event, as they come. Articles go in one
// by one, with a table of word frequencies; out comes, for each, the story it
// belongs to: one there was, or a new one. It refuses to go back on what it
// said: a story that an article was put into stays its story, and two stories
// are never joined later, so that what was told to a reader holds.
//
// An article is a vector of its words, the rarer the heavier; a story is the sum
// of its articles' vectors; an article joins the story with the nearest sum if
// the cosine of the angle between them is high enough (single-pass clustering as
// in topic detection and tracking: Allan, Papka and Lavrenko 1998).
package story

import (
	"time"

	"hearsay"
	"hearsay/internal/nn"
)

// Threshold is the cosine from which on an article joins a story. It is what
// scores best on the development part of ECB+, over several orders of coming.
const Threshold = 0.25

// Stories holds the stories seen. It is not for several goroutines at once.
type Stories struct {
	words     *nn.Clusters
	threshold float64
	stories   []*story
	known     map[string]int32 // articles by ID
	addresses map[string]int32
	holders   map[uint64][]int32 // the newest stories that have a word
}

// story is one event's articles as far as they have come.
type story struct {
	id          string
	sum         map[uint64]float64
	length      float64 // of the sum, squared
	articles    []string
	first, last time.Time // zero where no article has a time
}

// New is a grouper without stories. The table tells how rare words are; with a
// nil table every word counts the same, and groups are poor.
func New(words *nn.Clusters) *Stories { return NewAt(words, Threshold) }

// NewAt is [New] with another threshold, from 0 (all in one) to 1.
func NewAt(words *nn.Clusters, threshold float64) *Stories {
	return &Stories{words: words, threshold: threshold, known: map[string]int32{},
		addresses: map[string]int32{}, holders: map[uint64][]int32{}}
}

// Len is how many stories there are.
func (s *Stories) Len() int { return len(s.stories) }

// Add puts an article into a story and returns the story's ID, which is made
// from that of its first article. An article that is there already changes
// nothing; an edited version joins the story of the version before, and does not
// move it. The order of coming matters.
//
// The work does not grow with the number of stories: each of the article's
// heaviest words leads to at most [maxHolders] stories, the newest that have it,
// and [maxCandidates] are compared.
func (s *Stories) Add(a *hearsay.Article) string {
	if n, there := s.known[a.ID]; there {
		return s.stories[n].id
	}
	n, version := int32(0), false
	if address := a.Address(); address != "" {
		if n, version = s.addresses[address]; version {
			s.known[a.ID] = n
			s.stories[n].articles = append(s.stories[n].articles, a.ID)
			return s.stories[n].id
		}
	}
	v := s.vector(a)
	n = s.nearest(v, a.Published)
	if n < 0 {
		n = int32(len(s.stories))
		s.stories = append(s.stories, &story{id: "s" + a.ID, sum: map[uint64]float64{}})
	}
	s.put(n, a, v)
	return s.stories[n].id
}

// put makes an article part of a story.
func (s *Stories) put(n int32, a *hearsay.Article, v vector) {
	st := s.stories[n]
	st.articles = append(st.articles, a.ID)
	s.known[a.ID] = n
	if address := a.Address(); address != "" {
		s.addresses[address] = n
	}
	if !a.Published.IsZero() {
		if st.first.IsZero() || a.Published.Before(st.first) {
			st.first = a.Published
		}
		if a.Published.After(st.last) {
			st.last = a.Published
		}
	}
	st.add(v)
	for _, t := range v[:min(len(v), keys)] {
		s.hold(t.key, n)
	}
}

// Story is the ID of the story that an article, by ID, is in; false where it was
// never added.
func (s *Stories) Story(article string) (string, bool) {
	n, ok := s.known[article]
	if !ok {
		return "", false
	}
	return s.stories[n].id, true
}

// Articles are the IDs of a story's articles as they came; nil for no story's ID.
func (s *Stories) Articles(id string) []string {
	if len(id) < 2 {
		return nil
	}
	n, ok := s.known[id[1:]]
	if !ok || s.stories[n].id != id {
		return nil
	}
	return append([]string(nil), s.stories[n].articles...)
}
