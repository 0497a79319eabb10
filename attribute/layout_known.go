package attribute

import "hearsay/parse"

// letKnown takes "let it be known that", of which the encoder takes the verb alone:
// the four words are the cue, whoever it is let known through is no part of it.
func (p *page) letKnown(k int) {
	from, to := int(p.doc.Paragraphs[k].FirstToken), int(p.doc.Paragraphs[k].EndToken)
	for i := from; i+5 < to; i++ {
		cue, content := knownBy(p.doc, i)
		if content.End <= content.First || p.taken(i) || p.taken(content.First) {
			continue
		}
		first := p.auxiliaries(i)
		s := p.subject(i, first)
		if s.End == s.First {
			s = wholeBefore(p.doc, first)
		}
		if s.End == s.First || !p.denier(s) {
			continue
		}
		p.drafts = append(p.drafts, draft{source: []Run{s}, cue: Cue{first, cue.End}, content: []Run{content}, share: layoutShares[ruleInverted], rule: ruleInverted, parent: -1})
	}
}

// mendKnown gives a cue that is "let" or "be known" alone the rest of "let it be
// known", and leaves to the content the clause.
func mendKnown(doc *parse.Document, d *draft) {
	for i := d.cue.First; i < d.cue.End; i++ {
		if cue, content := knownBy(doc, i); content.End > content.First {
			d.cue.End, d.content = cue.End, []Run{content}
			return
		}
	}
}

// knownBy reads "let it be known", through whomever, and the clause behind it.
func knownBy(doc *parse.Document, i int) (Cue, Run) {
	if doc.Tokens[i].Lemma != "let" || i+5 >= len(doc.Tokens) || doc.Word(i+1) != "it" || doc.Word(i+2) != "be" || doc.Word(i+3) != "known" {
		return Cue{}, Run{}
	}
	end := int(doc.Sentences[doc.Tokens[i].Sentence].EndToken)
	for that := i + 4; that < min(end, i+4+longestReceiver); that++ {
		t := &doc.Tokens[that]
		if t.Lemma == "that" && t.UPOS == parse.SConj {
			return Cue{i, i + 4}, Run{that, toldEnd(doc, that, end)}
		}
		if t.UPOS == parse.Verb || t.UPOS == parse.Aux || t.Mark != parse.NoMark {
			break
		}
	}
	return Cue{}, Run{}
}
