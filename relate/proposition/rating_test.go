package proposition_test

import (
	"testing"

	"hearsay"
	"hearsay/relate/proposition"
)

// Who denies that a thing is unsafe to cross does not deny that anybody crossed it.
func TestARatingIsNoDeed(t *testing.T) {
	r := read(t, "The harbour firm has denied that the causeway is unsafe to cross. Oskar Brandl said 800 lorries crossed the causeway in a week.",
		told{who: "The harbour firm", cue: "denied", content: "that the causeway is unsafe to cross", act: hearsay.Deny},
		told{who: "Oskar Brandl", cue: "said", content: "800 lorries crossed the causeway in a week", act: hearsay.Assert})
	if got := stance(&r[0], "cross"); got != "" {
		t.Errorf("who denies that it is unsafe to cross takes the stance %q to who crossed", got)
	}
	if got := stance(&r[0], "unsafe"); got != hearsay.Denies {
		t.Errorf("the stance to its being unsafe is %q", got)
	}
	for i := range r[1].Said {
		if proposition.Same(&r[0].Said[0].Proposition, &r[1].Said[i].Proposition) > 0 {
			t.Errorf("one proposition: %+v and %+v", r[0].Said[0].Proposition, r[1].Said[i].Proposition)
		}
	}
}

// What is rated may stand behind the deed.
func TestWhatIsRatedStandsBehindTheDeed(t *testing.T) {
	r := read(t, "Oskar Brandl said the causeway is safe to cross. Lena Tamm said it is unsafe to cross the causeway. Piet Soll said the crew was ready to cross the causeway.",
		told{who: "Oskar Brandl", cue: "said", content: "the causeway is safe to cross", act: hearsay.Assert},
		told{who: "Lena Tamm", cue: "said", content: "it is unsafe to cross the causeway", act: hearsay.Assert},
		told{who: "Piet Soll", cue: "said", content: "the crew was ready to cross the causeway", act: hearsay.Assert})
	if len(r[0].Said) != 1 || len(r[1].Said) != 1 {
		t.Fatalf("said %+v and %+v", r[0].Said, r[1].Said)
	}
	a, b := &r[0].Said[0], &r[1].Said[0]
	if !proposition.Alike(&b.Proposition, &a.Proposition) || b.Turned(a.Predicate).Stance == a.Stance {
		t.Errorf("the one does not deny the other: %+v and %+v", a, b)
	}
	if stance(&r[2], "cross") != hearsay.Supports {
		t.Errorf("who is ready to cross is said nothing of: %+v", r[2].Said)
	}
}
