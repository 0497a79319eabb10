package main

import (
	"hearsay"
	"hearsay/attribute"
	"hearsay/eval"
	"hearsay/parse"
)

// goldArticle is an annotated article, parsed, with its attributions in tokens.
type goldArticle struct {
	eval.Annotated
	doc   *parse.Document
	golds []gold
}

// gold is one attribution: per token of its paragraph what it is.
type gold struct {
	of              int // its place in Annotated.Gold
	paragraph       int
	cue             attribute.Cue
	source, content []bool // by token, from the paragraph's first
}

// align turns gold attributions into tokens. One without a cue in the text, or
// whose cue is no token's, is left out: a chain could not learn from it.
func align(a eval.Annotated, doc *parse.Document) goldArticle {
	g := goldArticle{Annotated: a, doc: doc}
	for n, att := range a.Gold {
		cue, ok := longest(doc, att.Cue)
		if !ok {
			continue
		}
		k := int(doc.Tokens[cue.First].Paragraph)
		p := &doc.Paragraphs[k]
		if cue.End > int(p.EndToken) {
			cue.End = int(p.EndToken)
		}
		g.golds = append(g.golds, gold{of: n, paragraph: k, cue: cue,
			source: inside(doc, p, att.Source), content: inside(doc, p, att.Content)})
	}
	return g
}

// longest gives the tokens of the longest piece of a cue.
func longest(doc *parse.Document, p hearsay.Passage) (attribute.Cue, bool) {
	best := attribute.Cue{}
	for _, s := range p {
		c := attribute.Cue{First: -1}
		for i := range doc.Tokens {
			if doc.Tokens[i].Overlaps(s) {
				if c.First < 0 {
					c.First = i
				}
				c.End = i + 1
			}
		}
		if c.First >= 0 && c.End-c.First > best.End-best.First {
			best = c
		}
	}
	return best, best.End > best.First
}

func inside(doc *parse.Document, para *parse.Paragraph, p hearsay.Passage) []bool {
	in := make([]bool, para.EndToken-para.FirstToken)
	for i := para.FirstToken; i < para.EndToken; i++ {
		for _, s := range p {
			if doc.Tokens[i].Overlaps(s) {
				in[i-para.FirstToken] = true
			}
		}
	}
	return in
}
