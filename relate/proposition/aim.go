package proposition

import (
	"slices"

	"hearsay"
)

// Aim is how what a denial or confirmation points to lies to it in the article: it
// tells how sure it is that this is what is meant.
type Aim struct {
	// About is true where what is meant is about who points, Held where it is held
	// against somebody, by its cue or its deed.
	About bool `json:"about,omitempty"`
	Held  bool `json:"held,omitempty"`
	// Next is true where nothing that anybody says stands between the two, Same where
	// the two share the deed.
	Next bool `json:"next,omitempty"`
	Same bool `json:"same,omitempty"`
	// Gone is true where the one says only that there is no such thing.
	Gone bool `json:"gone,omitempty"`
	// Inside is true where the denial has it in it ("rejected the claim that P").
	Inside bool `json:"inside,omitempty"`
	// Far is how many paragraphs lie between.
	Far int `json:"far,omitempty"`
}

// covers tells whether what an attribution says has another one's cue in it: then
// the two are one sentence, of which nobody has told who says what.
func (p *page) covers(k, i int) bool {
	cue := p.g.Reading.Attributions[i].Cue
	return len(cue) > 0 && slices.ContainsFunc(p.g.Reading.Attributions[k].Content, func(s hearsay.Span) bool {
		return s.Start <= cue[0].Start && cue[0].End <= s.End
	})
}

// aim is how what another report says lies to a report that points to it; the zero
// Aim where it is none of the article's.
func (p *page) aim(reports []Report, i int, of *Said) (a Aim) {
	for k := range reports {
		for s := range reports[k].Said {
			if &reports[k].Said[s] != of {
				continue
			}
			a.About = of.isAbout(p.ownTerms(i)) || p.asHolder(of, i) || p.asKind(of, i)
			a.Held = p.accuses(k) || p.blames(k, of)
			a.Inside = p.inside(k, i)
			a.Next = k < i && p.adjoin(k, i)
			a.Far = max(p.paragraph(i)-p.paragraph(k), p.paragraph(k)-p.paragraph(i))
			return a
		}
	}
	return a
}
