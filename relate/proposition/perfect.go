package proposition

import (
	"slices"
	"strings"

	"hearsay/parse"
)

// verbed is a document in which a participle with an auxiliary is a verb where
// the parse took it for what describes the noun behind it: in "accused of having
// used board money" and "that pickets had thrown stones" nothing is said of used
// money or thrown stones. The document given is left as it is; without such a
// verb it is given back.
func verbed(d *parse.Document) *parse.Document {
	out := d
	for i := range d.Tokens {
		t := int32(i)
		if n := d.Tokens[i].Head; d.Tokens[i].Rel != parse.RelAmod || n <= t || d.Tokens[n].UPOS != parse.Noun || !perfect(d, t) {
			continue
		}
		if out == d {
			copied := *d
			copied.Tokens = slices.Clone(d.Tokens)
			out = &copied
		}
		promote(out, t)
	}
	return out
}

// perfect tells whether a participle has a form of "have" before it that hangs on
// it or on the noun it was hung on.
func perfect(d *parse.Document, t int32) bool {
	if tag := d.Tokens[t].XPOS; tag != parse.TagVBN && tag != parse.TagVBD {
		return false
	}
	for a := t - 1; a >= 0 && a >= t-3; a-- {
		tok := &d.Tokens[a]
		if strings.EqualFold(tok.Lemma, "have") {
			return tok.Rel == parse.RelAux && (tok.Head == t || tok.Head == d.Tokens[t].Head)
		}
		if tok.UPOS != parse.Adv && tok.UPOS != parse.Part {
			return false
		}
	}
	return false
}

// promote makes a participle the verb whose object is the noun it was hung on.
// What was taken for the noun's verb, right before the auxiliary, is its subject.
func promote(d *parse.Document, t int32) {
	n := d.Tokens[t].Head
	top := n
	if h := d.Tokens[n].Head; h >= 0 && h < t && d.Tokens[n].Rel == parse.RelObj && strings.EqualFold(d.Tokens[h+1].Lemma, "have") {
		top = h
	}
	d.Tokens[t].Head, d.Tokens[t].Rel, d.Tokens[t].UPOS = d.Tokens[top].Head, d.Tokens[top].Rel, parse.Verb
	for i := range d.Tokens {
		c, tok := int32(i), &d.Tokens[i]
		switch {
		case c == t || c == n || c == top || tok.Head != n && tok.Head != top:
		case tok.Head == top && top != n, c < t && tok.Rel != parse.RelDet && tok.Rel != parse.RelCompound && tok.Rel != parse.RelAmod:
			tok.Head = t
			if tok.Rel.Main() == parse.RelNsubj && tok.XPOS == parse.TagWDT && top != n {
				tok.Rel = parse.RelMark // the subject stands behind it
			}
		case c > n && (tok.Rel == parse.RelObl || tok.Rel == parse.RelAdvcl || tok.Rel == parse.RelPunct):
			tok.Head = t
		}
	}
	d.Tokens[n].Head, d.Tokens[n].Rel = t, parse.RelObj
	if top != n {
		d.Tokens[top].Head, d.Tokens[top].Rel, d.Tokens[top].UPOS = t, parse.RelNsubj, parse.Noun
	}
}
