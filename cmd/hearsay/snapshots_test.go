package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// update says that the expected outputs are to be rewritten: make snapshots.
var update = os.Getenv("HEARSAY_UPDATE") != ""

// printed is what the command prints for a file, as in a pipe, named from the root.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	t.Chdir("../..")
	var out, messages bytes.Buffer
	if code := run(t.Context(), args, console{in: os.Stdin, out: &out, err: &messages}); code != exitDone {
		t.Fatalf("hearsay %v ended with %d: %s", args, code, &messages)
	}
	return out.String()
}

// README.md shows what the command really prints.
func TestReadmeShowsWhatItPrints(t *testing.T) {
	const call = "hearsay read testdata/example/ansk.txt"
	got := "$ " + call + "\n" + printed(t, strings.Fields(call)[1:]...)
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(page), "```\n$ "+call)
	_, after, closed := strings.Cut(rest, "\n```\n")
	if !ok || !closed {
		t.Fatalf("README.md has no block that begins with %q", call)
	}
	want := before + "```\n" + got + "```\n" + after
	if update {
		if err := os.WriteFile("README.md", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if string(page) != want {
		t.Errorf("README.md shows something else than the command prints; make snapshots rewrites it. It prints\n%s", got)
	}
}

// What is found in our own articles, as a person sees it. The gold beside the
// articles says what is right; these files make every change of what is found
// a line in a diff.
func TestOwnArticles(t *testing.T) {
	articles, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(articles) < 30 {
		t.Fatalf("%d articles: %v", len(articles), err)
	}
	for _, path := range articles {
		name := filepath.Base(path)
		t.Run(name, func(t *testing.T) {
			snapshot := filepath.Join("testdata", "found", name)
			got := printed(t, "read", "testdata/articles/"+name)
			if update {
				if err := os.WriteFile(snapshot, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(snapshot)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("what is found has changed; make snapshots rewrites it, and the diff says how. Now\n%s\nbefore\n%s", got, want)
			}
		})
	}
}
