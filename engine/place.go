package engine

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"

	"hearsay"
	"hearsay/internal/nn"
	"hearsay/lang/en"
	"hearsay/relate/copies"
	"hearsay/relate/place"
	"hearsay/relate/proposition"
	"hearsay/relate/story"
	"hearsay/weights"
)

// Placer relates the articles of a record to each other, as they come: whose
// report each is, which event it is about, which statements and claims its
// attributions belong to. Of articles just read it holds what they say until they
// are placed, and of a record a bounded part of what was looked at last. It may
// be used by several goroutines.
type Placer struct {
	engine       *Engine
	stories      *story.Grouper
	propositions *proposition.Reader
	ahead        ahead
	lock         sync.Mutex
	lately       *lately
}

// NewPlacer makes a placer that parses as the engine does. It fails only where
// the weights are damaged.
func NewPlacer(e *Engine) (*Placer, error) {
	words, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		return nil, fmt.Errorf("making ready to place articles: %w", err)
	}
	return &Placer{engine: e, stories: story.NewGrouper(words, story.Threshold), propositions: proposition.New(en.English())}, nil
}

// How many articles one transaction places: what they have in common is read and
// written once, but they are in memory together, and who writes meanwhile has to
// wait for them. So there are more of short ones, up to so many bytes of text.
const (
	placeAtOnce = 500
	placeAtMost = 2000
	placeBytes  = 2 << 20
)

// atOnce is how many articles to place next, given the last ones.
func atOnce(list []hearsay.Waiting) int {
	bytes := 0
	for i := range list {
		bytes += len(list[i].Article.Text)
	}
	if bytes == 0 {
		return placeAtOnce
	}
	return max(placeAtOnce, min(placeAtMost, placeBytes*len(list)/bytes))
}

// PlaceAll places every article that waits, and tells after each transaction
// how many it placed. It breaks off between two articles when ctx ends; those
// of the transaction then go on waiting.
func (p *Placer) PlaceAll(ctx context.Context, record hearsay.Placer, told func(n int)) error {
	for most := placeAtOnce; ; {
		var seen *lately
		n, err := record.Place(ctx, most, func(list []hearsay.Waiting, b hearsay.Board) error {
			seen, most = p.recall(b), atOnce(list)
			return p.place(ctx, list, b, seen)
		})
		if err != nil || n == 0 {
			return err
		}
		p.remember(seen)
		told(n)
	}
}

// shelves are one board as the rooms of relate see it.
type shelves struct {
	hearsay.Board
	copies  *copyShelf
	stories *storyShelf
	forms   *place.Forms
}

func (p *Placer) place(ctx context.Context, list []hearsay.Waiting, b hearsay.Board, seen *lately) error {
	ready := p.prepare(list)
	s := shelves{b, newCopyShelf(b, ready, seen), newStoryShelf(b, seen), seen.forms}
	if err := s.expect(ready); err != nil {
		return err
	}
	for i := range ready {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := p.placeOne(&ready[i], s); err != nil {
			return fmt.Errorf("placing article %s: %w", list[i].Article.ID, err)
		}
	}
	if err := s.flushForms(); err != nil {
		return err
	}
	return s.stories.flush()
}

// prepared is an article that waits, with all that is made of it alone.
type prepared struct {
	*hearsay.Waiting
	entry   *copies.Entry
	vector  story.Vector
	reports []proposition.Report
}

// prepare uses all processors.
func (p *Placer) prepare(list []hearsay.Waiting) []prepared {
	ready := make([]prepared, len(list))
	var next atomic.Int64
	var working sync.WaitGroup
	for range min(p.engine.workers, len(list)) {
		working.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(list)); i = next.Add(1) - 1 {
				ready[i] = p.prepareOne(&list[i])
			}
		})
	}
	working.Wait()
	return ready
}

// prepareOne leaves out what cannot be had: an article that cannot be read here
// is one of which nothing is known, and must not hold up those behind it.
func (p *Placer) prepareOne(w *hearsay.Waiting) (r prepared) {
	r.Waiting = w
	defer func() {
		if recover() != nil {
			r = prepared{Waiting: w}
		}
	}()
	if w.Article.Text == "" {
		return r
	}
	if w.Texts {
		r.entry, r.vector = copies.Read(w.Article), p.stories.Vector(w.Article)
		r.entry.Complete()
	}
	if w.Statements && w.Current && len(w.Rows) > 0 {
		r.reports = p.read(w)
	}
	return r
}

// expect looks up all keys at once, which is much quicker than one by one.
func (s *shelves) expect(list []prepared) error {
	var prints, words, statements, claims []uint64
	for i := range list {
		r := &list[i]
		if r.entry != nil {
			prints, words = append(prints, r.entry.Prints()...), append(words, r.vector.Keys()...)
		}
		more, about := keysOf(r.reports)
		statements, claims = append(statements, more...), append(claims, about...)
	}
	for _, x := range []struct {
		of   hearsay.Keyed
		keys []uint64
	}{{hearsay.PrintsOfArticles, prints}, {hearsay.WordsOfStories, words}, {hearsay.KeysOfStatements, statements}, {hearsay.KeysOfClaims, claims}} {
		if err := s.Expect(x.of, x.keys); err != nil {
			return err
		}
	}
	return nil
}

func (p *Placer) placeOne(r *prepared, s shelves) error {
	if r.Texts {
		if err := p.placeText(r, s); err != nil {
			return err
		}
	}
	if len(r.reports) > 0 {
		return placeStatements(r, s)
	}
	return nil
}

// placeText finds out whose report an article is and which story it is in.
// Where only positions are kept there is nothing to compare.
func (p *Placer) placeText(r *prepared, s shelves) error {
	if r.entry == nil {
		return s.PutOrigin(hearsay.Origin{Article: r.Article.ID, Class: hearsay.OriginUnknown})
	}
	if _, err := copies.Place(s.copies, r.Number, r.entry); err != nil {
		return err
	}
	s.stories.placing = r.Waiting
	st, itself, err := s.stories.StoryOf(r.Article)
	switch {
	case err != nil:
		return err
	case !itself:
		_, err = p.stories.Place(s.stories, r.Article, r.vector)
		return err
	case r.Version > 1:
		return nil // a later version is in no sum
	}
	// It waits with a story: the record was carried here, without the sums.
	return p.stories.Weigh(s.stories, st, r.Article, r.vector)
}
