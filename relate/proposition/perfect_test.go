package proposition

import (
	"slices"
	"testing"

	"hearsay/parse"
)

func TestAParticipleWithItsAuxiliaryIsTheVerb(t *testing.T) {
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	for text, verb := range map[string]string{
		"Tull was accused by a former colleague of having used board money for a kitchen.":           "used",
		"The school board's allegation that pickets had thrown stones at a bus on Tuesday is false.": "thrown",
	} {
		d := p.Parse(text)
		before := slices.Clone(d.Tokens)
		out := verbed(d)
		if !slices.Equal(before, d.Tokens) {
			t.Errorf("%s: the document was changed", text)
		}
		at := int32(slices.IndexFunc(out.Tokens, func(k parse.Token) bool { return k.In(text) == verb }))
		if out.Tokens[at].UPOS != parse.Verb || out.Tokens[at].Rel == parse.RelAmod {
			t.Errorf("%s: %q is no verb", text, verb)
		}
		if !slices.ContainsFunc(out.Tokens, func(k parse.Token) bool { return k.Head == at && k.Rel == parse.RelObj }) {
			t.Errorf("%s: %q has no object", text, verb)
		}
		for i := range out.Tokens {
			steps := 0
			for h := out.Tokens[i].Head; h >= 0; h = out.Tokens[h].Head {
				if steps++; steps > len(out.Tokens) {
					t.Fatalf("%s: what token %d hangs on goes in a circle", text, i)
				}
			}
		}
	}
	if plain := p.Parse("The stolen boat was found."); verbed(plain) != plain {
		t.Error("a document without such a verb was copied")
	}
}
