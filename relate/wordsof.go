package relate

import (
	"slices"

	"hearsay"
)

// relays notes of each match whose words it gives where they stand, inside it, in
// what somebody else is told to have said ("she said that a doctor had told her:
// “…”"). Such words are not the asked speaker's, however exactly they stand there.
// A match that harms the quotation stays whose it is: it speaks against it.
func (k *checking) relays() {
	for i := range k.found {
		j := &k.found[i]
		of := slices.IndexFunc(k.found, func(n judgement) bool { return n.toldIn(j) })
		if of < 0 {
			continue
		}
		j.WordsOf = k.found[of].Recorded.Attribution.Speakers
		if k.quotation.Speaker != nil && j.whose == TheirOwn && j.kind() != harmed {
			j.whose, j.Own = SomebodyElse, false
		}
	}
}

// toldIn tells whether a match is somebody's whom only the outer match's speaker
// tells of, and has all the words that the outer one was found in.
func (j *judgement) toldIn(outer *judgement) bool {
	a := &j.Recorded.Attribution
	named := slices.ContainsFunc(a.Speakers, func(s hearsay.Speaker) bool { return s.Name != "" })
	return a.Relayed && named && j.Recorded.Article.ID == outer.Recorded.Article.ID &&
		slices.ContainsFunc(a.Via, func(t hearsay.Teller) bool { return t.Attribution == outer.Recorded.Attribution.ID }) &&
		!slices.ContainsFunc(outer.Spans, func(s hearsay.Span) bool { return !holds(a.Content, s) })
}

// holds tells whether one piece of a passage has the whole stretch.
func holds(p hearsay.Passage, s hearsay.Span) bool {
	return slices.ContainsFunc(p, func(piece hearsay.Span) bool { return piece.Start <= s.Start && s.End <= piece.End })
}
