package relate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// Search is what to look for in a store to find what bears on one part of a
// quotation. A word here is a run of letters or a run of digits in lower case
// without accents, as full-text indexes have them.
type Search struct {
	// Phrase is the part word for word: what has it is found by a phrase search.
	// Recorded attributions that have it should all be candidates, so that every
	// place is listed.
	Phrase []string
	// Words are the part's words of content, each once, the likeliest to be rare
	// first (numbers and names, then the longest). The attributions ranked best for
	// any of them should be candidates, some fifty for each part. Empty where the
	// part has function words only; then the phrase has to do.
	Words []string
}

// mostWords keeps a search from growing with the quotation.
const mostWords = 12

// Searches says what to look for: one search for each sentence and each stretch
// between ellipses, because the parts of a spliced quotation stand apart.
func (c *Checker) Searches(text string) []Search {
	q := c.quotation(text, newLexicon(c))
	var all []Search
	for from := 0; from < len(q.words); {
		to := from + 1
		for to < len(q.words) && !q.opens[to] && !q.words[to].gap {
			to++
		}
		all = append(all, c.search(q, from, to))
		from = to
	}
	return all
}

func (c *Checker) search(q *passage, from, to int) Search {
	type candidate struct {
		word string
		rank int
	}
	var s Search
	var words []candidate
	for i := from; i < to; i++ {
		w := &q.words[i]
		parts := letterRuns(q.text[w.start:w.end])
		s.Phrase = append(s.Phrase, parts...)
		if c.q.Function[w.norm] {
			continue
		}
		for _, part := range parts {
			rank := utf8.RuneCountInString(part)
			if unicode.IsDigit(rune(part[0])) || w.upper && i > from {
				rank += 100
			}
			if rank > 1 {
				words = append(words, candidate{part, rank})
			}
		}
	}
	slices.SortStableFunc(words, func(a, b candidate) int { return b.rank - a.rank })
	for _, w := range words {
		if len(s.Words) < mostWords && !slices.Contains(s.Words, w.word) {
			s.Words = append(s.Words, w.word)
		}
	}
	return s
}

// letterRuns splits at everything but letters, marks and digits, in lower case
// and without accents.
func letterRuns(s string) []string {
	runs := strings.FieldsFunc(s, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsMark(c) && !unicode.IsNumber(c)
	})
	for i, run := range runs {
		runs[i] = plain(normal(run))
	}
	return runs
}

// Index finds candidates among attributions held in memory: an inverted index
// from words of content to the attributions that have them.
type Index struct {
	c        *Checker
	recorded []hearsay.Recorded
	places   map[string][]int32
}

// NewIndex indexes attributions; it keeps the slice.
func (c *Checker) NewIndex(recorded []hearsay.Recorded) *Index {
	x := &Index{c: c, recorded: recorded, places: make(map[string][]int32)}
	for i := range recorded {
		if recorded[i].Article == nil {
			continue
		}
		seen := make(map[string]bool)
		for _, s := range recorded[i].Attribution.Content {
			if s.Check(recorded[i].Article.Text) != nil {
				continue
			}
			for _, w := range letterRuns(s.In(recorded[i].Article.Text)) {
				if !seen[w] {
					seen[w] = true
					x.places[w] = append(x.places[w], int32(i))
				}
			}
		}
	}
	return x
}

// Candidates are the attributions that share the rarest words with each part of
// the quotation, at most limit for a part, in the order they were indexed in.
func (x *Index) Candidates(text string, limit int) []hearsay.Recorded {
	chosen := make(map[int32]bool)
	for _, s := range x.c.Searches(text) {
		words := s.Words
		if len(words) == 0 {
			words = s.Phrase
		}
		for _, i := range x.best(words, limit) {
			chosen[i] = true
		}
	}
	var all []hearsay.Recorded
	for i := range x.recorded {
		if chosen[int32(i)] {
			all = append(all, x.recorded[i])
		}
	}
	return all
}

// best ranks attributions by the rarity of the words they share.
func (x *Index) best(words []string, limit int) []int32 {
	scores := make(map[int32]float64)
	var found []int32
	for _, w := range words {
		places := x.places[w]
		for _, i := range places {
			if scores[i] == 0 {
				found = append(found, i)
			}
			scores[i] += 1 / float64(len(places))
		}
	}
	slices.SortFunc(found, func(a, b int32) int {
		switch {
		case scores[a] > scores[b]:
			return -1
		case scores[a] < scores[b]:
			return 1
		}
		return int(a - b)
	})
	return found[:min(limit, len(found))]
}

// Words are the words of a text as a [Search] has them.
func Words(s string) []string { return letterRuns(s) }
