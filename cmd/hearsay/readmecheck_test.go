package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// README.md shows what a check of our own story's pages really prints.
func TestReadmeShowsACheck(t *testing.T) {
	const begin, end = "<!-- check: written by a test: make snapshots. -->\n", "<!-- end of check -->"
	t.Chdir("../..")
	t.Setenv("HEARSAY_DB", filepath.Join(t.TempDir(), "readme.db"))
	got := "```\n"
	for _, call := range [][]string{
		{"add", "testdata/quotations/01-coastwire-ferry.html", "testdata/quotations/02-mirra-post-ferry.html"},
		{"check", "--speaker", "Ines Valdor", "I will take four hundred people out on a hull"},
	} {
		var out, messages bytes.Buffer
		if code := run(t.Context(), call, console{in: os.Stdin, out: &out, err: &messages}); code != exitDone {
			t.Fatalf("hearsay %q ended with %d: %s", call, code, &messages)
		}
		if call[0] == "check" {
			got += "$ hearsay add testdata/quotations/0[12]*.html\n$ hearsay check --speaker \"Ines Valdor\" \"" + call[3] + "\"\n" + out.String()
		}
	}
	got += "```\n"
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(page), begin)
	_, after, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatal("README.md has no place for a check")
	}
	want := before + begin + got + end + after
	if update {
		if err := os.WriteFile("README.md", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if string(page) != want {
		t.Errorf("README.md shows something else than the command prints; make snapshots rewrites it. It prints\n%s", got)
	}
}
