package attribute

import "hearsay/parse"

// ruleUpheld names attributions by "stood by its story".
const ruleUpheld = "upheld"

// offered reports among the first words behind a verb and its particle what
// somebody turns down by words: "turned down | a takeover offer".
func (p *page) offered(from int) bool {
	for i := from; i < min(from+longestReceiver, len(p.doc.Tokens)); i++ {
		switch t := &p.doc.Tokens[i]; {
		case p.lang.Reported.Offers[t.Lemma] && t.UPOS == parse.Noun:
			return true
		case t.UPOS == parse.Verb, t.UPOS == parse.Aux, t.UPOS == parse.Punct && p.doc.Word(i) != "-" && p.doc.Word(i) != ".":
			return false
		}
	}
	return false
}

// denialOf keeps a denial that is a noun with its owner: "her denial of a
// meeting", "the club's denial that it had left".
func (p *page) denialOf(i int) Run {
	t := &p.doc.Tokens[i]
	if t.UPOS != parse.Noun || !p.lang.Reported.DenialNouns[t.Lemma] || i+2 >= len(p.doc.Tokens) {
		return Run{}
	}
	end := int(p.doc.Sentences[t.Sentence].EndToken)
	content := Run{i + 1, p.clauseEnd(i+1, end)}
	switch p.doc.Word(i + 1) {
	case "of":
		content.First++
		content.End = p.verbBefore(content.First, content.End)
	case "that":
	default:
		return Run{}
	}
	source := p.ownerOf(i)
	if source.End == source.First || content.End <= content.First || p.taken(content.First) {
		return Run{}
	}
	p.keepDenial([]Run{source}, Cue{i, i + 1}, content)
	return Run{i, content.End}
}

// verbBefore ends a noun phrase before the finite verb of the clause around it.
func (p *page) verbBefore(from, end int) int {
	for i := from; i < end; i++ {
		if t := &p.doc.Tokens[i]; finite(t) || t.UPOS == parse.Aux {
			return i
		}
	}
	return end
}

// ownerOf is whose a noun is: "her", "the club's"; empty where nobody's.
func (p *page) ownerOf(noun int) Run {
	first := int(p.doc.Sentences[p.doc.Tokens[noun].Sentence].FirstToken)
	for i := noun - 1; i >= first && i > noun-4; i-- {
		t := &p.doc.Tokens[i]
		switch {
		case t.XPOS == parse.TagPRPS:
			return Run{i, i + 1}
		case t.XPOS == parse.TagPOS:
			from := i - 1
			for from > first && (nounsOnly(p.doc, from-1, from) || p.doc.Tokens[from-1].XPOS == parse.TagPOS || p.doc.Tokens[from-1].XPOS == parse.TagPRPS) {
				from--
			}
			return Run{from, i}
		case t.UPOS != parse.Adj && t.UPOS != parse.Noun:
			return Run{}
		}
	}
	return Run{}
}

// calledNonsense keeps a judgement in a word that denies what somebody else said:
// "called that nonsense", "branded the report false".
func (p *page) calledNonsense(i int) Run {
	t := &p.doc.Tokens[i]
	if !p.present(i) || !p.lang.Reporting[t.Lemma].Judging {
		return Run{}
	}
	first, end := p.auxiliaries(i), p.clauseEnd(i+1, int(p.doc.Sentences[t.Sentence].EndToken))
	if end-i < 3 || end-i > longestReceiver || p.lang.Manner.Verdicts[p.doc.Tokens[end-1].Lemma] != "deny" || !nounsOnly(p.doc, i+1, end-1) {
		return Run{}
	}
	s := p.subject(i, first)
	if s.End == s.First || !p.denier(s) {
		return Run{}
	}
	p.keepDenial([]Run{s}, Cue{first, i + 1}, Run{i + 1, end})
	return Run{i, end}
}

// standsBy keeps who upholds what they said: "the paper stood by its story".
func (p *page) standsBy(i int) Run {
	t := &p.doc.Tokens[i]
	if !p.present(i) && !p.progressive(i) || i+2 >= len(p.doc.Tokens) || !p.lang.Reported.Upholding[t.Lemma][p.doc.Word(i+1)] {
		return Run{}
	}
	first, end := p.auxiliaries(i), p.clauseEnd(i+2, int(p.doc.Sentences[t.Sentence].EndToken))
	s := p.subject(i, first)
	if !p.upheld(i+2, end) || s.End == s.First || !p.denier(s) {
		return Run{}
	}
	p.drafts = append(p.drafts, draft{source: []Run{s}, cue: Cue{first, i + 2}, content: []Run{{i + 2, end}}, share: layoutShares[ruleUpheld], rule: ruleUpheld, parent: -1})
	return Run{i, end}
}

// progressive reports a participle of the present behind a form of "be".
func (p *page) progressive(i int) bool {
	first := p.auxiliaries(i)
	return p.doc.Tokens[i].XPOS == parse.TagVBG && first < i && p.doc.Tokens[first].Lemma == "be"
}

// upheld reports what somebody may stand by because they said it: an account, a
// number ("its 4,000"), "that".
func (p *page) upheld(from, end int) bool {
	for k := from; k < min(end, from+3); k++ {
		if t := &p.doc.Tokens[k]; p.lang.Reported.Upheld[t.Lemma] && t.UPOS == parse.Noun {
			return true
		}
	}
	if end == from+1 {
		return p.doc.Word(from) == "that"
	}
	t := &p.doc.Tokens[from]
	return t.XPOS == parse.TagPRPS && p.amount(from+1, end) && p.doc.Tokens[end-1].UPOS == parse.Num
}
