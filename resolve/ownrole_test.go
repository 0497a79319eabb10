package resolve

import "testing"

// TestOwnRole holds that nobody is given the office of somebody named beside them.
func TestOwnRole(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"the head of an office is not whom it serves": {
			"Head of the Office of the President of Finland {Marta Keller} said the talks would go on.",
			[]string{"Marta Keller|person|name|Head of the Office of the President of Finland"},
		},
		"an adviser to the head": {
			"Adviser to the Head of the Office of the President of Finland {Marta Keller} said the talks would go on.",
			[]string{"Marta Keller|person|name|Adviser to the Head of the Office of the President of Finland"},
		},
		"who of the two is named stays open": {
			"The aide to the President {Marta Keller} said the talks would go on.",
			[]string{"Marta Keller|person|name"},
		},
		"a visit has no office": {
			"During the visit of {the President of Finland Marta Keller} it was agreed on.",
			[]string{"Marta Keller|person|name|President of Finland"},
		},
		"hyphened": {
			"Secretary-General of the Coast Union {Marta Keller} said the talks would go on.",
			[]string{"Marta Keller|person|name|Secretary-General of the Coast Union"},
		},
		"the next of a list": {
			"The talks were joined by {Oskar Lindqvist}, Minister of Transport Irja Sollen, and the mayor.",
			[]string{"Oskar Lindqvist|person|name"},
		},
		"the next of a list, of another state": {
			"The talks were joined by {Oskar Lindqvist}, President of Finland Marta Keller, and the mayor.",
			[]string{"Oskar Lindqvist|person|name"},
		},
		"who speaks for somebody": {
			"{Oskar Lindqvist}, a spokesman for Governor Irja Sollen, said the talks would go on.",
			[]string{"Oskar Lindqvist|person|name|spokesman for Governor Irja Sollen"},
		},
		"whose wife": {
			"{Marta Keller}, wife of President Oskar Lindqvist, said the talks would go on.",
			[]string{"Marta Keller|person|name|wife of President Oskar Lindqvist"},
		},
		"words of address": {
			"Thank you, {Oskar Lindqvist}, dear friends, for the words that you found.",
			[]string{"Oskar Lindqvist|person|name"},
		},
		"several people are nobody's role": {
			"The talks were joined by {Oskar Lindqvist}, representatives of the Harbour Board, and the mayor.",
			[]string{"Oskar Lindqvist|person|name"},
		},
		"a plan is no role": {
			"He told {Oskar Lindqvist}, the country's harbour plan, to wait.",
			[]string{"Oskar Lindqvist|person|name"},
		},
		"a long office runs on into the name": {
			"{Minister for Harbours and Canals of Finland Marta Keller} said the talks would go on.",
			[]string{"Marta Keller|person|name"},
		},
		"the president is not whose wife she is": {
			"{Marta Keller}, the president's wife, said the talks would go on. {The president} agreed.",
			[]string{"Marta Keller|person|name|president's wife", "president|person|nominal"},
		},
		"first lady": {
			"{First Lady Marta Keller} said the talks would go on.",
			[]string{"Marta Keller|person|name|First Lady"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestServedOffice holds that "the President" is not whoever heads the President's office.
func TestServedOffice(t *testing.T) {
	_, atts := read(t, "Head of the Office of the President of Finland {Marta Keller} said the talks would go on. {The President} agreed.")
	if got := atts[1].Speakers[0]; got.ID == atts[0].Speakers[0].ID || got.Name == "Marta Keller" {
		t.Errorf("the President is %q, who heads the office", got.Name)
	}
}

// TestElsewhere holds that a president of one state is not the president of another.
func TestElsewhere(t *testing.T) {
	check(t, "President of Finland {Marta Keller} spoke first. {The President of France} thanked her. {The President of Finland} agreed.",
		"Marta Keller|person|name|President of Finland", "President of France|person|nominal", "Marta Keller|person|nominal|President of Finland")
}
