package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"hearsay"
	"hearsay/storetest"
)

func opened(t *testing.T, path string, o Options) *Store {
	t.Helper()
	s, err := Open(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestSuite(t *testing.T) {
	storetest.Run(t, func(t *testing.T) hearsay.Store {
		path := filepath.Join(t.TempDir(), "record.db")
		s := opened(t, path, Options{})
		t.Cleanup(func() { talliesHold(t, path) })
		return s
	})
}

// talliesHold fails where what is kept counted is not what is there, whatever a
// test of the suite did to the record.
func talliesHold(t *testing.T, path string) {
	t.Helper()
	db, err := connect(path, Options{ReadOnly: true, Readers: 1}, false)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	const (
		kept    = "SELECT outlet_key, act, kind, n FROM tallies WHERE n <> 0"
		counted = `SELECT r.outlet_key, coalesce(json_extract(a.corrected, '$.act'), a.act), a.kind, count(*) FROM attributions a
			JOIN articles r ON r.n = a.article WHERE a.earlier = 0 AND a.hidden = 0 GROUP BY 1, 2, 3`
		rows = "SELECT count(*) FROM attributions WHERE earlier = 0 AND hidden = 0"
	)
	var wrong int
	for _, query := range []string{
		"SELECT count(*) FROM (" + kept + " EXCEPT " + counted + ")", "SELECT count(*) FROM (" + counted + " EXCEPT " + kept + ")",
		"SELECT (SELECT coalesce(sum(attributions), 0) FROM extent WHERE day = -1) - (" + rows + ")",
		"SELECT (SELECT coalesce(sum(attributions), 0) FROM extent WHERE day <> -1) - (" + rows + ")",
	} {
		if err := db.QueryRowContext(context.WithoutCancel(t.Context()), query).Scan(&wrong); err != nil || wrong != 0 {
			t.Errorf("%s: %d, %v", query, wrong, err)
		}
	}
}

func TestKeep(t *testing.T) {
	storetest.RunKeep(t, func(t *testing.T, keep hearsay.Keep) hearsay.Store {
		return opened(t, filepath.Join(t.TempDir(), "record.db"), Options{Keep: keep})
	})
}
