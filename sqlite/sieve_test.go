package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"hearsay"
	"hearsay/internal/record"
	"hearsay/storetest"
)

// sifted is a record that several programs write to in turns, with what its lists of
// keys should say.
type sifted struct {
	t      *testing.T
	path   string
	stores []*Store
	maker  *storetest.Maker
	n      int // articles
	random *rand.Rand
	keys   []uint64
	lists  map[uint64][]int64
}

var siftedTables = []hearsay.Keyed{hearsay.PrintsOfArticles, hearsay.KeysOfStatements, hearsay.WordsOfStories}

func newSifted(t *testing.T, programs int) *sifted {
	s := &sifted{t: t, path: filepath.Join(t.TempDir(), "record.db"), maker: storetest.NewMaker(), random: rand.New(rand.NewPCG(3, 9)), lists: map[uint64][]int64{}}
	for range programs {
		s.stores = append(s.stores, opened(t, s.path, Options{}))
	}
	return s
}

func (s *sifted) onBoard(of *Store, do func(b hearsay.Board) error) error {
	s.t.Helper()
	s.wait(of)
	_, err := of.Place(s.t.Context(), 1000, func(_ []hearsay.Waiting, b hearsay.Board) error { return do(b) })
	return err
}

// wait records an article that waits to be placed.
func (s *sifted) wait(of *Store) {
	s.t.Helper()
	s.n++
	if _, err := of.Record(s.t.Context(), []hearsay.Addition{s.maker.Article(s.n)}); err != nil {
		s.t.Fatal(err)
	}
}

// fresh are so many keys that no list has.
func (s *sifted) fresh(n int) (keys []uint64) {
	for range n {
		keys = append(keys, s.random.Uint64()>>s.random.IntN(4))
	}
	return keys
}

// hold lets so many new keys, and as many old ones, have a number, in all tables.
func (s *sifted) hold(of *Store, fresh int, fails error) {
	s.t.Helper()
	keys := s.fresh(fresh)
	for range min(fresh, len(s.keys)/2) {
		keys = append(keys, s.keys[s.random.IntN(len(s.keys))])
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	number := int64(s.n + 1)
	err := s.onBoard(of, func(b hearsay.Board) error { return errors.Join(holdIn(b, keys, number), fails) })
	if !errors.Is(err, fails) {
		s.t.Fatal(err)
	}
	if fails == nil {
		s.note(keys, number)
	}
}

func holdIn(b hearsay.Board, keys []uint64, number int64) error {
	for _, table := range siftedTables {
		if err := b.Hold(table, keys, number, 0, 100); err != nil {
			return err
		}
	}
	return nil
}

// note keeps what the lists of the keys should say from now on.
func (s *sifted) note(keys []uint64, number int64) {
	for _, k := range keys {
		if s.lists[k] == nil {
			s.keys = append(s.keys, k)
		}
		s.lists[k] = append(s.lists[k], number)
	}
}

// compare looks so many keys up that are there, and as many that are not.
func (s *sifted) compare(of *Store, n int, when string) {
	s.t.Helper()
	keys := make([]uint64, 0, 2*n)
	for range n {
		keys = append(keys, s.keys[s.random.IntN(len(s.keys))], s.random.Uint64())
	}
	err := s.onBoard(of, func(b hearsay.Board) error {
		for _, table := range siftedTables {
			lists, err := b.Holders(table, keys)
			if err != nil {
				return err
			}
			for i, k := range keys {
				if got, want := fmt.Sprint(lists[i]), fmt.Sprint(s.lists[k]); got != want {
					return fmt.Errorf("%s: key %d of %s is held by %s, not %s", when, k, table, got, want)
				}
			}
		}
		return nil
	})
	if err != nil {
		s.t.Fatal(err)
	}
}

// asked is what the file itself answers.
func (s *sifted) asked(query string) (out string) {
	s.t.Helper()
	db, err := connect(s.path, Options{Readers: 1}, true)
	if err != nil {
		s.t.Fatal(err)
	}
	defer db.Close()
	if err := db.QueryRowContext(context.Background(), query).Scan(&out); err != nil {
		s.t.Fatal(query, err)
	}
	return out
}

// Whoever writes, in whatever order, whether it fails or is read anew: sieves never
// hide a list, neither of the small table nor of the large one.
func TestSievesHideNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("it writes more than a hundred thousand lists")
	}
	s := newSifted(t, 2)
	s.lookBetween(130_000) // more than stay in the small table
	lost := errors.New("lost")
	for i := range 12 {
		of := s.stores[s.random.IntN(2)]
		s.hold(of, 2000, nil)
		s.hold(of, 500, lost)
		for k, other := range s.stores {
			s.compare(other, 500, fmt.Sprintf("turn %d, program %d", i, k))
		}
		if i%4 == 3 { // another program begins
			s.stores[0] = opened(t, s.path, Options{})
		}
	}
	if moved := rows(t, s.stores[0], "statement_keys"); moved < 10_000 {
		t.Errorf("%d lists moved on only", moved)
	}
	// A program of its own, with what the others left in the file.
	fresh := opened(t, s.path, Options{})
	for i := range 4 {
		s.compare(fresh, 20_000, fmt.Sprintf("afterwards, turn %d", i))
	}
	if keys, spared := fresh.Sifted(); spared < keys*4/10 {
		t.Errorf("of %d look-ups %d are spared", keys, spared)
	} else {
		t.Logf("of %d look-ups %d are spared", keys, spared)
	}
}

