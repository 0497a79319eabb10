package sqlite_test

import (
	"database/sql"
	"io"
	"os"
	"path/filepath"
	"testing"

	"hearsay/sqlite"
)

// A record whose program was killed while it changed it without the log, as it does
// when it makes it, is as it was before, for who only reads it and for who writes.
func TestWhatAKilledProgramHadBegunIsTakenBack(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "whole.db")
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, readOnly := range []bool{true, false} {
		half := filepath.Join(folder, "half.db")
		halfChanged(t, path, half)
		s, err := sqlite.Open(t.Context(), half, sqlite.Options{ReadOnly: readOnly})
		if err != nil {
			t.Errorf("read only %v: %v", readOnly, err)
			continue
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		db, err := sql.Open("sqlite", half)
		if err != nil {
			t.Fatal(err)
		}
		var there int
		if err := db.QueryRow("SELECT count(*) FROM sqlite_master WHERE name = 'begun'").Scan(&there); err != nil || there > 0 {
			t.Errorf("read only %v: what was begun is there: %d, %v", readOnly, there, err)
		}
		db.Close()
	}
}

// halfChanged copies a record to half in the midst of a transaction whose pages
// have begun to be written, with the journal that takes it back.
func halfChanged(t *testing.T, path, half string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, q := range []string{
		"PRAGMA journal_mode = delete", "PRAGMA cache_size = 5", "BEGIN IMMEDIATE", "CREATE TABLE begun (x)",
		"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 2000) INSERT INTO begun SELECT randomblob(500) FROM n",
	} {
		if _, err := db.Exec(q); err != nil {
			t.Fatalf("%s: %v", q, err)
		}
	}
	for _, end := range []string{"", "-journal"} {
		copied(t, path+end, half+end)
	}
	if _, err := db.Exec("ROLLBACK"); err != nil {
		t.Fatal(err)
	}
}

func copied(t *testing.T, from, to string) {
	t.Helper()
	in, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(out, in); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
}
