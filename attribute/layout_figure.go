package attribute

import "hearsay/parse"

// gaveAs reads "gave the number of dead as 12", "gave it as 7,100".
func (p *page) gaveAs(i int) (Cue, Run) {
	if l := p.doc.Tokens[i].Lemma; l != "give" && l != "quote" && l != "state" {
		return Cue{}, Run{}
	}
	end := p.clauseEnd(i+1, int(p.doc.Sentences[p.doc.Tokens[i].Sentence].EndToken))
	for at := i + 2; at+1 < min(end, i+longestName); at++ {
		if p.doc.Word(at) == "as" && p.amount(at+1, end) && (p.countable(i+1, at) || at == i+2 && p.doc.Word(i+1) == "it") {
			return Cue{p.auxiliaries(i), i + 1}, Run{i + 1, end}
		}
	}
	return Cue{}, Run{}
}

// revised reads "withdrew its figure of 7,100" and "trimmed his own estimate to
// 900": another number than the one that the same source gave before, or none.
func (p *page) revised(i int) (Cue, Run) {
	m, lemma := &p.lang.Reported, p.doc.Tokens[i].Lemma
	if !m.Revising[lemma] && !m.Retracting[lemma] || i+2 >= len(p.doc.Tokens) || p.doc.Tokens[i+1].XPOS != parse.TagPRPS {
		return Cue{}, Run{}
	}
	end := p.clauseEnd(i+1, int(p.doc.Sentences[p.doc.Tokens[i].Sentence].EndToken))
	noun := i + 2
	for noun+1 < end && p.doc.Tokens[noun].UPOS != parse.Adp && (p.doc.Tokens[noun].UPOS != parse.Noun || p.doc.Tokens[noun+1].UPOS == parse.Noun) {
		noun++
	}
	head := p.doc.Tokens[noun].Lemma
	switch {
	case m.Retracting[lemma] && (m.Estimates[head] || m.Upheld[head] || m.SaidNouns[head]):
	case m.Revising[lemma] && m.Estimates[head] && p.toAmount(noun+1, end):
	default:
		return Cue{}, Run{}
	}
	return Cue{p.auxiliaries(i), i + 1}, Run{i + 1, end}
}

// toAmount reports "to" with a number among the tokens: "to 900", "for the year to
// about 3 percent".
func (p *page) toAmount(from, end int) bool {
	for i := from; i+1 < end; i++ {
		if p.doc.Word(i) == "to" && p.amount(i+1, end) {
			return true
		}
	}
	return false
}
