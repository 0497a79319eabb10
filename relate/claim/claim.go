// Package claim gathers statements on the same proposition into a claim, and
// tells who supports and who denies it. What an attribution says goes in with
// the claims that may be meant, found by the proposition's keys; out comes
// which claim it bears on. From the positions on a claim come the dispute, and
// where a speaker's position changed.
//
// It refuses to call a claim disputed unless words of one speaker support it
// and words of another deny it, and to make up a label: a label is a clause
// that some article has.
package claim

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay"
	"hearsay/relate/proposition"
)

// Form is the normal form that a claim is compared by: what stands in
// hearsay.Claim.Proposition.
type Form struct {
	// Forms are the propositions that met in it, the first first, at most [MostForms].
	Forms []proposition.Proposition `json:"forms"`
	// Stands are who takes which stance, by [proposition.Voice.Key].
	Stands []Stand `json:"stands,omitempty"`
	// Last is when it was last spoken of.
	Last time.Time `json:"last"`
	// Worth is what the label is worth: over 2 where it is clear, over 1 where it
	// is a clause that supports the claim.
	Worth float64 `json:"worth,omitempty"`
}

// Stand is one speaker's stance.
type Stand struct {
	Who    string         `json:"who"`
	Stance hearsay.Stance `json:"stance"`
	// Minor is true while it is only presupposed, Framed where the words say
	// outright that something said is not so, or is.
	Minor  bool `json:"minor,omitempty"`
	Framed bool `json:"framed,omitempty"`
	// Thin is true while it shares too little with the claim to be more than
	// another clause of the same words.
	Thin bool `json:"thin,omitempty"`
	// Near are the claim's forms that it was taken to, one bit each: a claim
	// gathers words that are like one another in turn, and its ends need not be.
	Near uint16 `json:"near,omitempty"`
	// From and To are when it was first and last taken; zero where unknown.
	From time.Time `json:"from,omitzero"`
	To   time.Time `json:"to,omitzero"`
}

// MostForms is how many propositions a claim is compared by, mostStands how
// many stances it remembers.
const (
	MostForms  = 8
	mostStands = 256
)

// Read reads a form that was kept.
func Read(b []byte) (f Form, err error) {
	if len(b) == 0 {
		return f, nil
	}
	if err = json.Unmarshal(b, &f); err != nil {
		err = fmt.Errorf("reading the form of a claim: %w", err)
	}
	return f, err
}

// Threshold is how alike a proposition must be to one of a claim's.
const Threshold = 0.5

// fresh is how long after it was last spoken of a claim still takes in what
// names no day; plans and demands have no such end.
const fresh = 60 * 24 * time.Hour

// Find tells which of the claims a proposition belongs to, by index, or -1.
// By are the keys of who says it: what one of them says again in the same
// normal form is the same, however little it says.
func Find(p *proposition.Proposition, at time.Time, by []string, forms []Form) int {
	best, most := -1, 0.0
	for i := range forms {
		s := forms[i].like(p, at)
		if s == 0 && forms[i].repeats(p, at, by) {
			s = Threshold
		}
		if s > most {
			best, most = i, s
		}
	}
	return best
}

// repeats tells whether somebody says again, within weeks, what he said.
func (f *Form) repeats(p *proposition.Proposition, at time.Time, by []string) bool {
	if !at.IsZero() && !f.Last.IsZero() && at.Sub(f.Last).Abs() > occasion {
		return false
	}
	key := p.Key()
	return slices.ContainsFunc(f.Forms, func(o proposition.Proposition) bool {
		return o.Key() == key && o.Day == p.Day && !proposition.OtherNumber(&o, p)
	}) &&
		slices.ContainsFunc(f.Stands, func(s Stand) bool { return s.Who != "" && slices.Contains(by, s.Who) })
}

func (f *Form) like(p *proposition.Proposition, at time.Time) (most float64) {
	if p.Modality == "" && !at.IsZero() && !f.Last.IsZero() && at.Sub(f.Last).Abs() > fresh {
		return 0
	}
	for i := range f.Forms {
		s := proposition.Same(p, &f.Forms[i])
		if s == 0 && against(p, &f.Forms[i]) {
			return 0
		}
		most = max(most, s)
	}
	if most < Threshold {
		return 0
	}
	return most
}

// against tells whether two propositions cannot be one, so that nothing else
// that met in the claim may join them.
func against(a, b *proposition.Proposition) bool {
	return a.Predicate == b.Predicate && (proposition.OtherNumber(a, b) || proposition.OtherDay(a, b))
}

