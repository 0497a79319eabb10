//go:build linux

package main

import (
	"path/filepath"
	"testing"
)

// How much an article looks at may grow with the logarithm of the record, and not
// with the record. What is counted does not hang on the machine. Ten times as many
// statements are let through with at most two and a half times the entries: the
// words of news lead to more and more stories, until every list is full. Statements
// and claims are those of the last three weeks and sixty days, of which two thousand
// made-up statements fill three days and twenty thousand a month, so that here they
// grow, and beyond forty thousand no more.
func TestLooksGrowWithTheLogarithm(t *testing.T) {
	if testing.Short() {
		t.Skip("it makes a record")
	}
	texts, err := load("../testdata/articles", 20_000)
	if err != nil {
		t.Fatal(err)
	}
	g, err := newGrowing(t.Context(), filepath.Join(t.TempDir(), "record.db"), newNews(texts), placeRound)
	if err != nil {
		t.Fatal(err)
	}
	defer g.close()
	at := func(statements int) looks {
		if err := g.growTo(t.Context(), statements/perMade); err != nil {
			t.Fatal(err)
		}
		g.looks = looks{}
		if _, err := g.sample(t.Context()); err != nil {
			t.Fatal(err)
		}
		t.Logf("an article at %d statements: %s", statements, g.looks.text(placeRound))
		return g.looks
	}
	large := 20_000
	if raced {
		large = 5_000
	}
	few, many := at(2_000), at(large)
	if read := many.stories + many.texts; read > placeRound/4 {
		t.Errorf("%d stories and texts are read again for %d articles: what news is compared with was looked at lately", read, placeRound)
	}
	for _, c := range []struct {
		what      string
		few, many int
		most      float64 // times as many
	}{
		{"entries of lists", few.entries, many.entries, 2.5},
		{"lists", few.lists, many.lists, 1.1},
		{"statements", few.statements, many.statements, 2},
		{"claims", few.claims, many.claims, 2.5},
		{"bytes of forms", few.forms, many.forms, 4},
		{"keys written", few.held, many.held, 1.1},
	} {
		if float64(c.many) > c.most*float64(c.few) {
			t.Errorf("%s: %d among two thousand statements, %d among %d", c.what, c.few, c.many, large)
		}
	}
}
