//go:build unix

package postgres

import (
	"database/sql"
	"errors"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"

	"hearsay"
	"hearsay/storetest"
)

func TestSuite(t *testing.T) {
	need(t)
	storetest.Run(t, func(t *testing.T) hearsay.Store {
		return opened(t, need(t).database(t), Options{})
	})
}

func TestSeveralProgramsMayMakeTheTablesAtOnce(t *testing.T) {
	address := need(t).database(t)
	var all sync.WaitGroup
	for range 5 {
		all.Go(func() {
			s, err := Open(t.Context(), address, Options{Connections: 2})
			if err != nil {
				t.Error(err)
				return
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

func TestANewerRecordIsRefusedAndLeftAlone(t *testing.T) {
	address := need(t).database(t)
	opened(t, address, Options{})
	db, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), "INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, true)"); err != nil {
		t.Fatal(err)
	}
	_, err = Open(t.Context(), address, Options{})
	if err == nil || !strings.Contains(err.Error(), "newer version of hearsay") {
		t.Errorf("opening a newer record: %v", err)
	}
}

func TestReadingOnly(t *testing.T) {
	address := need(t).database(t)
	if _, err := Open(t.Context(), address, Options{ReadOnly: true}); !errors.Is(err, hearsay.ErrNoRecord) {
		t.Errorf("an empty database for reading only: %v", err)
	}
	opened(t, address, Options{})
	s := opened(t, address, Options{ReadOnly: true})
	if err := s.PutFeed(t.Context(), hearsay.Feed{URL: "https://a.example"}); !errors.Is(err, hearsay.ErrReadOnly) {
		t.Errorf("writing to it: %v", err)
	}
	if _, _, err := s.Search(t.Context(), hearsay.Query{}); err != nil {
		t.Errorf("reading from it: %v", err)
	}
}

func TestErrorsSayWhatToDo(t *testing.T) {
	address := need(t).address("postgres")
	for _, c := range []struct{ address, want string }{
		{strings.Replace(address, "/postgres?", "/nowhere?", 1), "createdb"},
		{"postgres://hearsay:secret@/x?host=/nowhere/at/all", "cannot be reached"},
		{"postgres://[", "opening the record"},
	} {
		_, err := Open(t.Context(), c.address, Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.address, err)
			continue
		}
		if strings.Contains(err.Error(), "secret") {
			t.Errorf("the password is in %q", err)
		}
	}
}

func TestKeep(t *testing.T) {
	storetest.RunKeep(t, func(t *testing.T, keep hearsay.Keep) hearsay.Store {
		return opened(t, need(t).database(t), Options{Keep: keep})
	})
}

// TestMeasure shows speed on as many articles as HEARSAY_MEASURE says.
func TestMeasure(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv("HEARSAY_MEASURE"))
	if err != nil {
		n = 200
	}
	s := opened(t, need(t).database(t), Options{})
	f, err := storetest.Measure(t.Context(), s, n, 500, min(n/2, 1000))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range f.Lines() {
		t.Log(line)
	}
	lines, err := s.Plan(t.Context(), storetest.NewMaker().Query(1))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines {
		t.Log("plan: " + line)
	}
}
