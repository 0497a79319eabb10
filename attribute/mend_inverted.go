package attribute

import "hearsay/parse"

// mendInverted turns round a cue without a source whose content is nothing but a
// name behind it, where a short comment stands before it: in "Not so, blasted
// Minister Tom Reed." it is Reed who blasts, and nobody blasts Reed.
func mendInverted(doc *parse.Document, d *draft) {
	mendSpeakerBehind(doc, d)
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

// mendSpeakerBehind gives a cue behind a comma who stands behind it to the end of
// the sentence for its source: in "Did she, says he." he is no content, in
// "Nonsense, says club doctor Ana Torv." nonsense does not speak.
func mendSpeakerBehind(doc *parse.Document, d *draft) {
	verb := d.cue.First
	if d.cue.End != verb+1 || verb < 2 || doc.Word(verb-1) != "," || !doc.Language.Reported.Asides[doc.Tokens[verb].Lemma] {
		return
	}
	who := Run{verb + 1, int(doc.Sentences[doc.Tokens[verb].Sentence].EndToken)}
	for who.End > who.First && doc.Tokens[who.End-1].UPOS == parse.Punct {
		who.End--
	}
	if who.End <= who.First || !onlyNames(doc, who.First, who.End) && !(who.End == who.First+1 && doc.Tokens[who.First].XPOS == parse.TagPRP) {
		return
	}
	switch {
	case len(d.source) == 0 && len(d.content) > 1 && d.content[0].End < verb && holds(d.content, who.First):
		d.content = cut(d.content, []Run{who})
	case len(d.source) > 0 && d.source[0].End == verb-1 && d.content[0].First > who.First && (len(d.source) == 1 || holds(d.source[1:], who.First)):
		d.content = append([]Run{d.source[0]}, d.content...)
	default:
		return
	}
	d.source = []Run{who}
}
