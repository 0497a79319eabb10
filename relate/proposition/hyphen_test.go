package proposition

import (
	"slices"
	"testing"

	"hearsay/lang/en"
	"hearsay/parse"
)

// A noun with a hyphen is one noun, in a copy: others read the same document.
func TestNounsWithAHyphenAreOne(t *testing.T) {
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	r := New(en.English())
	d := p.Parse("The ministry knew of a cover-up at Norvane. A well-known trader left.")
	before := slices.Clone(d.Tokens)
	joined := r.joined(d)
	if !slices.Equal(before, d.Tokens) {
		t.Error("the document was changed")
	}
	if !slices.ContainsFunc(joined.Tokens, func(k parse.Token) bool { return k.Lemma == "cover-up" && k.UPOS == parse.Noun }) {
		t.Error("cover-up is no noun")
	}
	for i, k := range joined.Tokens {
		if int(k.Head) == i || int(k.Head) >= len(joined.Tokens) {
			t.Errorf("token %d hangs on %d", i, k.Head)
		}
		if k.Start != before[i].Start || k.End != before[i].End {
			t.Errorf("token %d moved", i)
		}
	}
	if plain := p.Parse("A well-known trader left."); r.joined(plain) != plain {
		t.Error("a document without such a noun was copied")
	}
}
