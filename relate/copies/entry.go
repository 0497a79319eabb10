package copies

import (
	"cmp"
	"slices"

	"hearsay"
)

// Entry is an article as it is compared. It is not for several goroutines at once.
type Entry struct {
	rank
	outlet, address string
	words           []word
	shingles        []placedShingle
	// What few comparisons need is made when one does.
	article *hearsay.Article
	more    *details
}

// details are what only articles that share enough words are compared by.
type details struct {
	sorted  []placedWord // the words, by their hashes
	named   []uint64     // the words of the outlet's name
	credits credits
}

// Read makes an article ready to be compared.
func Read(a *hearsay.Article) *Entry {
	words := split(a.Text)
	return &Entry{rank: rank{a.ID, a.Published, len(words)}, outlet: a.Outlet, address: a.Address(),
		words: words, shingles: sortedShingles(words), article: a}
}

// Complete makes what is otherwise made when it is needed: for who has processors
// to spare beforehand.
func (e *Entry) Complete() { e.details() }

func (e *Entry) details() *details {
	if e.more == nil {
		e.more = &details{sorted: sortedWords(e.words), credits: creditsOf(e.article)}
		for _, w := range split(e.outlet) {
			e.more.named = append(e.more.named, w.hash)
		}
		e.article = nil
	}
	return e.more
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
	own, others := e.details(), other.details()
	known := make([]bool, len(own.sorted))
	k := 0
	for _, w := range own.sorted {
		for k < len(others.sorted) && others.sorted[k].hash < w.hash {
			k++
		}
		known[w.at] = k < len(others.sorted) && others.sorted[k].hash == w.hash || slices.Contains(others.named, w.hash)
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
	case e.length < fewWords, len(e.details().credits.wires) > 0 && !e.ownWire():
		// It says that an agency wrote it, and the agency's article is not there.
		o.Class = hearsay.OriginUnknown
	}
	return o
}
