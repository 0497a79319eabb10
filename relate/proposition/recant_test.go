package proposition_test

import (
	"slices"
	"testing"

	"hearsay"
	"hearsay/relate/proposition"
)

func TestWhoSaysThatHeWasWrong(t *testing.T) {
	for content, want := range map[string]bool{
		"“I was wrong on Monday and I am sorry for it”":  true,
		"“I have read the letter, and I spoke too soon”": true,
		"“We got it wrong”":                              true,
		"“I was wrong to trust him”":                     false,
		"“I was not wrong”":                              false,
		"“If I was wrong about Ansk, I will go”":         false,
		"“He was wrong”":                                 false,
	} {
		r := read(t, "Edo Vint said: "+content+".", told{who: "Edo Vint", cue: "said", content: content, act: hearsay.Assert})
		if got := slices.ContainsFunc(r[0].Said, func(s proposition.Said) bool { return s.Recants }); got != want {
			t.Errorf("%s: %v", content, got)
		}
	}
}

// An "it" of nobody knows what is what the one before says of the same deed.
func TestItIsWhatStandsNextDoor(t *testing.T) {
	r := read(t, "The bridge at Ansk had not been inspected for years, Mara Kyr said. Edo Vint said it had been inspected in April.",
		told{who: "Mara Kyr", cue: "said", content: "The bridge at Ansk had not been inspected for years", act: hearsay.Assert},
		told{who: "Edo Vint", cue: "said", content: "it had been inspected in April", act: hearsay.Assert})
	if len(r[0].Said) != 1 || len(r[1].Said) != 1 {
		t.Fatalf("said %+v and %+v", r[0].Said, r[1].Said)
	}
	if proposition.Same(&r[0].Said[0].Proposition, &r[1].Said[0].Proposition) == 0 {
		t.Errorf("not one: %+v and %+v", r[0].Said[0].Proposition, r[1].Said[0].Proposition)
	}
}
