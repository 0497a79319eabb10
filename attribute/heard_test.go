package attribute

import "testing"

// A court that heard something did not say it; one that said something did.
func TestWhoOnlyHeardSaysNothing(t *testing.T) {
	for _, c := range []struct{ text, source string }{
		{"The court heard that Rolf Ekker had struck a clerk with a ledger.", ""},
		{"Bank chairman Rolf Ekker struck a clerk with a ledger, a court in Velm heard.", ""},
		{"An inquest heard that nurse Ann Lode had given the wrong drug.", ""},
		{"The inquiry was told that the dam had leaked for years.", ""},
		{"The court said that Rolf Ekker had struck a clerk with a ledger.", "The court"},
		{"The coroner told the family that nobody had known.", "The coroner"},
	} {
		found := find(t, c.text)
		if len(found) == 0 {
			t.Errorf("%s: nothing found", c.text)
			continue
		}
		if got := found[0].Source.Text(c.text); got != c.source {
			t.Errorf("%s: the source is %q, want %q", c.text, got, c.source)
		}
	}
}
