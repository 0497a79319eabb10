//go:build unix

package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"hearsay"
	"hearsay/storetest"
)

func recordSome(t *testing.T, s *Store, from, to int) error {
	t.Helper()
	m := storetest.NewMaker()
	var batch []hearsay.Addition
	for i := from; i < to; i++ {
		batch = append(batch, m.Article(i))
	}
	_, err := s.Record(t.Context(), batch)
	return err
}

func articles(t *testing.T, s *Store) int {
	t.Helper()
	e, err := s.Extent(t.Context(), hearsay.Query{})
	if err != nil {
		t.Fatal(err)
	}
	return e.Articles
}

// filled makes a record of ten articles and closes it.
func filled(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "record.db")
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := recordSome(t, s, 0, 10); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func wants(t *testing.T, err error, words ...string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, want one that says %q", words)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("%q does not say %q", err, w)
		}
	}
}

// intact opens the file by itself and has SQLite check it.
func intact(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var answer string
	if err := db.QueryRowContext(t.Context(), "PRAGMA integrity_check").Scan(&answer); err != nil || answer != "ok" {
		t.Errorf("integrity check: %s, %v", answer, err)
	}
	var indexes int
	if err := db.QueryRowContext(t.Context(), "SELECT count(*) FROM sqlite_master WHERE name IN ('attribution_words', 'article_words')").Scan(&indexes); err != nil || indexes == 0 {
		return // killed before the tables were made, or there would be one at least
	}
	for _, index := range []string{"attribution_words", "article_words"} {
		if _, err := db.ExecContext(t.Context(), fmt.Sprintf("INSERT INTO %[1]s (%[1]s) VALUES ('integrity-check')", index)); err != nil {
			t.Errorf("%s: %v", index, err)
		}
	}
}

func TestWhatIsNoRecordIsRefusedAndLeftAlone(t *testing.T) {
	folder := t.TempDir()
	other := filepath.Join(folder, "other.db")
	db, err := sql.Open("sqlite", "file:"+other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), "CREATE TABLE recipes (name TEXT)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	text := filepath.Join(folder, "text.txt")
	if err := os.WriteFile(text, bytes.Repeat([]byte("This is a letter, not a record. "), 100), 0o644); err != nil {
		t.Fatal(err)
	}
	newer := filled(t)
	db, err = sql.Open("sqlite", "file:"+newer)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), "INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	for _, c := range []struct{ path, want string }{
		{other, "not a record of hearsay"}, {text, "not a database"}, {newer, "newer version of hearsay"},
		{folder, "a folder"}, {filepath.Join(folder, "no", "such", "record.db"), "folder is not there"},
	} {
		before, _ := os.ReadFile(c.path)
		_, err := Open(t.Context(), c.path, Options{})
		wants(t, err, c.want, c.path)
		after, _ := os.ReadFile(c.path)
		if !bytes.Equal(before, after) {
			t.Errorf("%s was changed", c.path)
		}
	}
	_, err = Open(t.Context(), filepath.Join(folder, "missing.db"), Options{ReadOnly: true})
	wants(t, err, "no such file")
	if _, err := os.Stat(filepath.Join(folder, "missing.db")); err == nil {
		t.Error("opening for reading made a file")
	}
}

