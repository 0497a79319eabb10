//go:build linux

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// With something that only says what hearsay add says, the report is whole.
func TestCrawl(t *testing.T) {
	stand := filepath.Join(t.TempDir(), "stand-in")
	if err := os.WriteFile(stand, []byte("#!/bin/sh\n: > \"$4\"\nsleep 1.2\necho '{\"articles\":5,\"failed\":1}'\nexit 1\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	var r report
	if err := crawl(&r, stand, 1); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"[hearsay add, a web archive of ", "articles read and recorded a second", "memory, eighth 8 of the run, MiB", "1 failed records of "} {
		if !strings.Contains(r.String(), want) {
			t.Errorf("the report lacks %q:\n%s", want, r.String())
		}
	}
	if got := eighths([]int64{1, 9, 2, 3, 4, 5, 6, 7, 8, 1, 1, 1, 1, 1, 1, 0}); !slices.Equal(got, []int64{9, 3, 5, 7, 8, 1, 1, 1}) {
		t.Errorf("the eighths are %v", got)
	}
}
