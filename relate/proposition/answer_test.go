package proposition_test

import (
	"testing"

	"hearsay"
)

// A denial that says itself what it denies answers nothing of which it has no word.
func TestADenialOfSomethingElseAnswersNothing(t *testing.T) {
	for _, c := range []struct {
		text string
		a, b told
	}{
		{"“I have been treated like a criminal,” Colin Trent said. Mara Kyr denied that the report was late.",
			told{who: "Colin Trent", cue: "said", content: "“I have been treated like a criminal,”", act: hearsay.Assert},
			told{who: "Mara Kyr", cue: "denied", content: "that the report was late", act: hearsay.Deny}},
		{"Ivo Dovrad said that Mara Kyr had left. Mara Kyr denied that the boat at Ansk had been stolen.",
			told{who: "Ivo Dovrad", cue: "said", content: "that Mara Kyr had left", act: hearsay.Assert},
			told{who: "Mara Kyr", cue: "denied", content: "that the boat at Ansk had been stolen", act: hearsay.Deny}},
	} {
		for _, said := range read(t, c.text, c.a, c.b)[1].Said {
			if said.Pointed {
				t.Errorf("%s: the denial is of %s", c.text, said.Predicate)
			}
		}
	}
}
