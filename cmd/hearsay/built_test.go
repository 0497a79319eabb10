package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
