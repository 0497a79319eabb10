package copies

import (
	"slices"

	"hearsay"
)

// Entry is an article as it is compared.
type Entry struct {
	rank
	outlet, address string
	words           []word
	shingles        []placedShingle
	credits         credits
}

// Read makes an article ready to be compared.
func Read(a *hearsay.Article) *Entry {
	words := split(a.Text)
	return &Entry{rank: rank{a.ID, a.Published, len(words)}, outlet: a.Outlet, address: a.Address(),
		words: words, shingles: sortedShingles(words), credits: creditsOf(a)}
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
