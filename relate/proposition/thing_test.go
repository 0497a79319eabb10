package proposition_test

import (
	"slices"
	"testing"

	"hearsay"
	"hearsay/relate/proposition"
)

// Of the only bridge of an article whoever says "the bridge" means that one; of
// one of two nobody knows.
func TestTheOnlyBridge(t *testing.T) {
	for text, want := range map[string]bool{
		"Ida Kyr said the bridge was safe.":                                     true,
		"Ida Kyr said the bridge was safe. It was no bridge for lorries.":       false,
		"Ida Kyr said the bridge was safe. Two bridges stood there.":            false,
		"Ida Kyr said the bridge was safe. A second bridge stood there.":        false,
		"Ida Kyr said the bridge was safe. The bridge is of timber and of iron": true,
	} {
		r := read(t, text, told{who: "Ida Kyr", cue: "said", content: "the bridge was safe", act: hearsay.Assert})
		found := slices.ContainsFunc(r[0].Said, func(s proposition.Said) bool { return s.Predicate == "safe" && s.ToldHere() })
		if found != want {
			t.Errorf("%s: told %v, want %v: %+v", text, found, want, r[0].Said)
		}
	}
}

// What stands behind a "not" beside the subject did not do it.
func TestTheFrostNotTheLorries(t *testing.T) {
	text := "Ida Kyr said the frost, not the lorries, had destroyed the bridge at Ansk."
	r := read(t, text, told{who: "Ida Kyr", cue: "said", content: "the frost, not the lorries, had destroyed the bridge at Ansk", act: hearsay.Assert})
	stances := map[string]hearsay.Stance{}
	for _, s := range r[0].Said {
		for _, a := range s.Arguments {
			if a.Role == proposition.Subject && s.Predicate == "destroy" {
				stances[a.Term] = s.Stance
			}
		}
	}
	if len(stances) != 2 || stances["frost"] != hearsay.Supports {
		t.Errorf("of the frost and the lorries: %v", stances)
	}
	for who, stance := range stances {
		if who != "frost" && stance != hearsay.Denies {
			t.Errorf("of the %s: %s", who, stance)
		}
	}
}

// "No such thing" denies what another one said before; who threatened to do it
// has not done it; a time is no part of what was done.
func TestSmallWordsThatTurnWhatIsSaid(t *testing.T) {
	const claim = "Ida Kyr said that sappers had destroyed the bridge at Ansk. "
	first := told{who: "Ida Kyr", cue: "said", content: "that sappers had destroyed the bridge at Ansk", act: hearsay.Assert}
	for content, want := range map[string]hearsay.Stance{
		"they had done no such thing":                                   hearsay.Denies,
		"they had done nothing of the kind":                             hearsay.Denies,
		"they had done no such thing as a second crossing":              "",
		"they had threatened to destroy the bridge at Ansk":             "",
		"they had not destroyed the bridge at Ansk since the armistice": hearsay.Denies,
	} {
		r := read(t, claim+"Edo Vint said "+content+".", first, told{who: "Edo Vint", cue: "said", content: content, act: hearsay.Assert})
		if got := stance(&r[1], "destroy"); got != want {
			t.Errorf("%s: %q, want %q: %+v", content, got, want, r[1].Said)
		}
		for _, s := range r[1].Said {
			if slices.ContainsFunc(s.Arguments, func(a proposition.Argument) bool { return a.Term == "truce" || a.Term == "armistice" }) {
				t.Errorf("%s: the time takes part: %+v", content, s)
			}
		}
	}
}

// Where a piece of what is said has no subject, the whole of it is what it is shown by.
func TestTheClauseThatALabelIsTakenFrom(t *testing.T) {
	const content = "its blasting had destroyed the bridge at Ansk"
	r := read(t, "Norvane denied that "+content+".", told{who: "Norvane", cue: "denied", content: "that " + content, act: hearsay.Deny})
	if len(r[0].Said) == 0 || r[0].Said[0].Text != content {
		t.Errorf("shown by %+v", r[0].Said)
	}
}
