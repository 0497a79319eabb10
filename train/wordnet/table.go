package main

import (
	"slices"
	"strings"
)

// limits are what the table is cut by.
type limits struct {
	// Least is how often news must have a word for it to be in the table, Common
	// how often what it is a kind of.
	Least, Common int
	// Share is how much of a word's marked meanings one must be to be dominant,
	// where it is not the first.
	Share float64
	// Broad is how many kinds of a thing there may be for its word to tell anything,
	// Levels how far up kinds are followed.
	Broad, Levels int
}

// things are WordNet's files of nouns of which news says that there was one or
// none: acts, animals, artefacts, bodies, what is told, events, food, groups,
// natural things, people, plants, possessions, substances.
var things = map[int]bool{4: true, 5: true, 6: true, 8: true, 10: true, 11: true, 13: true, 14: true, 17: true, 18: true, 20: true, 21: true, 27: true}

// hollow are words for kinds that tell nothing.
var hollow = set(`possession representation creation instrument evidence information symptom grounds indication container equipment
movement going leaving change activity state condition part thing unit opening space adult person people`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// distiller makes the table of a dictionary and of how often news uses words.
type distiller struct {
	d      *dictionary
	counts map[string]int
	limits
}

// table has a line for each noun that is a kind of anything.
func (t *distiller) table() (list []string) {
	for word := range t.d.senses {
		if !t.known(word) {
			continue
		}
		if kinds := t.of(word); len(kinds) > 0 {
			list = append(list, word+" "+strings.Join(kinds, ","))
		}
	}
	slices.Sort(list)
	return list
}

// known tells whether news has a word at all, and it is one word without
// capitals; common whether it has it often, and it says more than that there is
// something.
func (t *distiller) known(word string) bool {
	return strings.ToLower(word) == word && !strings.ContainsAny(word, "_'./0123456789") && t.counts[word] >= t.Least
}

func (t *distiller) common(word string) bool {
	return t.known(word) && t.counts[word] >= t.Common && !hollow[word]
}

// dominant are the meanings that a word mostly has: the first, and those of the
// next two that make up a share of what was marked; of a word that nobody marked
// the first two.
func (t *distiller) dominant(word string) (list []int) {
	senses := t.d.senses[word]
	all := 0
	for _, s := range senses {
		all += s.count
	}
	for i, s := range senses {
		if i == 0 || i < 3 && all > 0 && float64(s.count) >= t.Share*float64(all) || i == 1 && all == 0 {
			list = append(list, s.of)
		}
	}
	return list
}

// of are the words for what a word's dominant meanings are kinds of.
func (t *distiller) of(word string) (list []string) {
	for _, k := range t.dominant(word) {
		if things[t.d.synsets[k].file] {
			list = t.above(list, k, t.Levels)
		}
	}
	var once []string
	for _, w := range list {
		if w != word && !slices.Contains(once, w) {
			once = append(once, w)
		}
	}
	return once
}

// above adds the words that mostly mean what a meaning is a kind of, as far up as
// they tell anything.
func (t *distiller) above(list []string, k, levels int) []string {
	if levels == 0 {
		return list
	}
	for _, up := range t.d.synsets[k].above {
		if t.d.size(up) > t.Broad {
			continue
		}
		for _, w := range t.d.synsets[up].words {
			if t.common(w) && slices.Contains(t.dominant(w), up) {
				list = append(list, w)
			}
		}
		list = t.above(list, up, levels-1)
	}
	return list
}
