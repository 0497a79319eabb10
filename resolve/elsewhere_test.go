package resolve

import "testing"

// TestOtherStates holds that an office of one state is nobody's who has it in
// another, and that a head of state is no head of something else.
func TestOtherStates(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"of another state": {
			"Meeting with President of France Paul Roche. {The President of Poland} noted that it was fine. {The Polish President} was glad.",
			[]string{"President of Poland|person|nominal", "Polish President|person|nominal"},
		},
		"of another republic": {
			"{The President of the Republic of Poland} was glad. Meeting with President of the Republic of France Paul Roche. President Roche spoke.",
			[]string{"President of the Republic of Poland|person|nominal"},
		},
		"the adjective is the state's": {
			"{President of the Republic of Poland Anna Wolska} came. {The Polish president} was glad.",
			[]string{"Anna Wolska|person|name|President of the Republic of Poland", "Anna Wolska|person|nominal|President of the Republic of Poland"},
		},
		"one phrase has told of what": {
			"{The president of Poland} spoke on Monday. {President Anna Wolska} said it was late. She said {the French president} had called.",
			[]string{"Anna Wolska|person|nominal|President", "Anna Wolska|person|name|President", "French president|person|nominal"},
		},
		"head of state": {
			"President of Poland Anna Wolska met the harbour master. {The Head of State} said she was glad. Head of the Harbour Administration Paul Kern came. {The Head of State} thanked him.",
			[]string{"Anna Wolska|person|nominal|President of Poland", "Anna Wolska|person|nominal|President of Poland"},
		},
		"two heads of state": {
			"President of Poland Anna Wolska met President of France Paul Roche. {The head of state} said it was good.",
			[]string{"unclear: Anna Wolska, Paul Roche,"},
		},
		"no head of state": {
			"Paul Roche is the president of the Football Association. {The head of state} said it was good.",
			[]string{"head of state|person|nominal"},
		},
		"head of an office": {
			"{Head of the President’s Office Anna Wolska} came. {The Head of the Office of the President} left.",
			[]string{"Anna Wolska|person|name|Head of the President’s Office", "Anna Wolska|person|nominal|Head of the President’s Office"},
		},
		"deputy head": {
			"{Deputy Head of the Office of the President Anna Wolska} came.",
			[]string{"Anna Wolska|person|name|Deputy Head of the Office of the President"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
