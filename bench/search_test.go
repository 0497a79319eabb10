//go:build linux

package main

import (
	"strings"
	"testing"
)

// A small record shows that measuring works and that checks find what they share.
func TestSearching(t *testing.T) {
	if testing.Short() {
		t.Skip("it makes a record")
	}
	var r report
	if err := searching(&r, "", 3000, 40); err != nil {
		t.Fatal(err)
	}
	text := r.String()
	t.Log(text)
	for _, want := range []string{"[searching 3000 made-up statements]", "two words, a speaker, three months, 99th percentile, ms", "verbatim 40", "a check, invented, median, ms"} {
		if !strings.Contains(text, want) {
			t.Errorf("the report lacks %q", want)
		}
	}
}
