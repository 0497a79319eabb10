package proposition_test

import (
	"slices"
	"testing"

	"hearsay"
	"hearsay/relate/proposition"
)

// Who rejects a claim that the article gives somebody in the same breath denies
// that claim, and no other, also where it names nothing.
func TestADenialOfAClaimToldInIt(t *testing.T) {
	for _, text := range []struct {
		text            string
		denial, claimed told
	}{
		{"Mara Kyr's claim that a tenth man was missing was rejected by Lio Vint.",
			told{who: "Lio Vint", cue: "rejected", content: "Mara Kyr's claim that a tenth man was missing", act: hearsay.Deny},
			told{who: "Mara Kyr", cue: "claim", content: "that a tenth man was missing", act: hearsay.Assert, within: 1}},
		{"Lio Vint denied Mara Kyr's accusation that it had poisoned the river.",
			told{who: "Lio Vint", cue: "denied", content: "Mara Kyr's accusation that it had poisoned the river", act: hearsay.Deny},
			told{who: "Mara Kyr", cue: "accusation", content: "that it had poisoned the river", act: hearsay.Criticise, within: 1}},
	} {
		reports := read(t, text.text, text.denial, text.claimed)
		if !slices.ContainsFunc(reports[0].Said, func(s proposition.Said) bool {
			return s.Stance == hearsay.Denies && s.Pointed && slices.ContainsFunc(reports[1].Said, func(o proposition.Said) bool {
				return o.Stance == hearsay.Supports && o.Exact() == s.Exact()
			})
		}) {
			t.Errorf("%s: %+v is no denial of %+v", text.text, reports[0].Said, reports[1].Said)
		}
	}
}
