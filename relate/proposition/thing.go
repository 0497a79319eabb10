package proposition

import (
	"strings"

	"hearsay/parse"
)

// findThings learns of which nouns for a thing an article has but one ("the
// bridge"): then whoever in it says the noun means that one.
func (p *page) findThings() {
	p.single = map[string]bool{}
	which := map[string]string{}
	for i := range p.d.Tokens {
		t := int32(i)
		lemma := strings.ToLower(p.d.Tokens[t].Lemma)
		if p.d.Tokens[t].UPOS != parse.Noun || !p.r.p.Vague[lemma] || p.r.p.Persons[lemma] {
			continue
		}
		only, seen := p.single[lemma]
		if !seen {
			only = true
		}
		name := p.whichOne(t)
		if name != "" && which[lemma] != "" && name != which[lemma] || p.d.Tokens[t].XPOS == parse.TagNNS || p.oneOfMany(t) {
			only = false
		}
		if name != "" {
			which[lemma] = name
		}
		p.single[lemma] = only
	}
}

// whichOne is the first word beside a noun that says which one it is ("the Ansk
// bridge", "the railway bridge"), folded; empty where none does.
func (p *page) whichOne(t int32) string {
	for _, c := range p.children[t] {
		tok := &p.d.Tokens[c]
		switch tok.Rel {
		case parse.RelCompound, parse.RelAmod, parse.RelNmodPoss:
			if tok.UPOS != parse.Pron && tok.XPOS != parse.TagPRPS {
				return strings.ToLower(p.d.Word(int(c)))
			}
		}
	}
	return ""
}

// oneOfMany tells whether a noun's own words say that there are others, or that
// none is meant: "another bridge", "a second bridge", "any bridge".
func (p *page) oneOfMany(t int32) bool {
	for _, c := range p.children[t] {
		switch strings.ToLower(p.d.Word(int(c))) {
		case "another", "other", "second", "third", "any", "every", "each", "some", "no", "new", "next", "former", "last":
			return true
		}
		if p.d.Tokens[c].Rel == parse.RelNummod {
			return true
		}
	}
	return false
}
