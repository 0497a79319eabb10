package attribute

import "hearsay/parse"

// relativeReach is how many tokens behind a relative pronoun the verb of the main
// clause is looked for.
const relativeReach = 14

// deniesBehind reports a main clause that is negated behind the relative clause that
// token i opens: "the letter that she waves about was never sent", “people who leave
// are not met at the lift”.
func (j *judge) deniesBehind(i int) bool {
	if b := &j.doc.Tokens[i-1]; b.UPOS != parse.Noun && b.UPOS != parse.PropN || b.Lemma == "fact" || b.Lemma == "idea" || j.claimed(i-1) && b.UPOS == parse.Noun {
		return false
	}
	end := min(int(j.doc.Sentences[j.doc.Tokens[i].Sentence].EndToken), i+relativeReach)
	inner := false
	for k := i + 1; k+1 < end; k++ {
		t := &j.doc.Tokens[k]
		switch {
		case t.XPOS == parse.TagPRP && inner, t.UPOS == parse.CConj, t.UPOS == parse.SConj && j.doc.Tokens[k-1].UPOS == parse.Verb,
			j.relates(k), j.in(j.lang.Reported.Subordinating, k), t.XPOS == parse.TagStop:
			return false
		case !finite(t):
		case !inner:
			inner = true // the verb of the relative clause, whose own negation tells nothing
		default:
			return t.UPOS == parse.Aux && t.XPOS != parse.TagMD && (j.undoes(k+1) || j.is(k+1, "never")) && !j.undenied(k+1) && !j.lacks(k+1)
		}
	}
	return false
}

// points reports a "that" behind a preposition and before a noun, which opens no
// clause: "from that hall".
func (j *judge) points(i int) bool {
	return j.is(i, "that") && i > 0 && j.doc.Tokens[i-1].UPOS == parse.Adp && i+1 < len(j.doc.Tokens) && (j.doc.Tokens[i+1].UPOS == parse.Noun || j.doc.Tokens[i+1].UPOS == parse.Adj)
}
