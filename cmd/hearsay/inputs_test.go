//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"hearsay/ingest"
)

// taken reads inputs to the end: the texts, and what failed. It fails where that
// takes long.
func taken(t *testing.T, names ...string) (all []string, failed []error) {
	t.Helper()
	done := make(chan struct{})
	go func() {
		defer close(done)
		for input := range newInputs(names, strings.NewReader(""), ingest.Options{}).all() {
			for a, err := range input.Articles {
				if err != nil {
					failed = append(failed, err)
				} else {
					all = append(all, a.Article.Text)
				}
			}
		}
	}()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatal("reading did not end")
	}
	return all, failed
}

// A pipe that nobody writes to, in a folder or behind a link, is named and holds
// nothing up.
func TestPipesInFoldersAreNamed(t *testing.T) {
	folder := t.TempDir()
	pipe := filepath.Join(folder, "a.txt")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{
		os.Symlink(pipe, filepath.Join(folder, "b.txt")),
		os.Symlink(os.DevNull, filepath.Join(folder, "c.txt")),
		os.WriteFile(filepath.Join(folder, "d.txt"), []byte("The mayor said no.\n"), 0o600),
		os.Symlink(filepath.Join(folder, "d.txt"), filepath.Join(folder, "e.txt")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	all, failed := taken(t, folder)
	if len(all) != 2 || len(failed) != 3 {
		t.Fatalf("read %q, failed %v", all, failed)
	}
	for i, want := range []string{"a.txt: it is a named pipe", "b.txt: it is a named pipe", "c.txt: it is a device"} {
		if !strings.Contains(failed[i].Error(), want) {
			t.Errorf("%v does not say %q", failed[i], want)
		}
	}
}

// A pipe that is named itself is read.
func TestNamedPipeIsRead(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "a.txt")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	go os.WriteFile(pipe, []byte("The mayor said no.\n"), 0o600)
	if all, failed := taken(t, pipe); len(all) != 1 || len(failed) != 0 {
		t.Errorf("read %q, failed %v", all, failed)
	}
}
