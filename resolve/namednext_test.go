package resolve

import "testing"

// TestNamedNext holds who the name of the next sentences belongs to: an opening
// that holds it back, never to "a neighbour" nor to somebody quoted beside.
func TestNamedNext(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a neighbour": {
			"‹“It was the wind,”› {a neighbour} told police. ‹“I was asleep,”› said {Oskar Lindqvist}.",
			[]string{"neighbour|anonymous|nominal", "Oskar Lindqvist|person|name"},
		},
		"a neighbour, a paragraph before": {
			"{A neighbour} said the door was open.\n\n{Oskar Lindqvist} said that he was asleep.",
			[]string{"neighbour|anonymous|nominal", "Oskar Lindqvist|person|name"},
		},
		"a doctor is not the next doctor": {
			"‹“It was the wind,”› {a doctor} told police. ‹“I was asleep,”› said {Oskar Lindqvist}, a doctor.",
			[]string{"doctor|anonymous|nominal", "Oskar Lindqvist|person|name|doctor"},
		},
		"quoted both": {
			"‹“He sold the boat,”› {the widow} said. ‹“I knew him,”› said {Marta Keller}.",
			[]string{"widow|person|nominal", "Marta Keller|person|name"},
		},
		"both in one paragraph": {
			"{The widow} said that he had sold the boat. {Marta Keller} said that she knew him.",
			[]string{"widow|person|nominal", "Marta Keller|person|name"},
		},
		"held back": {
			"{The harbour commissioner} says that no ship may leave.\n\n{Marta Keller} says she told the pilots on Monday.",
			[]string{"Marta Keller|person|nominal", "Marta Keller|person|name"},
		},
		"described otherwise": {
			"{The harbour commissioner} says that no ship may leave.\n\n{Marta Keller}, who runs a school, says that she was not told.",
			[]string{"harbour commissioner|person|nominal", "Marta Keller|person|name"},
		},
		"an office that stands with its holder's name": {
			"{The minister} apologised for the bridge.\n\nThe bridge fell in May.\n\n{Marta Keller} says she told the pilots on Monday.",
			[]string{"minister|person|nominal", "Marta Keller|person|name"},
		},
		"described alike": {
			"{The harbour commissioner} says that no ship may leave.\n\n{Marta Keller}, who as commissioner closed the port, says that she told the pilots.",
			[]string{"Marta Keller|person|nominal", "Marta Keller|person|name"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
