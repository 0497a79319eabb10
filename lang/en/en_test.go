package en

import (
	"strings"
	"testing"
)

// Keys are looked up folded: one that holds a capital letter, or an abbreviation
// without its full stop, would never be found.
func TestKeysCanBeFound(t *testing.T) {
	l := English()
	for name, words := range map[string]map[string]bool{
		"Prefixes": l.Prefixes, "Clitics": l.Clitics, "Elided": l.Elided, "Units": l.Units, "Domains": l.Domains,
		"Starters": l.Starters, "Says": l.Says, "Months": l.Months, "Notices": l.Notices,
	} {
		if len(words) == 0 {
			t.Errorf("%s is empty", name)
		}
		for w := range words {
			if w != strings.ToLower(w) || len(w) > 16 {
				t.Errorf("%q in %s is never looked up so", w, name)
			}
		}
	}
	for w := range l.Abbreviations {
		if w != strings.ToLower(w) || !strings.HasSuffix(w, ".") || len(w) > 12 {
			t.Errorf("the abbreviation %q is never looked up so", w)
		}
	}
	for w, n := range l.Fused {
		if n <= 0 || n >= len(w) || len(w) > 8 {
			t.Errorf("%q is cut at %d", w, n)
		}
	}
	for name, forms := range map[string]map[string]string{
		"Verbs": l.Lemmas.Verbs, "Nouns": l.Lemmas.Nouns, "Adjectives": l.Lemmas.Adjectives, "Adverbs": l.Lemmas.Adverbs, "Closed": l.Lemmas.Closed,
	} {
		for form, lemma := range forms {
			if lemma == "" || form != strings.ToLower(form) && form != "I" || len(form) > 24 {
				t.Errorf("%s has %q for %q", name, lemma, form)
			}
		}
	}
}

// An abbreviation in two lists would count as the one read last.
func TestAbbreviationsStandOnce(t *testing.T) {
	seen := make(map[string]bool)
	for _, text := range abbreviationLists {
		for w := range fields(text) {
			if seen[w] {
				t.Errorf("%q stands twice", w)
			}
			seen[w] = true
		}
	}
}
