package attribute

import "hearsay/parse"

// mendInverted turns round a cue without a source whose content is nothing but a
// name behind it, where a short comment stands before it: in "Not so, blasted
// Minister Tom Reed." it is Reed who blasts, and nobody blasts Reed.
func mendInverted(doc *parse.Document, d *draft) {
	if len(d.source) > 0 || len(d.content) != 1 || d.cue.End != d.cue.First+1 || d.content[0].First != d.cue.End {
		return
	}
	r, cue := d.content[0], &doc.Tokens[d.cue.First]
	s := &doc.Sentences[cue.Sentence]
	first := int(s.FirstToken)
	if cue.XPOS != parse.TagVBD || d.cue.First < first+3 || doc.Word(d.cue.First-1) != "," || r.End < int(s.EndToken)-1 {
		return
	}
	last := r.End - 1
	for last > r.First && doc.Tokens[last].UPOS == parse.Punct {
		last--
	}
	if doc.Tokens[last].UPOS != parse.PropN || !onlyNames(doc, r.First, last+1) || verbBetween(doc, first, d.cue.First) {
		return
	}
	d.source = []Run{{r.First, last + 1}}
	d.content = []Run{{first, d.cue.First - 1}}
}

// onlyNames reports a phrase of names, nouns and their adjectives.
func onlyNames(doc *parse.Document, first, end int) bool {
	for i := first; i < end; i++ {
		switch doc.Tokens[i].UPOS {
		case parse.PropN, parse.Noun, parse.Adj, parse.Det:
		default:
			return false
		}
	}
	return true
}
