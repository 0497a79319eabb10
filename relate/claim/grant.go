package claim

import (
	"slices"
	"time"

	"hearsay"
	"hearsay/relate/proposition"
)

// DeniedBy tells whether one of some speakers denied the claim on an earlier day,
// not long before.
func (f *Form) DeniedBy(at time.Time, by []string) bool { return f.tookBefore(hearsay.Denies, at, by) }

func (f *Form) tookBefore(stance hearsay.Stance, at time.Time, by []string) bool {
	return slices.ContainsFunc(f.Stands, func(s Stand) bool {
		return s.Stance == stance && !s.Minor && slices.Contains(by, s.Who) && !s.From.IsZero() && at.Sub(s.From) >= leastApart && at.Sub(s.From) <= occasion
	})
}

// Granted tells which of the claims that a speaker denied is what he admits now, by
// index, though he says it in fewer or other words: of the same deed, with most in
// common and clearly ahead of the next; -1 where there is none. For two speakers that is too little.
func Granted(p *proposition.Proposition, at time.Time, by []string, forms []Form) int {
	best, most, second := -1, 0.0, 0.0
	for i := range forms {
		if !forms[i].DeniedBy(at, by) {
			continue
		}
		score := 0.0
		for k := range forms[i].Forms {
			score = max(score, proposition.Grants(p, &forms[i].Forms[k]), proposition.GrantsInWords(p, &forms[i].Forms[k]))
		}
		if forms[i].Contested() {
			score *= contestedFirst
		}
		if score > most {
			best, most, second = i, score, most
		} else {
			second = max(second, score)
		}
	}
	if best < 0 || most < clearly*second {
		return -1
	}
	return best
}

// What is contested is what one is asked about. How far ahead of the next best a
// claim must be to be what is meant.
const (
	contestedFirst = 1.5
	clearly        = 1.2
)

// Recanted tells of which claim "I was wrong" is said at a time, by index, and what
// it makes of the speaker's stance: the only contested one on which he took a side on
// an earlier day, not long before; or else the only one of all. -1 where nobody knows.
func Recanted(at time.Time, by []string, forms []Form) (int, hearsay.Stance) {
	var held, contested []int
	stance := map[int]hearsay.Stance{}
	for i := range forms {
		switch {
		case forms[i].DeniedBy(at, by):
			stance[i] = hearsay.Supports
		case forms[i].tookBefore(hearsay.Supports, at, by):
			stance[i] = hearsay.Denies
		default:
			continue
		}
		held = append(held, i)
		if forms[i].Contested() {
			contested = append(contested, i)
		}
	}
	switch {
	case len(contested) == 1:
		return contested[0], stance[contested[0]]
	case len(held) == 1:
		return held[0], stance[held[0]]
	}
	return -1, ""
}

// Counted tells of which claim somebody speaks who stands by a number that he gave, or
// takes it back, by index: the only one in which he gave it on an earlier day, not long
// before; -1 where there is none, or several.
func Counted(value float64, at time.Time, by []string, forms []Form) int {
	found := -1
	for i := range forms {
		if !forms[i].tookBefore(hearsay.Supports, at, by) || !slices.ContainsFunc(forms[i].Forms, func(p proposition.Proposition) bool {
			return slices.ContainsFunc(p.Quantities, func(x proposition.Quantity) bool { return x.Value == value })
		}) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}
