package engine

import (
	"context"
	"fmt"

	"hearsay"
	"hearsay/internal/nn"
	"hearsay/relate/copies"
	"hearsay/relate/story"
	"hearsay/weights"
)

// Placer relates the articles of a record to each other, as they come: whose
// report each is, and which event it is about. It remembers nothing of a record
// between calls.
type Placer struct{ stories *story.Grouper }

// NewPlacer makes a placer. It fails only where the weights are damaged.
func NewPlacer() (*Placer, error) {
	words, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		return nil, fmt.Errorf("making ready to place articles: %w", err)
	}
	return &Placer{story.NewGrouper(words, story.Threshold)}, nil
}

// placeAtOnce is how many articles one transaction places. What they have in
// common is read and written once; who writes meanwhile has to wait for them.
const placeAtOnce = 500

// Place places articles that wait, and says how many: 0 when none does. It
// breaks off between two articles when ctx ends; these then go on waiting.
func (p *Placer) Place(ctx context.Context, record hearsay.Placer) (int, error) {
	return record.Place(ctx, placeAtOnce, func(list []hearsay.Waiting, b hearsay.Board) error {
		s := shelves{newCopyShelf(b), newStoryShelf(b)}
		for i := range list {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := p.place(&list[i], b, s); err != nil {
				return fmt.Errorf("placing article %s: %w", list[i].Article.ID, err)
			}
		}
		return s.stories.flush()
	})
}

// PlaceAll places everything that waits, and tells after each step how many it placed.
func (p *Placer) PlaceAll(ctx context.Context, record hearsay.Placer, told func(n int)) error {
	for {
		n, err := p.Place(ctx, record)
		if err != nil || n == 0 {
			return err
		}
		told(n)
	}
}

// shelves are one board as the rooms of relate see it.
type shelves struct {
	copies  *copyShelf
	stories *storyShelf
}

func (p *Placer) place(w *hearsay.Waiting, b hearsay.Board, s shelves) error {
	if w.Texts {
		if err := p.placeText(w, b, s); err != nil {
			return err
		}
	}
	return nil
}

// placeText finds out whose report an article is and which story it is in.
// Where only positions are kept there is nothing to compare.
func (p *Placer) placeText(w *hearsay.Waiting, b hearsay.Board, s shelves) error {
	if w.Article.Text == "" {
		return b.PutOrigin(hearsay.Origin{Article: w.Article.ID, Class: hearsay.OriginUnknown})
	}
	if _, err := copies.Place(s.copies, w.Number, w.Article); err != nil {
		return err
	}
	s.stories.placing = w
	st, itself, err := s.stories.StoryOf(w.Article)
	if err == nil && itself {
		return p.weigh(w, st, s.stories)
	}
	_, err = p.stories.Place(s.stories, w.Article)
	return err
}

// weigh adds an article to its story's sum: it waits with a story where the
// record was carried here, without the sums. Later versions were never in one.
func (p *Placer) weigh(w *hearsay.Waiting, st *story.Story, shelf *storyShelf) error {
	if w.Version > 1 {
		return nil
	}
	return p.stories.Weigh(shelf, st, w.Article)
}
