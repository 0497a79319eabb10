package en

import (
	"strings"

	"hearsay/lang"
)

// A topic is what news on one subject says in more than one way. The tables
// were written for this project, from its authors' knowledge of English.
type topic struct {
	// classes has a line for each deed, state or thing: the word that stands for
	// it, then those that may replace it in a clause and leave the clause as true
	// and its parts in their roles. Behind a stroke stand the nouns that name a
	// deed. So buying is no selling, being robbed of is no robbing, and no word
	// stands in two lines: one that means several things stands where news has it
	// most, or is told apart by its companions below. A word with a hyphen that
	// nobody writes stands for what only several words say.
	classes string
	// phrases has lines "words = word": a verb with the words behind it. A verb
	// by itself is meant where the noun spelt like it is another thing ("fire").
	phrases string
	// idioms has lines "verbs : nouns = word": a verb with one of the nouns as its
	// subject or object.
	idioms string
}

// topics are all of them, in the order in which phrases are tried.
func topics() []topic {
	return []topic{general, war, crime, politics, economy, health, disaster, society, culture}
}

// concepts are the classes of all topics.
func concepts() map[string]string {
	m := make(map[string]string)
	for _, t := range topics() {
		for line := range strings.Lines(t.classes) {
			words := strings.Fields(line)
			for _, w := range words {
				if w != "/" && m[w] == "" {
					m[w] = words[0]
				}
			}
		}
	}
	return m
}

// deeds are the nouns behind the strokes, and the others.
func deeds() map[string]bool {
	m := set(otherDeeds)
	for _, t := range topics() {
		for line := range strings.Lines(t.classes) {
			_, nouns, _ := strings.Cut(line, " / ")
			for _, w := range strings.Fields(nouns) {
				m[w] = true
			}
		}
	}
	return m
}

// idioms are verbs of several words and what they mean; those of more words are
// tried first, a verb by itself last.
func idioms() map[string][]lang.Idiom {
	m := make(map[string][]lang.Idiom)
	for words := 5; words > 0; words-- {
		for _, t := range topics() {
			for line := range strings.Lines(t.phrases) {
				phrase, concept, _ := strings.Cut(line, "=")
				if w := strings.Fields(phrase); len(w) == words {
					m[w[0]] = append(m[w[0]], lang.Idiom{Rest: w[1:], Concept: strings.TrimSpace(concept)})
				}
			}
		}
	}
	return m
}

// nounIdioms: a verb, a noun that is its subject or object, and what both mean.
func nounIdioms() map[string]map[string]string {
	m := make(map[string]map[string]string)
	for _, t := range topics() {
		for line := range strings.Lines(t.idioms) {
			words, concept, _ := strings.Cut(line, "=")
			verbs, nouns, _ := strings.Cut(words, ":")
			for verb := range fields(verbs) {
				if m[verb] == nil {
					m[verb] = make(map[string]string)
				}
				for noun := range fields(nouns) {
					m[verb][noun] = strings.TrimSpace(concept)
				}
			}
		}
	}
	return m
}
