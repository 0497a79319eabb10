package resolve

import "testing"

// TestWhoDenies holds that "a claim he denied" is denied by whom the claim of that
// sentence is about, and by nobody where only somebody else of that name is near.
func TestWhoDenies(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"whom the claim names": {
			"Ana Werk tried a line against Bern Sander. Half of her supporters had gone to Piet Buhl, and {Piet Buhl} said he was glad. {She} suggested Sander had stolen her notes, ‹an allegation› {he} denied.",
			[]string{"Piet Buhl|person|name", "Ana Werk|person|pronoun", "Bern Sander|person|pronoun"},
		},
		"in a relative clause": {
			"{Yasar Olin} wrote a book. It has the claim of Mara Kyr that she met Ivo Dovrad at night, ‹which› {he} has denied.",
			[]string{"Yasar Olin|person|name", "Ivo Dovrad|person|pronoun"},
		},
		"a wife of the same name": {
			"{Yasar Olin} wrote that the house had been sold. The book tells of Lena Dovrad, the minister's wife, and has Mara Kyr's claim that she had an affair with Dovrad, ‹which› {he} has denied.",
			[]string{"Yasar Olin|person|name", "unclear: Yasar Olin,"},
		},
		"who goes on speaking": {
			"{Yasar Olin} said on Monday that the house was his. {He} denied ‹the claim› of Mara Kyr.",
			[]string{"Yasar Olin|person|name", "Yasar Olin|person|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
