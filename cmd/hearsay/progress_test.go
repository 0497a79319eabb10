package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/engine"
	"hearsay/ingest"
)

func testBar(t *testing.T, names ...string) (*progress, *bytes.Buffer) {
	t.Helper()
	var out bytes.Buffer
	in := newInputs(names, strings.NewReader(""), ingest.Options{})
	p := newProgress(console{err: &out}, in) // no terminal: the test drives it
	p.size.Store(in.size())
	return p, &out
}

func TestProgressWaitsAndLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "one.txt")
	if err := os.WriteFile(path, make([]byte, 1000), 0o644); err != nil {
		t.Fatal(err)
	}
	p, out := testBar(t, path)
	p.show()
	if out.Len() > 0 {
		t.Fatalf("it shows at once: %q", out)
	}
	p.since = time.Now().Add(-3 * time.Second)
	p.in.taken.Store(250)
	p.count(engine.Outcome{Reading: hearsay.Reading{Article: hearsay.Article{Text: "three short words"}}})
	p.show()
	if s := out.String(); !strings.Contains(s, "[======                  ]  25 %  1 articles, 1 words a second") {
		t.Errorf("the bar is %q", s)
	}
	out.Reset()
	p.done()
	if s := out.String(); s != "\r\x1b[K" {
		t.Errorf("it leaves %q", s)
	}
	out.Reset()
	p.show()
	p.done()
	if out.Len() > 0 {
		t.Errorf("it shows after its end: %q", out)
	}
}

func TestProgressWithoutASizeHasNoBar(t *testing.T) {
	p, out := testBar(t, "-")
	p.since = time.Now().Add(-3 * time.Second)
	p.show()
	if s := out.String(); strings.Contains(s, "%") || !strings.Contains(s, "0 articles") {
		t.Errorf("the bar is %q", s)
	}
}

func TestSizeOfFolders(t *testing.T) {
	folder := t.TempDir()
	for name, n := range map[string]int{"a.txt": 10, "b.html": 20, "c.png": 40} {
		if err := os.WriteFile(filepath.Join(folder, name), make([]byte, n), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if n := newInputs([]string{folder}, nil, ingest.Options{}).size(); n != 30 {
		t.Errorf("the size is %d", n)
	}
}
