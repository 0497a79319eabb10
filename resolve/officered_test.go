package resolve

import "testing"

func TestBodiesByTheirNames(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a plural of trade": {
			"Calder Crossings will not run on Sunday. {Calder Crossings} said the sea was too high. {Calder Crossings} added that fares would rise.",
			[]string{"Calder Crossings|organization|name", "Calder Crossings|organization|name"},
		},
		"a person with such a surname": {
			"{Ned Waters} said that he would come. {Dominic Hastings} said no.",
			[]string{"Ned Waters|person|name", "Dominic Hastings|person|name"},
		},
		"what goes on with its": {
			"Tarvo Mobility promised its staff a bonus. {Tarvo Mobility} said so.",
			[]string{"Tarvo Mobility|organization|name"},
		},
		"one protester is a person": {
			"{A protester} said no. {Protesters} said no.",
			[]string{"protester|anonymous|nominal", "Protesters|group|nominal"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestCompanies holds that a company that no table knows is told by what it says of
// itself and by the noun before it, and that its short name is its own.
func TestCompanies(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"of itself":      {"{Vaxen} said it was sorry.", []string{"Vaxen|organization|name"}},
		"behind a noun":  {"Nothing was lost, {the insurer Halden Mutual} said. {Halden} denied the report.", []string{"Halden Mutual|organization|name", "Halden Mutual|organization|name"}},
		"a retailer":     {"{Retailer Colmark} said the shops would stay open.", []string{"Colmark|organization|name"}},
		"its short name": {"{Kelvane Mining} said the dust was harmless. {Kelvane} denied the report.", []string{"Kelvane Mining|organization|name", "Kelvane Mining|organization|name"}},
		"plain words":    {"It was stopped at noon, {Clean Sport Norrey} announced on Monday.", []string{"Clean Sport Norrey|organization|name"}},
		"the weather":    {"{Kroll} said it would rain. {He} was wet.", []string{"Kroll|person|surname", "Kroll|person|pronoun"}},
		"a person's":     {"{Mara Kelvane} owns Kelvane Mining. {Kelvane} denied the report.", []string{"Mara Kelvane|person|name", "Mara Kelvane|person|surname"}},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestOfficeAfter holds that an office right behind somebody of whom the article has
// not said who that is, is theirs.
func TestOfficeAfter(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"the one just named": {
			"{Ondrej Pike} gave way on Friday.\n\n‹“I have read the letter. I spoke too soon,”› {the president of Kestrel Dairies} said.",
			[]string{"Ondrej Pike|person|name|president of Kestrel Dairies", "Ondrej Pike|person|nominal|president of Kestrel Dairies"},
		},
		"one whose role is known": {
			"{Ivo Dovrad, the mayor of Osk,} gave way on Friday.\n\n‹“I spoke too soon,”› {the president of Kestrel Dairies} said.",
			[]string{"Ivo Dovrad|person|name|mayor of Osk", "president of Kestrel Dairies|person|nominal"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
