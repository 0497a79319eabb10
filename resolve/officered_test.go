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
