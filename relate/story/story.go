// Package story groups articles on one event, as they come. Articles go in one
// by one, with a table of word frequencies; out comes, for each, the story it
// belongs to: one there was, or a new one. It refuses to go back on what it
// said: a story that an article was put into stays its story, and two stories
// are never joined later, so that what was told to a reader holds.
//
// An article is a vector of its words, the rarer the heavier; a story is the sum
// of its articles' vectors; an article joins the story with the nearest sum if
// the cosine of the angle between them is high enough (single-pass clustering as
// in topic detection and tracking: Allan, Papka and Lavrenko 1998). Where the
// stories are kept is the [Shelf]'s business: in memory ([Stories]), or in a record.
package story

import (
	"sync"
	"time"

	"hearsay"
	"hearsay/internal/nn"
)

// Threshold is the cosine from which on an article joins a story. It is what
// scores best on the development part of ECB+, over several orders of coming.
const Threshold = 0.25

// Shelf keeps the stories there are, by numbers of its own.
type Shelf interface {
	// StoryOf is the story of an article, or of an earlier version at its
	// address; itself tells which of the two, and nil that there is neither.
	StoryOf(a *hearsay.Article) (st *Story, itself bool, err error)
	// Holders are, for each word, the newest stories that have it.
	Holders(words []uint64) ([][]int64, error)
	// Hold notes that a story has the words; it is the newest that has. Of a word
	// that [MaxHolders] have it forgets the oldest.
	Hold(words []uint64, story int64) error
	// Stories are stories by number; those it lacks are left out.
	Stories(numbers []int64) ([]*Story, error)
	// PutStory keeps a story as it now is, and gives a new one its number.
	PutStory(st *Story) error
	// Join notes that an article is in a story, as the last that came.
	Join(a *hearsay.Article, st *Story) error
}

// Grouper puts articles into stories. It is safe for several goroutines at once.
type Grouper struct {
	words     *nn.Clusters
	threshold float64
	tables    sync.Pool // of [Grouper.sharing]: each is some hundred KB
}

// NewGrouper is a grouper. The table tells how rare words are; with a nil table
// every word counts the same, and groups are poor. The threshold is from 0 (all
// in one) to 1.
func NewGrouper(words *nn.Clusters, threshold float64) *Grouper {
	return &Grouper{words: words, threshold: threshold}
}

// Place puts an article, by its vector, into a story and returns the story's ID, which is made
// from that of its first article. An article that is there already changes
// nothing; an edited version joins the story of the version before, and does not
// move it. The order of coming matters.
//
// The work does not grow with the number of stories: each of the article's
// heaviest words leads to at most [MaxHolders] stories, the newest that have it,
// and [maxCandidates] are compared.
func (g *Grouper) Place(s Shelf, a *hearsay.Article, v Vector) (string, error) {
	st, itself, err := s.StoryOf(a)
	if err != nil {
		return "", err
	}
	if st != nil {
		if !itself {
			err = s.Join(a, st)
		}
		return st.ID, err
	}
	if st, err = g.nearest(s, v, a.Published); err != nil {
		return "", err
	}
	if st == nil {
		st = &Story{ID: "s" + a.ID}
	}
	if err := g.put(s, st, v, a.Published); err != nil {
		return "", err
	}
	return st.ID, s.Join(a, st)
}

// Weigh adds an article to the sum of a story that it is in, where the sum was
// lost: a record that was carried away has none.
func (g *Grouper) Weigh(s Shelf, st *Story, a *hearsay.Article, v Vector) error {
	return g.put(s, st, v, a.Published)
}

// put adds a vector to a story's sum.
func (g *Grouper) put(s Shelf, st *Story, v Vector, at time.Time) error {
	st.widen(at)
	st.Size++
	st.add(v)
	if err := s.PutStory(st); err != nil {
		return err
	}
	return s.Hold(v.Keys(), st.Number)
}
