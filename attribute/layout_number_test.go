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
	} {
		for _, a := range find(t, text) {
			if a.Rule == ruleNumber {
				t.Errorf("%q: found %q", text, tell(text, a))
			}
		}
	}
}
