// Package relate works across articles. A quotation that somebody shares goes in
// with the attributions on record that may bear on it; out comes a verdict, with
// every match, its place and its word difference. It finds nothing by itself:
// [Searches] says what to look for, a store supplies the candidates. It refuses
// to guess: a verdict is never better than the words support, and a difference
// that is not known to leave the meaning counts as one that changes it.
//
// How a quotation is judged: both sides become words, with a map back to the
// bytes; the quotation is aligned with each candidate as a whole against a part
// of it (Needleman and Wunsch 1970 with free ends in the record, affine gaps
// after Gotoh 1982, gaps free where the quotation has an ellipsis); each run of
// differing words is reduced by what is known to say the same, and what is left
// is named by the classes of its words.
package relate

import (
	"slices"

	"hearsay"
	"hearsay/lang"
)

// Quotation is what somebody shares.
type Quotation struct {
	// Text is the wording, with or without quotation marks. An ellipsis ("…",
	// "...", "[...]") marks words left out.
	Text string
	// Speaker tells whether a speaker on record, in an article, is the one the
	// words are shared as; nil where nobody is named.
	Speaker func(s hearsay.Speaker, in *hearsay.Article) Whose
}

// Whose tells how a speaker on record stands to the one who is asked for.
type Whose uint8

// Told: somebody else tells that the one asked for said it ([hearsay.Attribution.Relayed]);
// such words are on record from who tells them. Perhaps: the record does not say
// who spoke, and it may be the one asked for. Such words neither support the
// quotation nor make it somebody else's.
const (
	SomebodyElse Whose = iota
	Told
	Perhaps
	TheirOwn
)

// SpeakerIDs is the Speaker of a quotation whose speaker has been resolved.
func SpeakerIDs(ids ...string) func(hearsay.Speaker, *hearsay.Article) Whose {
	return func(s hearsay.Speaker, _ *hearsay.Article) Whose {
		if s.ID != "" && slices.Contains(ids, s.ID) {
			return TheirOwn
		}
		return SomebodyElse
	}
}

// Checker checks quotations in one language. It holds nothing but tables and may
// be used by many goroutines at once.
type Checker struct {
	l *lang.Language
	q *lang.Quotation
}

// NewChecker reads the language's tables.
func NewChecker(l *lang.Language) *Checker { return &Checker{l: l, q: &l.Quotation} }

// whose tells whether the quotation's speaker said what is recorded; where the
// article gives no source, nobody knows.
func (q Quotation) whose(r *hearsay.Recorded) Whose {
	if q.Speaker == nil {
		return TheirOwn
	}
	if len(r.Attribution.Speakers) == 0 {
		return Perhaps
	}
	most := SomebodyElse
	for _, s := range r.Attribution.Speakers {
		most = max(most, q.Speaker(s, r.Article))
	}
	if r.Attribution.Relayed && most == TheirOwn {
		return Told
	}
	return most
}
