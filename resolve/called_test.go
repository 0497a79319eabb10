package resolve

import "testing"

// A document that the article names is called by its title.
func TestTitlesOfDocuments(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"in marks": {
			"Ida Sollen shows it in her new film “Low Tide.” {The film} says that the bay is lost.",
			[]string{"Low Tide|document|nominal"},
		},
		"titled": {
			"{The 30-second spot, titled “Arrears,”} accuses him of theft.",
			[]string{"Arrears|document|nominal"},
		},
		"entitled, without marks": {
			"Sollen wrote a memoir of her time there entitled The Keeper's Hours: Nights at Sea. {The memoir} says little.",
			[]string{"The Keeper's Hours: Nights at Sea|document|nominal"},
		},
		"called": {
			"{The program, called HB-9,} promises work.",
			[]string{"HB-9|document|nominal"},
		},
		"a quotation is no title": {
			"{The report} “was wrong from the first page,” he said.",
			[]string{"report|document|nominal"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// Bodies by their initials, openings that hold the name back, places for states.
func TestBodies(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"initials of a name's beginning": {
			"The Ordovan Nations Security Council met on Friday. {The O.N.} said it would act.",
			[]string{"Ordovan Nations|organization|name"},
		},
		"an opening without the name": {
			"{A union representing harbour pilots} backed her.\n\nIn a statement the Association of Harbour Pilots called her brave.",
			[]string{"Association of Harbour Pilots|organization|nominal"},
		},
		"an acronym that is a noun": {
			"Hayes funds {a super PAC}. Sollen runs {an NGO}.",
			[]string{"PAC|organization|nominal", "NGO|organization|nominal"},
		},
		"the company after a paper": {
			"The harbour company wants a new rota. A letter to the company was seen by the Ashton Mercury. {The company} said it had no plan.",
			[]string{"harbour company|organization|nominal"},
		},
		"an adjective alone is its state": {
			"{French} promises to the islands are in doubt.",
			[]string{"France|organization|nominal"},
		},
		"from one capital to another": {
			"Worries grew from {Paris to Prague} that it would fail.",
			[]string{"Paris to Prague|group|nominal"},
		},
		"a time is no part of it": {
			"{The Supreme Court this month} upheld it.",
			[]string{"Supreme Court|organization|name"},
		},
		"a nation nobody knows": {
			"{Kethara} said on Monday that Ketharan forces had won.",
			[]string{"Kethara|organization|name"},
		},
		"a palace and a capital": {
			"The Élysée was silent. {The Kremlin} said no. Russia had said so before. {Moscow} said it again.",
			[]string{"Kremlin|organization|nominal", "Russia|organization|nominal"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// What annotators and chains mark carelessly still has a speaker where there is one.
func TestOddSources(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"the verb alone": {
			"“No,” {said} Robert Hayes, one of several miners.",
			[]string{"Robert Hayes|person|name"},
		},
		"a surname misspelt, first in its sentence": {
			"Leslie Wimes, president of the club, spoke. {Wines} believes that the club is lost.",
			[]string{"Leslie Wimes|person|surname|president of the club"},
		},
		"with a word that only stresses it": {
			"Corvane Motors sent a filing to the Harbour Board. {The board itself} said nothing.",
			[]string{"Harbour Board|organization|nominal"},
		},
		"an ending alone": {
			"It’{s} said that it was so.",
			[]string{"|unknown|nominal"},
		},
		"a nickname in marks": {
			"{Rep. Robert \"Bobby\" Hollis} opened the fair. {Hollis} said it was time.",
			[]string{"Robert \"Bobby\" Hollis|person|name|Rep.", "Robert \"Bobby\" Hollis|person|surname|Rep."},
		},
		"no role in what stands before a form of address": {
			"Emil Hartmann won. A trade bill {Mr. Hartmann} opposed was lost, he said.",
			[]string{"Emil Hartmann|person|surname"},
		},
		"a hyphen before the noun": {
			"{A rough-hewed candidate} said so.",
			[]string{"rough-hewed candidate|anonymous|nominal"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
