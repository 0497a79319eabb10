package attribute

import (
	"strings"

	"hearsay/parse"
)

// ruleNumber names attributions by which somebody tells how many there are.
const ruleNumber = "number"

// numbers takes the sentences of paragraph k in which somebody gives a number
// without a verb that says ("The police put the crowd at two thousand", "the union
// speaks of 900", "the inspectors stand by 43"), where the encoder did not find
// them: annotators seldom mark such.
func (p *page) numbers(k int) {
	from, to := int(p.doc.Paragraphs[k].FirstToken), int(p.doc.Paragraphs[k].EndToken)
	for i := from; i < to; i++ {
		if p.doc.Tokens[i].Quote >= 0 || p.taken(i) || covers(p.drafts, i) {
			continue
		}
		if !p.present(i) && !p.perfect(i) && !p.plainPut(i) {
			continue
		}
		for _, reads := range []func(int) (Cue, Run){p.putAt, p.speaksOf, p.standsByNumber, p.gaveAs, p.revised} {
			if cue, content := reads(i); content.End > content.First {
				p.keepNumber(i, cue, content)
				break
			}
		}
	}
}

// keepNumber adds the draft of the verb at token i where its subject can tell a number.
func (p *page) keepNumber(i int, cue Cue, content Run) {
	s := p.subject(i, cue.First)
	if s.End == s.First && headlineAt(p.doc, i) {
		s = wholeBefore(p.doc, cue.First)
	}
	s = p.untimed(s)
	if s.End == s.First || !p.denier(s) || p.counted(s) || p.taken(content.First) {
		return
	}
	p.drafts = append(p.drafts, draft{source: []Run{s}, cue: cue, content: []Run{content}, share: layoutShares[ruleNumber], rule: ruleNumber, parent: -1})
}

// untimed takes the day from the end of a source: "Kyr on Friday | put the number".
func (p *page) untimed(s Run) Run {
	for i := s.End - 1; i > s.First+1; i-- {
		if _, day := p.lang.Proposition.Weekdays[strings.ToLower(p.doc.Word(i))]; day && p.doc.Tokens[i-1].UPOS == parse.Adp {
			return Run{s.First, i - 1}
		}
	}
	return s
}

// putAt reads "put the number of dead at 31": the cue is the verb, the content the
// thing with its number.
func (p *page) putAt(i int) (Cue, Run) {
	if p.doc.Tokens[i].Lemma != "put" || p.doc.Word(i) == "putting" {
		return Cue{}, Run{}
	}
	end := p.clauseEnd(i+1, int(p.doc.Sentences[p.doc.Tokens[i].Sentence].EndToken))
	for at := i + 2; at+1 < min(end, i+longestName); at++ {
		if p.doc.Word(at) == "at" && p.amount(at+1, end) && p.countable(i+1, at) {
			return Cue{p.auxiliaries(i), i + 1}, Run{i + 1, end}
		}
	}
	return Cue{}, Run{}
}

// speaksOf reads "speaks of 900" and "spoke of some 40 dead".
func (p *page) speaksOf(i int) (Cue, Run) {
	if l := p.doc.Tokens[i].Lemma; l != "speak" && l != "talk" || i+2 >= len(p.doc.Tokens) || p.doc.Word(i+1) != "of" {
		return Cue{}, Run{}
	}
	end := p.clauseEnd(i+2, int(p.doc.Sentences[p.doc.Tokens[i].Sentence].EndToken))
	if !p.amount(i+2, end) {
		return Cue{}, Run{}
	}
	return Cue{p.auxiliaries(i), i + 2}, Run{i + 2, end}
}

// standsByNumber reads "stands by 43".
func (p *page) standsByNumber(i int) (Cue, Run) {
	if p.doc.Tokens[i].Lemma != "stand" || i+2 >= len(p.doc.Tokens) || p.doc.Word(i+1) != "by" || !p.amount(i+2, i+3) {
		return Cue{}, Run{}
	}
	end := p.clauseEnd(i+2, int(p.doc.Sentences[p.doc.Tokens[i].Sentence].EndToken))
	if p.doc.Tokens[end-1].UPOS != parse.Num {
		return Cue{}, Run{} // "stand by four doors"
	}
	return Cue{p.auxiliaries(i), i + 2}, Run{i + 2, end}
}

// amount reports a number behind no more than words that make it rough ("about",
// "more than") or a sign of money.
func (p *page) amount(at, end int) bool {
	for ; at < min(end, at+4); at++ {
		switch t := &p.doc.Tokens[at]; {
		case t.UPOS == parse.Num:
			return true
		case t.UPOS == parse.Sym, p.lang.Reported.Roughly[p.doc.Word(at)], p.doc.Word(at) == "a":
		default:
			return false
		}
	}
	return false
}

// countable reports among the tokens a noun for what is counted or reckoned, as the
// head of the object: "the death toll", "the number of those hurt".
func (p *page) countable(from, to int) bool {
	for i := from; i < to; i++ {
		if p.lang.Reported.Counts[p.doc.Tokens[i].Lemma] {
			return true
		}
		if u := p.doc.Tokens[i].UPOS; u == parse.Adp {
			return false
		}
	}
	return false
}

// counted reports a subject that sets a number by what it is or does and tells
// none: "the deal put the value of the firm at two million".
func (p *page) counted(s Run) bool {
	for i := s.First; i < s.End; i++ {
		t := &p.doc.Tokens[i]
		if t.UPOS == parse.Adp {
			break
		}
		if p.lang.Reported.Setting[t.Lemma] || t.XPOS == parse.TagWDT || t.Lemma == "that" || t.Lemma == "this" {
			return true
		}
	}
	return false
}

// plainPut reports a "put" that the tagger took for a plain form or a participle:
// its forms are alike.
func (p *page) plainPut(i int) bool {
	if w := p.doc.Word(i); w != "put" || i == 0 || p.auxiliaries(i) < i {
		return false
	}
	return p.doc.Tokens[i-1].XPOS != parse.TagTO
}
