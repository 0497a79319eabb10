package proposition

import (
	"slices"
	"strings"

	"hearsay/parse"
)

// joined is a document in which nouns written with a hyphen that stand for one
// concept ("cover-up", "sell-off") are one noun: the token that heads them has
// their lemma, and whatever hangs on the others hangs on it. The document given
// is left as it is; without such a noun it is given back.
func (r *Reader) joined(d *parse.Document) *parse.Document {
	var out *parse.Document
	for i := 1; i+1 < len(d.Tokens); i++ {
		if d.Tokens[i].In(d.Text) != "-" || !touches(d, i-1) || !touches(d, i) {
			continue
		}
		word := strings.ToLower(d.Word(i-1) + "-" + d.Tokens[i+1].Lemma)
		if !r.noun(word) || d.Tokens[i-1].UPOS == parse.Adj {
			continue
		}
		if out == nil {
			copied := *d
			copied.Tokens = slices.Clone(d.Tokens)
			out = &copied
		}
		unite(out, int32(i-1), word)
	}
	if out == nil {
		return d
	}
	return out
}

// noun tells whether a word with a hyphen is one that the tables have.
func (r *Reader) noun(word string) bool {
	plain := strings.ReplaceAll(word, "-", "")
	return r.p.Deeds[word] || r.p.Deeds[plain] || r.p.Concepts[word] != "" || r.p.Concepts[plain] != ""
}

// touches tells whether nothing stands between a token and the next.
func touches(d *parse.Document, i int) bool { return d.Tokens[i].End == d.Tokens[i+1].Start }

// unite makes one noun of three tokens: what is around them hangs on their head.
func unite(d *parse.Document, first int32, word string) {
	last, head := first+2, int32(-1)
	for t := last; t >= first; t-- {
		// "was a cover-up" may have two heads: a noun, and what is taken for a particle of "was".
		if h := d.Tokens[t].Head; (h < first || h > last) && (head < 0 || d.Tokens[t].UPOS == parse.Noun) {
			head = t
		}
	}
	head = max(head, first)
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if at := int32(i); at >= first && at <= last {
			if at != head {
				t.Head, t.Rel, t.UPOS = head, parse.RelPunct, parse.Punct
			}
		} else if t.Head >= first && t.Head <= last {
			t.Head = head
		}
	}
	d.Tokens[head].Lemma, d.Tokens[head].UPOS = word, parse.Noun
	if d.Tokens[head].Rel == parse.RelCompoundPrt {
		d.Tokens[head].Rel = asObject(d, d.Tokens[head].Head)
	}
}

// asObject is how a noun hangs on a verb whose particle it was taken for: it is
// what "there is", or else the object.
func asObject(d *parse.Document, verb int32) parse.Rel {
	for i := range d.Tokens {
		if d.Tokens[i].Head == verb && d.Tokens[i].Rel == parse.RelExpl {
			return parse.RelNsubj
		}
	}
	return parse.RelObj
}
