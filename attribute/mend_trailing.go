package attribute

import "hearsay/parse"

// mendTrailing gives an attribution whose cue closes a clause behind a comma that
// clause, where it has something else for its content or only what goes on behind
// the cue: | Ninety had seen it, she said, | and not the hundreds of whom he spoke.
func mendTrailing(doc *parse.Document, ds []draft) {
	for i := range ds {
		d := &ds[i]
		if d.rule != ruleWeights || len(d.content) == 0 || d.cue.First == d.cue.End {
			continue
		}
		verb := headVerb(doc, d.cue)
		if verb < 0 {
			continue
		}
		t, ok := trails(doc, verb)
		if !ok || t.cue.First > d.cue.First || len(d.source) > 0 && !holds(t.source, d.source[len(d.source)-1].First) {
			continue
		}
		before := t.content[0]
		if len(d.content) == 1 && d.content[0] == before && len(t.content) > 1 && !owned(ds[:i], t.content[1].First, t.content[1].End) && !owned(ds[i+1:], t.content[1].First, t.content[1].End) {
			d.content = t.content // it had been lent, she said, | most recently to Ansk
			continue
		}
		if owned(ds[:i], before.First, before.End) || owned(ds[i+1:], before.First, before.End) || touches(d.content, before) {
			continue
		}
		if r := d.content[0]; r.First >= d.cue.End && doc.Tokens[r.First].Sentence == doc.Tokens[d.cue.First].Sentence {
			if mainClause(doc, before) && doc.Tokens[r.First].UPOS != parse.SConj {
				d.content = append([]Run{before}, d.content...)
			}
			continue
		}
		d.source, d.content = t.source, t.content
	}
}

// touches reports a run that shares a token with another.
func touches(runs []Run, r Run) bool {
	for _, o := range runs {
		if o.First < r.End && r.First < o.End {
			return true
		}
	}
	return false
}

// mainClause reports a run with a subject and its verb before anything that
// subordinates: not "Pressed on whether", not "In May, when the lamp failed".
func mainClause(doc *parse.Document, r Run) bool {
	subject := false
	for i := r.First; i < r.End; i++ {
		t := &doc.Tokens[i]
		if finite(t) {
			return subject
		}
		switch t.UPOS {
		case parse.Noun, parse.PropN, parse.Pron:
			subject = true
		case parse.SConj:
			return false
		}
		if t.XPOS == parse.TagWRB || t.XPOS == parse.TagWP {
			return false
		}
	}
	return false
}
