package attribute

import "hearsay/parse"

// ruleNoun names attributions by a noun alone.
const ruleNoun = "noun"

// nouns adds what the author tells by a noun alone ("Kyr's claim that the dam was
// poisoned has spread"), outside of what the drafts hold already.
func (d *desk) nouns(kept []draft) []draft {
	doc := d.scene.doc
	n := len(kept)
	for s := range doc.Sentences {
		sent := &doc.Sentences[s]
		r := Run{int(sent.FirstToken), int(sent.EndToken)}
		for tok := r.First; tok < r.End; tok++ {
			t := &doc.Tokens[tok]
			if t.UPOS != parse.Noun || t.Quote >= 0 || !d.lang.Reported.SaidNouns[t.Lemma] || owned(kept, tok, tok+1) || covers(kept, tok) {
				continue
			}
			dr, ok := d.nounSaid(tok, r)
			if !ok || dr.content[0].First < tok || owned(kept, dr.content[0].First, dr.content[0].End) || inside(kept, dr.source[0].First) || trap(doc, &dr) {
				continue
			}
			dr.rule = ruleNoun
			kept = append(kept, dr)
		}
	}
	if len(kept) == n {
		return kept
	}
	sortDrafts(kept)
	return nest(kept)
}

// inside reports a token in the content or cue of a draft.
func inside(kept []draft, tok int) bool {
	for i := range kept {
		if holds(kept[i].content, tok) {
			return true
		}
	}
	return covers(kept, tok)
}
