//go:build linux

package main

import (
	"strings"
	"testing"
)

// A small set shows that the archive is whole and that both sides are measured.
func TestArchive(t *testing.T) {
	if testing.Short() {
		t.Skip("it reads an archive")
	}
	set, err := load("../testdata/articles", 2000)
	if err != nil {
		t.Fatal(err)
	}
	var r report
	if err := archive(&r, set, 40); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"[a web archive of 40 pages", "unpacking's time to reading's", "pages a second, to readings"} {
		if !strings.Contains(r.String(), want) {
			t.Errorf("the report lacks %q:\n%s", want, r.String())
		}
	}
	t.Log(r.String())
}
