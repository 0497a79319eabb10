package en

import (
	"slices"
	"strings"
	"testing"
)

// A word in two classes would count as the one that comes first.
func TestConceptsStandOnce(t *testing.T) {
	seen := make(map[string]string)
	for _, topic := range topics() {
		for line := range strings.Lines(topic.classes) {
			line = strings.TrimSpace(line)
			words, nouns, _ := strings.Cut(line, " / ")
			here := make(map[string]int)
			for _, part := range []string{words, nouns} {
				for _, w := range strings.Fields(part) {
					if seen[w] != "" && seen[w] != line || w != strings.ToLower(w) || w == "/" {
						t.Errorf("%q stands in %q and in %q, or is never looked up so", w, line, seen[w])
					}
					seen[w] = line
					here[w]++
				}
				if list := strings.Fields(part); len(slices.Compact(slices.Sorted(slices.Values(list)))) != len(list) {
					t.Errorf("a word stands twice in %q", line)
				}
			}
		}
	}
	if len(seen) < 1000 {
		t.Errorf("only %d words", len(seen))
	}
}

// What several words mean is a class, or nothing else would ever meet it; what a
// verb means by itself is tried last, and stands last.
func TestIdiomsMeanClasses(t *testing.T) {
	l := English().Proposition
	for verb, list := range l.Phrases {
		for i, idiom := range list {
			if l.Concepts[idiom.Concept] == "" {
				t.Errorf("%s %v means %q, which is in no class", verb, idiom.Rest, idiom.Concept)
			}
			if len(idiom.Rest) == 0 && i != len(list)-1 {
				t.Errorf("%q by itself stands before other entries", verb)
			}
			for _, other := range list[:i] {
				if len(other.Rest) <= len(idiom.Rest) && slices.Equal(other.Rest, idiom.Rest[:len(other.Rest)]) {
					t.Errorf("%s %v hides %v", verb, other.Rest, idiom.Rest)
				}
			}
		}
	}
	for verb, nouns := range l.Idioms {
		for noun, concept := range nouns {
			if l.Concepts[concept] == "" || noun == "" {
				t.Errorf("%s with %q means %q, which is in no class", verb, noun, concept)
			}
		}
	}
}

// No line of an idiom is given twice with two meanings.
func TestIdiomsStandOnce(t *testing.T) {
	seen := make(map[string]string)
	for _, topic := range topics() {
		for line := range strings.Lines(topic.idioms) {
			words, concept, found := strings.Cut(line, "=")
			verbs, nouns, named := strings.Cut(words, ":")
			if strings.TrimSpace(line) != "" && (!found || !named) {
				t.Errorf("%q cannot be read", line)
			}
			for verb := range fields(verbs) {
				for noun := range fields(nouns) {
					if key := verb + " " + noun; seen[key] != "" {
						t.Errorf("%q means %s and %s", key, seen[key], concept)
					} else {
						seen[key] = concept
					}
				}
			}
		}
		for line := range strings.Lines(topic.phrases) {
			phrase, concept, found := strings.Cut(strings.TrimSpace(line), " = ")
			if !found || seen["= "+phrase] != "" {
				t.Errorf("%q cannot be read or stands twice", line)
			}
			seen["= "+phrase] = concept
		}
	}
}

// opposites are words that never mean one thing.
func TestOppositesAreApart(t *testing.T) {
	concepts, n := concepts(), 0
	for line := range strings.Lines(opposites) {
		w := strings.Fields(line)
		if len(w) != 2 {
			t.Fatalf("%q is no pair", line)
		}
		a, b := concepts[w[0]], concepts[w[1]]
		if a != "" && a == b {
			t.Errorf("%s and %s are both %s", w[0], w[1], a)
		}
		if a != "" && b != "" {
			n++
		}
	}
	if n < 150 {
		t.Errorf("only %d pairs have both words in the tables", n)
	}
}
