package story

import (
	"slices"

	"hearsay"
	"hearsay/internal/nn"
)

// Stories is a shelf in memory with a grouper. It is not for several goroutines
// at once.
type Stories struct {
	*Grouper
	stories   []*Story
	articles  [][]string       // of each story
	known     map[string]int64 // articles by ID
	addresses map[string]int64
	holders   map[uint64][]int64 // the newest stories that have a word
}

// New is [NewAt] with the [Threshold].
func New(words *nn.Clusters) *Stories { return NewAt(words, Threshold) }

// NewAt is a grouper without stories; see [NewGrouper].
func NewAt(words *nn.Clusters, threshold float64) *Stories {
	return &Stories{Grouper: NewGrouper(words, threshold), known: map[string]int64{},
		addresses: map[string]int64{}, holders: map[uint64][]int64{}}
}

// Len is how many stories there are.
func (s *Stories) Len() int { return len(s.stories) }

// Add is [Grouper.Place] among the stories in memory.
func (s *Stories) Add(a *hearsay.Article) string {
	id, _ := s.Place(s, a, s.Vector(a)) // nothing fails in memory
	return id
}

// Story is the ID of the story that an article, by ID, is in; false where it was
// never added.
func (s *Stories) Story(article string) (string, bool) {
	n, ok := s.known[article]
	if !ok {
		return "", false
	}
	return s.stories[n].ID, true
}

// Articles are the IDs of a story's articles as they came; nil for no story's ID.
func (s *Stories) Articles(id string) []string {
	if len(id) < 2 {
		return nil
	}
	n, ok := s.known[id[1:]]
	if !ok || s.stories[n].ID != id {
		return nil
	}
	return slices.Clone(s.articles[n])
}

// StoryOf implements Shelf.
func (s *Stories) StoryOf(a *hearsay.Article) (st *Story, itself bool, err error) {
	if n, there := s.known[a.ID]; there {
		return s.stories[n], true, nil
	}
	if n, there := s.addresses[a.Address()]; there {
		return s.stories[n], false, nil
	}
	return nil, false, nil
}

// Holders implements Shelf.
func (s *Stories) Holders(words []uint64) ([][]int64, error) {
	list := make([][]int64, len(words))
	for i, w := range words {
		list[i] = s.holders[w]
	}
	return list, nil
}

// Hold implements Shelf.
func (s *Stories) Hold(words []uint64, story int64) error {
	for _, w := range words {
		list := s.holders[w]
		if i := slices.Index(list, story); i >= 0 {
			list = slices.Delete(list, i, i+1)
		} else if len(list) == MaxHolders {
			list = slices.Delete(list, 0, 1)
		}
		s.holders[w] = append(list, story)
	}
	return nil
}

// Stories implements Shelf.
func (s *Stories) Stories(numbers []int64) (list []*Story, err error) {
	for _, n := range numbers {
		list = append(list, s.stories[n])
	}
	return list, nil
}

// PutStory implements Shelf.
func (s *Stories) PutStory(st *Story) error {
	if st.Size == 1 {
		st.Number = int64(len(s.stories))
		s.stories, s.articles = append(s.stories, st), append(s.articles, nil)
	}
	return nil
}

// Join implements Shelf.
func (s *Stories) Join(a *hearsay.Article, st *Story) error {
	s.known[a.ID] = st.Number
	if address := a.Address(); address != "" {
		s.addresses[address] = st.Number
	}
	s.articles[st.Number] = append(s.articles[st.Number], a.ID)
	return nil
}
