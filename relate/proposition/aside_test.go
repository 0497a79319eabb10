package proposition_test

import (
	"testing"

	"hearsay"
	"hearsay/relate/proposition"
)

// What a speaker does by speaking is no claim, and neither is a denial that
// another negation takes back, or of which nobody meant to.
func TestWhatFoundsNoClaim(t *testing.T) {
	for _, c := range []struct {
		content string
		denies  bool
		some    bool
	}{
		{"“I would like to thank the crews of Ansk.”", false, false},
		{"“Let me repeat the offer to Ansk.”", false, false},
		{"“There are no problems in Ansk that we cannot solve.”", false, false},
		{"“The crews of Ansk destroyed the bridge.”", false, true},
		{"“The crews of Ansk did not destroy the bridge.”", true, true},
	} {
		r := read(t, "Mara Kyr said: "+c.content, told{who: "Mara Kyr", cue: "said", content: c.content})
		denies := false
		for _, s := range r[0].Said {
			denies = denies || s.Stance == hearsay.Denies
		}
		if denies != c.denies || (len(r[0].Said) > 0) != c.some {
			t.Errorf("%s: %+v", c.content, r[0].Said)
		}
	}
}

// A denial shares with what it denies who does it or what it is done to; words
// that stand beside it are not enough.
func TestOpposed(t *testing.T) {
	name := func(role proposition.Role, term string) proposition.Argument {
		return proposition.Argument{Role: role, Term: term, Name: true}
	}
	noun := func(role proposition.Role, term string) proposition.Argument {
		return proposition.Argument{Role: role, Term: term}
	}
	of := func(args ...proposition.Argument) *proposition.Proposition {
		return &proposition.Proposition{Predicate: "shut", Arguments: args, By: "2031-03-11"}
	}
	for what, c := range map[string]struct {
		a, b     *proposition.Proposition
		outright bool
		want     bool
	}{
		"the same":                   {of(noun(proposition.Object, "sky"), name(proposition.Beside, "ansk")), of(noun(proposition.Object, "sky"), name(proposition.Beside, "ansk")), false, true},
		"only what stands beside":    {of(name(proposition.Beside, "ansk"), noun(proposition.Beside, "level")), of(name(proposition.Beside, "ansk"), noun(proposition.Beside, "level")), false, false},
		"that, denied outright":      {of(name(proposition.Beside, "ansk"), noun(proposition.Beside, "level")), of(name(proposition.Beside, "ansk"), noun(proposition.Beside, "level")), true, true},
		"little of what the one has": {of(name(proposition.Object, "ansk")), of(name(proposition.Object, "ansk"), noun(proposition.Beside, "a"), noun(proposition.Beside, "b"), noun(proposition.Beside, "c"), noun(proposition.Beside, "d"), noun(proposition.Beside, "e")), true, false},
	} {
		if o := proposition.Opposed(c.a, c.b, c.outright); o.Enough != c.want {
			t.Errorf("%s: %+v", what, o)
		}
	}
}
