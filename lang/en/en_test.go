package en

import (
	"strings"
	"testing"

	"hearsay"
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

var acts = map[string]bool{
	string(hearsay.Assert): true, string(hearsay.Deny): true, string(hearsay.Confirm): true, string(hearsay.Warn): true,
	string(hearsay.Demand): true, string(hearsay.Promise): true, string(hearsay.Threaten): true, string(hearsay.Question): true,
	string(hearsay.RefuseComment): true, string(hearsay.Praise): true, string(hearsay.Criticise): true, string(hearsay.Express): true,
}

// A word in two lists of one table would count as the one the map gives last.
func TestReportingWordsStandOnce(t *testing.T) {
	tables := map[string]map[string]string{"verbs": actVerbs, "nouns": actNouns, "adjectives": actAdjectives, "verdicts": verdicts}
	for name, table := range tables {
		seen := make(map[string]bool)
		if name == "verbs" {
			for w := range fields(neutralVerbs + " " + judgingVerbs) {
				seen[w] = true
			}
		}
		for act, words := range table {
			if !acts[act] {
				t.Errorf("%s: %q is no act", name, act)
			}
			for w := range fields(words) {
				if seen[w] || w != strings.ToLower(w) || strings.Contains(w, "_") {
					t.Errorf("%s: %q stands twice or is never looked up so", name, w)
				}
				seen[w] = true
			}
		}
	}
	for name, table := range map[string]map[string]string{"phrases": actPhrases, "signs": signs} {
		seen := make(map[string]bool)
		for act, text := range table {
			if !acts[act] {
				t.Errorf("%s: %q is no act", name, act)
			}
			for first, p := range phrases(text) {
				whole := first + " " + strings.Join(p.Words, " ")
				if seen[whole] || whole != strings.ToLower(whole) {
					t.Errorf("%s: %q stands twice or is never looked up so", name, whole)
				}
				seen[whole] = true
			}
		}
	}
	if n := len(English().Reporting); n < 600 {
		t.Errorf("only %d words report", n)
	}
}
