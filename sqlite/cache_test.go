package sqlite

import (
	"context"
	"database/sql"
	"path/filepath"
	"testing"
)

// What connections keep of the file has a bound together, however many read: each
// connection is asked for its own.
func TestCachesAreBoundedTogether(t *testing.T) {
	for _, c := range []struct {
		name                 string
		readers, cache, most int // KiB
	}{
		{"as it comes", 4, 0, 64 << 10},
		{"many processors", 34, 0, 64 << 10},
		{"to add", 4, 8 << 10, 8 << 10},
		{"to add on many processors", 34, 8 << 10, 34 << 10},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "record.db")
			s, err := Open(t.Context(), path, Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			o := Options{Readers: c.readers, ReaderCache: c.cache}
			if sum := cached(t, path, o, false, c.readers); sum < c.most/3 || sum > c.most {
				t.Errorf("%d connections that read keep %d KiB, want up to %d", c.readers, sum, c.most)
			}
			if one := cached(t, path, o, true, 1); one != writerPages {
				t.Errorf("the one that writes keeps %d KiB, want %d", one, writerPages)
			}
		})
	}
}

// cached is what n connections of a pool keep, in KiB.
func cached(t *testing.T, path string, o Options, write bool, n int) (sum int) {
	t.Helper()
	db, err := connect(path, o, write)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var all []*sql.Conn
	for range n {
		one, err := db.Conn(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
		var size int
		if err := one.QueryRowContext(context.Background(), "PRAGMA cache_size").Scan(&size); err != nil || size >= 0 {
			t.Fatalf("a connection keeps %d: %v", size, err)
		}
		sum -= size
	}
	for _, one := range all {
		one.Close()
	}
	return sum
}
