//go:build linux

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"hearsay"
	"hearsay/engine"
	"hearsay/relate/proposition"
	"hearsay/sqlite"
)

// What is measured at each size: so many articles, in turns with as many at a small
// record beside it, so many at once.
const (
	placeSample = 2000
	placeRound  = 500
)

// placeSizes are the statements on record at which it is measured. The first is
// that of the small record.
var placeSizes = []int{10_000, 100_000, 1_000_000}

// placing measures what it costs to place an article among those on record
// while the record grows, up to so many statements. What counts are the ratios
// to a record of ten thousand that is measured in turns with the large one, so that
// they hold beside other work: one article's cost may grow with the logarithm only.
//
// Recording and placing are what hearsay add does: the store, the placer, nothing
// left out. Parsing and attributing are not: what the articles' attributions are
// and say is made up with them, for to read a million statements takes hours. So the
// articles are short, three statements and sixty other words.
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
	m := newNews(texts)
	small, err := newGrowing(ctx, filepath.Join(folder, "small.db"), m)
	if err != nil {
		return err
	}
	defer small.close()
	large, err := newGrowing(ctx, filepath.Join(folder, "large.db"), m)
	if err != nil {
		return err
	}
	defer large.close()
	r.section(fmt.Sprintf("placing made-up articles of %d statements among those on record, one run", perMade))
	return measureGrowth(ctx, r, small, large, statements)
}

// growing is a record to which articles are added and placed.
type growing struct {
	*counting
	close    func() error
	engine   *engine.Engine
	placer   *engine.Placer
	maker    *news
	articles int
}

func newGrowing(ctx context.Context, path string, m *news) (*growing, error) {
	s, err := sqlite.Open(ctx, path, sqlite.Options{})
	if err != nil {
		return nil, err
	}
	e, err := engine.New()
	if err != nil {
		return nil, err
	}
	p, err := engine.NewPlacer(e)
	if err != nil {
		return nil, err
	}
	return &growing{counting: &counting{Store: s}, close: s.Close, engine: e, placer: p, maker: m}, nil
}

// measureGrowth lets the large record grow and measures it beside the small one.
func measureGrowth(ctx context.Context, r *report, small, large *growing, statements int) error {
	least := min(placeSizes[0], statements)
	if err := small.growTo(ctx, least/perMade); err != nil {
		return err
	}
	for i, size := range placeSizes {
		if i > 0 && size > statements && placeSizes[i-1] >= statements {
			return nil
		}
		size = min(size, statements)
		began := time.Now()
		if err := large.growTo(ctx, size/perMade); err != nil {
			return err
		}
		filled := time.Since(began)
		at, there, err := inTurns(ctx, large, small)
		if err != nil {
			return err
		}
		if i == 0 {
			r.line("placing's time to reading's", share(there, small.read()), fmt.Sprintf("processor time, %d statements on record", least))
		}
		r.line(fmt.Sprintf("an article at %d statements", size), share(at, there),
			fmt.Sprintf("to one at %d in the same minute; %.2f ms; %s; filled in %s", least, at.Seconds()*1e3/placeSample, large.looks.text(placeSample), filled.Round(time.Second)))
	}
	return nil
}

// inTurns is the processor time of placing the next articles in two records.
func inTurns(ctx context.Context, a, b *growing) (first, second time.Duration, err error) {
	a.looks, b.looks = looks{}, looks{}
	for range placeSample / placeRound {
		for _, x := range []struct {
			of   *growing
			took *time.Duration
		}{{a, &first}, {b, &second}} {
			took, err := x.of.sample(ctx)
			if err != nil {
				return 0, 0, err
			}
			*x.took += took
		}
	}
	return first, second, nil
}

// growTo adds and places articles until there are so many, on all processors.
func (g *growing) growTo(ctx context.Context, articles int) error {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(runtime.NumCPU()))
	made, ended := make(chan []hearsay.Addition, 1), make(chan struct{})
	defer close(ended)
	go func() { // ahead of what is written
		defer close(made)
		for from := g.articles; from < articles; from += madeBatch {
			select {
			case made <- g.make(from, min(from+madeBatch, articles)):
			case <-ended:
				return
			}
		}
	}()
	for list := range made {
		if err := g.record(ctx, list); err != nil {
			return err
		}
		if err := g.place(ctx); err != nil {
			return err
		}
	}
	return g.Settle(ctx)
}

// sample is the processor time of placing the next articles, once they are recorded.
func (g *growing) sample(ctx context.Context) (time.Duration, error) {
	if err := g.record(ctx, g.make(g.articles, g.articles+placeRound)); err != nil {
		return 0, err
	}
	before := processorTime()
	err := g.place(ctx)
	return processorTime() - before, err
}

// make makes articles up, and tells the placer what their attributions say.
func (g *growing) make(from, to int) []hearsay.Addition {
	list := make([]hearsay.Addition, to-from)
	for i := range list {
		var reports []proposition.Report
		list[i], reports = g.maker.article(from + i)
		g.placer.Ahead(list[i].Reading.Article.ID, reports)
	}
	return list
}

func (g *growing) record(ctx context.Context, list []hearsay.Addition) error {
	g.articles += len(list)
	_, err := g.Record(ctx, list)
	return err
}

func (g *growing) place(ctx context.Context) error {
	return g.placer.PlaceAll(ctx, g, func(int) {})
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
