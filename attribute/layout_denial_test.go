package attribute

import (
	"testing"

	"hearsay"
)

// TestDenials holds that who denies is found with what is denied, by a verb, a
// phrase, in the passive, in a headline, and beside something else that they do.
func TestDenials(t *testing.T) {
	for _, c := range []struct {
		text string
		want told
	}{
		{"Bram Lowe, a spokesman for the dairy, took exception to that description, saying the ministry had counted spoons.", told{"Bram Lowe, a spokesman for the dairy", "took exception to", "that description"}},
		{"Kyr's claim was denied by the harbour master, who said the boats were tied up.", told{"the harbour master", "was denied", "Kyr's claim"}},
		{"Ex-treasurer of Ansk port pleads not guilty to fraud\n\nHe spoke for an hour.", told{"Ex-treasurer of Ansk port", "pleads", "not guilty to fraud"}},
		{"In a letter on Thursday the board unanimously rejected the approach and denied it was in talks with anybody else.", told{"the board", "denied", "it was in talks with anybody else"}},
		{"The dairy admitted it had hired a former inspector, but said he had played no part in the sale.", told{"The dairy", "said", "he had played no part in the sale"}},
		{"Quillon Glass has turned down a takeover offer from its larger rival.", told{"Quillon Glass", "has turned down", "a takeover offer from its larger rival"}},
		{"Quillon rebuffs bid, calls price ‘derisory’\n\nThe glassmaker spoke on Monday.", told{"Quillon", "rebuffs", "bid"}},
		{"Lindqvist disputed that too: the house, she said, belonged to his brother.", told{"Lindqvist", "disputed", "that too"}},
		{"Finance minister rules out second levy as sister leads revolt\n\nShe spoke on Monday.", told{"Finance minister", "rules out", "second levy"}},
		{"A Karsian official called that nonsense.", told{"A Karsian official", "called", "that nonsense"}},
	} {
		found := false
		for _, a := range find(t, c.text) {
			found = found || tell(c.text, a) == c.want && a.Act == hearsay.Deny
		}
		if !found {
			t.Errorf("%q: %q is not found as a denial", c.text, c.want)
			for _, a := range find(t, c.text) {
				t.Logf("found %s %q", a.Act, tell(c.text, a))
			}
		}
	}
}

// What is denied once is not told twice, and what is done with the hands denies nothing.
func TestDenialsAreNotDoubled(t *testing.T) {
	for _, text := range []string{
		"The mayor neither confirmed nor denied it.", "The club threw out the old chairs and turned away the carter.",
		"Asked about it, Kyr denied that the dam leaked.",
	} {
		if as := find(t, text); len(as) > 1 {
			t.Errorf("%q: found %d attributions, want one at most", text, len(as))
		}
	}
}

// Who stands by what they said upholds it; who stands by a road does not. What is
// turned down need not be turned down by words.
func TestUpheld(t *testing.T) {
	as := find(t, "Mr Berg stood by his story.")
	if len(as) != 1 || tell("Mr Berg stood by his story.", as[0]) != (told{"Mr Berg", "stood by", "his story"}) || as[0].Act != hearsay.Confirm {
		t.Errorf("found %+v, want that Mr Berg confirms his story", as)
	}
	for _, text := range []string{"The sign stood by the road.", "He turned down Mill Lane.", "The new rules have brushed aside the old ones."} {
		if as := find(t, text); len(as) > 0 {
			t.Errorf("%q: found %q, want nothing", text, tell(text, as[0]))
		}
	}
}

// TestRulingOut holds that what is not ruled out is told as a denial that did not take
// place, and that a promise of nothing is none.
func TestRulingOut(t *testing.T) {
	text := "The minister did not rule out a ferry."
	as := find(t, text)
	if len(as) != 1 || tell(text, as[0]) != (told{"The minister", "did not rule out", "a ferry"}) || as[0].Act != hearsay.Deny || as[0].Polarity != hearsay.Negative {
		t.Errorf("%q: found %+v", text, as)
	}
	text = "“I promised nothing,” Tor Vale said."
	if as = find(t, text); len(as) != 1 || as[0].Act != hearsay.Deny {
		t.Errorf("%q: found %+v, want one denial", text, as)
	}
}

// TestPastAsParticiple holds that a past form that governs its sentence is one,
// whatever the tagger takes it for.
func TestPastAsParticiple(t *testing.T) {
	const text = "The minister of education ruled out a second sitting."
	for _, a := range find(t, text) {
		if got := tell(text, a); got == (told{"The minister of education", "ruled out", "a second sitting"}) {
			return
		}
	}
	t.Errorf("%q: found %+v", text, find(t, text))
}
