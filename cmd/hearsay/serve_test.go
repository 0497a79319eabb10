package main

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// started is a command that serves, and the line that it said where.
func started(t *testing.T, args ...string) (c *exec.Cmd, said string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c = exec.Command(self, args...)
	c.Env = append(os.Environ(), "HEARSAY_AS_COMMAND=1", "HEARSAY_WHO=ada")
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Process.Kill() })
	said, err = bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("%v says nothing: %v", args, err)
	}
	return c, strings.TrimSpace(said)
}

// fetched is a page that has to be there.
func fetched(t *testing.T, at string, header ...string) string {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), "GET", at, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v\n%s", at, resp.Status, err, b)
	}
	return string(b)
}

// interrupted ends a command as Ctrl-C does.
func interrupted(t *testing.T, c *exec.Cmd) {
	t.Helper()
	if err := c.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	_ = c.Wait()
	if c.ProcessState.ExitCode() != exitInterrupted || time.Since(began) > 5*time.Second {
		t.Errorf("after Ctrl-C it ended with %d after %v", c.ProcessState.ExitCode(), time.Since(began))
	}
}

// serve tells where, shows the record and ends on Ctrl-C.
func TestServe(t *testing.T) {
	db := filepath.Join(t.TempDir(), "served.db")
	called(t, exitDone, "add", "--db", db, "../../testdata/example")
	c, at := started(t, "serve", "--db", db, "--listen", "127.0.0.1:0")
	if page := fetched(t, at); !strings.Contains(page, "Mara Kyr") {
		t.Errorf("the first page does not show who spoke:\n%s", page)
	}
	interrupted(t, c)
}

// With the token that hearsay token made a program comes in, and only with it.
func TestServeWithAToken(t *testing.T) {
	folder := t.TempDir()
	db, hash := filepath.Join(folder, "served.db"), filepath.Join(folder, "token.hash")
	called(t, exitDone, "add", "--db", db, "../../testdata/example")
	token, _ := called(t, exitDone, "token", "--out", hash)
	if info, err := os.Stat(hash); err != nil || info.Mode().Perm() != 0o600 {
		t.Fatal(err)
	}
	if _, said := called(t, exitFailed, "token", "--out", hash); !strings.Contains(said, "there already") {
		t.Error(said)
	}
	c, at := started(t, "serve", "--db", db, "--listen", "127.0.0.1:0", "--token-file", hash)
	if page := fetched(t, at+"search", "Authorization", "Bearer "+strings.TrimSpace(token)); !strings.Contains(page, "Mara Kyr") {
		t.Error("the token does not let in")
	}
	if page := fetched(t, at+"search"); strings.Contains(page, "Mara Kyr") || !strings.Contains(page, "Token") {
		t.Error("whoever has no token is let in")
	}
	interrupted(t, c)
}

// What must not be served is refused before anything listens.
func TestServeRefuses(t *testing.T) {
	none, db := filepath.Join(t.TempDir(), "none.db"), filepath.Join(t.TempDir(), "served.db")
	called(t, exitDone, "add", "--db", db, "../../testdata/example")
	for _, c := range []struct {
		db   string
		args []string
		code int
		says string
	}{
		{db, []string{"--listen", "0.0.0.0:0"}, exitUsage, "nobody may without users"},
		{db, []string{"--listen", ":8413"}, exitUsage, "nobody may without users"},
		{db, []string{"--listen", "0.0.0.0:0", "--open"}, exitUsage, "--open"},
		{db, []string{"--public", "--token-file", "x"}, exitUsage, "start another"},
		{db, []string{"--proxy", "here"}, exitUsage, "neither a network"},
		{db, []string{"--rate", "-1"}, exitUsage, "--rate"},
		{db, []string{"--stay", "1s"}, exitUsage, "too short"},
		{none, []string{"--listen", "here"}, exitUsage, "is no address"},
		{db, []string{"--listen", "0.0.0.0:0", "--token-file", filepath.Join(t.TempDir(), "no")}, exitFailed, "hearsay token"},
		{db, []string{"--listen", "0.0.0.0:0", "--token-file", "serve.go"}, exitFailed, "holds no hash"},
		{none, nil, exitFailed, "there is no record"},
	} {
		if _, said := called(t, c.code, append([]string{"serve", "--db", c.db}, c.args...)...); !strings.Contains(said, c.says) {
			t.Errorf("serve %v: %s", c.args, said)
		}
	}
}

// Once the record has users they log in, on this computer too, unless it is open
// on purpose; and everybody sees what is public.
func TestServeWithUsers(t *testing.T) {
	db := filepath.Join(t.TempDir(), "served.db")
	called(t, exitDone, "add", "--db", db, "../../testdata/example")
	calledWith(t, "a ferry that does not sail\n", exitDone, "users", "add", "ada", "--role", "admin", "--db", db)
	token, _ := called(t, exitDone, "users", "token", "ada", "--db", db)
	c, at := started(t, "serve", "--db", db, "--listen", "127.0.0.1:0")
	if page := fetched(t, at+"search"); strings.Contains(page, "Mara Kyr") || !strings.Contains(page, `name="password"`) {
		t.Error("whoever has not logged in is let in")
	}
	if page := fetched(t, at+"search", "Authorization", "Bearer "+strings.TrimSpace(token)); !strings.Contains(page, "Mara Kyr") {
		t.Error("a user's token does not let in")
	}
	interrupted(t, c)
	c, at = started(t, "serve", "--db", db, "--listen", "127.0.0.1:0", "--open")
	if page := fetched(t, at+"users"); !strings.Contains(page, "ada") {
		t.Error("whoever sits at this computer is not let in although it is open")
	}
	interrupted(t, c)
	c, at = started(t, "serve", "--db", db, "--listen", "127.0.0.1:0", "--public")
	if page := fetched(t, at+"search"); !strings.Contains(page, "Mara Kyr") || strings.Contains(page, "/review") {
		t.Error("what is public is not shown, or more")
	}
	interrupted(t, c)
}

// calledWith is called with standard input that is no terminal.
func calledWith(t *testing.T, in string, code int, args ...string) (out, messages string) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "in")
	if err := os.WriteFile(name, []byte(in), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var o, m bytes.Buffer
	if got := run(t.Context(), args, console{in: f, out: &o, err: &m}); got != code {
		t.Fatalf("hearsay %v ended with %d: %s", args, got, &m)
	}
	return o.String(), m.String()
}
