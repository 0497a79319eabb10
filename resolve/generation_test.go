package resolve

import "testing"

// TestGeneration holds that a father is not his namesake, and who a bare surname is.
func TestGeneration(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"the father first": {
			"President Donald Tarn has answered, his lawyer said. Among the topics was a meeting between the president's son Donald Tarn Jr. and a lawyer. {Tarn} denied knowing about it. {Tarn Jr.} said he loved it.",
			[]string{"Donald Tarn|person|surname|President", "Donald Tarn Jr.|person|surname|president's son"},
		},
		"one man, first with his suffix": {
			"{Robert Kell Jr.} said he would run. {Robert Kell} said it was time. {Kell} said no more.",
			[]string{"Robert Kell Jr.|person|name", "Robert Kell Jr.|person|surname", "Robert Kell Jr.|person|surname"},
		},
		"a verb behind a pronoun is no campaign": {
			"‹“I don't know how you campaign with a broad map and no money,”› {one donor} said. {They} said the mails were few.",
			[]string{"donor|anonymous|nominal", "|group|pronoun"},
		},
		"a party's adjective": {
			"Senator Ana Rubek stood for the Republicans. He asked for a kinder view of the {Republican} call to repeal the law.",
			[]string{"Republican|group|nominal"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
