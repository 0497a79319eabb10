//go:build linux

package main

import (
	"crypto/sha256"
	"encoding/json"
	"path/filepath"
	"testing"
	"time"

	"hearsay"
	"hearsay/sqlite"
)

// The same articles, placed with and without sieves, give the same record to the byte,
// also where programs take turns; and the sieves spare most look-ups.
func TestSievesChangeNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("it makes records")
	}
	texts, err := load("../testdata/articles", 20_000)
	if err != nil {
		t.Fatal(err)
	}
	made, each := newNews(texts), 700
	if raced {
		each = 200
	}
	with := func(name string, all bool) (sum [32]byte, keys, spared int64) {
		path := filepath.Join(t.TempDir(), name)
		for part := range 3 { // each by a program of its own
			g, err := openGrowing(t.Context(), path, made, placeRound, sqlite.Options{LookAll: all})
			if err != nil {
				t.Fatal(err)
			}
			g.articles = part * each
			for g.articles < (part+1)*each {
				if err := g.growTo(t.Context(), g.articles+100); err != nil {
					t.Fatal(err)
				}
			}
			k, s := g.store.Sifted()
			keys, spared = keys+k, spared+s
			if part == 2 {
				sum = summed(t, g.store, 12*each)
			}
			if err := g.close(); err != nil {
				t.Fatal(err)
			}
		}
		return sum, keys, spared
	}
	without, none, _ := with("without.db", true)
	same, keys, spared := with("with.db", false)
	if same != without {
		t.Error("with sieves the record is another one")
	}
	t.Logf("of %d look-ups %d are spared", keys, spared)
	if none != 0 || keys == 0 || spared < keys*8/10 {
		t.Errorf("of %d look-ups %d are spared, without sieves %d go through them", keys, spared, none)
	}
}

// summed is the hash of all that a record holds, but for when it was recorded; it
// holds at least so many entries.
func summed(t *testing.T, s hearsay.Store, least int) [32]byte {
	t.Helper()
	h := sha256.New()
	e := json.NewEncoder(h)
	n := 0
	for x, err := range s.Entries(t.Context()) {
		if err == nil {
			if x.Article != nil {
				x.Article.Recorded = time.Time{}
			}
			n++
			err = e.Encode(x)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if n < least {
		t.Fatalf("the record has %d entries only", n)
	}
	return [32]byte(h.Sum(nil))
}
