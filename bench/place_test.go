//go:build linux

package main

import (
	"strings"
	"testing"
)

// A small record shows that measuring works, and that every article is placed.
func TestPlacing(t *testing.T) {
	if testing.Short() {
		t.Skip("it makes a record")
	}
	texts, err := load("../testdata/articles", 20_000)
	if err != nil {
		t.Fatal(err)
	}
	var r report
	if err := placing(&r, texts, 1500, 50, t.TempDir()); err != nil {
		t.Fatal(err)
	}
	text := r.String()
	t.Log(text)
	for _, want := range []string{"placing's time to reading's", "an article at 1500 statements"} {
		if !strings.Contains(text, want) {
			t.Errorf("the report lacks %q", want)
		}
	}
}
