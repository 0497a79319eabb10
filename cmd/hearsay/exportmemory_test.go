package main

import (
	"io"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"hearsay"
	"hearsay/carry"
	"hearsay/sqlite"
	"hearsay/storetest"
)

// holding makes a record of n made-up articles, three statements each.
func holding(t *testing.T, n int) hearsay.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "record.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	m := storetest.NewMaker()
	for from := 0; from < n; from += 500 {
		var batch []hearsay.Addition
		for i := from; i < min(from+500, n); i++ {
			batch = append(batch, m.Article(i))
		}
		if _, err := s.Record(t.Context(), batch); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// live watches how much more memory is in use while something is written than
// was before: other tests of the program leave their own.
type live struct {
	n, every int
	before   uint64
	seen     []uint64
}

func watchMemory(every int) *live { return &live{every: every, before: inUse()} }

func (l *live) look() {
	if l.n++; l.n%l.every == 0 {
		l.seen = append(l.seen, max(inUse(), l.before)-l.before)
	}
}

func inUse() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func memoryOfRows(t *testing.T, s hearsay.Store, format string, rows int) []uint64 {
	t.Helper()
	w, err := carry.NewRowWriter(format, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	l, count := watchMemory(rows/6), carry.NewCount()
	for row, err := range s.Rows(t.Context(), hearsay.Query{OldestFirst: true}) {
		if err == nil {
			err = w.Write(&row)
		}
		if err != nil {
			t.Fatal(err)
		}
		count.Row(&row)
		l.look()
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if count.Rows() != rows {
		t.Fatalf("%d rows of %d", count.Rows(), rows)
	}
	return l.seen
}

func memoryOfRecord(t *testing.T, s hearsay.Store, articles int) []uint64 {
	t.Helper()
	l := watchMemory(articles / 6)
	w, err := carry.NewEntryWriter(io.Discard, carry.NewCount())
	if err != nil {
		t.Fatal(err)
	}
	for e, err := range s.Entries(t.Context()) {
		if err == nil {
			err = w.Write(&e)
		}
		if err != nil {
			t.Fatal(err)
		}
		l.look()
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return l.seen
}

// Many times the articles take a little more memory only: what is counted.
// Parquet fills groups of rows, which the small record does not: there what is
// in use comes and goes between 10 and 50 MB, with a group.
func TestExportTakesConstantMemory(t *testing.T) {
	unraced(t)
	if testing.Short() {
		t.Skip("records 10,000 articles")
	}
	const fewArticles = 500
	const articles, more = 10_000, 3 << 20
	few, many := holding(t, fewArticles), holding(t, articles)
	for _, format := range append(slices.Clone(carry.Formats), "record") {
		measure := func(s hearsay.Store, n int) []uint64 {
			if format == "record" {
				return memoryOfRecord(t, s, n)
			}
			return memoryOfRows(t, s, format, n*3)
		}
		large := measure(many, articles)
		small := uint64(64 << 20)
		if format != "parquet" {
			small = slices.Max(measure(few, fewArticles))
		}
		most := slices.Max(large)
		t.Logf("%s: %.1f MB at first, %.1f MB at most", format, float64(small)/1e6, float64(most)/1e6)
		if most > small+more {
			t.Errorf("%s takes %d bytes at first and %d at most", format, small, most)
		}
	}
}
