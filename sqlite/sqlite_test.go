package sqlite

import (
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
		return opened(t, filepath.Join(t.TempDir(), "record.db"), Options{})
	})
}

func TestKeep(t *testing.T) {
	storetest.RunKeep(t, func(t *testing.T, keep hearsay.Keep) hearsay.Store {
		return opened(t, filepath.Join(t.TempDir(), "record.db"), Options{Keep: keep})
	})
}
