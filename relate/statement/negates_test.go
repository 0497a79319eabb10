package statement_test

import (
	"testing"

	"hearsay"
	"hearsay/relate/proposition"
	"hearsay/relate/statement"
)

// What a clause says and what negates it are two utterances, however many words
// they share.
func TestAClauseAndItsNegationAreTwo(t *testing.T) {
	for name, c := range map[string]struct {
		a, b string
		same bool
	}{
		"negated a day later":      {"quay safe load rust under water", "quay not safe load mistaken sorry", false},
		"never":                    {"brandl sign lease quay", "brandl never sign lease quay", false},
		"negated in both":          {"quay not safe load rust", "quay not safe load", true},
		"the not stands elsewhere": {"quay safe load now", "quay safe load now not tomorrow", true},
	} {
		a, b := report("a", "brandl", c.a, monday), report("b", "brandl", c.b, monday.AddDate(0, 0, 1))
		if got := statement.Same(a, b) > 0; got != c.same {
			t.Errorf("%s: same %v", name, got)
		}
	}
}

// Who dismisses a report says that it is not so.
func TestADenialIsOneWithItsNegation(t *testing.T) {
	a, b := report("a", "brandl", "quay harbour shut", monday), report("b", "brandl", "quay harbour not shut", monday)
	a.Said = []proposition.Said{{Proposition: proposition.Proposition{Predicate: "shut"}, Stance: hearsay.Denies}}
	if statement.Same(a, b) == 0 {
		t.Error("a denial and its negation are two statements")
	}
}
