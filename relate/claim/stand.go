package claim

import (
	"cmp"
	"math/bits"
	"slices"
	"time"

	"hearsay"
	"hearsay/relate/proposition"
)

// Stand is one speaker's stance, as it shows in one form of the claim.
type Stand struct {
	Who    string         `json:"who"`
	Stance hearsay.Stance `json:"stance"`
	// Minor is true while it is only presupposed, Framed where the words say
	// outright that something said is not so, or is; Pointed where they point to
	// what another one said.
	Minor   bool `json:"minor,omitempty"`
	Framed  bool `json:"framed,omitempty"`
	Pointed bool `json:"pointed,omitempty"`
	// How is how they do.
	How   proposition.Way `json:"how,omitempty"`
	Alike float64         `json:"alike,omitempty"`
	// Aim is how what they point to lies to them.
	Aim proposition.Aim `json:"aim,omitzero"`
	// Form is which of the claim's forms was said, from 1; 0 where it is none of
	// them: then Own is.
	Form int                      `json:"form,omitempty"`
	Own  *proposition.Proposition `json:"own,omitempty"`
	// Sure is how sure speaker and stance are, In are the first articles it was read in.
	Sure float64  `json:"sure,omitempty"`
	In   []string `json:"in,omitempty"`
	// Body and Sides are those of the voice.
	Body  bool     `json:"body,omitempty"`
	Sides []string `json:"sides,omitempty"`
	// Thin and Near are what earlier versions kept instead of Form: whether it
	// shares too little with the claim, and the forms that it was taken to, a bit each.
	Thin bool   `json:"thin,omitempty"`
	Near uint16 `json:"near,omitempty"`
	// From and To are when it was first and last taken; zero where unknown.
	From time.Time `json:"from,omitzero"`
	To   time.Time `json:"to,omitzero"`
}

// How many propositions of their own stances may have, and how many articles a
// stance remembers.
const (
	mostOwn = 64
	mostIn  = 3
)

// sureOf is how sure a report's speaker and stance are.
func sureOf(r *proposition.Report) float64 { return cmp.Or(r.Speaker, 1) * cmp.Or(r.Sure, 1) }

// take remembers a stance, or that it is better founded than it was, and looks
// for whom it is at odds with; it tells the surest of that.
func (f *Form) take(s Stand, p *proposition.Proposition) (none meeting) {
	if s.Who == "" {
		return none
	}
	at := slices.IndexFunc(f.Stands, func(t Stand) bool {
		return t.Who == s.Who && t.Stance == s.Stance && t.Form == s.Form && t.How == s.How && s.Form > 0
	})
	switch {
	case at >= 0:
		f.Stands[at].more(&s)
	case len(f.Stands) == mostStands || s.Form == 0 && len(f.Stands) >= mostOwn:
		return none
	default:
		if s.Form == 0 {
			s.Own = p
		}
		at = len(f.Stands)
		f.Stands = append(f.Stands, s)
	}
	return f.meetOthers(at)
}

func (s *Stand) more(o *Stand) {
	s.Minor, s.Framed, s.Sure, s.Alike = s.Minor && o.Minor, s.Framed || o.Framed, max(s.Sure, o.Sure), max(s.Alike, o.Alike)
	for _, a := range o.In {
		if len(s.In) < mostIn && !slices.Contains(s.In, a) {
			s.In = append(slices.Clip(s.In), a)
		}
	}
	s.stretch(o.From)
}

// says is the proposition that a stance is to; nil where nobody knows.
func (f *Form) says(s *Stand) *proposition.Proposition {
	n := s.Form
	if n == 0 && s.Own == nil && !s.Thin {
		n = bits.TrailingZeros16(s.Near) + 1 // kept by an earlier version
	}
	if n > 0 && n <= len(f.Forms) {
		return &f.Forms[n-1]
	}
	return s.Own
}

// stretch takes a time into the time between first and last.
func (s *Stand) stretch(at time.Time) {
	switch {
	case at.IsZero():
	case s.From.IsZero():
		s.From, s.To = at, at
	case at.Before(s.From):
		s.From = at
	case at.After(s.To):
		s.To = at
	}
}
