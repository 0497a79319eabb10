package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// heardBy takes a court, an inquest or a council from the source where it only
// heard or was told what is said ("the court heard that Ekker struck a clerk",
// "..., court told"): who told it is not named there.
func heardBy(doc *parse.Document, l *lang.Language, d *draft) {
	if len(d.source) == 0 || d.cue.First == d.cue.End {
		return
	}
	verb := -1
	for i := d.cue.First; i < d.cue.End; i++ {
		if t := &doc.Tokens[i]; t.UPOS == parse.Verb {
			verb = i
		}
	}
	if verb < 0 || !hearer(doc, l, d.source) {
		return
	}
	switch t := &doc.Tokens[verb]; {
	case t.Lemma == "hear":
	case t.Lemma == "tell" && bareTold(doc, d, verb): // of a passive, wasAsked has taken it already
	default:
		return
	}
	d.source = nil
}

// hearer reports a body before which people speak, as the noun of the source.
func hearer(doc *parse.Document, l *lang.Language, source []Run) bool {
	r := source[0]
	for i := r.First; i < r.End; i++ {
		t := &doc.Tokens[i]
		if t.XPOS == parse.TagIN {
			break // "an inquest in Velm"
		}
		if l.Manner.Hearers[t.Lemma] {
			return true
		}
	}
	return false
}

// bareTold reports a "told" right behind the hearer that closes its sentence or
// stands before its mark: "Man struck clerk, court told".
func bareTold(doc *parse.Document, d *draft, verb int) bool {
	if d.source[0].End != d.cue.First || d.content[0].First > d.cue.First {
		return false
	}
	end := int(doc.Sentences[doc.Tokens[verb].Sentence].EndToken)
	return verb+1 >= end || doc.Tokens[verb+1].UPOS == parse.Punct
}
