package resolve

import "testing"

func TestBeside(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"beside the pronoun": {
			"The ambassador, Judit Hale, was away. Through an aide {she} said that the talks would go on.",
			[]string{"Judit Hale|person|pronoun|ambassador"},
		},
		"only one there is": {
			"Through an aide {she} said that the talks would go on.",
			[]string{"aide|anonymous|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestRunOn holds that two names without a mark between them stay two, and that
// what only greets or means anybody is no body.
func TestRunOn(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"after a suffix": {
			"It must have been George Hadley Sr. {Marta Keller} said that the harbour was full.",
			[]string{"Marta Keller|person|name"},
		},
		"after a word of address": {
			"Thanks go to President of the Coastal Chamber of Trade Mr Oskar Lindqvist. {Oskar Lindqvist} said that trade was good.",
			[]string{"Oskar Lindqvist|person|name|President of the Coastal Chamber of Trade"},
		},
		"anybody": {
			"{Everyone} knows that the bridge is old.",
			[]string{"Everyone|unknown|nominal"},
		},
		"a greeting": {
			"{Please} remember that the bridge is old.",
			[]string{"|unknown|nominal"},
		},
		"a noun": {
			"The war was long. {War} shows that bridges matter.",
			[]string{"War|unknown|nominal"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
