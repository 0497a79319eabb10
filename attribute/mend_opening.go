package attribute

import "hearsay/parse"

// mendClauseStart begins content that opens with a quotation in the middle of a
// clause, and stands before its cue, with the clause: | Its director was «not there
// to promise the moon», she said.
func mendClauseStart(doc *parse.Document, ds []draft) {
	for i := range ds {
		d := &ds[i]
		if d.rule != ruleWeights || len(d.content) == 0 || d.cue.First == d.cue.End || d.content[0].End > d.cue.First || len(d.source) > 0 && d.source[0].First < d.content[0].First {
			continue
		}
		r := &d.content[0]
		first := int(doc.Sentences[doc.Tokens[r.First].Sentence].FirstToken)
		if doc.Tokens[r.First].Mark != parse.OpenMark || r.First-first < 2 || !leansOn(doc, r.First-1) || owned(ds[:i], first, r.First) || owned(ds[i+1:], first, r.First) {
			continue
		}
		if u := doc.Tokens[first].UPOS; u == parse.CConj || u == parse.SConj {
			continue
		}
		r.First = first
	}
}

// leansOn reports a word behind which a clause must go on: "was", "to", "the".
func leansOn(doc *parse.Document, i int) bool {
	switch doc.Tokens[i].UPOS {
	case parse.Aux, parse.Det, parse.Adp, parse.Part:
		return true
	}
	return false
}
