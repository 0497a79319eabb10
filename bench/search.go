//go:build linux

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"hearsay"
	"hearsay/engine"
	"hearsay/sqlite"
	"hearsay/storetest"
)

// Articles in one transaction, calls of each kind, and statements of an article.
const (
	madeBatch = 1000
	madeCalls = 2000
	perMade   = 3
)

// searching measures a record of made-up statements in one file: a search for
// two words by a speaker in three months, the check of quotations, and, where
// there is a command, what it serves to many at once. What counts is the slow
// end, in wall-clock time: a person waits for each.
func searching(r *report, binary string, statements, calls int) error {
	if statements == 0 {
		return nil
	}
	ctx := context.Background()
	folder, err := os.MkdirTemp("", "hearsay-bench-")
	if err != nil {
		return fmt.Errorf("making a record to measure: %w", err)
	}
	defer os.RemoveAll(folder)
	db := filepath.Join(folder, "made.db")
	s, err := sqlite.Open(ctx, db, sqlite.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	m := storetest.NewMaker()
	articles := (statements + perMade - 1) / perMade
	if err := made(ctx, s, m, articles); err != nil {
		return err
	}
	r.section(fmt.Sprintf("searching %d made-up statements", articles*perMade))
	if err := searches(ctx, r, s, m, calls); err != nil {
		return err
	}
	if err := audits(ctx, r, s); err != nil {
		return err
	}
	for _, k := range sharedKinds {
		if err := checks(ctx, r, s, m, k, articles, calls); err != nil {
			return err
		}
	}
	if binary == "" {
		return nil
	}
	return loading(ctx, r, s, m, binary, db, loadAtOnce, loadFor)
}

// made fills a record with made-up articles.
func made(ctx context.Context, s hearsay.Store, m *storetest.Maker, articles int) error {
	for from := 0; from < articles; from += madeBatch {
		var list []hearsay.Addition
		for i := from; i < min(from+madeBatch, articles); i++ {
			list = append(list, m.Article(i))
		}
		if _, err := s.Record(ctx, list); err != nil {
			return err
		}
	}
	return s.Settle(ctx)
}

func searches(ctx context.Context, r *report, s hearsay.Store, m *storetest.Maker, calls int) error {
	rows := 0
	times, err := timed(calls, func(i int) error {
		found, _, err := s.Search(ctx, m.Query(i))
		rows += len(found)
		return err
	})
	r.times("two words, a speaker, three months", times, fmt.Sprintf("%d rows in %d searches", rows, calls))
	return err
}

// auditCalls is how often everything is audited: each goes through all statements.
const auditCalls = 5

// audits measures the source audit of everything, without what keeps its answer.
func audits(ctx context.Context, r *report, s hearsay.Store) error {
	counted := 0
	times, err := timed(auditCalls, func(int) error {
		a, err := s.Audit(ctx, hearsay.Query{}, 15)
		counted = a.Statements
		return err
	})
	r.times("a source audit of everything", times, fmt.Sprintf("%d statements counted", counted))
	return err
}

// sharedKind is a way of sharing a quotation that is measured.
type sharedKind struct {
	name string
	// text makes of the words of one statement, and of another, what is shared.
	text func(words, other []string) []string
}

var sharedKinds = []sharedKind{
	{"a check, word for word", func(words, _ []string) []string { return words }},
	{"a check, a word changed", func(words, _ []string) []string {
		words[len(words)/2] = "changed"
		return words
	}},
	{"a check, two joined", func(words, other []string) []string {
		return slices.Concat(words[:len(words)/2], other[len(other)/2:])
	}},
	{"a check, invented", func(words, other []string) []string {
		var all []string
		for i := range min(len(words), len(other)) {
			all = append(all, words[i], other[i])
		}
		return all
	}},
}

func checks(ctx context.Context, r *report, s hearsay.Store, m *storetest.Maker, k sharedKind, articles, calls int) error {
	c := engine.NewChecker()
	verdicts := map[hearsay.Verdict]int{}
	shared := make([]engine.Shared, calls) // made up beforehand, out of the time
	for i := range shared {
		words, who := said(m, i*37%articles, i)
		other, _ := said(m, i*41%articles, i+1)
		shared[i] = engine.Shared{Text: strings.Join(k.text(words, other), " "), Speaker: who}
	}
	times, err := timed(calls, func(i int) error {
		out, err := c.Check(ctx, s, shared[i])
		verdicts[out.Verdict]++
		return err
	})
	r.times(k.name, times, inWords(verdicts))
	return err
}

// said is what somebody says in a made-up article, word by word, and who.
func said(m *storetest.Maker, article, i int) (words []string, who string) {
	rec := m.Article(article)
	a := rec.Reading.Attributions[i%perMade]
	return strings.Fields(strings.Trim(a.Content.Text(rec.Reading.Article.Text), "“”")), a.Speakers[0].Name
}

// timed does something so many times and says how long each took, in order.
func timed(n int, do func(i int) error) ([]time.Duration, error) {
	times := make([]time.Duration, n)
	for i := range times {
		began := time.Now()
		if err := do(i); err != nil {
			return times, err
		}
		times[i] = time.Since(began)
	}
	slices.Sort(times)
	return times, nil
}

// times are two lines: the median and the 99th percentile, in milliseconds.
func (r *report) times(name string, sorted []time.Duration, note string) {
	at := func(share float64) float64 { return sorted[int(share*float64(len(sorted)-1))].Seconds() * 1e3 }
	r.line(name+", median, ms", at(0.5), note)
	r.line(name+", 99th percentile, ms", at(0.99), "")
}

func inWords(verdicts map[hearsay.Verdict]int) string {
	var list []string
	for v, n := range verdicts {
		list = append(list, fmt.Sprintf("%s %d", v, n))
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}
