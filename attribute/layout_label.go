package attribute

import (
	"strings"

	"hearsay/lang"
	"hearsay/parse"
)

// unlabel takes the label of a transcript's turn out of the sources that the
// encoder let begin with it ("Q  Union leader Sal Brody told ...").
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
		switch end := labelEnd(doc, p); {
		case end <= r.First || end >= int(p.EndToken):
		case end < r.End:
			d.source[0].First = end
		case end == r.End && len(d.source) > 1:
			d.source = d.source[1:]
		}
	}
}

// unnotice leaves a quotation without a source where the encoder took for one the
// word that says what kind of piece it heads ("Interview: ‘I stay’").
func unnotice(doc *parse.Document, l *lang.Language, kept []draft) {
	for i := range kept {
		d := &kept[i]
		if len(d.source) != 1 || d.source[0].End-d.source[0].First != 1 || d.source[0].End != d.cue.First || doc.Word(d.cue.First) != ":" {
			continue
		}
		t := d.source[0].First
		w := strings.ToLower(doc.Word(t))
		speaks := l.Naming.Nouns[w].Class != lang.NoNoun || l.Naming.Nouns[doc.Tokens[t].Lemma].Class != lang.NoNoun // "Sources:"
		if int(doc.Paragraphs[doc.Tokens[t].Paragraph].FirstToken) == t && l.Notices[w] && !speaks {
			d.source = nil
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
