//go:build linux

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"time"

	"hearsay"
	"hearsay/engine"
	"hearsay/relate/proposition"
	"hearsay/sqlite"
)

// What is measured at each size: so many rounds, in turns with as many at a small
// record beside it, of so many articles each.
const (
	placeRounds = 4
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
//
// A round is of so many articles. Where a folder is given, a processor profile of what is measured at each size is
// written there, with the label record of small or large.
func placing(r *report, texts set, statements, round int, profile string) error {
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
	small, err := newGrowing(ctx, filepath.Join(folder, "small.db"), m, round)
	if err != nil {
		return err
	}
	defer small.close()
	large, err := newGrowing(ctx, filepath.Join(folder, "large.db"), m, round)
	if err != nil {
		return err
	}
	defer large.close()
	r.section(fmt.Sprintf("placing made-up articles of %d statements among those on record, one run", perMade))
	return measureGrowth(ctx, r, small, large, statements, profile)
}

// growing is a record to which articles are added and placed.
type growing struct {
	*counting
	store    *sqlite.Store
	close    func() error
	engine   *engine.Engine
	placer   *engine.Placer
	maker    *news
	articles int
	round    int // articles of a round
}

func newGrowing(ctx context.Context, path string, m *news, round int) (*growing, error) {
	return openGrowing(ctx, path, m, round, sqlite.Options{})
}

func openGrowing(ctx context.Context, path string, m *news, round int, o sqlite.Options) (*growing, error) {
	s, err := sqlite.Open(ctx, path, o)
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
	return &growing{counting: &counting{Store: s}, store: s, close: s.Close, engine: e, placer: p, maker: m, round: round}, nil
}

// measureGrowth lets the large record grow and measures it beside the small one.
func measureGrowth(ctx context.Context, r *report, small, large *growing, statements int, profile string) error {
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
		at, there, err := profiled(ctx, profile, size, large, small)
		if err != nil {
			return err
		}
		if i == 0 {
			r.line("placing's time to reading's", share(there, small.read()), fmt.Sprintf("processor time, %d statements on record", least))
		}
		r.line(fmt.Sprintf("an article at %d statements", size), share(at, there),
			fmt.Sprintf("to one at %d in the same minute; %.2f ms; %s; filled in %s", least, at.Seconds()*1e3/float64(placeRounds*large.round), large.looks.text(placeRounds*large.round), filled.Round(time.Second)))
	}
	return nil
}

// profiled is inTurns with a profile of it, where a folder is given.
func profiled(ctx context.Context, folder string, size int, large, small *growing) (at, there time.Duration, err error) {
	if folder == "" {
		return inTurns(ctx, large, small)
	}
	f, err := os.Create(filepath.Join(folder, fmt.Sprintf("place-%d.pprof", size)))
	if err != nil {
		return 0, 0, fmt.Errorf("making the file of a profile: %w; -profile names a folder that is there", err)
	}
	defer f.Close()
	if err := pprof.StartCPUProfile(f); err != nil {
		return 0, 0, fmt.Errorf("beginning a profile: %w", err)
	}
	defer pprof.StopCPUProfile()
	return inTurns(ctx, large, small)
}

// inTurns is the processor time of placing the next articles in two records.
func inTurns(ctx context.Context, a, b *growing) (first, second time.Duration, err error) {
	// What a record is filled with comes in larger batches, after which no lists move on
	// for a while: as many articles go before, so that each batch moves what it writes.
	for range placeRounds {
		for _, x := range []*growing{a, b} {
			if _, err := x.sample(ctx); err != nil {
				return 0, 0, err
			}
		}
	}
	a.looks, b.looks = looks{}, looks{}
	for range placeRounds {
		for _, x := range []struct {
			name string
			of   *growing
			took *time.Duration
		}{{"large", a, &first}, {"small", b, &second}} {
			var took time.Duration
			var err error
			pprof.Do(ctx, pprof.Labels("record", x.name), func(ctx context.Context) { took, err = x.of.sample(ctx) })
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
	if err := g.record(ctx, g.make(g.articles, g.articles+g.round)); err != nil {
		return 0, err
	}
	keys, spared := g.store.Sifted()
	reads, writes := fileCalls()
	before := processorTime()
	err := g.place(ctx)
	took := processorTime() - before
	nowRead, nowWritten := fileCalls()
	g.looks.reads, g.looks.writes = g.looks.reads+nowRead-reads, g.looks.writes+nowWritten-writes
	nowKeys, nowSpared := g.store.Sifted()
	g.looks.sifted, g.looks.spared = g.looks.sifted+int(nowKeys-keys), g.looks.spared+int(nowSpared-spared)
	return took, err
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

// read is the processor time of reading as many articles as all rounds place.
func (g *growing) read() time.Duration {
	before := processorTime()
	for i := range placeRounds * g.round {
		a, _ := g.maker.article(i)
		g.engine.Read(a.Reading.Article)
	}
	return processorTime() - before
}
