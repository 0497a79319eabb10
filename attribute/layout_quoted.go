package attribute

import "hearsay/parse"

// ruleQuoted names attributions by "was quoted as saying".
const ruleQuoted = "quoted"

// quotedAs takes "Stone was quoted by the Post as saying that ...": who is
// quoted is the source, and not who quotes.
func (p *page) quotedAs(k int) {
	from, to := int(p.doc.Paragraphs[k].FirstToken), int(p.doc.Paragraphs[k].EndToken)
	for i := from; i < to; i++ {
		t := &p.doc.Tokens[i]
		if t.Lemma != "quote" || t.XPOS != parse.TagVBN || p.auxiliaries(i) == i || p.taken(i) {
			continue
		}
		end := int(p.doc.Sentences[t.Sentence].EndToken)
		as := i + 1
		for as+1 < end && as < i+longestName && p.doc.Word(as) != "as" {
			as++
		}
		if as+2 >= end || p.doc.Word(as) != "as" || p.doc.Tokens[as+1].XPOS != parse.TagVBG || p.taken(as) {
			continue
		}
		cue := Cue{p.auxiliaries(i), as + 2}
		source := p.passiveSubject(i, cue.First)
		for end > as+2 && p.doc.Tokens[end-1].XPOS == parse.TagStop {
			end--
		}
		if source.End == source.First || end <= as+2 || p.taken(as+2) {
			continue
		}
		p.drafts = append(p.drafts, draft{source: []Run{source}, cue: cue, content: []Run{{as + 2, end}},
			share: layoutShares[ruleQuoted], rule: ruleQuoted, parent: -1})
	}
}

// passiveSubject is the noun phrase of a passive's subject before a token.
func (p *page) passiveSubject(v, before int) Run {
	for i := int(p.doc.Sentences[p.doc.Tokens[v].Sentence].FirstToken); i < before; i++ {
		if t := &p.doc.Tokens[i]; int(t.Head) == v && (t.Rel == parse.RelNsubjPass || t.Rel.Main() == parse.RelNsubj) {
			return p.phrase(i, before)
		}
	}
	return Run{}
}
