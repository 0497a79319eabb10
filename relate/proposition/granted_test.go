package proposition_test

import (
	"testing"

	"hearsay"
)

// What is withheld, opposed, decided on by a court or only imagined is no denial
// of anything that somebody said.
func TestWhatOnlySoundsLikeADenial(t *testing.T) {
	before := told{who: "Ivo Dovrad", cue: "said", content: "that Mara Kyr had sunk the ferry", act: hearsay.Assert}
	for _, c := range []struct {
		text   string
		denial told
		denies bool
	}{
		{"Mara Kyr denied the claim.", told{who: "Mara Kyr", cue: "denied", content: "the claim", act: hearsay.Deny}, true},
		{"Mara Kyr denied the request.", told{who: "Mara Kyr", cue: "denied", content: "the request", act: hearsay.Deny}, false},
		{"Mara Kyr refused interview requests for this report.", told{who: "Mara Kyr", cue: "refused", content: "interview requests for this report", act: hearsay.Deny}, false},
		{"Mara Kyr could deny it.", told{who: "Mara Kyr", cue: "could deny", content: "it", act: hearsay.Deny}, false},
		{"That makes it easier for Mara Kyr to dismiss the claim.", told{who: "Mara Kyr", cue: "to dismiss", content: "the claim", act: hearsay.Deny}, false},
		{"Mara Kyr ridiculed the fake outrage.", told{who: "Mara Kyr", cue: "ridiculed", content: "the fake outrage", act: hearsay.Deny}, false},
		{"Mara Kyr called the claim fake.", told{who: "Mara Kyr", cue: "called", content: "the claim fake", act: hearsay.Deny}, true},
		{"This has not happened yet, said Mara Kyr.", told{who: "Mara Kyr", cue: "said", content: "This has not happened yet", act: hearsay.Assert}, false},
		{"This has not happened, said Mara Kyr.", told{who: "Mara Kyr", cue: "said", content: "This has not happened", act: hearsay.Assert}, true},
		{"Judge Mara Kyr dismissed the claim.", told{who: "Judge Mara Kyr", cue: "dismissed", content: "the claim", act: hearsay.Deny}, false},
		{"Mara Kyr pushed back against the ferry law.", told{who: "Mara Kyr", cue: "pushed back against", content: "the ferry law", act: hearsay.Deny}, false},
		{"Mara Kyr pushed back against the claim.", told{who: "Mara Kyr", cue: "pushed back against", content: "the claim", act: hearsay.Deny}, true},
	} {
		denies := false
		for _, s := range read(t, "Ivo Dovrad said that Mara Kyr had sunk the ferry. "+c.text, before, c.denial)[1].Said {
			denies = denies || s.Stance == hearsay.Denies
		}
		if denies != c.denies {
			t.Errorf("%s denies: %v, want %v", c.text, denies, c.denies)
		}
	}
}

// A negation of the reason, of a purpose, and of what somebody is blamed for
// saying is nobody's denial of the deed.
func TestWhatIsNotDenied(t *testing.T) {
	for _, c := range []struct {
		text   string
		said   told
		denies bool
	}{
		{"Mara Kyr said no ferry had been removed from Ansk.", told{who: "Mara Kyr", cue: "said", content: "no ferry had been removed from Ansk", act: hearsay.Deny}, true},
		{"Mara Kyr said no ferry had been removed from Ansk because of its colour.", told{who: "Mara Kyr", cue: "said", content: "no ferry had been removed from Ansk because of its colour", act: hearsay.Deny}, false},
		{"Mara Kyr said the goal was not to help Ansk.", told{who: "Mara Kyr", cue: "said", content: "the goal was not to help Ansk", act: hearsay.Deny}, false},
		{"Mara Kyr criticised Ivo Dovrad for saying he had not helped Ansk.", told{who: "Mara Kyr", cue: "criticised", content: "Ivo Dovrad for saying he had not helped Ansk", act: hearsay.Criticise}, false},
	} {
		denies := false
		for _, s := range read(t, c.text, c.said)[0].Said {
			denies = denies || s.Stance == hearsay.Denies
		}
		if denies != c.denies {
			t.Errorf("%s denies: %v, want %v", c.text, denies, c.denies)
		}
	}
}

// What a denial points to is something that can be denied, near enough to be meant.
func TestWhatADenialPointsTo(t *testing.T) {
	for _, c := range []struct {
		text   string
		first  told
		second told
		points bool
	}{
		{"“Kyr is doing this to my children,” Dovrad said. Kyr denied the claim.",
			told{who: "Dovrad", cue: "said", content: "“Kyr is doing this to my children,”", act: hearsay.Assert}, told{who: "Kyr", cue: "denied", content: "the claim", act: hearsay.Deny}, true},
		{"“I am doing this for my children,” Dovrad said. Kyr denied the claim.",
			told{who: "Dovrad", cue: "said", content: "“I am doing this for my children,”", act: hearsay.Assert}, told{who: "Kyr", cue: "denied", content: "the claim", act: hearsay.Deny}, false},
		{"Dovrad said that Kyr had sunk the ferry, which she denied.",
			told{who: "Dovrad", cue: "said", content: "that Kyr had sunk the ferry", act: hearsay.Assert}, told{who: "Kyr", cue: "denied", content: "which", act: hearsay.Deny}, true},
		{"Dovrad said that Kyr had sunk the ferry. A trawler was lost too, which she denied.",
			told{who: "Dovrad", cue: "said", content: "that Kyr had sunk the ferry", act: hearsay.Assert}, told{who: "Kyr", cue: "denied", content: "which", act: hearsay.Deny}, false},
	} {
		r := read(t, c.text, c.first, c.second)
		if points := len(r[1].Said) > 0; points != c.points {
			t.Errorf("%s points: %v (%+v)", c.text, points, r[1].Said)
		}
	}
}
