package proposition_test

import (
	"testing"

	"hearsay"
)

// What is denied of everybody is denied of whoever somebody says it of; what names
// somebody else is not.
func TestNobodyIsEverybody(t *testing.T) {
	for _, c := range []struct {
		text, claims, denies string
		want                 bool
	}{
		{"Mara Kyr said a price had been agreed with Osk. Edo Vint said nothing had been agreed.", "a price had been agreed with Osk", "nothing had been agreed", true},
		{"Mara Kyr said the sale of the Ansk mill had been agreed. Edo Vint said no figure had been agreed with anybody.", "the sale of the Ansk mill had been agreed", "no figure had been agreed with anybody", true},
		{"Mara Kyr said a price had been agreed with Osk. Edo Vint said nothing had been agreed with Brenn.", "a price had been agreed with Osk", "nothing had been agreed with Brenn", false},
		{"Mara Kyr said a price had been agreed with Osk. Edo Vint said no wage had been agreed.", "a price had been agreed with Osk", "no wage had been agreed", false},
	} {
		r := read(t, c.text,
			told{who: "Mara Kyr", cue: "said", content: c.claims, act: hearsay.Assert},
			told{who: "Edo Vint", cue: "said", content: c.denies, act: hearsay.Assert})
		if len(r[0].Said) == 0 {
			t.Fatalf("%s: nothing is said", c.text)
		}
		got := false
		for _, s := range r[1].Said {
			got = got || s.Stance == hearsay.Denies && s.Key() == r[0].Said[0].Key()
		}
		if got != c.want {
			t.Errorf("%s: denied %v: %+v, %+v", c.text, got, r[0].Said, r[1].Said)
		}
	}
}

// Verdicts that the parse or a table had lost.
func TestVerdictsOnWhatWasSaid(t *testing.T) {
	const claims = "Mara Kyr said the Ansk mill was sold to Osk. "
	for content, text := range map[string]string{
		"the claim was made up":                 claims + "Edo Vint said the claim was made up.",
		"that a smear":                          claims + "Edo Vint called that a smear.",
		"That the Ansk mill was sold is absurd": claims + "That the Ansk mill was sold is absurd, said Edo Vint.",
	} {
		cue, act := "said", hearsay.Assert
		if content == "that a smear" {
			cue, act = "called", hearsay.Deny
		}
		r := read(t, text, told{who: "Mara Kyr", cue: "said", content: "the Ansk mill was sold to Osk", act: hearsay.Assert}, told{who: "Edo Vint", cue: cue, content: content, act: act})
		if got := stance(&r[1], r[0].Said[0].Predicate); got != hearsay.Denies {
			t.Errorf("%s: the stance is %q: %+v", text, got, r[1].Said)
		}
	}
	r := read(t, claims+"A colleague backed her up.",
		told{who: "Mara Kyr", cue: "said", content: "the Ansk mill was sold to Osk", act: hearsay.Assert}, told{who: "A colleague", cue: "backed", content: "her up", act: hearsay.Confirm})
	if got := stance(&r[1], r[0].Said[0].Predicate); got != hearsay.Supports {
		t.Errorf("who backs her up takes the stance %q", got)
	}
}

// What is not done to a thing is no refusal to say something; "never" may stand
// before another adverb; "must have" says that it was so.
func TestWhatIsDeniedOfADeed(t *testing.T) {
	for _, c := range []struct{ content, predicate string }{
		{"he had been offered no money to go", "offer"},
		{"he had never knowingly sold the mill", "sell"},
	} {
		r := read(t, "Edo Vint said "+c.content+".", told{who: "Edo Vint", cue: "said", content: c.content, act: hearsay.Assert})
		if got := stance(&r[0], c.predicate); got != hearsay.Denies {
			t.Errorf("%s: the stance is %q: %+v", c.content, got, r[0].Said)
		}
	}
	r := read(t, "Edo Vint said Mara Kyr must have sold the mill.", told{who: "Edo Vint", cue: "said", content: "Mara Kyr must have sold the mill", act: hearsay.Assert})
	if len(r[0].Said) == 0 || r[0].Said[0].Modality != "" {
		t.Errorf("what must have been is %+v", r[0].Said)
	}
}

// A verdict on "the sale" is about the one sale that was told, however the parse cuts
// it; one on "sales" need not be.
func TestTheDeedThatWasTold(t *testing.T) {
	const claims = "Mara Kyr said the Ansk mill had been sold. The town slept.\n\nNobody knew more. It rained.\n\n"
	for content, lent := range map[string]bool{
		"The tale of the sale was as false today as it was on Tuesday": false,
		"Reports of a sale were untrue":                                true,
	} {
		r := read(t, claims+content+", said Edo Vint.",
			told{who: "Mara Kyr", cue: "said", content: "the Ansk mill had been sold", act: hearsay.Assert},
			told{who: "Edo Vint", cue: "said Edo", content: content, act: hearsay.Assert})
		if got := stance(&r[1], "sell"); got != hearsay.Denies {
			t.Fatalf("%s: the stance is %q: %+v", content, got, r[1].Said)
		}
		if got := r[1].Said[0].Lent; got != lent {
			t.Errorf("%s: lent %v", content, got)
		}
	}
}
