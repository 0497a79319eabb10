package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sync"
	"testing"
)

// program is the command as a program of its own, for tests that start it many
// times. The race detector makes everything some ten times as slow, and most
// tests look at what is printed and kept, not at how goroutines meet: under it
// the command is built once without, by the same call as make build, which finds
// it in the cache afterwards. Without it the test binary is the command.
//
// What the detector is for (goroutines beside each other: Ctrl-C, watching,
// serving) goes on to start the test binary, by asCommand and started.
func program(t testing.TB) string {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// unraced leaves a test out under the race detector that looks at what processes leave
// behind or take, not at how goroutines meet: most of its time would go into packing
// and reading records, fifteen times as slowly. The Makefile names it for a run without
// the detector; who leaves it out and is not named there fails.
func unraced(t *testing.T) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`(?m)^UNRACED *= .*\b` + t.Name() + `\b`).Match(b) {
		t.Fatalf("the Makefile does not name %s among the tests that it runs without the race detector (UNRACED)", t.Name())
	}
	if underRace {
		t.Skip("it has nothing to do with goroutines; make test runs it without the race detector")
	}
}

// builtIn is where the command was built; empty where it was not needed.
var builtIn string

var built = sync.OnceValues(func() (path string, err error) {
	if !underRace {
		return os.Executable()
	}
	if builtIn, err = os.MkdirTemp("", "hearsay-built-"); err != nil {
		return "", err
	}
	path = filepath.Join(builtIn, "hearsay")
	c := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", path, ".")
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := c.CombinedOutput(); err != nil {
		return "", fmt.Errorf("building the command for the tests that start it: %w\n%s", err, out)
	}
	return path, nil
})

// suite runs the tests, and removes what was built for them.
type suite struct{ *testing.M }

func (s suite) Run() int {
	code := s.M.Run()
	if builtIn != "" {
		os.RemoveAll(builtIn)
	}
	return code
}

// programNamed is a folder in which the program is called hearsay.
func programNamed(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.Symlink(program(t), filepath.Join(folder, "hearsay")); err != nil {
		t.Fatal(err)
	}
	return folder
}
