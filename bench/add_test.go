//go:build linux

package main

import "testing"

// Short articles are the same on every run, and no two are alike: an article
// that was there before would cost nothing to add.
func TestShortArticlesDiffer(t *testing.T) {
	seen := map[string]bool{}
	for i := range 5000 {
		text := shortText(i)
		if seen[text] {
			t.Fatalf("article %d was there before: %s", i, text)
		}
		if text != shortText(i) {
			t.Fatalf("article %d differs from itself", i)
		}
		seen[text] = true
	}
}
