package proposition_test

import (
	"testing"

	"hearsay"
)

// Who denies something in general words denies what is a kind of it; the other way
// round nothing is denied, nor by words for something else.
func TestADenialInGeneralWords(t *testing.T) {
	for _, c := range []struct {
		first, answer string
		pointed       bool
	}{
		{"Ordova had sent a frigate to the strait", "no ship had been moved", true},
		{"Ordova had sent a frigate to the strait", "no lorry had been moved", false},
		{"Ordova had sent a ship to the strait", "no frigate had been moved", false},
		{"the guards had beaten three prisoners", "nobody had been touched", true},
		{"the guards had fed three prisoners", "nobody had been touched", false},
		{"ballot papers had been forged in Ansk", "there had been no irregularities", true},
		{"ballot papers had been printed in Ansk", "there had been no irregularities", false},
	} {
		text := "Edo Vint said " + c.first + ". Mara Kyr said " + c.answer + "."
		r := read(t, text, told{who: "Edo Vint", cue: "said", content: c.first, act: hearsay.Assert},
			told{who: "Mara Kyr", cue: "said", content: c.answer, act: hearsay.Deny})
		pointed := false
		for _, s := range r[1].Said {
			pointed = pointed || s.Pointed && s.Stance == hearsay.Denies
		}
		if pointed != c.pointed {
			t.Errorf("%s: an answer is found: %v, want %v: %+v", text, pointed, c.pointed, r[1].Said)
		}
	}
}
