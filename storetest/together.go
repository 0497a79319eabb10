package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"hearsay"
)

var together = []test{
	{name: "readers see whole articles while others write", run: func(t *testing.T, s hearsay.Store) {
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		var readers sync.WaitGroup
		for range 3 {
			readers.Go(func() {
				for ctx.Err() == nil {
					wholeArticles(t, s, ctx)
				}
			})
		}
		for i := range 20 {
			var batch []hearsay.Addition
			for j := range 10 {
				batch = append(batch, trio(i*10+j, "aa11"))
			}
			_, err := s.Record(t.Context(), batch)
			must(t, err)
			// Reading again replaces rows under the readers' eyes.
			_, err = s.Record(t.Context(), []hearsay.Addition{trio(i*10, "bb22")})
			must(t, err)
		}
		stop()
		readers.Wait()
		same(t, "rows", len(contentsOf(t, s)), 600)
	}},
	{name: "several writers of the same articles record each once", run: func(t *testing.T, s hearsay.Store) {
		var writers sync.WaitGroup
		var mu sync.Mutex
		count := map[hearsay.Fate]int{}
		for w := range 4 {
			writers.Go(func() {
				for i := range 10 {
					var batch []hearsay.Addition
					for j := range 6 {
						batch = append(batch, trio((i*4+j+w)%40, "aa11"))
					}
					out, err := s.Record(t.Context(), batch)
					if err != nil {
						t.Errorf("writer %d: %v", w, err)
						return
					}
					mu.Lock()
					for _, o := range out {
						count[o.Fate]++
					}
					mu.Unlock()
				}
			})
		}
		writers.Wait()
		same(t, "fates", count, map[hearsay.Fate]int{hearsay.Added: 40, hearsay.Unchanged: 200})
		same(t, "rows", len(contentsOf(t, s)), 120)
		e, err := s.Extent(t.Context(), hearsay.Query{})
		must(t, err)
		same(t, "extent", []int{e.Articles, e.Attributions}, []int{40, 120})
		k, err := s.Speaker(t.Context(), "smarakyr")
		must(t, err)
		same(t, "mentions", k.Mentions, 40)
	}},
	{name: "what is cancelled is not there", run: func(t *testing.T, s hearsay.Store) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := s.Record(ctx, []hearsay.Addition{trio(1, "aa11")}); !errors.Is(err, context.Canceled) {
			t.Errorf("recording after the end: %v", err)
		}
		same(t, "rows", len(contentsOf(t, s)), 0)
	}},
}

// trio is an article with three attributions.
func trio(i int, weights string) hearsay.Addition {
	return piece{url: fmt.Sprintf("https://t.example/%d", i), day: "2026-03-02", outlet: "Trio", weights: weights, said: []said{
		{who: "Mara Kyr", what: fmt.Sprintf("“first of %d”", i)}, {who: "Edo Vint", what: fmt.Sprintf("“second of %d”", i)},
		{who: "Lena Brook", what: fmt.Sprintf("“third of %d”", i)}}}.make()
}

func wholeArticles(t *testing.T, s hearsay.Store, ctx context.Context) {
	per := map[string]int{}
	for row, err := range s.Rows(ctx, hearsay.Query{Outlet: "Trio"}) {
		if err != nil {
			if ctx.Err() == nil {
				t.Errorf("reading while others write: %v", err)
			}
			return
		}
		per[row.Article.ID]++
	}
	for id, n := range per {
		if n != 3 && ctx.Err() == nil {
			t.Errorf("article %s is seen with %d rows of 3", id, n)
		}
	}
}

func contentsOf(t *testing.T, s hearsay.Store) []string {
	rows, _, err := s.Search(t.Context(), hearsay.Query{Limit: 10_000})
	must(t, err)
	return contents(rows)
}
