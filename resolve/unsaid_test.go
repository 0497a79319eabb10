package resolve

import "testing"

// TestUnsaid holds that a predicate which is taken back, denied or asked for is
// nobody's role, and that one which is said is.
func TestUnsaid(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"said": {
			"{Marta Keller} came. Keller was a suspect, police said. {Keller} said she was glad.",
			[]string{"Marta Keller|person|name|suspect", "Marta Keller|person|surname|suspect"},
		},
		"not": {
			"Marta Keller came. Keller was not a suspect, police said. {Keller} said she was glad.",
			[]string{"Marta Keller|person|surname"},
		},
		"shortened": {
			"Marta Keller came. Keller wasn’t a suspect, police said. {Keller} said she was glad.",
			[]string{"Marta Keller|person|surname"},
		},
		"never": {
			"Marta Keller came. Police said Keller was never a suspect. {Keller} said she was glad.",
			[]string{"Marta Keller|person|surname"},
		},
		"denied": {
			"Marta Keller came. Police denied that Keller was a suspect. {Keller} said she was glad.",
			[]string{"Marta Keller|person|surname"},
		},
		"not said": {
			"Marta Keller came. Police did not say that Keller was a suspect. {Keller} said she was glad.",
			[]string{"Marta Keller|person|surname"},
		},
		"asked for": {
			"Marta Keller came. Police were asked whether Keller was a suspect. {Keller} said she was glad.",
			[]string{"Marta Keller|person|surname"},
		},
		"relative": {
			"Marta Keller came. {Keller, who is not a suspect,} said she was glad.",
			[]string{"Marta Keller|person|surname"},
		},
		"apposition": {
			"{Marta Keller, not the mayor,} said she was glad.",
			[]string{"Marta Keller|person|name"},
		},
		"no longer": {
			"{Marta Keller, no longer a suspect,} said she was glad.",
			[]string{"Marta Keller|person|name"},
		},
		"the suspect is somebody else": {
			"Marta Keller came. Keller was not a suspect, police said. {The suspect} said nothing.",
			[]string{"suspect|anonymous|nominal"},
		},
		"in somebody's mouth": {
			"Marta Keller came. “Keller is a thief and a suspect,” said Oskar Lindqvist. {Keller} said she was glad.",
			[]string{"Marta Keller|person|surname"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
