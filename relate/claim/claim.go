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
	// Sure is how sure it is that it is disputed, from 0 to 1.
	Sure float64 `json:"sure,omitempty"`
	// Worth is what the label is worth: over 2 where it is clear, over [wholeLabel]
	// where it is a clause that supports the claim.
	Worth float64 `json:"worth,omitempty"`
	// Told is how sure the surest dispute is that the label's words are a side of, Of
	// the form that they say, from 1.
	Told float64 `json:"told,omitempty"`
	Of   int     `json:"of,omitempty"`
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

// Until is the time after which [Find] and [Held] find it no more: it was not
// spoken of for too long. Zero where that never comes: of plans and demands, and
// where no time is known.
func (f *Form) Until() time.Time {
	if f.Last.IsZero() || slices.ContainsFunc(f.Forms, func(p proposition.Proposition) bool { return p.Modality != "" }) {
		return time.Time{}
	}
	return f.Last.Add(max(fresh, occasion))
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
	at := f.place(&s.Proposition)
	if o := s.Own; o != nil && len(o.Arguments) > 1 && len(f.Forms) < MostForms && !slices.ContainsFunc(f.Forms, func(p proposition.Proposition) bool { return p.Key() == o.Key() }) {
		f.Forms = append(f.Forms, *o) // so that the denial is known again where it stands alone
	}
	if r.At.After(f.Last) {
		f.Last = r.At
	}
	var odds meeting
	defer func() {
		f.label(c, s, at+1, odds)
		c.Contested, c.Sure = f.Contested() || c.Contested && f.Sure == 0, f.disputed() // an earlier version did not tell
	}()
	if r.Relayed {
		return // nobody takes a stance by what others tell of him
	}
	for i := range r.Voices {
		v := &r.Voices[i]
		odds = odds.or(f.take(Stand{Who: v.Key(), Stance: s.Stance, Minor: s.Minor, Framed: s.Framed, Pointed: s.Pointed, How: s.How, Aim: s.Aim, Alike: s.Alike, Form: at + 1, Sure: sureOf(r), In: []string{r.Article},
			Body: v.Body, Sides: v.Sides, From: r.At, To: r.At}, &s.Proposition))
	}
}

// place is the number of a proposition among the claim's forms, or -1 where it
// is none and is not taken in.
func (f *Form) place(p *proposition.Proposition) int {
	for i := range f.Forms {
		if o := &f.Forms[i]; o.Exact() == p.Exact() && o.Day == p.Day && o.Unmeant == p.Unmeant && o.Lent == p.Lent {
			return i
		}
	}
	if len(f.Forms) == MostForms || len(f.Forms) > 0 && p.Predicate != f.Forms[0].Predicate {
		return -1
	}
	f.Forms = append(f.Forms, *p)
	return len(f.Forms) - 1
}

// wholeLabel is what a label is worth that says the claim by itself.
const wholeLabel = 1

// nearlyAsSure is how much less sure a dispute may be whose words are as good for a label.
const nearlyAsSure = 0.05

// label takes the words of the surest dispute there is on the claim, with being how
// sure the surest is that what is said is a side of; of those, and where there is
// none, the shortest clear clause; while there is none, the shortest that is a
// clause at all, and else the first words there were.
func (f *Form) label(c *hearsay.Claim, s *proposition.Said, of int, with meeting) {
	worth, surer := worthOf(s, with.sure >= leastSure), with.sure >= leastSure && with.sure > f.Told+nearlyAsSure
	if surer && with.form > 0 && with.form == f.Of && f.Worth >= 0.5 {
		f.Told, surer = with.sure, false // the label has the words of the other side
	}
	if c.Label == "" || surer && worth >= min(0.5, f.Worth) && worth > 0 || worth > f.Worth && with.sure >= f.Told-nearlyAsSure {
		c.Label, c.Negative, f.Worth, f.Told, f.Of = balanced(s.Text), s.Negative, worth, with.sure, of
	}
}

// worthOf is what the words of something said are worth as a label: of a side of a
// dispute also where they stand in the denial, and do not say that it is not so.
func worthOf(s *proposition.Said, disputed bool) float64 {
	says := s.Stance == hearsay.Supports && !s.Pointed || disputed && (s.Stance == hearsay.Supports || s.Pointed || s.Framed && !s.Whatever)
	n := len(strings.Fields(s.Text))
	switch {
	case !says:
		return 0
	case s.Clear && s.Strength == "" && (s.Stance == hearsay.Supports || s.Pointed):
		return 2 + 1/float64(1+n)
	case n > 2 && !s.Negative && proposition.OpensWithPronoun(s.Text):
		return 0.4 + 0.1/float64(1+n)
	case n > 2 && s.Whole && !s.Negative:
		return 1 + 1/float64(1+n)
	case n > 2 && !s.Negative && s.Stance == hearsay.Supports && !s.Pointed:
		return 0.5 + 0.1/float64(1+n) // of a denial no half clause: "reports of an attack as a smear"
	}
	return 0
}
