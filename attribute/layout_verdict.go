package attribute

import (
	"strings"

	"hearsay/parse"
)

// verdictAs keeps a verdict in quotation marks that stands before what it is about
// ("dismissed as “gossip” the claim that it would close the mill"), and gives the
// stretch that it takes; empty where there is none.
func (p *page) verdictAs(i int) Run {
	t := &p.doc.Tokens[i]
	lemma := t.Lemma
	if t.XPOS == parse.TagJJ { // the tagger takes "qualified as" for what somebody is
		lemma = strings.TrimSuffix(lemma, "ied") + "y"
	}
	if !p.lang.Reporting[lemma].Judging && !p.lang.Reported.Judging[lemma] || i+3 >= len(p.doc.Tokens) || p.doc.Word(i+1) != "as" || !opens(p.doc, i+2) {
		return Run{}
	}
	close, end := int(p.doc.Quotes[p.doc.Tokens[i+2].Quote].Close), int(p.doc.Sentences[t.Sentence].EndToken)
	if close < 0 || close+2 >= end || p.doc.Tokens[close-1].UPOS == parse.Punct || p.doc.Tokens[close+1].UPOS != parse.Det && p.doc.Tokens[close+1].XPOS != parse.TagPRPS {
		return Run{}
	}
	first := p.auxiliaries(i)
	s, content := p.subject(i, first), Run{i + 1, p.clauseEnd(close+1, end)}
	if s.End == s.First && first == i { // with an object behind the verdict it is no participle
		s = wholeBefore(p.doc, i)
	}
	if s.End == s.First || !p.denier(s) || p.takenIn([]Run{content}) {
		return Run{}
	}
	p.keepDenial([]Run{s}, Cue{first, i + 1}, content)
	return content
}
