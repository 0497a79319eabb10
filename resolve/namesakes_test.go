package resolve

import "testing"

// TestNamesakes holds that a surname which several bear names nobody unless the
// article prefers one of them.
func TestNamesakes(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"the accused is not his brother": {
			"Hadley, 30, of Ashton, was charged with arson. ‹“My brother did not do this,”› said {Tim Hadley}. {Hadley}, the court heard, wrote: ‹“I will burn it.”›",
			[]string{"Tim Hadley|person|name", "unclear: Tim Hadley, Hadley,"},
		},
		"nor with an age alone": {
			"Hadley, 30, was charged with arson. A lawyer, Tim Hadley, came to court. {Hadley} said that it was a lie.",
			[]string{"unclear: Tim Hadley, Hadley,"},
		},
		"a surname first, the first name later": {
			"Hadley won the seat by ten votes. {Tim Hadley}, 40, said he was glad. {Hadley} said he would start on Monday.",
			[]string{"Tim Hadley|person|name", "Tim Hadley|person|surname"},
		},
		"two ministers": {
			"Otto Keller is the finance minister. Lena Keller is the health minister. ‹“He signed for it,”› {Keller} said. ‹“She spent it,”› {Keller} said.",
			[]string{"unclear: Otto Keller, Lena Keller,", "unclear: Otto Keller, Lena Keller,"},
		},
		"told apart by the title": {
			"Finance Minister Otto Keller and Health Officer Lena Keller met. {Minister Keller} said it was signed.",
			[]string{"Otto Keller|person|surname|Finance Minister"},
		},
		"a pronoun stays as open": {
			"Otto Keller and Paul Keller met on Monday. ‹“It was signed,”› {Keller} said. ‹“It was spent,”› {he} added.",
			[]string{"unclear: Otto Keller, Paul Keller,", "unclear: Otto Keller, Paul Keller,"},
		},
		"he is not she": {
			"Anna Keller and Paul Keller live in Ashton. {Keller} said he had never asked her to.",
			[]string{"unclear: Anna Keller, Paul Keller,"},
		},
		"called so before": {
			"Otto Keller spoke first. Keller was brief. Keller came late, and Keller left early. On Sunday he had met Paul Keller. Keller was tired. {Keller} said it was signed.",
			[]string{"Otto Keller|person|surname"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
