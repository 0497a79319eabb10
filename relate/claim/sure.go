package claim

import "hearsay/relate/proposition"

// evidence is what tells whether two stances are a dispute.
type evidence struct {
	// supports and denies are how sure the two are as they stand.
	supports, denies float64
	// overlap is what the two propositions share.
	overlap proposition.Overlap
	// minor is true where the support is only presupposed, framed where it is
	// denied outright, pointed where the denial points to it, together where one
	// article has both.
	minor, framed, pointed, together bool
	// soon is true where the two were taken within two days.
	soon bool
	// how is how it points, alike what it shares where it was found by words.
	how   proposition.Way
	alike float64
	// aim is how what is denied lies to the denial.
	aim proposition.Aim
	// turned is true where the one says the opposite of the other in another word.
	turned bool
}

// How many of those that were read by eye are disputes, by how the denial comes
// to what it denies (docs/errors.md has the counts): in the mean, where nobody
// doubts speakers and stances.
const (
	byNoun, byThing, byThat, byPronoun, byAnswer = 0.82, 0.75, 0.65, 0.5, 0.45
	byWords, byLooseWords                        = 0.62, 0.3
	outright, outrightApart                      = 0.82, 0.3
	negated, negatedApart                        = 0.8, 0.3
)

// share is the share of right ones among those that come about in the same way.
func (e *evidence) share() float64 {
	near := e.together || e.overlap.Scene && (e.framed || e.overlap.Things > 1 || e.overlap.Telling) || e.overlap.Number || e.soon && (e.overlap.Things > 1 || e.overlap.Whole)
	switch {
	case !e.overlap.Enough:
		return 0
	case e.pointed:
		return e.pointing()
	case e.framed && e.overlap.Lent && !e.overlap.Telling:
		return outrightApart // "claims of inflated growth" of whatever grew last
	case e.framed && near:
		return outright
	case e.framed:
		return outrightApart
	case e.turned && (!e.together || e.overlap.Things < 2 && !e.overlap.Telling):
		return negatedApart // "raised in the town", "her weight fell"
	case near:
		return negated
	}
	return negatedApart
}

func (e *evidence) pointing() float64 {
	switch e.how {
	case proposition.ByNoun:
		return byNoun
	case proposition.ByThing:
		return byThing
	case proposition.ByThat:
		return byThat
	case proposition.ByPronoun:
		return byPronoun
	case proposition.ByAnswer:
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

// What is as sure as a speaker's plain statement, and an outright denial, mostly are.
const (
	sureStatement = 0.65
	sureDenial    = 0.9
)

// sure is how sure it is that the two are a dispute. A doubtful stance or
// speaker takes off of it, less than its own share: most doubts are about the
// act's name, and not about who denies.
func (e *evidence) sure() float64 {
	return e.share() * (0.7 + 0.15*min(1, e.supports/sureStatement) + 0.15*min(1, e.denies/sureDenial))
}