// lookBetween lets one program look lists up after another has written so many and
// before it moves any on, and again afterwards: what has moved is found where it is
// now, although nobody wrote a list between the two looks.
func (s *sifted) lookBetween(lists int) {
	s.t.Helper()
	looks := s.stores[1]
	moves, write := withItsPool(s.t, s.path)
	s.wait(moves)
	keys, number := slices.Compact(slices.Sorted(slices.Values(s.fresh(lists)))), int64(s.n)
	s.note(keys, number)
	written, done := make(chan struct{}), make(chan error, 1)
	go func() {
		_, err := moves.Place(s.t.Context(), 1000, func(_ []hearsay.Waiting, b hearsay.Board) error {
			err := holdIn(b, keys, number)
			waited := write.Stats().WaitCount
			close(written)
			for write.Stats().WaitCount == waited && s.t.Context().Err() == nil {
				time.Sleep(time.Millisecond) // until somebody else waits for the only connection that writes
			}
			return err
		})
		done <- err
	}()
	<-written
	between, err := write.Conn(s.t.Context()) // there once it is committed: moving has to wait for it
	if err != nil {
		s.t.Fatal(err)
	}
	was, _ := looks.Sifted()
	s.compare(looks, 20_000, "before lists move on")
	sifts, _ := looks.Sifted()
	before := rows(s.t, looks, "statement_keys")
	if err := between.Close(); err != nil {
		s.t.Fatal(err)
	}
	if err := <-done; err != nil {
		s.t.Fatal(err)
	}
	s.compare(looks, 20_000, "once lists have moved on")
	if moved := rows(s.t, looks, "statement_keys") - before; moved < 10_000 || sifts == was {
		s.t.Errorf("%d lists moved on between the looks, and %d keys went through a sieve before", moved, sifts-was)
	}
}

// withItsPool opens a record by a pool for writing that the test can hold up.
func withItsPool(t *testing.T, path string) (*Store, *sql.DB) {
	t.Helper()
	o := Options{Wait: 10 * time.Second, Readers: 2}
	write, err := connect(path, o, true)
	if err != nil {
		t.Fatal(err)
	}
	read, err := connect(path, o, false)
	if err != nil {
		t.Fatal(err)
	}
	s := &Store{path: path, watch: &watch{path: path, o: o}}
	d := dialect(path)
	d.Revision = s.watch.revision
	s.Tables = record.New(write, read, d, "")
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s, write
}

// Lists that were there before sieves were go into them bit by bit, and are found
// meanwhile.
func TestListsOfBeforeAreTakenIn(t *testing.T) {
	if testing.Short() {
		t.Skip("it writes more than a hundred thousand lists")
	}
	s := newSifted(t, 1)
	s.hold(s.stores[0], 130_000, nil)
	s.asked("DELETE FROM sieve_blocks RETURNING n")
	s.asked("UPDATE sieves SET begins = -9223372036854775808, generations = 0, held = 0, token = 7 RETURNING token")
	open := "SELECT count(*) FROM sieves WHERE begins IS NOT NULL"
	for i := range 60 {
		s.compare(s.stores[0], 500, fmt.Sprintf("turn %d", i))
		s.hold(s.stores[0], 1000, nil)
		if s.asked(open) == "0" {
			break
		}
	}
	if left := s.asked(open); left != "0" {
		t.Errorf("%s tables are not taken in", left)
	}
	s.compare(opened(t, s.path, Options{}), 20_000, "at last")
}

// What is taken down leaves no mark in the sieves.
func TestSievesForgetWhatIsTakenDown(t *testing.T) {
	s := newSifted(t, 1)
	s.hold(s.stores[0], 3000, nil) // by nobody who is there: they go with any takedown
	var first string
	for e, err := range s.stores[0].Entries(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if e.Article != nil {
			first = e.Article.Reading.Article.ID
		}
	}
	if _, err := s.stores[0].TakeDownArticle(t.Context(), first, "ed", "asked to"); err != nil {
		t.Fatal(err)
	}
	if n := s.asked("SELECT count(*) FROM sieve_blocks"); n != "0" {
		t.Errorf("%s blocks are left", n)
	}
	if n := s.asked("SELECT count(*) FROM prints"); n != "0" {
		t.Errorf("%s lists are left", n)
	}
	clear(s.lists)
	s.compare(s.stores[0], 500, "afterwards")
	s.hold(s.stores[0], 3000, nil)
	s.compare(s.stores[0], 500, "with new ones")
}
