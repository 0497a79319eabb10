package attribute

import "hearsay/parse"

// ruleRepeats names attributions of what somebody said before and did not repeat.
const ruleRepeats = "repeats"

// repeats gives back to the content what a negated cue took in of it: in "did not
// repeat his claim that the bridge was cracked" the claim was made, and is found
// within what was not repeated.
func repeats(doc *parse.Document, kept []draft) []draft {
	for i := range kept {
		d := &kept[i]
		own := d.cue.End - 2
		if own <= d.cue.First || len(d.content) != 1 || len(d.source) == 0 || d.content[0].First != d.cue.End || doc.Tokens[own].XPOS != parse.TagPRPS {
			continue
		}
		if noun := doc.Tokens[own+1].Lemma; !l(doc).SaidNouns[noun] || doc.Tokens[d.content[0].First].Lemma != "that" || !takenBack(doc, d.cue.First, own) {
			continue
		}
		inner := draft{
			cue: Cue{First: own + 1, End: own + 2}, source: []Run{{own, own + 1}}, content: []Run{d.content[0]},
			share: d.share, cueShare: d.cueShare, roleShare: d.roleShare, view: d.view, rule: ruleRepeats, parent: -1,
		}
		d.cue.End, d.content = own, []Run{{own, d.content[0].End}}
		kept = append(kept, inner)
	}
	return kept
}

// takenBack reports a negation among tokens [first, end).
func takenBack(doc *parse.Document, first, end int) bool {
	for i := first; i < end; i++ {
		if doc.Language.Manner.Negations[doc.Tokens[i].Lemma] || doc.Language.Manner.Negations[doc.Word(i)] {
			return true
		}
	}
	return false
}