// Held tells which of the claims is the one that somebody takes back at a time,
// by index: the only one that he supported on an earlier day, not long before,
// or the only one of these that is contested; -1 where nobody knows.
func Held(at time.Time, by []string, forms []Form) int {
	var held, contested []int
	for i := range forms {
		if !slices.ContainsFunc(forms[i].Stands, func(s Stand) bool {
			return s.Stance == hearsay.Supports && slices.Contains(by, s.Who) && !s.From.IsZero() && at.Sub(s.From) >= leastApart && at.Sub(s.From) <= occasion
		}) {
			continue
		}
		held = append(held, i)
		if forms[i].Contested() {
			contested = append(contested, i)
		}
	}
	switch {
	case len(contested) == 1:
		return contested[0]
	case len(held) == 1:
		return held[0]
	}
	return -1
}

// Toward is what is said as a stance to a claim: a claim says what the first
// proposition in it says, and who says the opposite denies it.
func Toward(s *proposition.Said, f *Form) *proposition.Said {
	if len(f.Forms) == 0 {
		return s
	}
	turned := s.Turned(f.Forms[0].Predicate)
	return &turned
}

// Join adds what was said to a claim.
func Join(c *hearsay.Claim, f *Form, s *proposition.Said, r *proposition.Report) {
	thin := !s.Pointed && len(f.Forms) > 0 && !slices.ContainsFunc(f.Forms, func(p proposition.Proposition) bool { return proposition.Close(&p, &s.Proposition) })
	known := slices.ContainsFunc(f.Forms, func(p proposition.Proposition) bool { return p.Key() == s.Key() && p.Day == s.Day })
	if !known && len(f.Forms) < MostForms && (len(f.Forms) == 0 || s.Predicate == f.Forms[0].Predicate) {
		f.Forms = append(f.Forms, s.Proposition)
	}
	if o := s.Own; o != nil && len(f.Forms) < MostForms && !slices.ContainsFunc(f.Forms, func(p proposition.Proposition) bool { return p.Key() == o.Key() }) {
		f.Forms = append(f.Forms, *o) // so that the denial is known again where it stands alone
	}
	if r.At.After(f.Last) {
		f.Last = r.At
	}
	f.label(c, s)
	near := f.near(&s.Proposition)
	for i := range r.Voices {
		f.take(Stand{Near: near, Who: r.Voices[i].Key(), Stance: s.Stance, Minor: s.Minor, Framed: s.Framed, Thin: thin, From: r.At, To: r.At})
	}
	c.Contested = f.Contested()
}

// take remembers a stance, or that it is better founded than it was.
func (f *Form) take(s Stand) {
	if s.Who == "" {
		return
	}
	for i := range f.Stands {
		if t := &f.Stands[i]; t.Who == s.Who && t.Stance == s.Stance {
			t.Minor, t.Framed, t.Thin = t.Minor && s.Minor, t.Framed || s.Framed, t.Thin && s.Thin
			t.Near |= s.Near
			t.stretch(s.From)
			return
		}
	}
	if len(f.Stands) < mostStands {
		f.Stands = append(f.Stands, s)
	}
}

// near are the forms that a proposition is, or shares enough with to deny or confirm them.
func (f *Form) near(p *proposition.Proposition) (bits uint16) {
	for i := range f.Forms {
		if f.Forms[i].Key() == p.Key() || proposition.Close(&f.Forms[i], p) {
			bits |= 1 << i
		}
	}
	return bits
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

// occasion is how long may lie between two sides of a dispute: of what is said
// weeks later nobody knows whether it answers the same thing.
const occasion = 21 * 24 * time.Hour

// apart tells whether two stances were taken on other occasions.
func apart(a, b *Stand) bool {
	if a.From.IsZero() || b.From.IsZero() {
		return false
	}
	return a.From.Sub(b.To) > occasion || b.From.Sub(a.To) > occasion
}

// label takes the shortest clear clause; while there is none, the shortest that
// is a clause at all, and else the first words there were.
func (f *Form) label(c *hearsay.Claim, s *proposition.Said) {
	n := len(strings.Fields(s.Text))
	worth := 0.0
	switch {
	case s.Clear && s.Stance == hearsay.Supports && s.Strength == "":
		worth = 2 + 1/float64(1+n)
	case n > 2 && s.Stance == hearsay.Supports && !s.Pointed && !s.Negative:
		worth = 1 + 1/float64(1+n)
	}
	if c.Label == "" || worth > f.Worth {
		c.Label, c.Negative, f.Worth = s.Text, s.Negative, worth
	}
}

// Contested tells whether one speaker supports the claim and another denies it.
// What is only presupposed counts against an outright denial; what shares too
// little with the claim, or lies weeks apart, counts for nothing here.
func (f *Form) Contested() bool {
	for i := range f.Stands {
		for k := range f.Stands {
			if a, b := &f.Stands[i], &f.Stands[k]; a.Stance == hearsay.Supports && b.Stance == hearsay.Denies && dispute(a, b) {
				return true
			}
		}
	}
	return false
}

// dispute tells whether a stance and its opposite are a dispute.
func dispute(a, b *Stand) bool {
	return a.Who != b.Who && (!a.Minor || b.Framed) && !a.Thin && !b.Thin && a.Near&b.Near != 0 && !apart(a, b)
}
