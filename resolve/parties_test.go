package resolve

import "testing"

// TestParties holds that a nominee of one party is nobody of another.
func TestParties(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"another party": {
			"Oskar Lindqvist, the Libertarian candidate, stayed at home. {The GOP nominee} said his mic was bad.",
			[]string{"GOP nominee|person|nominal"},
		},
		"another party, named later": {
			"{The GOP nominee} said his mic was bad. Oskar Lindqvist, the Libertarian nominee, stayed at home.",
			[]string{"GOP nominee|person|nominal"},
		},
		"another name of the party": {
			"Oskar Lindqvist, the Republican nominee, came by train. {The GOP nominee} said his mic was bad.",
			[]string{"Oskar Lindqvist|person|nominal|Republican nominee"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