func TestOddPaths(t *testing.T) {
	for _, name := range []string{"a b.db", "what?.db", "100%25.db", "sharp#1.db", "ümlaut.db", "a&b=c.db"} {
		path := filepath.Join(t.TempDir(), name)
		s := opened(t, path, Options{})
		if err := recordSome(t, s, 0, 1); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestALockedRecordSaysWhoIsInTheWay(t *testing.T) {
	path := filled(t)
	s := opened(t, path, Options{Wait: 50 * time.Millisecond})
	db, err := sql.Open("sqlite", "file:"+path+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tx, err := db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	wants(t, recordSome(t, s, 10, 12), "another program is writing to the record", "try again")
	if n := articles(t, s); n != 10 {
		t.Errorf("%d articles while locked", n)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if err := recordSome(t, s, 10, 12); err != nil {
		t.Errorf("after the lock: %v", err)
	}
	if n := articles(t, s); n != 12 {
		t.Errorf("%d articles after the lock", n)
	}
}

// Programs that make the same record at the same moment all open it.
func TestManyMakeOneRecord(t *testing.T) {
	for range 5 {
		path := filepath.Join(t.TempDir(), "record.db")
		const many = 6
		failed := make(chan error, many)
		for i := range many {
			go func() {
				s, err := Open(t.Context(), path, Options{})
				if err == nil {
					m := storetest.NewMaker()
					_, err = s.Record(t.Context(), []hearsay.Addition{m.Article(i)})
					err = errors.Join(err, s.Close())
				}
				failed <- err
			}()
		}
		for range many {
			if err := <-failed; err != nil {
				t.Error(err)
			}
		}
		if n := articles(t, opened(t, path, Options{})); n != many {
			t.Errorf("%d articles of %d", n, many)
		}
	}
}

func TestAFullDiskLosesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	s := opened(t, path, Options{MaxPages: 400})
	var err error
	n := 0
	for n < 5000 {
		if err = recordSome(t, s, n, n+50); err != nil {
			break
		}
		n += 50
	}
	wants(t, err, "disk is full", "what was acknowledged is kept")
	if got := articles(t, s); got != n || n == 0 {
		t.Errorf("%d articles, %d were acknowledged", got, n)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	intact(t, path)
	again := opened(t, path, Options{})
	if err := recordSome(t, again, n, n+50); err != nil {
		t.Errorf("with space again: %v", err)
	}
	if got := articles(t, again); got != n+50 {
		t.Errorf("%d articles with space again, want %d", got, n+50)
	}
}

// asChild says what the test program should do instead of testing, when it
// was started by one of its own tests.
const asChild = "HEARSAY_SQLITE_CHILD"

func TestMain(m *testing.M) {
	switch os.Getenv(asChild) {
	case "add":
		os.Exit(addUntilKilled())
	case "limited":
		os.Exit(addUntilFull())
	case "read":
		os.Exit(readOnly())
	}
	os.Exit(m.Run())
}

func child(t *testing.T, what, path string, more ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.CommandContext(t.Context(), self)
	c.Env = append(append(os.Environ(), asChild+"="+what, "HEARSAY_SQLITE_PATH="+path), more...)
	return c
}

// A file-size limit is as good as a full disk: the system refuses to write.
func TestADiskThatRefusesToGrowLosesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	out, err := child(t, "limited", path).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var n int
	if _, err := fmt.Sscanf(string(out), "acknowledged %d", &n); err != nil || n == 0 {
		t.Fatalf("%v: %s", err, out)
	}
	if !strings.Contains(string(out), "full") || !strings.Contains(string(out), "what was acknowledged is kept") {
		t.Errorf("the error is %s", out)
	}
	intact(t, path)
	s := opened(t, path, Options{})
	if got := articles(t, s); got != n {
		t.Errorf("%d articles, %d were acknowledged", got, n)
	}
}

func addUntilFull() int {
	limit := syscall.Rlimit{Cur: 3 << 20, Max: 3 << 20}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		fmt.Println(err)
		return 1
	}
	ctx := context.Background()
	s, err := Open(ctx, os.Getenv("HEARSAY_SQLITE_PATH"), Options{})
	if err != nil {
		fmt.Println(err)
		return 1
	}
	m := storetest.NewMaker()
	for n := 0; n < 20_000; n += 20 {
		var batch []hearsay.Addition
		for i := n; i < n+20; i++ {
			batch = append(batch, m.Article(i))
		}
		if _, err := s.Record(ctx, batch); err != nil {
			fmt.Printf("acknowledged %d\n%v\n", n, err)
			return 0
		}
	}
	fmt.Println("the limit was never met")
	return 1
}

func TestARecordThatMayOnlyBeRead(t *testing.T) {
	path := filled(t)
	s := opened(t, path, Options{ReadOnly: true})
	if n := articles(t, s); n != 10 {
		t.Errorf("%d articles", n)
	}
	err := recordSome(t, s, 10, 11)
	wants(t, err, "may only be read", "--db")
	if !errors.Is(err, hearsay.ErrReadOnly) {
		t.Errorf("%v is not ErrReadOnly", err)
	}
}

// A file without write permission, in a folder without, met by an ordinary user.
func TestAFileWithoutPermissionToWrite(t *testing.T) {
	path := filled(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Dir(path)
	if err := errors.Join(os.Chmod(path, 0o444), os.Chmod(folder, 0o555)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(folder, 0o755) })
	c := child(t, "read", path)
	if os.Geteuid() == 0 { // who may do anything is no test
		for at := folder; at != os.TempDir() && at != "/"; at = filepath.Dir(at) {
			if err := os.Chmod(at, 0o555); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { os.Chmod(at, 0o755) })
		}
		self := filepath.Join(os.TempDir(), fmt.Sprintf("hearsay-child-%d", os.Getpid()))
		if err := copyFile(c.Path, self); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Remove(self) })
		c.Path, c.Args[0] = self, self
		c.Dir = "/"
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if got := string(out); !strings.Contains(got, "10 articles") || !strings.Contains(got, "may only be read") {
		t.Errorf("it says %s", got)
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file was changed: %v", err)
	}
}

func copyFile(from, to string) error {
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, b, 0o755)
}

func readOnly() int {
	ctx := context.Background()
	s, err := Open(ctx, os.Getenv("HEARSAY_SQLITE_PATH"), Options{})
	if err != nil {
		fmt.Println(err)
		return 1
	}
	e, err := s.Extent(ctx, hearsay.Query{})
	fmt.Println(e.Articles, "articles", err)
	_, err = s.Record(ctx, []hearsay.Addition{storetest.NewMaker().Article(11)})
	fmt.Println(err)
	if err := s.Close(); err != nil {
		fmt.Println(err)
		return 1
	}
	return 0
}
