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
		t, ok := trails(doc, d.cue.End-1)
		if !ok || t.cue.First > d.cue.First || len(d.source) > 0 && !holds(t.source, d.source[len(d.source)-1].First) {
			continue
		}
		before := t.content[0]
		if owned(ds[:i], before.First, before.End) || owned(ds[i+1:], before.First, before.End) || touches(d.content, before) {
			continue
		}
		d.source = t.source
		if r := d.content[0]; r.First > d.cue.End && doc.Tokens[r.First].Sentence == doc.Tokens[d.cue.First].Sentence {
			d.content = append([]Run{before}, d.content...)
			continue
		}
		d.content = t.content
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
