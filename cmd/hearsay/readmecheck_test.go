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
	shows(t, "check", []string{"testdata/quotations/01-coastwire-ferry.html", "testdata/quotations/02-mirra-post-ferry.html"}, "testdata/quotations/0[12]*.html",
		[]string{"check", "--speaker", "Ines Valdor", "I will take four hundred people out on a hull"})
}

// README.md shows which disputes a few made-up articles really have.
func TestReadmeShowsDisputes(t *testing.T) {
	shows(t, "disputes", []string{"testdata/disputes/orlen.jsonl"}, "testdata/disputes/orlen.jsonl", []string{"disputes"})
}

// shows compares a block of README.md, between marks, with what a call prints
// on a record of some pages.
func shows(t *testing.T, block string, pages []string, written string, call []string) {
	t.Helper()
	begin, end := "<!-- "+block+": written by a test: make snapshots. -->\n", "<!-- end of "+block+" -->"
	t.Chdir("../..")
	t.Setenv("HEARSAY_DB", filepath.Join(t.TempDir(), "readme.db"))
	printedBy := func(args ...string) string {
		var out, messages bytes.Buffer
		if code := run(t.Context(), args, console{in: os.Stdin, out: &out, err: &messages}); code != exitDone {
			t.Fatalf("hearsay %q ended with %d: %s", args, code, &messages)
		}
		return out.String()
	}
	printedBy(append([]string{"add"}, pages...)...)
	said := "hearsay"
	for _, word := range call {
		if strings.Contains(word, " ") {
			word = `"` + word + `"`
		}
		said += " " + word
	}
	got := "```\n$ hearsay add " + written + "\n$ " + said + "\n" + printedBy(call...) + "```\n"
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(page), begin)
	_, after, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatalf("README.md has no place for %s", block)
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
