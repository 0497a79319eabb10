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
	own  map[int64]*copies.Entry // those that are being placed
	seen *lately
}

func newCopyShelf(b hearsay.Board, ready []prepared, seen *lately) *copyShelf {
	s := &copyShelf{b, map[int64]*copies.Entry{}, seen}
	for i := range ready {
		if e := ready[i].entry; e != nil {
			s.own[ready[i].Number] = e
			seen.putEntry(ready[i].Number, e)
		}
	}
	return s
}

// Entry implements copies.Shelf.
func (s *copyShelf) Entry(number int64) (*copies.Entry, error) {
	if e := s.own[number]; e != nil {
		return e, nil
	}
	if e, ok := s.seen.entries.Get(number); ok {
		return e, nil
	}
	a, err := s.Board.Text(number)
	if err != nil {
		return nil, err
	}
	e := copies.Read(a)
	s.seen.putEntry(number, e)
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

// storyShelf is a record's board as relate/story sees it. Stories that change are
// packed once, at the end of the transaction.
type storyShelf struct {
	hearsay.Board
	placing *hearsay.Waiting
	seen    *lately
	changed map[int64]*story.Story
}

func newStoryShelf(b hearsay.Board, seen *lately) *storyShelf {
	return &storyShelf{Board: b, seen: seen, changed: map[int64]*story.Story{}}
}

// known is a story that was looked at lately, or is about to be put.
func (s *storyShelf) known(n int64) *story.Story {
	if st := s.changed[n]; st != nil {
		return st
	}
	st, _ := s.seen.stories.Get(n)
	return st
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
	s.seen.stories.Turn(latelyStories) // what changes is held by itself
	var missing []int64
	for _, n := range numbers {
		if s.known(n) == nil {
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
		s.seen.stories.Put(st.Number, st)
	}
	list := make([]*story.Story, 0, len(numbers))
	for _, n := range numbers {
		if st := s.known(n); st != nil {
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
		s.seen.stories.Put(st.Number, st)
	} else {
		s.changed[st.Number] = st
	}
	return nil
}

// Join implements story.Shelf.
func (s *storyShelf) Join(a *hearsay.Article, st *story.Story) error {
	return s.Board.Join(a.ID, st.Number)
}

// flush puts every story that changed.
func (s *storyShelf) flush() error {
	for _, n := range slices.Sorted(maps.Keys(s.changed)) {
		sum := sumOf(s.changed[n])
		if err := s.Board.PutStory(&sum); err != nil {
			return err
		}
		s.seen.stories.Put(n, s.changed[n])
	}
	return nil
}

func sumOf(st *story.Story) hearsay.StorySum {
	return hearsay.StorySum{Number: st.Number, ID: st.ID, First: st.First, Last: st.Last, Size: st.Size, Sum: st.AppendSum(nil)}
}
