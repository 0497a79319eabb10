package attribute

import (
	"hearsay"
	"hearsay/parse"
)

// Acts gives copies of attributions of a document, whoever marked them, with the
// act, polarity and stance that their spans and the article say. Those without
// a token keep what they have.
func (f *Finder) Acts(doc *parse.Document, marked []hearsay.Attribution) []hearsay.Attribution {
	out := append([]hearsay.Attribution(nil), marked...)
	drafts := make([]draft, len(out))
	for i := range out {
		d, a := &drafts[i], &out[i]
		d.source, d.content, d.parent, d.rule = runsOf(doc, a.Source), runsOf(doc, a.Content), -1, ruleWeights
		if cue := runsOf(doc, a.Cue); len(cue) > 0 {
			d.cue = Cue{cue[0].First, cue[len(cue)-1].End}
		}
	}
	for i, m := range manners(doc, f.lang, drafts) {
		if a := &out[i]; len(drafts[i].content) > 0 {
			a.Act, a.Polarity, a.Confidence.Stance = m.act, m.polarity, stanceShares[m.why]
		}
	}
	return out
}

// runsOf are the tokens that a passage touches.
func runsOf(doc *parse.Document, p hearsay.Passage) (runs []Run) {
	for _, s := range p {
		r := Run{-1, -1}
		for i := range doc.Tokens {
			if doc.Tokens[i].Overlaps(s) {
				if r.First < 0 {
					r.First = i
				}
				r.End = i + 1
			}
		}
		if r.First >= 0 {
			runs = append(runs, r)
		}
	}
	return runs
}
