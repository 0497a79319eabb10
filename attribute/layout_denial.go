package attribute

import (
	"strings"

	"hearsay/parse"
)

// ruleDenial names attributions by verbs and phrases that deny with an object or a clause.
const ruleDenial = "denial"

// denials takes the sentences of paragraph k that say by a verb or a phrase that
// somebody rejects something ("took exception to that description", "and denied
// that it had left"), where the encoder did not find them: such phrases are many, and each
// is rare. Who denies may do more in the same sentence.
func (p *page) denials(k int) {
	from, to := int(p.doc.Paragraphs[k].FirstToken), int(p.doc.Paragraphs[k].EndToken)
	for i := from; i < to; i++ {
		if p.doc.Tokens[i].Quote >= 0 || p.taken(i) || covers(p.drafts, i) {
			continue
		}
		if r := p.deniedBy(i); r.End > r.First {
			i = r.End - 1
			continue
		}
		for _, reads := range []func(int) Run{p.verdictAs, p.denial, p.denialOf, p.calledNonsense, p.standsBy} {
			if r := reads(i); r.End > r.First {
				i = r.End - 1
				break
			}
		}
	}
}

// denial keeps the denial whose finite verb is token i, and gives its content;
// empty where there is none.
func (p *page) denial(i int) Run {
	t := &p.doc.Tokens[i]
	if !p.present(i) && !p.perfect(i) && !p.titleDenies(i) && !p.leavesOpen(i) {
		return Run{}
	}
	n := p.denies(i)
	if p.titleDenies(i) {
		n = 1
	}
	if (p.lang.Reported.Deeds[t.Lemma] || n > 1 && p.perfect(i)) && (n < 2 || !p.offered(i+n)) {
		return Run{}
	}
	if n == 0 && p.saysNot(i) {
		n = 1
	}
	if n == 0 || p.taken(i+n) && !p.saysNot(i) {
		return Run{}
	}
	first, end := p.auxiliaries(i), int(p.doc.Sentences[t.Sentence].EndToken)
	content := Run{i + n, p.clauseEnd(i+n, end)}
	if that := p.that(i+n, content.End); that > 0 {
		content.First = that
	}
	for k := content.First + 1; k < content.End && headlineAt(p.doc, i); k++ {
		if p.doc.Word(k) == "as" && happens(p.doc, k+1, content.End) {
			content.End = k // "rules out levy | as sister leads revolt"
		}
	}
	s := p.subject(i, first)
	if s.End == s.First && headlineAt(p.doc, i) {
		s = wholeBefore(p.doc, first)
	}
	if p.doc.Tokens[s.First].UPOS == parse.Part && s.End > s.First+2 && p.doc.Word(s.First+1) == "," {
		s.First += 2 // "Lowe says not, | the owner says not"
	}
	for s.End > s.First+1 && p.doc.Tokens[s.First].UPOS == parse.CConj {
		s.First++
	}
	if content.End <= content.First || s.End == s.First || !p.denier(s) {
		return Run{}
	}
	p.keepDenial([]Run{s}, Cue{first, i + n}, content)
	return content
}

// leavesOpen reports what somebody does not rule out: "did not rule out a ferry".
func (p *page) leavesOpen(i int) bool {
	t := &p.doc.Tokens[i]
	return t.Lemma == "rule" && t.UPOS == parse.Verb && i+2 < len(p.doc.Tokens) && p.doc.Word(i+1) == "out" && p.denied(i)
}

// saysNot reports a verb that says with nothing behind it but a word for the
// contrary: "the owner says not", "his boss claims otherwise".
func (p *page) saysNot(i int) bool {
	if !p.lang.Reporting[p.doc.Tokens[i].Lemma].Neutral || i+2 >= len(p.doc.Tokens) || p.doc.Tokens[i+2].UPOS != parse.Punct {
		return false
	}
	return p.doc.Word(i+1) == "not" || p.lang.Manner.Reversing[p.doc.Tokens[i+1].Lemma]
}

// present reports a finite verb; in a headline the tagger may take it for a plural.
func (p *page) present(i int) bool {
	t := &p.doc.Tokens[i]
	return t.XPOS == parse.TagVBD || t.XPOS == parse.TagVBZ || t.XPOS == parse.TagVBP || p.pastAsParticiple(i) ||
		t.XPOS == parse.TagNNS && headlineAt(p.doc, i) && i > int(p.doc.Sentences[t.Sentence].FirstToken)
}

