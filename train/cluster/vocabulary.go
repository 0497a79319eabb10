package main

import (
	"fmt"
	"math/bits"
	"sort"
	"strings"

	"hearsay/internal/nn"
)

// entry is one word of the vocabulary.
type entry struct {
	form  uint32
	upper bool // the capitalised form, beside an entry for the other
	count int
	// capital is the share of capitalised occurrences inside sentences, in sevenths.
	capital uint8
}

// vocabulary is the words that get clusters, in order of falling count,
// and the text in their numbers.
type vocabulary struct {
	forms   []string
	entries []entry
	// text holds the entry's number plus firstEntry, or one of the numbers below.
	text []uint32
}

// The numbers in vocabulary.text that are no entries.
const (
	border     = iota // of a paragraph
	otherLower        // a word outside the vocabulary
	otherUpper        // a capitalised one
	firstEntry
)

// tally counts one form.
type tally struct{ lower, upper, initial int }

// A form that is written both ways inside sentences, each at least splitCount
// times and splitShare of the time, gets two entries ("brown" and "Brown").
const (
	splitCount = 50
	splitShare = 0.08
)

func (t tally) total() int { return t.lower + t.upper + t.initial }

func (t tally) split() bool {
	least := min(t.lower, t.upper)
	return least >= splitCount && float64(least) >= splitShare*float64(t.lower+t.upper)
}

func (t tally) capital() uint8 {
	inside := t.lower + t.upper
	if inside == 0 {
		return 4
	}
	return uint8((7*t.upper + inside/2) / inside)
}

func chooseVocabulary(r *reader, most, minCount int) (*vocabulary, error) {
	if len(r.stream) < 1000 {
		return nil, fmt.Errorf("clustering %d tokens: too few to learn from, give at least 1,000", len(r.stream))
	}
	tallies := countForms(r)
	v := &vocabulary{forms: r.forms}
	for form := 1; form < len(tallies); form++ {
		if keyable(r.forms[form]) {
			v.add(uint32(form), tallies[form], minCount)
		}
	}
	sort.SliceStable(v.entries, func(i, j int) bool { return v.entries[i].count > v.entries[j].count })
	if len(v.entries) > most {
		v.entries = v.entries[:most]
	}
	if len(v.entries) == 0 {
		return nil, fmt.Errorf("no word occurs %d times: lower -min or give more text", minCount)
	}
	v.number(r.stream)
	return v, nil
}

func countForms(r *reader) []tally {
	tallies := make([]tally, len(r.forms))
	for _, item := range r.stream {
		t := &tallies[item>>formShift]
		switch item & (capitalFlag | initialFlag) {
		case capitalFlag:
			t.upper++
		case capitalFlag | initialFlag:
			t.initial++
		default:
			t.lower++
		}
	}
	return tallies
}

// keyable leaves out addresses and long rows of marks, which only fill the table.
func keyable(form string) bool {
	return len(form) <= 32 && !strings.Contains(form, "://") && !strings.HasPrefix(form, "@") &&
		!strings.HasPrefix(form, "#") && !strings.HasPrefix(form, "www.")
}

func (v *vocabulary) add(form uint32, t tally, minCount int) {
	if !t.split() {
		if t.total() >= minCount {
			v.entries = append(v.entries, entry{form: form, count: t.total(), capital: t.capital()})
		}
		return
	}
	lower, upper := t.lower, t.upper
	if t.upper > t.lower {
		upper += t.initial
	} else {
		lower += t.initial
	}
	v.entries = append(v.entries,
		entry{form: form, count: lower, capital: t.capital()},
		entry{form: form, count: upper, capital: t.capital(), upper: true})
}

// number writes the text in the entries' numbers. A capital at a sentence's
// beginning tells nothing, so there the commoner entry is taken.
func (v *vocabulary) number(stream []uint32) {
	lower := make([]uint32, len(v.forms))
	upper := make([]uint32, len(v.forms))
	commoner := make([]uint32, len(v.forms))
	for i := len(v.entries) - 1; i >= 0; i-- {
		e, n := v.entries[i], uint32(i+firstEntry)
		if e.upper {
			upper[e.form] = n
		} else {
			lower[e.form] = n
		}
		commoner[e.form] = n
	}
	v.text = make([]uint32, len(stream))
	for i, item := range stream {
		form := item >> formShift
		if form == 0 {
			continue // border
		}
		n := lower[form]
		switch item & (capitalFlag | initialFlag) {
		case capitalFlag:
			if upper[form] != 0 {
				n = upper[form]
			}
		case capitalFlag | initialFlag:
			n = commoner[form]
		}
		if n == 0 {
			n = otherLower + item&capitalFlag
		}
		v.text[i] = n
	}
}

// words gives the table's words. order renumbers the exchange's classes.
func (v *vocabulary) words(class []uint16, order []uint16, near []uint16) []nn.ClusterWord {
	words := make([]nn.ClusterWord, len(v.entries), len(v.entries)+8)
	for i, e := range v.entries {
		words[i] = nn.ClusterWord{
			Word:  v.forms[e.form],
			Upper: e.upper,
			Cluster: nn.Cluster{
				Fine:      order[class[i]],
				Near:      near[i],
				Frequency: uint8(min(31, bits.Len(uint(e.count))-1)),
				Capital:   e.capital,
			},
		}
	}
	return withAliases(words)
}

// aliases are other ways to write a mark, for text whose marks are not curly.
var aliases = map[string][]string{
	"”": {"\"", "''", "»"},
	"“": {"``", "„", "«"},
	"‘": {"`"},
}

func withAliases(words []nn.ClusterWord) []nn.ClusterWord {
	for _, w := range words {
		for _, alias := range aliases[w.Word] {
			words = append(words, nn.ClusterWord{Word: alias, Cluster: w.Cluster})
		}
	}
	return words
}
