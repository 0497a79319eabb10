package attribute

import "hearsay/parse"

// unlabel takes the label of a transcript's turn out of the sources that a
// chain let begin with it ("Q  Union leader Sal Brody told ...").
func unlabel(doc *parse.Document, kept []draft) {
	for i := range kept {
		d := &kept[i]
		if len(d.source) == 0 {
			continue
		}
		r := d.source[0]
		p := &doc.Paragraphs[doc.Tokens[r.First].Paragraph]
		if int(p.FirstToken) != r.First {
			continue
		}
		if end := labelEnd(doc, p); end > r.First && end < r.End && end < int(p.EndToken) {
			d.source[0].First = end
		}
	}
}

// labelEnd is the token after the label of a turn, a letter Q or A with a gap
// behind it among them; the paragraph's first token where there is none.
func labelEnd(doc *parse.Document, p *parse.Paragraph) int {
	first, end := int(p.FirstToken), int(p.EndToken)
	if p.Layout != parse.Turn {
		pg := page{doc: doc}
		if pg.letter(first, end) {
			return first + 1
		}
		return first
	}
	at := first
	for at < end && doc.Tokens[at].Start < p.Label.End {
		at++
	}
	if at < end && doc.Word(at) == ":" {
		at++
	}
	return at
}
