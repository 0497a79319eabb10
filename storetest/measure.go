package storetest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay"
)

// Figures are what a store was measured at.
type Figures struct {
	Articles, Attributions int
	// Adding is how long Record took, without the making up.
	Adding time.Duration
	// Again is how long adding a hundredth of the same once more took.
	Again time.Duration
	// Searches by the kind of query, each with its times in ascending order.
	Searches []Searched
}

// Searched are the times of one kind of query.
type Searched struct {
	Kind  string
	Rows  int // found in all
	Times []time.Duration
}

// Quantile is the time that the given share of the searches stays below.
func (s *Searched) Quantile(share float64) time.Duration {
	return s.Times[min(int(share*float64(len(s.Times))), len(s.Times)-1)]
}

// PerSecond is how many articles were added in a second.
func (f *Figures) PerSecond() float64 { return float64(f.Articles) / f.Adding.Seconds() }

// Measure adds made-up articles to an empty store, batch by batch, and
// searches them.
func Measure(ctx context.Context, s hearsay.Store, articles, batch, searches int) (*Figures, error) {
	m := NewMaker()
	f := &Figures{Articles: articles, Attributions: articles * perArticle}
	for from := 0; from < articles; from += batch {
		list := make([]hearsay.Addition, 0, batch)
		for i := from; i < min(from+batch, articles); i++ {
			list = append(list, m.Article(i))
		}
		took, err := timed(ctx, s, list, hearsay.Added)
		if err != nil {
			return nil, err
		}
		f.Adding += took
	}
	if err := s.Settle(ctx); err != nil {
		return nil, err
	}
	var some []hearsay.Addition
	for i := 0; i < articles; i += 100 {
		some = append(some, m.Article(i))
	}
	var err error
	if f.Again, err = timed(ctx, s, some, hearsay.Unchanged); err != nil {
		return nil, err
	}
	for _, k := range kinds {
		one, err := search(ctx, s, m, k, searches)
		if err != nil {
			return nil, err
		}
		f.Searches = append(f.Searches, *one)
	}
	one, err := seek(ctx, s, m, searches)
	if err != nil {
		return nil, err
	}
	f.Searches = append(f.Searches, *one)
	return f, nil
}

func timed(ctx context.Context, s hearsay.Store, list []hearsay.Addition, want hearsay.Fate) (time.Duration, error) {
	began := time.Now()
	out, err := s.Record(ctx, list)
	took := time.Since(began)
	for _, o := range out {
		if o.Fate != want {
			return took, fmt.Errorf("article %s is %s instead of %s: %w", o.Article, o.Fate, want, o.Err)
		}
	}
	return took, err
}

// kind is a kind of query that is measured.
type kind struct {
	name  string
	query func(m *Maker, n int) hearsay.Query
}

var kinds = []kind{
	{"two words, speaker, dates", func(m *Maker, n int) hearsay.Query { return m.Query(n) }},
	{"two words", func(m *Maker, n int) hearsay.Query { return hearsay.Query{Words: m.Query(n).Words} }},
	{"the commonest word", func(m *Maker, n int) hearsay.Query { return hearsay.Query{Words: m.words[n%3]} }},
	{"a speaker", func(m *Maker, n int) hearsay.Query { return hearsay.Query{Name: m.Query(n).Name} }},
	{"a phrase of a row", func(m *Maker, n int) hearsay.Query {
		rec := m.Article(n * 37 % 20_000)
		a := rec.Reading.Attributions[n%perArticle]
		return hearsay.Query{Words: `"` + a.Content.Text(rec.Reading.Article.Text) + `"`}
	}},
	{"an act and an outlet", func(m *Maker, n int) hearsay.Query {
		return hearsay.Query{Act: hearsay.Acts[n%len(hearsay.Acts)], Outlet: m.outlets[n%madeOutlets], Sure: 0.8}
	}},
}

func search(ctx context.Context, s hearsay.Store, m *Maker, k kind, n int) (*Searched, error) {
	one := &Searched{Kind: k.name}
	for i := range n {
		q := k.query(m, i)
		began := time.Now()
		rows, _, err := s.Search(ctx, q)
		if err != nil {
			return nil, err
		}
		one.Times = append(one.Times, time.Since(began))
		one.Rows += len(rows)
	}
	slices.Sort(one.Times)
	return one, nil
}

// seek looks for what bears on quotations with one word changed.
func seek(ctx context.Context, s hearsay.Store, m *Maker, n int) (*Searched, error) {
	one := &Searched{Kind: "a quotation with a word changed"}
	for i := range n {
		rec := m.Article(i * 37 % 20_000)
		quoted := strings.Fields(strings.Trim(rec.Reading.Attributions[i%perArticle].Content.Text(rec.Reading.Article.Text), "“”"))
		quoted[len(quoted)/2] = "changed"
		rare := slices.Clone(quoted)
		slices.SortStableFunc(rare, func(a, b string) int { return len(b) - len(a) })
		began := time.Now()
		found, _, err := s.Candidates(ctx, []hearsay.Sought{{Phrase: quoted, Words: rare}}, hearsay.Query{Limit: 50})
		if err != nil {
			return nil, err
		}
		one.Times = append(one.Times, time.Since(began))
		if slices.ContainsFunc(found, func(c hearsay.Recorded) bool { return c.Article.ID == rec.Reading.Article.ID }) {
			one.Rows++ // the row that was quoted is among them
		}
	}
	slices.Sort(one.Times)
	return one, nil
}

// Lines are the figures as lines of text.
func (f *Figures) Lines() []string {
	list := []string{
		fmt.Sprintf("add: %d articles, %d attributions, %.0f articles/s", f.Articles, f.Attributions, f.PerSecond()),
		fmt.Sprintf("add again, unchanged: %.0f articles/s", float64(f.Articles/100)/f.Again.Seconds()),
	}
	for i := range f.Searches {
		s := &f.Searches[i]
		list = append(list, fmt.Sprintf("search by %s: median %.2f ms, 99th percentile %.2f ms, %d rows in %d searches", s.Kind,
			s.Quantile(0.5).Seconds()*1e3, s.Quantile(0.99).Seconds()*1e3, s.Rows, len(s.Times)))
	}
	return list
}
