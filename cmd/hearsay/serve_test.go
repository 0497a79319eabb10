package main

import (
	"bufio"
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
	db := filepath.Join(t.TempDir(), "none.db")
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"--listen", "0.0.0.0:0"}, exitUsage, "nobody may without a token"},
		{[]string{"--listen", ":8413"}, exitUsage, "nobody may without a token"},
		{[]string{"--listen", "here"}, exitUsage, "is no address"},
		{[]string{"--listen", "0.0.0.0:0", "--token-file", filepath.Join(t.TempDir(), "no")}, exitFailed, "hearsay token"},
		{[]string{"--listen", "0.0.0.0:0", "--token-file", "serve.go"}, exitFailed, "holds no hash"},
		{nil, exitFailed, "there is no record"},
	} {
		if _, said := called(t, c.code, append([]string{"serve", "--db", db}, c.args...)...); !strings.Contains(said, c.says) {
			t.Errorf("serve %v: %s", c.args, said)
		}
	}
}
