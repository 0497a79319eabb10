package proposition_test

import (
	"testing"

	"hearsay"
	"hearsay/relate/proposition"
)

// What a negation does not reach, and what it reaches though the parse hangs it elsewhere.
func TestHowFarANegationReaches(t *testing.T) {
	for _, c := range []struct {
		content, predicate string
		want               hearsay.Stance
	}{
		{"Ivo Dovrad has not been suspended or dismissed from the council of Ansk", "dismiss", hearsay.Denies},
		{"Ivo Dovrad has been suspended or dismissed from the council of Ansk", "dismiss", hearsay.Supports},
		{"no rescue forces were sent to Ansk during the flood", "send", hearsay.Denies},
		{"nobody builds walls", "build", hearsay.Denies},
		{"nobody builds walls better than Ivo Dovrad", "build", ""},
		{"nobody builds like Ivo Dovrad", "build", ""},
		{"the mayor could not praise Ivo Dovrad more highly", "praise", ""},
	} {
		r := read(t, "The ministry claimed "+c.content+".", told{who: "The ministry", cue: "claimed", content: c.content, act: hearsay.Assert})
		if got := stance(&r[0], c.predicate); got != c.want {
			t.Errorf("%s: %q, want %q: %+v", c.content, got, c.want, r[0].Said)
		}
	}
}

// A noun that says next to nothing does not tell what is meant.
func TestWhatIsSomebodyIsVague(t *testing.T) {
	for content, weak := range map[string]bool{"Ivo Dovrad is not someone who listens": true, "Ivo Dovrad is not a thief": false} {
		r := read(t, "Mara Kyr said "+content+".", told{who: "Mara Kyr", cue: "said", content: content, act: hearsay.Assert})
		if len(r[0].Said) == 0 || r[0].Said[0].Weak != weak {
			t.Errorf("%s: %+v, want weak %v", content, r[0].Said, weak)
		}
	}
}

// Nobody says what the article only asks, leaves open or has somebody ask for.
func TestWhatIsOnlySupposed(t *testing.T) {
	before := told{who: "Ivo Dovrad", cue: "charged", content: "that Mara Kyr had sunk the ferry", act: hearsay.Assert}
	for _, c := range []struct {
		text string
		said told
		want int
	}{
		{"Mara Kyr knew that the ferry had sunk.", told{who: "Mara Kyr", cue: "knew", content: "that the ferry had sunk", act: hearsay.Assert}, 1},
		{"It is unclear whether Mara Kyr knew that the ferry had sunk.", told{who: "Mara Kyr", cue: "knew", content: "that the ferry had sunk", act: hearsay.Assert}, 0},
		{"Do the owners suggest that Mara Kyr sold the ferry?", told{who: "the owners", cue: "suggest", content: "that Mara Kyr sold the ferry", act: hearsay.Assert}, 0},
		{"Mara Kyr called the charges a lie.", told{who: "Mara Kyr", cue: "called", content: "the charges a lie", act: hearsay.Deny}, 1},
		{"Mara Kyr kept repeating the lie.", told{who: "Mara Kyr", cue: "repeating", content: "the lie", act: hearsay.Assert}, 0},
		{"Mara Kyr retracted the story.", told{who: "Mara Kyr", cue: "retracted", content: "the story", act: hearsay.Deny}, 0},
		{"Mara Kyr denied the charges.", told{who: "Mara Kyr", cue: "denied", content: "the charges", act: hearsay.Deny}, 1},
		{"Mara Kyr has filed a motion to dismiss the charges.", told{who: "Mara Kyr", cue: "has filed a motion to dismiss", content: "the charges", act: hearsay.Deny}, 0},
		{"Mara Kyr dismissed the sinking of the ferry as a rumour.", told{who: "Mara Kyr", cue: "dismissed", content: "the sinking of the ferry as a rumour", act: hearsay.Deny}, 1},
		{"Mara Kyr dismissed the sinking of the ferry as a show for voters.", told{who: "Mara Kyr", cue: "dismissed", content: "the sinking of the ferry as a show for voters", act: hearsay.Deny}, 0},
		{"Mara Kyr rejected any suggestion the harbour movement is a rising threat in the world.", told{who: "Mara Kyr", cue: "rejected", content: "any suggestion the harbour movement is a rising threat in the world", act: hearsay.Deny}, 0},
		{"Mara Kyr says she had nothing to do with it.", told{who: "Mara Kyr", cue: "says", content: "she had nothing to do with it", act: hearsay.Deny}, 1},
		{"Mara Kyr says she had nothing to do with Edo Vint's death.", told{who: "Mara Kyr", cue: "says", content: "she had nothing to do with Edo Vint's death", act: hearsay.Deny}, 0},
	} {
		n := 0
		for _, s := range read(t, "Ivo Dovrad charged that Mara Kyr had sunk the ferry. "+c.text, before, c.said)[1].Said {
			if s.Predicate == "sink" || s.Predicate == "sell" {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%s takes %d stances, want %d", c.text, n, c.want)
		}
	}
}

// Who calls a story untrue did not tell it: another one's denial of it is of
// somebody else's words.
func TestTwoWhoDenyAreNotAtOdds(t *testing.T) {
	text := "“The story is false. Mara Kyr sold the ferry in May,” said Ivo Dovrad. Edo Vint denied the story."
	r := read(t, text,
		told{who: "Ivo Dovrad", cue: "said", content: "“The story is false. Mara Kyr sold the ferry in May,”", act: hearsay.Assert},
		told{who: "Edo Vint", cue: "denied", content: "the story", act: hearsay.Deny})
	for _, s := range r[1].Said {
		if s.Stance == hearsay.Denies {
			t.Errorf("denies %+v", s)
		}
	}
}

// What is worked for is what is said, and a label has all that it needs.
func TestWordingsThatStandByThemselves(t *testing.T) {
	for _, c := range []struct{ content, predicate, want string }{
		{"the board had written letters designed to hide the loss of the ferry", "writ", "the board had written letters designed to hide the loss of the ferry"},
		{"Ivo Dovrad had talked about selling the ferry", "negotiate", "Ivo Dovrad had talked about selling the ferry"},
		{"as a child, Ivo Dovrad had sold the ferry", "sell", "Ivo Dovrad had sold the ferry"},
		{"the owners are working to sell the ferry", "sell", "the owners are working to sell the ferry"},
	} {
		r := read(t, "Mara Kyr said "+c.content+".", told{who: "Mara Kyr", cue: "said", content: c.content, act: hearsay.Assert})
		got := ""
		for _, s := range r[0].Said {
			if s.Predicate == c.predicate && !s.Minor {
				got = s.Text
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q: %+v", c.content, got, c.want, r[0].Said)
		}
	}
}

// How what is denied lies to its denial is told.
func TestHowWhatIsDeniedLiesToTheDenial(t *testing.T) {
	r := read(t, "Ivo Dovrad accused Mara Kyr of sinking the ferry. Edo Vint said the sea had been calm in Ansk. Mara Kyr denied the charges.",
		told{who: "Ivo Dovrad", cue: "accused", content: "Mara Kyr of sinking the ferry", act: hearsay.Criticise},
		told{who: "Edo Vint", cue: "said", content: "the sea had been calm in Ansk", act: hearsay.Assert},
		told{who: "Mara Kyr", cue: "denied", content: "the charges", act: hearsay.Deny})
	if len(r[2].Said) != 1 || r[2].Said[0].Aim != (proposition.Aim{About: true, Held: true}) {
		t.Errorf("denies %+v", r[2].Said)
	}
}