// pastAsParticiple reports a past form that the tagger took for a participle: it
// governs its sentence, has a subject before it and no auxiliary ("The minister of
// schools ruled out a strike").
func (p *page) pastAsParticiple(i int) bool {
	t := &p.doc.Tokens[i]
	if t.XPOS != parse.TagVBN || t.Rel.Main() != parse.RelRoot || p.auxiliaries(i) < i {
		return false
	}
	for k := int(p.doc.Sentences[t.Sentence].FirstToken); k < i; k++ {
		if o := &p.doc.Tokens[k]; int(o.Head) == i && o.Rel == parse.RelNsubj {
			return true
		}
	}
	return false
}

// perfect reports a participle behind a form of "have": "has turned down".
func (p *page) perfect(i int) bool {
	first := p.auxiliaries(i)
	return p.doc.Tokens[i].XPOS == parse.TagVBN && first < i && p.doc.Tokens[first].Lemma == "have" && !undergoes(p.doc, i)
}

// titleDenies reports a verb of a title that the tagger took for a name: "Quillon rebuffs bid".
func (p *page) titleDenies(i int) bool {
	t := &p.doc.Tokens[i]
	return t.UPOS == parse.PropN && i > int(p.doc.Sentences[t.Sentence].FirstToken) && headlineAt(p.doc, i) && !capitalised(p.doc, i) &&
		p.lang.Manner.Denying[strings.TrimSuffix(p.doc.Word(i), "s")]
}

// denier reports a subject that can deny: a noun or name, a pronoun, "who".
func (p *page) denier(s Run) bool {
	x := p.doc.Tokens[s.First].XPOS
	return named(p.doc, s) || x == parse.TagPRP || x == parse.TagWP
}

// that is the "that" that opens the clause of a denial behind a time or a
// receiver ("denied on Tuesday that"), or 0.
func (p *page) that(from, to int) int {
	for i := from; i < min(to, from+longestReceiver); i++ {
		switch t := &p.doc.Tokens[i]; {
		case i > from && t.Lemma == "that" && t.UPOS == parse.SConj:
			return i
		case t.UPOS == parse.Verb, t.UPOS == parse.Aux, t.Mark != parse.NoMark:
			return 0
		case i == from && t.UPOS != parse.Adp && t.UPOS != parse.Adv:
			return 0
		}
	}
	return 0
}

// deniedBy keeps the denial in the passive whose participle is token i ("the claim
// was denied by Kyr"), and gives the stretch that it takes; empty where there is none.
func (p *page) deniedBy(i int) Run {
	t := &p.doc.Tokens[i]
	if t.XPOS != parse.TagVBN || !p.lang.Manner.Denying[t.Lemma] || !undergoes(p.doc, i) {
		return Run{}
	}
	first := p.auxiliaries(i)
	object, agent := p.passiveSubject(i, first), agentOf(p.doc, i)
	if object.End == object.First || agent.End == agent.First || p.taken(object.First) || !named(p.doc, agent) && p.doc.Tokens[agent.First].XPOS != parse.TagPRP {
		return Run{}
	}
	p.keepDenial([]Run{agent}, Cue{first, i + 1}, object)
	return Run{i, agent.End}
}

// keepDenial adds a draft of the rule.
func (p *page) keepDenial(source []Run, cue Cue, content Run) {
	p.drafts = append(p.drafts, draft{source: source, cue: cue, content: []Run{content}, share: layoutShares[ruleDenial], rule: ruleDenial, parent: -1})
}

// denies is the length of the verb or the phrase at token i that denies what
// stands behind it, or 0.
func (p *page) denies(i int) int {
	j, best := judge{doc: p.doc, lang: p.lang}, 0
	lemma := p.doc.Tokens[i].Lemma
	for _, ph := range p.lang.Reporting[lemma].Phrases {
		if ph.Act != "deny" || len(ph.Words) == 0 {
			continue
		}
		if n := j.follows(i, ph.Words); n > best {
			best = n
		}
	}
	if best > 0 && i+best < len(p.doc.Tokens) {
		if w := p.doc.Word(i + best); w == "to" || w == "with" || w == "against" || w == "at" || w == "on" || w == "from" {
			best++
		}
	}
	if best > 0 && (p.doc.Word(i+1) == "not" || p.doc.Word(i+1) == "no") {
		return 1 // what follows is said: "pleaded | not guilty to fraud", "says | no to houses"
	}
	if best == 0 && p.lang.Manner.Denying[lemma] {
		return 1
	}
	return best
}
