package claim

import (
	"slices"
	"time"

	"hearsay"
	"hearsay/relate/proposition"
)

// leastSure is from where on a claim is called contested: of all that is surer five to
// six in ten are right, and a quarter is wrong (docs/errors.md has what each sureness
// means). What is less sure than hearsay.SurelyDisputed is shown as
// "perhaps contested".
const leastSure = 0.2

// Contested tells whether one speaker supports the claim and another denies it,
// as far as their words tell that they speak of one thing.
func (f *Form) Contested() bool { return f.Sure >= leastSure }

// occasion is how long may lie between two sides of a dispute: of what is said
// weeks later nobody knows whether it answers the same thing.
const occasion = 21 * 24 * time.Hour

// soon is how long an answer in another article mostly takes.
const soon = 48 * time.Hour

// meeting is how sure a dispute is that a stance is a side of, and the form that the
// other side says.
type meeting struct {
	sure float64
	form int
}

// or is the surer of two.
func (m meeting) or(o meeting) meeting {
	if o.sure > m.sure {
		return o
	}
	return m
}

// meetOthers compares a stance with those of others that are its opposite, and tells
// the surest dispute that it is a side of.
func (f *Form) meetOthers(at int) (best meeting) {
	s := &f.Stands[at]
	for i := range f.Stands {
		o := &f.Stands[i]
		switch {
		case s.Stance == hearsay.Supports && o.Stance == hearsay.Denies:
			best = best.or(meeting{f.odds(s, o), o.Form})
		case s.Stance == hearsay.Denies && o.Stance == hearsay.Supports:
			best = best.or(meeting{f.odds(o, s), o.Form})
		}
	}
	f.Sure = max(f.Sure, best.sure)
	return best
}

// odds is how sure it is that who denies is at odds with who supports. What is
// only presupposed counts against an outright denial; what lies weeks apart, or
// is said by two who speak for one house, counts for nothing.
func (f *Form) odds(supports, denies *Stand) float64 {
	if f.says(supports) == nil || f.says(denies) == nil || supports.Who == denies.Who || supports.Minor && !denies.Framed || denies.Minor || apart(supports, denies) || oneHouse(supports, denies) {
		return 0
	}
	e := f.evidenceOf(supports, denies)
	return e.sure()
}

// evidenceOf is what tells whether two stances are a dispute, of which it is known
// what they are to.
func (f *Form) evidenceOf(supports, denies *Stand) evidence {
	a, b := f.says(supports), f.says(denies)
	e := evidence{
		supports: supports.Sure, denies: denies.Sure,
		framed: denies.Framed, pointed: denies.Pointed, echoed: supports.Pointed,
		how: denies.How, alike: denies.Alike, aim: denies.Aim, turned: a.Predicate != b.Predicate,
		later:    supports.Form != 1,
		nameless: !slices.ContainsFunc(a.Arguments, func(g proposition.Argument) bool { return g.Name }),
		together: slices.ContainsFunc(supports.In, func(in string) bool { return slices.Contains(denies.In, in) }),
		soon:     !supports.From.IsZero() && !denies.From.IsZero() && supports.From.Sub(denies.From).Abs() <= soon,
		overlap:  proposition.Opposed(a, b, denies.Framed || denies.Pointed),
	}
	if s := supports; s.Pointed && !denies.Pointed && !e.echo(s) {
		e.pointed, e.framed, e.how, e.alike, e.aim, e.echoed = true, s.Framed, s.How, s.Alike, s.Aim, false // who rejects "that it would not open"
	}
	e.same = denies.Form > 0 && denies.Form == supports.Form
	if e.same && e.together && (denies.Pointed || supports.Pointed || b.ToldHere() && !b.Lent) {
		e.overlap.Enough = true // it points to this very clause; "the bridge is safe", "the bridge is not safe" in one article
	}
	return e
}

// echo tells whether a support is no more than that it is not so what another one
// says is not ("argue otherwise").
func (e *evidence) echo(s *Stand) bool { return s.How == proposition.ByThat && s.Aim.Far == 0 }

// oneHouse tells whether one of two is a body and the other speaks for it.
func oneHouse(a, b *Stand) bool {
	return proposition.Side(&proposition.Voice{Body: a.Body, Sides: a.Sides}, &proposition.Voice{Body: b.Body, Sides: b.Sides})
}

// apart tells whether two stances were taken on other occasions.
func apart(a, b *Stand) bool {
	if a.From.IsZero() || b.From.IsZero() {
		return false
	}
	return a.From.Sub(b.To) > occasion || b.From.Sub(a.To) > occasion
}
