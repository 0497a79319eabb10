package en

import (
	"slices"
	"sort"
	"strings"
	"testing"
)

// The table is sorted, as the search in it needs, and bears its licence.
func TestTheTableOfKindsIsWhole(t *testing.T) {
	text := string(wordnet)
	if !strings.Contains(text, "# WordNet 3.0 Copyright 2006 by Princeton University.") || !strings.Contains(text, "# use, copy, modify") && !strings.Contains(text, "# Permission to use, copy, modify") {
		t.Error("the table does not bear its licence")
	}
	lines := strings.Split(strings.TrimSpace(text), "\n")
	if !sort.StringsAreSorted(slices.DeleteFunc(slices.Clone(lines), func(l string) bool { return strings.HasPrefix(l, "#") })) {
		t.Error("the table is not sorted")
	}
	for _, line := range lines {
		if strings.HasPrefix(line, "#") {
			continue
		}
		word, kinds, ok := strings.Cut(line, " ")
		if !ok || kinds == "" || !slices.Equal(wordnet.Kinds(word), strings.Split(kinds, ",")) {
			t.Fatalf("the line %q is not found again", line)
		}
	}
	for word, kind := range map[string]string{"frigate": "ship", "pistol": "weapon", "listeria": "bacteria", "tanker": "vehicle"} {
		if !slices.Contains(wordnet.Kinds(word), kind) || slices.Contains(wordnet.Kinds(kind), word) {
			t.Errorf("a %s is a kind of %q", word, wordnet.Kinds(word))
		}
	}
}

// A deed is not a kind of itself, nor of a kind of its own.
func TestBroaderGoesOneWay(t *testing.T) {
	m := kinds(broader)
	for w, list := range m {
		for _, k := range list {
			if k == w || slices.Contains(m[k], w) {
				t.Errorf("%s and %s are kinds of each other", w, k)
			}
		}
	}
	if !slices.Contains(m["beat"], "touch") {
		t.Error("who was beaten was touched")
	}
}
