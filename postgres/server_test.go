//go:build unix

package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver, for making databases

	"hearsay"
)

// server is a PostgreSQL server of the tests' own: in a folder of its own, on
// a socket of its own, for this run.
type server struct {
	bin, folder string
	account     *syscall.Credential
	made        atomic.Int64
}

var shared *server

// errNoServer says what to install.
var errNoServer = errors.New("no PostgreSQL server found: install the Debian package postgresql (apt-get install -y postgresql), or put initdb and pg_ctl on the path")

func TestMain(m *testing.M) { os.Exit(withServer(m)) }

// withServer starts the server for all tests and stops it after them.
func withServer(m *testing.M) int {
	s, err := start()
	if errors.Is(err, errNoServer) && os.Getenv("CI") == "" {
		fmt.Fprintln(os.Stderr, "leaving out the tests that need a server:", err)
		return m.Run()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	shared = s
	defer func() {
		if err := s.stop(); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}()
	return m.Run()
}

// programs finds the folder of initdb and pg_ctl; the newest version's in Debian.
func programs() (string, error) {
	if at, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(at), nil
	}
	list, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil || len(list) == 0 {
		return "", errNoServer
	}
	slices.SortFunc(list, func(a, b string) int { return version(a) - version(b) })
	return filepath.Dir(list[len(list)-1]), nil
}

func version(path string) int {
	n, _ := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(path))))
	return n
}

func start() (*server, error) {
	bin, err := programs()
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "hearsay-pg-")
	if err != nil {
		return nil, err
	}
	s := &server{bin: bin, folder: folder}
	// PostgreSQL does not run as root.
	if os.Geteuid() == 0 {
		if s.account, err = unprivileged(); err != nil {
			return nil, err
		}
		if err := os.Chown(folder, int(s.account.Uid), int(s.account.Gid)); err != nil {
			return nil, err
		}
	}
	if err := s.run("initdb", "-D", s.cluster(), "-U", "hearsay", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"); err != nil {
		return nil, errors.Join(err, os.RemoveAll(folder))
	}
	options := fmt.Sprintf("-k %s -h '' -c max_connections=60 -c fsync=off -c full_page_writes=off", folder)
	if err := s.run("pg_ctl", "-D", s.cluster(), "-w", "-t", "60", "-l", filepath.Join(folder, "log"), "-o", options, "start"); err != nil {
		return nil, errors.Join(err, os.RemoveAll(folder))
	}
	return s, nil
}

func (s *server) cluster() string { return filepath.Join(s.folder, "cluster") }

// unprivileged is the account of Debian's package, or else nobody's.
func unprivileged() (*syscall.Credential, error) {
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, err1 := strconv.ParseUint(u.Uid, 10, 32)
		gid, err2 := strconv.ParseUint(u.Gid, 10, 32)
		if err := errors.Join(err1, err2); err != nil {
			return nil, err
		}
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
	}
	return nil, errors.New("running as root, and there is no account postgres or nobody to run the server as")
}

func (s *server) run(program string, args ...string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, filepath.Join(s.bin, program), args...)
	c.Dir = s.folder
	c.Env = append(os.Environ(), "LC_ALL=C")
	if s.account != nil {
		c.SysProcAttr = &syscall.SysProcAttr{Credential: s.account}
	}
	// To a file: the server keeps what it inherits open.
	out, err := os.OpenFile(filepath.Join(s.folder, "out"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	defer out.Close()
	c.Stdout, c.Stderr = out, out
	if err := c.Run(); err != nil {
		said, _ := os.ReadFile(out.Name())
		return fmt.Errorf("running %s: %w\n%s", program, err, said)
	}
	return nil
}

func (s *server) stop() error {
	err := s.run("pg_ctl", "-D", s.cluster(), "-m", "immediate", "-w", "stop")
	return errors.Join(err, os.RemoveAll(s.folder))
}

func (s *server) address(database string) string {
	return "postgres://hearsay@/" + database + "?host=" + s.folder
}

// database is the address of an empty schema for one test, which is made
// quicker than a database and looks the same to who is given its address.
func (s *server) database(t testing.TB) string {
	t.Helper()
	db, err := sql.Open("pgx", s.address("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	name := fmt.Sprintf("record%d", s.made.Add(1))
	if _, err := db.ExecContext(t.Context(), "CREATE SCHEMA "+name); err != nil {
		t.Fatal(err)
	}
	return s.address("postgres") + "&search_path=" + name
}

func need(t testing.TB) *server {
	t.Helper()
	if shared == nil {
		t.Skip(errNoServer)
	}
	return shared
}

func opened(t testing.TB, address string, o Options) *Store {
	t.Helper()
	if o.Connections == 0 {
		o.Connections = 8
	}
	s, err := Open(t.Context(), address, o)
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

var _ hearsay.Store = (*Store)(nil)
