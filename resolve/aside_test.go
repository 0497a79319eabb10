package resolve

import "testing"

func TestDoubtful(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"only spoken of after a preposition": {
			"Reporters had asked about a letter to Pavel Orlov. {He} told the Harbour Times interviewer that the matter was closed.",
			[]string{"unclear: Pavel Orlov,"},
		},
		"the one whom somebody acts upon": {
			"Police arrested Pavel Orlov on Monday. {He} said that the matter was closed.",
			[]string{"Pavel Orlov|person|pronoun"},
		},
		"who acts is named": {
			"Pavel Orlov met reporters on Monday. {He} told the Harbour Times that the matter was closed.",
			[]string{"Pavel Orlov|person|pronoun"},
		},
		"the minister of the sentence before, not the enemy's spokesman": {
			"{The rebels' spokesman Jorun Vask} said on Monday that the town had fallen. The army sent tanks.\n\nNot so, blasted tough-talking minister Maryk Tolvai. ‹“We hold every street,”› {he} said.",
			[]string{"Jorun Vask|person|name|rebels' spokesman", "Maryk Tolvai|person|pronoun|minister"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
