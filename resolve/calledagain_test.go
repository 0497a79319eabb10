package resolve

import "testing"

func TestCalledAgain(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"the singer of the sentence before": {
			"Celia Dorne made her return to the stage at the Summer Games.\n\n{The superstar singer} said that she had dreamt of it. Later {the singer} said it felt like home.",
			[]string{"Celia Dorne|person|nominal|superstar singer", "Celia Dorne|person|nominal|superstar singer"},
		},
		"somebody named later is no president for that": {
			"Mr. Halvorsen praised Mr. Brandt on Monday.\n\n‹“We had good meetings,”› {the president} said.\n\nGeneral Ostrow wrote a book against President Lyle B. Dunmore during the war.",
			[]string{"president|person|nominal"},
		},
		"an inspector general is no attorney general": {
			"{The inspector general} said that Attorney General Walt Barden had kept to the rules.",
			[]string{"inspector general|person|nominal"},
		},
		"the spokesman is no spokeswoman": {
			"{A spokesman for the regulator} said it was marketing. {A Conservative spokeswoman} said it was not. {The spokesman} said there was no answer.",
			[]string{"spokesman for the regulator|anonymous|nominal", "Conservative spokeswoman|anonymous|nominal", "spokesman for the regulator|anonymous|nominal"},
		},
		"both are not many": {
			"Novasoft sold its software to {many makers of computers}. Sonoya did the same. {Both makers} believe in films.",
			[]string{"many makers of computers|group|nominal", "Both makers|group|nominal"},
		},
		"whom the opening of a sentence names": {
			"Minister Olav Tarn spoke in Osk. {Tarn} said the budget was sound. Responding to remarks by Walter Kyr, {he} said there would be no tax.",
			[]string{"Olav Tarn|person|surname|Minister", "Olav Tarn|person|pronoun|Minister"},
		},
		"the subject of the clause above": {
			"Halvorsen spoke to the crowd, and Halvorsen praised it. Bernard Sander was wrong when {he} said that nobody came.",
			[]string{"Bernard Sander|person|pronoun"},
		},
		"what somebody is only likened to": {
			"Some want government as a social engineer. Oren Kass wants none of it. So markets, {he} says, must plan.",
			[]string{"Oren Kass|person|pronoun"},
		},
		"that of a thing": {
			"The agency held a meeting {that} said so.",
			[]string{"|unknown|pronoun"},
		},
		"the name in apposition goes on with a place": {
			"{Senator Lindsay Graham, the Judiciary Committee chairman,} said no.\n\n{The House Judiciary Committee chairman, Democratic Rep. Jarod Nadler of New York,} said yes.",
			[]string{"Lindsay Graham|person|name|Judiciary Committee chairman", "Jarod Nadler|person|name|House Judiciary Committee chairman"},
		},
		"the spokesman who was just brought in": {
			"{Family spokesman Radd Sieger} said more could be done.\n\nIn a statement, {a State Department spokesman} said they had worked with others. {The spokesman} said they went on.",
			[]string{"Radd Sieger|person|name|Family spokesman", "State Department|organization|nominal", "State Department|organization|nominal"},
		},
		"the sides of a case do not speak": {
			"In Ashton School District v. Rodriguez the Supreme Court ruled. Judge Stephen Marley agreed. {He} noted examples.",
			[]string{"Stephen Marley|person|pronoun|Judge"},
		},
		"a name that is a pronoun elsewhere": {
			"M&W is cheaper than Okado, according to {Which}, a magazine.",
			[]string{"Which|organization|name"},
		},
		"the newspaper goes on": {
			"{The newspaper} said the hackers used Taobo. The hackers also sold accounts, {it} said.",
			[]string{"newspaper|organization|nominal", "newspaper|organization|pronoun"},
		},
		"who is elected does not hold the office": {
			"President-Elect Donald Tarn needs to grow up, {Vice President Joss Boden} said. {The president} said no.\n\nOliver Lettwin, the shadow chancellor, attacked the budget. {The chancellor} said it was sound.",
			[]string{"Joss Boden|person|name|Vice President", "president|person|nominal", "chancellor|person|nominal"},
		},
		"a state before a given name": {
			"{Miss Kansas Alexa Smithers} said she would run.",
			[]string{"Alexa Smithers|person|name"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
