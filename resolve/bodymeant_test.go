package resolve

import "testing"

// TestBodyMeant holds to which body "the company", "the agency", "the union" and
// their like go back: to one of their kind, where there is one and only one, and
// never to a place, an outlet or an agency of the dateline.
func TestBodyMeant(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"the one company of a wire's body": {
			"OSKHAVEN, Tolmar (NPA) - A mill in the valley said on Monday it had closed. “There is nothing,” {Marta Keller, the chief executive of Orlane Textiles,} told reporters at the gate. The Weavers’ Union said it was true. {The company} confirmed it. The illness takes weeks. Rain fell. {The firm} denied a fire.",
			[]string{"Marta Keller|person|name|chief executive of Orlane Textiles", "Orlane Textiles|organization|nominal", "Orlane Textiles|organization|nominal"},
		},
		"a noun that no table has": {
			"The National Water Inspectorate said all was fine. Orlane Textiles closed. {The inspectorate} said no pipe had burst. {It} said so twice.",
			[]string{"National Water Inspectorate|organization|nominal", "National Water Inspectorate|organization|pronoun"},
		},
		"no outlet that was told": {
			"Vela Motors opened a shop in May. A Vela Motors spokesman declined to comment to Corano, other than to point to a statement in which {the company} said it was glad.",
			[]string{"Vela Motors|organization|nominal"},
		},
		"the union is not the company": {
			"Vela and the union that speaks for its staff agreed on a deal. {The union} said it was a start.",
			[]string{"union|organization|nominal"},
		},
		"the agency is no club": {
			"Corvane Motors won the match. {The agency} said the sample was clean.",
			[]string{"agency|organization|nominal"},
		},
		"the agency of a public name": {
			"The Storm Warning Center warned on Sunday. Rain fell. {The agency} said it would last.",
			[]string{"Storm Warning Center|organization|nominal"},
		},
		"the only one that spoke, for a name that says no kind": {
			"OSKHAVEN, Tolmar (NPA) - {Global Rivers Ansk} said on Monday the mill had leaked. Orlane Textiles told NPA it had not. {The agency} said it had.",
			[]string{"Global Rivers Ansk|organization|name", "Global Rivers Ansk|organization|nominal"},
		},
		"the agency of the dateline says nothing": {
			"OSKHAVEN, Tolmar (NPA) - The mill had leaked, a driver told NPA. {The agency} said it had.",
			[]string{"agency|organization|nominal"},
		},
		"the club": {
			"Marden Rovers lost again. The captain met the Harbour Board. Rain fell. {The club} said it was sorry.",
			[]string{"Marden Rovers|organization|nominal"},
		},
		"two companies": {
			"Orlane Textiles and Corvane Motors met on Monday. Rain fell in the hills. {The company} said it would not pay.",
			[]string{"company|organization|nominal"},
		},
		"the shares tell": {
			"Vela rose on Monday. Vela’s shares are up. The Harbour Board met Corano. Rain fell in the hills. {The company} said it would not pay.",
			[]string{"Vela|organization|nominal"},
		},
		"what a phrase has called it": {
			"Vela Motors opened a shop. {The company} was glad. {The union} was not.",
			[]string{"Vela Motors|organization|nominal", "union|organization|nominal"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestOfficered holds that what has a president or a chief executive is a body,
// so that "he" is the one who has the office.
func TestOfficered(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"of": {
			"{The chairman of Ferrin} denied it on Monday. {He} said so twice.",
			[]string{"chairman of Ferrin|person|nominal", "chairman of Ferrin|person|pronoun"},
		},
		"two orders": {
			"{The president of Corvane Harbour} thanked them. {He} left early. {Oskar Lindqvist, Corvane Harbour’s president,} had spoken before. {The president of Corvane Harbour} was hoarse.",
			[]string{"Oskar Lindqvist|person|nominal|Corvane Harbour’s president", "Oskar Lindqvist|person|pronoun|Corvane Harbour’s president",
				"Oskar Lindqvist|person|name|Corvane Harbour’s president", "Oskar Lindqvist|person|nominal|Corvane Harbour’s president"},
		},
		"a given name alone": {
			"{Diana} wrote that she was calm. {She} wrote again.",
			[]string{"Diana|person|surname", "Diana|person|pronoun"},
		},
		"its troops": {
			"Lindqvist vowed to hold the pass. {Kethara} claimed its troops had taken it.",
			[]string{"Kethara|organization|name"},
		},
		"its": {
			"Orlane Textiles closed. {Marta Keller, the chief executive of Orlane Textiles,} said no. A day passed. {Its chief executive} repeated that. {She} was sure.",
			[]string{"Marta Keller|person|name|chief executive of Orlane Textiles", "Marta Keller|person|nominal|chief executive of Orlane Textiles", "Marta Keller|person|pronoun|chief executive of Orlane Textiles"},
		},
		"the player's": {
			"Lars Ott, the agent of the player Jens Brisk, came. {The player’s agent} denied it. {He} said so twice.",
			[]string{"Lars Ott|person|nominal|agent of the player Jens Brisk", "Lars Ott|person|pronoun|agent of the player Jens Brisk"},
		},
		"a person's spokesman makes no body of him": {
			"{Otto Ferrin} spoke to the head of Otto Ferrin’s office. {He} said so twice.",
			[]string{"Otto Ferrin|person|name", "Otto Ferrin|person|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestSpokenForKind holds which body an unnamed spokeswoman speaks for who is called
// by its kind, and that a place before the kind is no body.
func TestSpokenForKind(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"the one of its kind": {
			"The Tarn Vale Hospital Trust closed a ward. The Harbour Board was silent. {A trust spokeswoman} said nobody had died.",
			[]string{"Tarn Vale Hospital Trust|organization|nominal"},
		},
		"one of two": {
			"The Tarn Vale Hospital Trust met the Kessel Water Trust. {A trust spokeswoman} said nobody had died.",
			[]string{"trust spokeswoman|anonymous|nominal"},
		},
		"a place before the kind": {
			"Wards in Tarn Vale are full. {A spokeswoman for the Tarn Vale trust} said nobody had died.",
			[]string{"spokeswoman for the Tarn Vale trust|anonymous|nominal"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
