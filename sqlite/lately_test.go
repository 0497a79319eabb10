package sqlite

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"hearsay"
	"hearsay/storetest"
)

// Lists that were written move on to the large table, a few at a time, and each
// stays findable with who has it.
func TestListsMoveOn(t *testing.T) {
	if testing.Short() {
		t.Skip("it writes more than a hundred thousand lists")
	}
	path := filepath.Join(t.TempDir(), "record.db")
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	m, r := storetest.NewMaker(), rand.New(rand.NewPCG(5, 8))
	keys := make([]uint64, 120_000) // more than stay in the small table
	for i := range keys {
		keys[i] = r.Uint64()
	}
	onBoard := func(n int, do func(b hearsay.Board) error) {
		t.Helper()
		if _, err := s.Record(t.Context(), []hearsay.Addition{m.Article(n)}); err != nil {
			t.Fatal(err)
		}
		placed, err := s.Place(t.Context(), 1, func(_ []hearsay.Waiting, b hearsay.Board) error { return do(b) })
		if err != nil || placed != 1 {
			t.Fatalf("%d placed: %v", placed, err)
		}
	}
	onBoard(0, func(b hearsay.Board) error { return b.Hold(hearsay.PrintsOfArticles, keys, 7, 8, 32) })
	moved := rows(t, s, "prints")
	if moved == 0 || moved+rows(t, s, "prints_newest") != len(keys) {
		t.Errorf("%d lists moved and %d did not, of %d", moved, rows(t, s, "prints_newest"), len(keys))
	}
	some := keys[:2000]
	onBoard(1, func(b hearsay.Board) error { return b.Hold(hearsay.PrintsOfArticles, some[:1000], 9, 8, 32) })
	onBoard(2, func(b hearsay.Board) error {
		lists, err := b.Holders(hearsay.PrintsOfArticles, some)
		for i := range lists {
			want := "[7]"
			if i < 1000 {
				want = "[7 9]" // also where the list stands in both tables: the small one's holds
			}
			if got := fmt.Sprint(lists[i]); got != want {
				return fmt.Errorf("key %d is held by %s, not %s", i, got, want)
			}
		}
		return err
	})
}

func rows(t *testing.T, s *Store, table string) (n int) {
	t.Helper()
	db, err := connect(s.path, Options{Readers: 1}, false)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.QueryRowContext(context.Background(), "SELECT count(*) FROM "+table).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
