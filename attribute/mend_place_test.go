package attribute

import "testing"

// TestWhereIsNotWho holds that the place before the comma speaks no more than the
// day does, and that a place which is itself the source stays.
func TestWhereIsNotWho(t *testing.T) {
	for text, want := range map[string]string{
		"In Osk, Varania's finance minister, Dana Kolt, dismissed reports of a devaluation as gossip.": "Varania's finance minister, Dana Kolt",
		"In Pellworth, council leader Mira Tane said the road would be closed.":                        "council leader Mira Tane",
		"Osk, Varania's capital, said the road would be closed.":                                       "Osk, Varania's capital",
	} {
		met := false
		for _, a := range find(t, text) {
			met = true
			if got := a.Source.Text(text); got != want {
				t.Errorf("%s\nis said by %q, want %q", text, got, want)
			}
		}
		if !met {
			t.Errorf("%s\nhas no attribution", text)
		}
	}
}
