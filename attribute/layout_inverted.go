package attribute

import "hearsay/parse"

// ruleInverted names quotations with a saying verb and somebody right behind
// them that the encoder passed over.
const ruleInverted = "inverted"

// inverted takes “Shame,” shouted a man at the back of the hall: a closed
// quotation that ends with a comma, a question or an exclamation mark, behind
// it a verb that says, and a noun phrase.
func (p *page) inverted(k int) {
	from, to := int(p.doc.Paragraphs[k].FirstToken), int(p.doc.Paragraphs[k].EndToken)
	for i := from + 1; i+2 < to; i++ {
		t := &p.doc.Tokens[i]
		if t.Mark != parse.CloseMark || t.Quote < 0 || p.taken(i+1) {
			continue
		}
		q := &p.doc.Quotes[t.Quote]
		if int(q.Close) != i || int(q.Open) < from || q.Depth > 0 || p.taken(int(q.Open)) || p.taken(i-1) {
			continue
		}
		if w := p.doc.Word(i - 1); w != "," && w != "?" && w != "!" {
			continue
		}
		verb := &p.doc.Tokens[i+1]
		if verb.XPOS != parse.TagVBD && verb.XPOS != parse.TagVBZ || !p.lang.Reporting[verb.Lemma].Neutral {
			continue
		}
		end := p.clauseEnd(i+2, min(to, int(p.doc.Sentences[verb.Sentence].EndToken)))
		if !p.somebody(i+2, end) {
			continue
		}
		p.drafts = append(p.drafts, draft{source: []Run{{i + 2, end}}, cue: Cue{i + 1, i + 2}, content: []Run{{int(q.Open), i + 1}},
			share: layoutShares[ruleInverted], rule: ruleInverted, parent: -1})
	}
}

// invertedComment takes “Not so, blasted Minister Tom Reed.”: a sentence of a few
// words without a verb, a comma, a reporting verb, and nothing but a name.
func (p *page) invertedComment(k int) {
	par := &p.doc.Paragraphs[k]
	for i := int(par.FirstToken) + 1; i+2 < int(par.EndToken); i++ {
		verb := &p.doc.Tokens[i+1]
		s := &p.doc.Sentences[verb.Sentence]
		first, end := int(s.FirstToken), int(s.EndToken)
		if p.doc.Word(i) != "," || verb.XPOS != parse.TagVBD || verb.Quote >= 0 || i-first > longestComment || i <= first+1 || p.taken(first) || p.taken(i+1) {
			continue
		}
		for end > i+2 && p.doc.Tokens[end-1].UPOS == parse.Punct {
			end--
		}
		if _, reports := p.lang.Reporting[verb.Lemma]; !reports || end <= i+2 || p.doc.Tokens[end-1].UPOS != parse.PropN || !onlyNames(p.doc, i+2, end) || verbBetween(p.doc, first, i) {
			continue
		}
		p.drafts = append(p.drafts, draft{source: []Run{{i + 2, end}}, cue: Cue{i + 1, i + 2}, content: []Run{{first, i}},
			share: layoutShares[ruleInverted], rule: ruleInverted, parent: -1})
	}
}

// longestComment is how many tokens a comment without a verb may have.
const longestComment = 6

// parenthetical takes a "said" with a name that stands between commas inside the
// marks themselves: “Not a single official, said Rex Stone, had called.”
func (p *page) parenthetical(k int) {
	from, to := int(p.doc.Paragraphs[k].FirstToken), int(p.doc.Paragraphs[k].EndToken)
	for i := from + 1; i+3 < to; i++ {
		verb := &p.doc.Tokens[i+1]
		if p.doc.Word(i) != "," || verb.Lemma != "say" || verb.XPOS != parse.TagVBD || verb.Quote < 0 || p.taken(i+1) || p.taken(i) {
			continue
		}
		q := &p.doc.Quotes[verb.Quote]
		end := i + 2
		for end < to && p.doc.Word(end) != "," && end < i+longestName {
			end++
		}
		if q.Close < 0 || int(q.Open) < from || !q.Double || end+1 >= int(q.Close) || p.doc.Word(end) != "," || !p.somebody(i+2, end) || p.doc.Tokens[end-1].UPOS != parse.PropN {
			continue
		}
		p.drafts = append(p.drafts, draft{source: []Run{{i + 2, end}}, cue: Cue{i + 1, i + 2},
			content: []Run{{int(q.Open), i + 1}, {end + 1, int(q.Close) + 1}}, share: layoutShares[ruleInverted], rule: ruleInverted, parent: -1})
	}
}

// somebody reports a noun phrase without a verb that may be somebody.
func (p *page) somebody(from, to int) bool {
	noun := false
	for i := from; i < to; i++ {
		switch t := &p.doc.Tokens[i]; t.UPOS {
		case parse.Noun, parse.PropN, parse.Pron:
			noun = true
		case parse.Verb, parse.Aux, parse.SConj, parse.Punct:
			return false
		}
	}
	return noun && to-from <= longestName
}
