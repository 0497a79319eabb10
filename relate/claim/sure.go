package claim

import (
	"math"

	"hearsay/relate/proposition"
)

// evidence is what tells whether two stances are a dispute.
type evidence struct {
	// supports and denies are how sure the two are as they stand.
	supports, denies float64
	// overlap is what the two propositions share.
	overlap proposition.Overlap
	// framed is true where it is denied outright, pointed where the denial points to
	// it, echoed where the support does, together where one article has both.
	framed, pointed, echoed, together bool
	// soon is true where the two were taken within two days.
	soon bool
	// how is how it points, alike what it shares where it was found by words.
	how   proposition.Way
	alike float64
	// aim is how what is denied lies to the denial.
	aim proposition.Aim
	// same is true where both are to one clause.
	same bool
	// turned is true where the one says the opposite of the other in another word.
	turned bool
	// later is true where the support says another form than the claim's first, and
	// nameless where what it says has no name in it.
	later, nameless bool
}

// way is how a denial comes to what it denies.
type way int

// The ways: the denial has in it what it denies; it points to it by a noun, a
// pronoun that can but mean what was said, another pronoun, an answer without a
// verb, the thing itself; both share words; it says outright that it is not so, or
// only the contrary, of what is told beside it or elsewhere.
const (
	byInside way = iota
	byNoun
	byThat
	byPronoun
	byAnswer
	byThing
	byWords
	byLooseWords
	outright
	outrightApart
	negated
	negatedApart
	ways
)

// near tells whether the two speak of one occasion, so far as words tell.
func (e *evidence) near() bool {
	return e.together || e.overlap.Scene && (e.framed || e.overlap.Things > 1 || e.overlap.Telling) || e.overlap.Number || e.soon && (e.overlap.Things > 1 || e.overlap.Whole)
}

// way is how the denial comes to what it denies.
func (e *evidence) way() way {
	switch {
	case e.pointed:
		return e.pointing()
	case e.framed && e.overlap.Lent && !e.overlap.Telling, e.framed && !e.near():
		return outrightApart // "claims of inflated growth" of whatever grew last
	case e.framed:
		return outright
	case e.turned && !e.overlap.Whole && (!e.together || e.overlap.Things < 2 && !e.overlap.Telling), !e.near():
		return negatedApart // "raised in the town", "her weight fell"
	}
	return negated
}

func (e *evidence) pointing() way {
	switch e.how {
	case proposition.ByNoun:
		if e.aim.Inside {
			return byInside
		}
		return byNoun
	case proposition.ByThing:
		if e.aim.Inside {
			return byInside
		}
		return byThing
	case proposition.ByThat:
		return byThat
	case proposition.ByPronoun:
		return byPronoun
	case proposition.ByAnswer:
		if e.aim.Held && e.aim.Next {
			return byThat // to what is held against somebody right before: nothing else is meant
		}
		return byAnswer
	}
	if !e.aim.About && !(e.aim.Same && e.aim.Far <= 1) && !(e.aim.Gone && e.alike >= allAlike && e.aim.Far <= 1) {
		return byLooseWords // nothing tells that it is about who denies it
	}
	if e.framed && (e.alike == 0 || e.alike >= 0.5) || e.alike >= allAlike {
		return byWords
	}
	return byLooseWords
}

// allAlike is what all words shared come to, but for rounding.
const allAlike = 0.99

// signs is how many signs there are beside the way and the label.
const signs = 15

// signs are what else tells how sure a dispute is, each from 0 to 1: that what is
// pointed to by a noun is held against somebody, is about who denies it, or comes right
// before; that what is pointed to otherwise stands in another paragraph, or further away;
// that what shares the words is not about who denies it; that a clause that is only denied shares all that is
// said with what it denies, two things and a name among it; that the things in what is
// denied outright were said elsewhere; that the support only says that somebody says
// otherwise; that a denial points to another clause than this one; that in one article
// the support says another form than what the claim began with; that it names nobody and nothing, of which
// much else is told; that a clause that is denied or negated shares three things with
// what it denies and neither says more, or a number;
// what the support's speaker and stance, and the
// denial's, lack of what they mostly have.
func (e *evidence) signs() [signs]float64 {
	w := e.way()
	return [signs]float64{
		one(w == byNoun && e.aim.Held),
		one(w == byNoun && e.aim.About),
		one(w == byNoun && e.aim.Next),
		one((w == byThat || w == byPronoun || w == byAnswer || w == byThing && !e.aim.Held) && e.aim.Far > 0 || w == byNoun && e.aim.Far > 1 && !e.aim.Held || w == byWords && e.aim.Far > 2),
		one(w == byWords && !e.aim.About),
		one((w == negated || w == outright) && e.overlap.Things > 1 && e.overlap.Names > 0 && e.overlap.Whole),
		one(w == outright && e.overlap.Lent),
		one(e.echoed),
		one(e.pointed && e.together && !e.same),
		one(e.later && e.together),
		one(e.nameless),
		one((w == negated || w == outright) && e.overlap.Things > 2 && e.overlap.Whole),
		one((w == negated || w == outright) && e.overlap.Number),
		1 - min(1, e.supports/sureStatement),
		1 - min(1, e.denies/sureDenial),
	}
}

func one(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// What is as sure as a speaker's plain statement, and an outright denial, mostly are.
const (
	sureStatement = 0.65
	sureDenial    = 0.9
)

// sure is how sure it is that the two are a dispute: 0 where they share too little to
// be one.
func (e *evidence) sure() float64 {
	if !e.overlap.Enough {
		return 0
	}
	sum := ofWay[e.way()]
	for i, x := range e.signs() {
		sum += ofSign[i] * x
	}
	return share(sum)
}

// share is what so many logits are as a share from 0 to 1.
func share(logits float64) float64 { return 1 / (1 + math.Exp(-logits)) }

// disputed is how sure it is that a reader of the label calls the claim disputed: less
// where the label is no clause that says the claim by itself. Zero where nothing tells.
func (f *Form) disputed() float64 {
	if f.Sure == 0 || f.Worth >= wholeLabel {
		return f.Sure
	}
	return share(math.Log(f.Sure/(1-f.Sure)) + ofLabel)
}
