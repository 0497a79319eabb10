package engine

import (
	"fmt"
	"maps"
	"slices"

	"hearsay"
	"hearsay/relate/copies"
	"hearsay/relate/story"
)

// copyShelf is a record's board as relate/copies sees it. What was read lately is
// kept, for articles that are placed together look at the same others.
type copyShelf struct {
	hearsay.Board
	read map[int64]*copies.Entry
}

// keptRead is how many articles are kept as read.
const keptRead = 2 * placeAtOnce

func newCopyShelf(b hearsay.Board, ready []prepared) *copyShelf {
	s := &copyShelf{b, map[int64]*copies.Entry{}}
	for i := range ready {
		if e := ready[i].entry; e != nil {
			s.read[ready[i].Number] = e
		}
	}
	return s
}

// Entry implements copies.Shelf.
func (s *copyShelf) Entry(number int64) (*copies.Entry, error) {
	if e := s.read[number]; e != nil {
		return e, nil
	}
	a, err := s.Board.Text(number)
	if err != nil {
		return nil, err
	}
	if len(s.read) >= keptRead {
		clear(s.read)
	}
	e := copies.Read(a)
	s.read[number] = e
	return e, nil
}

// Holders implements copies.Shelf.
func (s *copyShelf) Holders(prints []uint64) ([][]int64, error) {
	return s.Board.Holders(hearsay.PrintsOfArticles, prints)
}

// Hold implements copies.Shelf.
func (s *copyShelf) Hold(prints []uint64, number int64) error {
	return s.Board.Hold(hearsay.PrintsOfArticles, prints, number, copies.FirstHolders, copies.MaxHolders)
}

// storyShelf is a record's board as relate/story sees it. Stories are unpacked
// once in a transaction and packed at its end.
type storyShelf struct {
	hearsay.Board
	placing *hearsay.Waiting
	stories map[int64]*story.Story
	changed map[int64]bool
}

func newStoryShelf(b hearsay.Board) *storyShelf {
	return &storyShelf{Board: b, stories: map[int64]*story.Story{}, changed: map[int64]bool{}}
}

// StoryOf implements story.Shelf, for the article that is being placed.
func (s *storyShelf) StoryOf(*hearsay.Article) (*story.Story, bool, error) {
	n, itself, err := s.Board.StoryOf(s.placing)
	if err != nil || n == 0 {
		return nil, false, err
	}
	list, err := s.Stories([]int64{n})
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("story number %d: %w", n, hearsay.ErrNotFound)
	}
	if err != nil {
		return nil, false, err
	}
	return list[0], itself, nil
}

// Holders implements story.Shelf.
func (s *storyShelf) Holders(words []uint64) ([][]int64, error) {
	return s.Board.Holders(hearsay.WordsOfStories, words)
}

// Hold implements story.Shelf.
func (s *storyShelf) Hold(words []uint64, n int64) error {
	return s.Board.Hold(hearsay.WordsOfStories, words, n, 0, story.MaxHolders)
}

// Stories implements story.Shelf.
func (s *storyShelf) Stories(numbers []int64) ([]*story.Story, error) {
	var missing []int64
	for _, n := range numbers {
		if s.stories[n] == nil {
			missing = append(missing, n)
		}
	}
	sums, err := s.Board.Stories(missing)
	if err != nil {
		return nil, err
	}
	for _, sum := range sums {
		st := &story.Story{Number: sum.Number, ID: sum.ID, First: sum.First, Last: sum.Last, Size: sum.Size}
		if err := st.ReadSum(sum.Sum); err != nil {
			return nil, fmt.Errorf("story %s: %w", sum.ID, err)
		}
		s.stories[st.Number] = st
	}
	list := make([]*story.Story, 0, len(numbers))
	for _, n := range numbers {
		if st := s.stories[n]; st != nil {
			list = append(list, st)
		}
	}
	return list, nil
}

// PutStory implements story.Shelf. A new one is put at once, for its number.
func (s *storyShelf) PutStory(st *story.Story) error {
	if st.Number == 0 {
		sum := sumOf(st)
		if err := s.Board.PutStory(&sum); err != nil {
			return err
		}
		st.Number = sum.Number
	} else {
		s.changed[st.Number] = true
	}
	s.stories[st.Number] = st
	return nil
}

// Join implements story.Shelf.
func (s *storyShelf) Join(a *hearsay.Article, st *story.Story) error {
	return s.Board.Join(a.ID, st.Number)
}

// flush puts every story that changed.
func (s *storyShelf) flush() error {
	for _, n := range slices.Sorted(maps.Keys(s.changed)) {
		sum := sumOf(s.stories[n])
		if err := s.Board.PutStory(&sum); err != nil {
			return err
		}
	}
	return nil
}

func sumOf(st *story.Story) hearsay.StorySum {
	return hearsay.StorySum{Number: st.Number, ID: st.ID, First: st.First, Last: st.Last, Size: st.Size, Sum: st.AppendSum(nil)}
}
