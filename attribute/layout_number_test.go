package attribute

import (
	"testing"

	"hearsay"
)

// TestNumbers holds that who gives a number without a verb that says is found, and
// that what sets a number tells none.
func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		text string
		want told
	}{
		{"The police put the number of marchers at two thousand.", told{"The police", "put", "the number of marchers at two thousand"}},
		{"The harbour board puts the damage at about nine million crowns.", told{"The harbour board", "puts", "the damage at about nine million crowns"}},
		{"The union speaks of 900.", told{"The union", "speaks of", "900"}},
		{"The director takes issue with the total and stands by 43.", told{"The director", "stands by", "43"}},
		{"On Monday the ministry gave it as 7,100, and left.", told{"the ministry", "gave", "it as 7,100"}},
		{"Ivo Brask, president of the guild, trimmed his own estimate to 10,900, explaining that some boats had been entered twice.", told{"Ivo Brask, president of the guild", "trimmed", "his own estimate to 10,900"}},
		{"The union sticks to its total of 900.", told{"The union", "sticks to", "its total of 900"}},
		{"The union is standing by its 4,000.", told{"The union", "is standing by", "its 4,000"}},
	} {
		found := false
		for _, a := range find(t, c.text) {
			found = found || tell(c.text, a) == c.want && a.Act != hearsay.Deny
		}
		if !found {
			t.Errorf("%q: %q is not found", c.text, c.want)
			for _, a := range find(t, c.text) {
				t.Logf("found %s %q", a.Act, tell(c.text, a))
			}
		}
	}
	for _, text := range []string{
		"The sale put the value of the mill at two million.", "He put the pan at 200 degrees.",
		"The keeper spoke of the sea.", "The guards stand by four doors.",
		"The mill cut its staff to 900.", "The climber stuck to the wall.", "Torv raised her hand to three men.",
	} {
		for _, a := range find(t, text) {
			if a.Rule == ruleNumber || a.Rule == ruleUpheld {
				t.Errorf("%q: found %q", text, tell(text, a))
			}
		}
	}
}
