package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"hearsay"
	"hearsay/format"
)

func TestFileNamesOfAFolder(t *testing.T) {
	f, err := newFolder(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ path, want string }{
		{"pages/ansk.html", "ansk"},
		{"other/ansk.txt.gz", "ansk-a1"},
		{"third/ansk.txt", "ansk-a1-again"},
		{"corpus.jsonl:17", "corpus.jsonl-17"},
		{"-", "a1"},
		{"", "a1-a1"},
		{"évt nouveau.txt", "évt-nouveau"},
		{"..", "a1-a1-again"},
	} {
		a := hearsay.Article{ID: "a1", Path: c.path}
		if got := f.base(&a); got != c.want {
			t.Errorf("%q is written as %q, not %q", c.path, got, c.want)
		}
	}
}

func TestFolderWritesTextAndAnnotations(t *testing.T) {
	folder := t.TempDir()
	f, err := newFolder(filepath.Join(folder, "deep", "out"))
	if err != nil {
		t.Fatal(err)
	}
	a := hearsay.Article{Path: "x.txt", Text: "Kyr said no."}
	a.Seal()
	err = f.write(&hearsay.Reading{Article: a, Attributions: []hearsay.Attribution{{
		ID: "q1", Kind: hearsay.Indirect, Act: hearsay.Assert,
		Source: hearsay.Passage{{Start: 0, End: 3}}, Cue: hearsay.Passage{{Start: 4, End: 8}}, Content: hearsay.Passage{{Start: 9, End: 11}},
	}}})
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(folder, "deep", "out", "x.txt"))
	if err != nil || string(text) != a.Text {
		t.Errorf("the text is %q, %v", text, err)
	}
	ann, err := os.ReadFile(filepath.Join(folder, "deep", "out", "x.ann"))
	want := "T1\tSource 0 3\tKyr\nT2\tCue 4 8\tsaid\nT3\tContent 9 11\tno\nT4\tAttribution 4 8\tsaid\n" +
		"E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\nA1\tKind E1 indirect\nA2\tAct E1 assert\n"
	if err != nil || string(ann) != want {
		t.Errorf("the annotations are\n%s%v", ann, err)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestAFullDiskEndsIt(t *testing.T) {
	s := &stream{out: full{}, printer: format.CSV{}}
	var lost *outputError
	if err := s.write(&hearsay.Reading{}); !errors.As(err, &lost) {
		t.Errorf("the error is %v", err)
	}
}
