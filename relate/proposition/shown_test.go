package proposition_test

import (
	"testing"

	"hearsay"
)

// The words that show a stance hold what turns it, in the article's own text.
func TestTheWordsThatShowAStance(t *testing.T) {
	for _, c := range []struct {
		cue, content string
		act          hearsay.Act
		want         string
		stance       hearsay.Stance
		negative     bool
	}{
		{"said", "the bridge at Ansk had been destroyed, and the river was high", hearsay.Assert, "the bridge at Ansk had been destroyed", hearsay.Supports, false},
		{"said", "the bridge at Ansk had not been destroyed", hearsay.Assert, "the bridge at Ansk had not been destroyed", hearsay.Denies, true},
		{"said", "it was untrue that the bridge at Ansk had been destroyed", hearsay.Deny, "it was untrue that the bridge at Ansk had been destroyed", hearsay.Denies, false},
		{"denied", "that the bridge at Ansk had been destroyed", hearsay.Deny, "denied that the bridge at Ansk had been destroyed", hearsay.Denies, false},
		{"dismissed", "reports of the destruction of the bridge at Ansk as disinformation", hearsay.Deny, "dismissed reports of the destruction of the bridge at Ansk as disinformation", hearsay.Denies, false},
		{"denied", "that the bridge at Ansk had not been destroyed", hearsay.Deny, "denied that the bridge at Ansk had not been destroyed", hearsay.Supports, true},
	} {
		text := "The ministry " + c.cue + " " + c.content + "."
		r := read(t, text, told{who: "the ministry", cue: c.cue, content: c.content, act: c.act})
		found := false
		for _, s := range r[0].Said {
			if s.Predicate != "destroy" {
				continue
			}
			found = true
			if got := s.Words.In(text); got != c.want || s.Stance != c.stance || s.Negative != c.negative {
				t.Errorf("%s: %q shows %s (negative %v), want %q, %s, %v", text, got, s.Stance, s.Negative, c.want, c.stance, c.negative)
			}
		}
		if !found {
			t.Errorf("%s: nothing is said to be destroyed: %+v", text, r[0].Said)
		}
	}
}

// Who points to what another one said shows it by the pointing words.
func TestAPointerShowsItself(t *testing.T) {
	text := "Mara Kyr said the bridge at Ansk had been destroyed. Edo Vint called it a lie."
	r := read(t, text, told{who: "Mara Kyr", cue: "said", content: "the bridge at Ansk had been destroyed"},
		told{who: "Edo Vint", cue: "called", content: "it a lie", act: hearsay.Criticise})
	if len(r[1].Said) != 1 || r[1].Said[0].Words.In(text) != "called it a lie" || r[1].Said[0].Text != "the bridge at Ansk had been destroyed" {
		t.Errorf("the answer says %+v", r[1].Said)
	}
}
