package resolve

import "testing"

// TestItSaid holds that "it" as a source goes on from the subject of its words or
// of the sentence before.
func TestItSaid(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a report, not the council whose it is": {
			"The council's head of finance had warned in a report. The council met on Monday. The report, which was published on Friday, puts the savings at two million. {It} says that the leases cannot be ended.",
			[]string{"report|document|pronoun"},
		},
		"an operator, not the town it runs trains to": {
			"{Rail operator Nordbane} says that no trains will run west of Lund tonight. ‹“We are sorry,”› {it} says in a post.",
			[]string{"Nordbane|organization|name", "Nordbane|organization|pronoun"},
		},
		"who did something in the clause before": {
			"{The Harbour Board} puts the boats at ninety. On Monday the Weather Office gave them as seventy, and {it} stood by that.",
			[]string{"Harbour Board|organization|name", "Weather Office|organization|pronoun"},
		},
		"who spoke before, not the one spoken of": {
			"{The ministry} rejects claims that nobody was asked. ‹The nature agency had been heard,› {it} said.",
			[]string{"ministry|organization|nominal", "ministry|organization|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestNamesInSources holds that a source's own name is found behind whatever says
// who that is, and nothing else is taken into it.
func TestNamesInSources(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a time behind the name": {
			"{Lumo Energy today} announced that it would close. {Minister Ole Brandt yesterday} denied it.",
			[]string{"Lumo Energy|organization|name", "Ole Brandt|person|name|Minister"},
		},
		"one of them": {
			"Hundreds came. {One of them, retired teacher Gwen Astley}, said that she would stay.",
			[]string{"Gwen Astley|person|name|teacher"},
		},
		"a possessor in the apposition": {
			"The Water Watch is ten years old. {Its founder, Kyr's former colleague Marcus Bell}, said that it had to go on.",
			[]string{"Marcus Bell|person|name|founder"},
		},
		"an office and its field": {
			"The works are new. {Director of engineering Wen Li Zhao} said both were clean. {Head of operations Lise Torp} said so, too.",
			[]string{"Wen Li Zhao|person|name|Director of engineering", "Lise Torp|person|name|Head of operations"},
		},
		"the widow of a singer is not the singer": {
			"The house is old. {The widow of singer Jan Torp} said it was cold.",
			[]string{"widow of singer Jan Torp|person|nominal"},
		},
		"whose president": {
			"The figure came from {the chamber of commerce, whose president, Dominic Farr,} called the strike a crime.",
			[]string{"Dominic Farr|person|name|president"},
		},
		"a poll of two": {
			"{The Tarvo/Lumo poll} found that most want it. {A Harbour Times/Radio Osk survey released last week} showed a tie.",
			[]string{"Tarvo/Lumo poll|document|nominal", "Harbour Times/Radio Osk survey released last week|document|nominal"},
		},
		"a newspaper of a day's name": {
			"The train stood. {A reporter for USA Today} said that there was water.",
			[]string{"reporter for USA Today|anonymous|nominal"},
		},
		"a name given": {
			"The train stood. {A passenger, who gives her name as Tuva}, said that there was water.",
			[]string{"Tuva|person|surname|passenger"},
		},
		"a secretary is no minister": {
			"Prime Minister Arne Volden was away. {The finance minister's private secretary} replied that it was printed. {She} said that it could not be stopped.",
			[]string{"finance minister's private secretary|person|nominal", "finance minister's private secretary|person|pronoun"},
		},
		"one of several": {
			"Bertil Amory took it back. {One of the fathers in the square} said he did not want it. ‹“I want my Wednesday back,”› {he} said.",
			[]string{"One of the fathers in the square|anonymous|nominal", "One of the fathers|anonymous|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestHeadings holds that headings and openings mean whom the article names later.
func TestHeadings(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a former treasurer": {
			"{Former treasurer} tells court he was told to hide payments\n\n{A former treasurer of the Brenner Foundation} told a court on Tuesday that he had been told to hide payments.\n\nGiving evidence, Tomas Wrede, the foundation's former treasurer, said that he had a list.",
			[]string{"Tomas Wrede|person|nominal|foundation's former treasurer", "Tomas Wrede|person|nominal|foundation's former treasurer"},
		},
		"an inspectorate in the opening": {
			"{The inspectorate} said on Monday that the milk was bad.\n\nThe National Food Inspectorate has closed the dairy.",
			[]string{"National Food Inspectorate|organization|nominal"},
		},
		"two councils": {
			"{The council} said on Monday that the bridge was bad.\n\nOsk City Council and Ansk Town Council have closed it.",
			[]string{"council|organization|nominal"},
		},
		"a town and its state are no woman": {
			"The fair in Charlotte, N.C., was cold. This week {she} said that it would snow.",
			[]string{"|person|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
