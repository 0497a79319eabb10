//go:build linux

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"hearsay"
	"hearsay/engine"
	"hearsay/relate/proposition"
	"hearsay/sqlite"
)

// placeSample is how many articles are placed to measure what one costs.
const placeSample = 1000

// placeSizes are the statements on record at which it is measured.
var placeSizes = []int{10_000, 100_000, 1_000_000}

// placing measures what it costs to place an article among those on record
// while the record grows, up to so many statements. What counts are the ratios
// to the smallest record: one article's cost may grow with the logarithm only. What
// attributions say is at hand, as it is where hearsay add has just read them.
func placing(r *report, texts set, statements int) error {
	if statements == 0 {
		return nil
	}
	folder, err := os.MkdirTemp("", "hearsay-bench-")
	if err != nil {
		return fmt.Errorf("making a record to measure: %w", err)
	}
	defer os.RemoveAll(folder)
	ctx := context.Background()
	s, err := sqlite.Open(ctx, filepath.Join(folder, "placed.db"), sqlite.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	e, err := engine.New()
	if err != nil {
		return err
	}
	p, err := engine.NewPlacer(e)
	if err != nil {
		return err
	}
	g := &growing{store: s, engine: e, placer: p, maker: newNews(texts)}
	r.section(fmt.Sprintf("placing made-up articles of %d statements among those on record, one run", perMade))
	return g.measure(ctx, r, statements)
}

// growing is a record to which articles are added and placed.
type growing struct {
	store    hearsay.Store
	engine   *engine.Engine
	placer   *engine.Placer
	maker    *news
	articles int
}

func (g *growing) measure(ctx context.Context, r *report, statements int) error {
	var first, reading time.Duration
	for _, size := range placeSizes {
		if size > statements && first > 0 {
			return nil
		}
		size = min(size, statements)
		if err := g.growTo(ctx, size/perMade); err != nil {
			return err
		}
		took, err := g.sample(ctx)
		if err != nil {
			return err
		}
		if first == 0 {
			first, reading = took, g.read()
			r.line("placing's time to reading's", share(took, reading), fmt.Sprintf("processor time, %d statements on record", size))
		}
		r.line(fmt.Sprintf("an article at %d statements", size), share(took, first), fmt.Sprintf("to one at %d; %.2f ms", min(placeSizes[0], statements), took.Seconds()*1e3/placeSample))
	}
	return nil
}

// growTo adds and places articles until there are so many.
func (g *growing) growTo(ctx context.Context, articles int) error {
	for g.articles < articles {
		if err := g.add(ctx, min(madeBatch, articles-g.articles)); err != nil {
			return err
		}
		if err := g.place(ctx); err != nil {
			return err
		}
	}
	return g.store.Settle(ctx)
}

// sample is the processor time of placing the next articles, once they are recorded.
func (g *growing) sample(ctx context.Context) (time.Duration, error) {
	if err := g.add(ctx, placeSample); err != nil {
		return 0, err
	}
	before := processorTime()
	err := g.place(ctx)
	return processorTime() - before, err
}

func (g *growing) add(ctx context.Context, n int) error {
	list := make([]hearsay.Addition, n)
	for i := range list {
		var reports []proposition.Report
		list[i], reports = g.maker.article(g.articles + i)
		g.placer.Ahead(list[i].Reading.Article.ID, reports)
	}
	g.articles += n
	_, err := g.store.Record(ctx, list)
	return err
}

func (g *growing) place(ctx context.Context) error {
	return g.placer.PlaceAll(ctx, g.store, func(int) {})
}

// read is the processor time of reading as many articles.
func (g *growing) read() time.Duration {
	before := processorTime()
	for i := range placeSample {
		a, _ := g.maker.article(i)
		g.engine.Read(a.Reading.Article)
	}
	return processorTime() - before
}
