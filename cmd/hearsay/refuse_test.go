//go:build unix

package main

import (
	"database/sql"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"hearsay/sqlite"
)

// oneRecord is a record with one article, and the article's file.
func oneRecord(t *testing.T) (db, text string) {
	t.Helper()
	folder, err := os.MkdirTemp("", "hearsay-refuse") // t.TempDir's parents let nobody else in
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	db, text = filepath.Join(folder, "record.db"), filepath.Join(folder, "one.txt")
	if err := os.WriteFile(text, []byte("“We will not leave,” Mara Kyr said.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := asCommand("add", "--db", db, text).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return db, text
}

// While another program writes, reading goes on, and adding says who is in the way.
func TestAddWhileAnotherProgramWrites(t *testing.T) {
	if testing.Short() {
		t.Skip("waits ten seconds, as the command does")
	}
	t.Parallel()
	db, text := oneRecord(t)
	reader, err := sqlite.Open(t.Context(), db, sqlite.Options{ReadOnly: true}) // somebody reads all the time
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	other, err := sql.Open("sqlite", "file:"+db+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	tx, err := other.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if out, err := asCommand("search", "--db", db, "leave").CombinedOutput(); err != nil || !strings.Contains(string(out), "Mara Kyr") {
		t.Errorf("searching: %v: %s", err, out)
	}
	c := asCommand("add", "--db", db, text)
	out, err := c.CombinedOutput()
	if c.ProcessState.ExitCode() != exitFailed || !strings.Contains(string(out), "another program is writing to the record; try again when it is done") {
		t.Errorf("adding: %v: %s", err, out)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if out, err := asCommand("add", "--db", db, text).CombinedOutput(); err != nil || !strings.Contains(string(out), "1 unchanged") {
		t.Errorf("adding afterwards: %v: %s", err, out)
	}
}

// A record that may only be read is read, and adding to it says what to do.
func TestAddToARecordThatMayOnlyBeRead(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	db, text := oneRecord(t)
	folder := filepath.Dir(db)
	if err := os.Chmod(db, 0o444); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(folder, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o755) })
	if out, err := ordinary(t, "search", "--db", db, "leave").CombinedOutput(); err != nil || !strings.Contains(string(out), "Mara Kyr") {
		t.Errorf("searching: %v: %s", err, out)
	}
	c := ordinary(t, "add", "--db", db, text)
	out, err := c.CombinedOutput()
	if c.ProcessState.ExitCode() != exitFailed || !strings.Contains(string(out), db+" may only be read; make it writable, or give another one by --db") {
		t.Errorf("adding: %v: %s", err, out)
	}
}

// ordinary is the command for a user who may not do everything.
func ordinary(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	c := asCommand(args...)
	if os.Geteuid() != 0 {
		return c
	}
	b, err := os.ReadFile(c.Path)
	if err != nil {
		t.Fatal(err)
	}
	folder, err := os.MkdirTemp("", "hearsay-ordinary")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	self := filepath.Join(folder, "hearsay")
	if err := os.WriteFile(self, b, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	c.Path, c.Args[0], c.Dir = self, self, "/"
	c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	return c
}
