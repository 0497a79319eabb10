package statement

import (
	"slices"

	"hearsay"
	"hearsay/relate/proposition"
)

// negates tells whether a has a "not" between two words that stand side by side
// in b, and nowhere so in a: "the quay is not safe", "the quay is safe". Where
// either has it both ways nothing is told.
func negates(a, b []string) bool {
	for i := 1; i+1 < len(a); i++ {
		if before, after := a[i-1], a[i+1]; negative[a[i]] && side(b, before, after) && !side(a, before, after) && !around(b, before, after) {
			return true
		}
	}
	return false
}

// negative are the words that negate the one behind them, as [proposition.Report]
// has them among the words of weight.
var negative = map[string]bool{"not": true, "never": true}

// side tells whether two words stand side by side.
func side(words []string, before, after string) bool {
	for i := 1; i < len(words); i++ {
		if words[i-1] == before && words[i] == after {
			return true
		}
	}
	return false
}

// around tells whether two words stand around one that negates.
func around(words []string, before, after string) bool {
	return slices.ContainsFunc(steps(words), func(i int) bool { return words[i-1] == before && words[i+1] == after })
}

// steps are where the words that negate stand, between two others.
func steps(words []string) (at []int) {
	for i := 1; i+1 < len(words); i++ {
		if negative[words[i]] {
			at = append(at, i)
		}
	}
	return at
}

// denies tells whether a report denies something without a "not" of its own: who
// "dismissed reports that the quay is shut" says that the quay is not shut.
func denies(r *proposition.Report) bool {
	return slices.ContainsFunc(r.Said, func(s proposition.Said) bool { return s.Stance == hearsay.Denies && !s.Negative })
}
