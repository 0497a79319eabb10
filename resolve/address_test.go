package resolve

import (
	"testing"

	"hearsay"
	"hearsay/parse"
)

// TestAddress holds that "I" is the speaker of an address where the first line or
// the title says that it is one and whose, and nobody's name elsewhere.
func TestAddress(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"by the holder of an office": {
			"We will rebuild the pier - address by the President of Poland\n\nDear friends! {I} think that we will do it. {We} hope for help.",
			[]string{"President of Poland|person|pronoun", "President of Poland|person|pronoun"},
		},
		"by name": {
			"Speech by Head of the Harbour Office Anna Wolska at the fair\n\nDear friends! {I} think that we will do it. The president of France told me so.",
			[]string{"Anna Wolska|person|pronoun|Head of the Harbour Office"},
		},
		"whose": {
			"The sea is ours - President Anna Wolska's evening address to the crews\n\nDear friends! {I} think that we will do it.",
			[]string{"Anna Wolska|person|pronoun|President"},
		},
		"a report": {
			"President Anna Wolska visits the harbour\n\nDear friends! {I} think that we will do it.",
			[]string{"|author|pronoun"},
		},
		"a question of address": {
			"The address of the harbour master is wrong, Anna Wolska says\n\n{I} think that we will do it.",
			[]string{"|author|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

func TestAddressByTitle(t *testing.T) {
	const text = "Dear friends! I think that we will do it, says your Anna Wolska."
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for title, want := range map[string]string{
		"Address by Anna Wolska to the crews": "Anna Wolska|person|pronoun",
		"Anna Wolska visits the crews":        "|author|pronoun",
	} {
		atts := []hearsay.Attribution{{Source: hearsay.Passage{{Start: 14, End: 15}}, Content: hearsay.Passage{{Start: 22, End: 43}}}}
		r.Resolve(p.Parse(text), &hearsay.Article{Text: text, Title: title}, atts)
		if got := shown(t, text, atts[0]); got != want {
			t.Errorf("under %q, %q is read as %s, want %s", title, atts[0].Source.Text(text), got, want)
		}
	}
}
