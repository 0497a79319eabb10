package attribute

import "hearsay/parse"

// granted reports who was given or refused a thing: "was granted its licence", "was
// denied bail". Something was done to them, and nobody is said to have said anything.
// A clause behind the verb is speech ("was granted that"), and so is what has no
// object ("the report was denied").
func granted(doc *parse.Document, d *draft) bool {
	v := d.cue.End - 1
	for v > d.cue.First && doc.Tokens[v].UPOS != parse.Verb {
		v--
	}
	if v < d.cue.First || !doc.Language.Reported.Granting[doc.Tokens[v].Lemma] || !undergoes(doc, v) {
		return false
	}
	s := &doc.Sentences[doc.Tokens[v].Sentence]
	for i := v + 1; i < int(s.EndToken); i++ {
		t := &doc.Tokens[i]
		if int(t.Head) != v {
			continue
		}
		if t.Rel == parse.RelObj || t.Rel == parse.RelIobj {
			return t.UPOS == parse.Noun || t.UPOS == parse.PropN
		}
	}
	return false
}
