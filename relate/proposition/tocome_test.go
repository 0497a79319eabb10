package proposition_test

import (
	"testing"

	"hearsay"
	"hearsay/relate/proposition"
)

// What somebody promises, decides or plans not to do denies that he will do it;
// what he does not want says nothing of that.
func TestWhatWillNotBeDone(t *testing.T) {
	const will, wish = proposition.Will, proposition.Wish
	for _, c := range []struct {
		text     string
		said     told
		stance   hearsay.Stance
		modality proposition.Modality
	}{
		{"Mara Kyr vowed never to close the quarry.", told{who: "Mara Kyr", cue: "vowed", content: "never to close the quarry", act: hearsay.Promise}, hearsay.Denies, will},
		{"Mara Kyr vowed to close the quarry.", told{who: "Mara Kyr", cue: "vowed", content: "to close the quarry", act: hearsay.Promise}, hearsay.Supports, will},
		{"Mara Kyr agreed not to close the quarry.", told{who: "Mara Kyr", cue: "agreed", content: "not to close the quarry", act: hearsay.Assert}, hearsay.Denies, will},
		{"Mara Kyr ruled out closing the quarry.", told{who: "Mara Kyr", cue: "ruled out", content: "closing the quarry", act: hearsay.Deny}, hearsay.Denies, will},
		{"Mara Kyr said she was not going to close the quarry.", told{who: "Mara Kyr", cue: "said", content: "she was not going to close the quarry", act: hearsay.Assert}, hearsay.Denies, will},
		{"Mara Kyr said she had no plans to close the quarry.", told{who: "Mara Kyr", cue: "said", content: "she had no plans to close the quarry", act: hearsay.Assert}, hearsay.Denies, will},
		{"Mara Kyr said she had no intention of closing the quarry.", told{who: "Mara Kyr", cue: "said", content: "she had no intention of closing the quarry", act: hearsay.Assert}, hearsay.Denies, will},
		{"Mara Kyr said she did not want to close the quarry.", told{who: "Mara Kyr", cue: "said", content: "she did not want to close the quarry", act: hearsay.Assert}, hearsay.Denies, wish},
	} {
		said := read(t, c.text, c.said)[0].Said
		if len(said) != 1 || said[0].Predicate != "shut" || said[0].Stance != c.stance || said[0].Modality != c.modality {
			t.Errorf("%s: %+v, want shut, %s, %q", c.text, said, c.stance, c.modality)
		}
	}
}
