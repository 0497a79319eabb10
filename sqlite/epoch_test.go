package sqlite

import (
	"errors"
	"path/filepath"
	"testing"

	"hearsay"
	"hearsay/storetest"
)

// What another program changes ends the epoch of what this one remembers; what
// it places itself, and adds, does not.
func TestAnotherProgramEndsTheEpoch(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	var stores [2]*Store
	for i := range stores {
		s, err := Open(t.Context(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		stores[i] = s
	}
	m, n := storetest.NewMaker(), 0
	epoch := func(s *Store) (epoch uint64) {
		t.Helper()
		n++
		if _, err := s.Record(t.Context(), []hearsay.Addition{m.Article(n)}); err != nil {
			t.Fatal(err)
		}
		placed, err := s.Place(t.Context(), 10, func(_ []hearsay.Waiting, b hearsay.Board) error { epoch = b.Epoch(); return nil })
		if err != nil || placed != 1 {
			t.Fatalf("%d placed: %v", placed, err)
		}
		return epoch
	}
	first := epoch(stores[0])
	if again := epoch(stores[0]); again != first {
		t.Error("its own adding and placing ended the epoch")
	}
	epoch(stores[1])
	third := epoch(stores[0])
	if third == first {
		t.Error("another program's placing did not end the epoch")
	}
	lost := errors.New("lost")
	n++
	if _, err := stores[0].Record(t.Context(), []hearsay.Addition{m.Article(n)}); err != nil {
		t.Fatal(err)
	}
	if _, err := stores[0].Place(t.Context(), 10, func([]hearsay.Waiting, hearsay.Board) error { return lost }); !errors.Is(err, lost) {
		t.Fatal(err)
	}
	if _, err := stores[0].Place(t.Context(), 10, func(_ []hearsay.Waiting, b hearsay.Board) error {
		if b.Epoch() == third {
			t.Error("placing that failed did not end the epoch")
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}
