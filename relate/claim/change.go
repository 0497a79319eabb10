package claim

import (
	"slices"
	"time"

	"hearsay"
)

// Change is a speaker's position on a claim at two times.
type Change struct {
	Claim, Speaker string
	From, To       hearsay.Position
}

// Changes are where the speaker of positions on one claim changed stance or
// condition. The positions are one speaker's on one claim; out of order they
// are sorted. Support and denial of one day are not a change, for a day's
// reports do not tell which came first; neither is what one statement says in
// two versions or translations, nor a comment, nor what others tell of the speaker.
func Changes(positions []hearsay.Position) (list []Change) {
	ps := slices.Clone(positions)
	slices.SortStableFunc(ps, func(a, b hearsay.Position) int { return a.At.Compare(b.At) })
	since, last := -1, -1 // the first of the stance that is held, and the last before this day
	for i := range ps {
		if !takes(ps[i].Stance) || ps[i].Relayed {
			continue
		}
		switch {
		case since < 0:
			since, last = i, i
		case differs(&ps[last], &ps[i]), turns(ps[since].Stance, ps[i].Stance) && differs(&ps[since], &ps[i]):
			if !differs(&ps[last], &ps[i]) {
				last = since // what was said of it on the same day
			}
			list = append(list, Change{Claim: ps[i].Claim, Speaker: ps[i].Speaker, From: ps[last], To: ps[i]})
			since, last = i, i
		case ps[since].Stance == ps[i].Stance:
			last = i
		}
	}
	return list
}

// turns tells whether one stance is the opposite of the other.
func turns(a, b hearsay.Stance) bool {
	return a == hearsay.Supports && b == hearsay.Denies || a == hearsay.Denies && b == hearsay.Supports
}

func takes(s hearsay.Stance) bool {
	return s == hearsay.Supports || s == hearsay.Denies || s == hearsay.Queries
}

// leastApart is how far two positions must lie apart to be a change.
const leastApart = 18 * time.Hour

func differs(a, b *hearsay.Position) bool {
	if a.Speaker == "" || a.Speaker != b.Speaker || a.Claim != b.Claim || a.Statement == b.Statement {
		return false
	}
	if a.At.IsZero() || b.At.IsZero() || b.At.Sub(a.At) < leastApart {
		return false
	}
	return a.Stance != b.Stance || (a.Condition == "") != (b.Condition == "")
}
