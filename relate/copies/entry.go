package copies

import (
	"cmp"
	"slices"

	"hearsay"
)

// Entry is an article as it is compared.
type Entry struct {
	rank
	outlet, address string
	words           []word
	shingles        []placedShingle
	sorted          []placedWord // the words, by their hashes
	named           []uint64     // the words of the outlet's name
	credits         credits
}

// Read makes an article ready to be compared.
func Read(a *hearsay.Article) *Entry {
	words := split(a.Text)
	e := &Entry{rank: rank{a.ID, a.Published, len(words)}, outlet: a.Outlet, address: a.Address(),
		words: words, shingles: sortedShingles(words), sorted: sortedWords(words), credits: creditsOf(a)}
	for _, w := range split(a.Outlet) {
		e.named = append(e.named, w.hash)
	}
	return e
}

// Words is how many words the article has.
func (e *Entry) Words() int { return e.length }

// placedWord is a word's hash with its place.
type placedWord struct {
	hash uint64
	at   int32
}

func sortedWords(words []word) []placedWord {
	list := make([]placedWord, len(words))
	for i, w := range words {
		list[i] = placedWord{w.hash, int32(i)}
	}
	slices.SortFunc(list, func(a, b placedWord) int { return cmp.Compare(a.hash, b.hash) })
	return list
}

// knownTo tells of each word of e whether another article has it, too, or its
// outlet's name: naming the other's outlet is credit, not reporting.
func (e *Entry) knownTo(other *Entry) []bool {
	known := make([]bool, len(e.sorted))
	k := 0
	for _, w := range e.sorted {
		for k < len(other.sorted) && other.sorted[k].hash < w.hash {
			k++
		}
		known[w.at] = k < len(other.sorted) && other.sorted[k].hash == w.hash || slices.Contains(other.named, w.hash)
	}
	return known
}

// Prints are the fingerprints that the article is found by.
func (e *Entry) Prints() []uint64 { return fingerprints(e.words) }

// origin is what the article is, given what it derives from, or nil.
func (e *Entry) origin(from *derivation) hearsay.Origin {
	o := hearsay.Origin{Article: e.id, Class: hearsay.OriginOriginal, Words: e.length}
	switch {
	case from != nil:
		o.Class, o.Of, o.Shared, o.Tenths = from.class, from.of.id, slices.Clone(from.shared), from.tenths
	case e.length < fewWords, len(e.credits.wires) > 0 && !e.ownWire():
		// It says that an agency wrote it, and the agency's article is not there.
		o.Class = hearsay.OriginUnknown
	}
	return o
}
