package resolve

import "testing"

// TestInsults holds that nobody's name is what somebody calls them.
func TestInsults(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"trimmed": {
			"Lindqvist said that \"Crooked Marta Keller\" would lose. {Keller} said he was lying.",
			[]string{"Marta Keller|person|surname"},
		},
		"trimmed of a shortened word": {
			"“Lyin’ Oskar Lindqvist is a crook,” said Anna Fox. {Lindqvist} said Fox was mad.",
			[]string{"Oskar Lindqvist|person|surname"},
		},
		"the article's own name": {
			"Marta Keller came late. “Sleepy Marta Keller is a crook,” said Oskar Lindqvist. {Keller} said he was lying.",
			[]string{"Marta Keller|person|surname"},
		},
		"of whom the given name is not known": {
			"“Crooked Yorvil Keller is a thief,” said Oskar Lindqvist. Yorvil Keller came late. {Keller} said he was lying.",
			[]string{"Yorvil Keller|person|surname"},
		},
		"a middle name is not trimmed": {
			"“I know Marta Anna Keller,” said Oskar Lindqvist. {Keller} said he was lying.",
			[]string{"Marta Anna Keller|person|surname"},
		},
		"a title is not trimmed": {
			"“Mayor Marta Keller is late,” said Oskar Lindqvist. {Keller} said he was lying.",
			[]string{"Marta Keller|person|surname|Mayor"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
