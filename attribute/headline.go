package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// longestHeadline is how many tokens a paragraph without a full stop may have to
// be taken for a headline.
const longestHeadline = 30

// alsoSays parts the second of two things that a headline lets one source do
// ("Sarn says boats crossed line, denies firing first"): behind a comma, in the
// present, another verb that reports and has no subject of its own.
func alsoSays(doc *parse.Document, l *lang.Language, kept []draft) []draft {
	for i := range kept {
		d := &kept[i]
		if d.rule != ruleWeights || len(d.source) == 0 || len(d.content) != 1 || d.cue.First == d.cue.End || d.content[0].First < d.cue.End || !headlineAt(doc, d.cue.First) {
			continue
		}
		r := &d.content[0]
		for k := r.First + 1; k+2 < r.End; k++ {
			if doc.Word(k) != "," || doc.Tokens[k+1].XPOS != parse.TagVBZ && doc.Tokens[k+1].XPOS != parse.TagVBP || l.Reporting[doc.Tokens[k+1].Lemma].Act == "" || covers(kept, k+1) {
				continue
			}
			kept = append(kept, draft{source: d.source, cue: Cue{k + 1, k + 2}, content: []Run{{k + 2, r.End}}, share: d.share, cueShare: d.cueShare, roleShare: d.roleShare, rule: ruleWeights, parent: -1})
			kept[i].content = []Run{{r.First, k}}
			break
		}
	}
	return kept
}

// headlineAt reports a token of a short paragraph that ends without a stop.
func headlineAt(doc *parse.Document, tok int) bool {
	p := &doc.Paragraphs[doc.Tokens[tok].Paragraph]
	return p.EndToken-p.FirstToken <= longestHeadline && doc.Tokens[p.EndToken-1].XPOS != parse.TagStop
}

// covers reports a draft that has its cue at the token.
func covers(kept []draft, tok int) bool {
	for i := range kept {
		if tok >= kept[i].cue.First && tok < kept[i].cue.End {
			return true
		}
	}
	return false
}
