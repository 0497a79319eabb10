package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay"
)

func TestParsePassage(t *testing.T) {
	const text = "“Näin” on."
	o := hearsay.NewOffsets(text)
	for in, want := range map[string]string{"1:5": "Näin", "0:6,7:9": "“Näin” on", " 0:1 , 1:2": "“ N", "none": ""} {
		p, err := parsePassage(in, text, o)
		if err != nil || p.Text(text) != want {
			t.Errorf("%q is %q, %v", in, p.Text(text), err)
		}
	}
	for _, in := range []string{"", "5", "5:", "a:b", "-1:3", "3:3", "4:2", "0:11", "4:6,0:2", "0:4,3:6"} {
		if p, err := parsePassage(in, text, o); err == nil {
			t.Errorf("%q is taken for %v", in, p)
		}
	}
}

// typed is standard input at which a person types.
func typed(t *testing.T, s string) console {
	t.Helper()
	path := filepath.Join(t.TempDir(), "in")
	if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return console{in: f, err: &strings.Builder{}, inTerminal: true, errTerminal: true}
}

func TestTakingDownAsks(t *testing.T) {
	var f takedownFlags
	for answer, want := range map[string]error{"yes\n": nil, " YES \n": nil, "yes": nil, "y\n": errKept, "no\n": errKept, "": errKept, "\n": errKept} {
		c := typed(t, answer)
		if err := f.confirm(c, "Remove it?"); !errors.Is(err, want) {
			t.Errorf("%q: %v", answer, err)
		}
		if asked := c.err.(*strings.Builder).String(); !strings.HasPrefix(asked, "Remove it?\nThis is for good.") {
			t.Errorf("it asks %q", asked)
		}
	}
	c := typed(t, "yes\n")
	c.inTerminal = false
	var usage usageError
	if err := f.confirm(c, "Remove it?"); !errors.As(err, &usage) {
		t.Errorf("without a terminal: %v", err)
	}
	f.Yes = true
	if err := f.confirm(c, "Remove it?"); err != nil {
		t.Errorf("with --yes: %v", err)
	}
}
