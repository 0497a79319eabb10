package attribute

import (
	"hearsay/lang"
	"hearsay/parse"
)

// ruleRefusal names attributions that say that somebody did not want to be asked.
const ruleRefusal = "refusal"

// refusals takes the sentences of paragraph k that say that comment was refused
// or could not be had, where the encoder did not find it: "did not respond to a request",
// "declined to comment", "could not be reached for comment", "is yet to comment".
func (p *page) refusals(k int) {
	from, to := int(p.doc.Paragraphs[k].FirstToken), int(p.doc.Paragraphs[k].EndToken)
	for i := from; i < to; i++ {
		if p.doc.Tokens[i].Quote >= 0 || p.taken(i) {
			continue
		}
		end := int(p.doc.Sentences[p.doc.Tokens[i].Sentence].EndToken)
		if r := p.unanswered(i, end); r > i {
			i = r
			continue
		}
		cue, content, verb := p.refusal(i, end)
		if content.End <= content.First || p.taken(verb) || p.taken(cue.First) {
			continue
		}
		d := draft{cue: cue, content: []Run{content}, share: layoutShares[ruleRefusal], rule: ruleRefusal, parent: -1}
		s := p.subject(verb, cue.First)
		if s.End == s.First && p.doc.Word(cue.First) == "neither" {
			s = wholeBefore(p.doc, cue.First)
		}
		if s.End == s.First {
			continue // nobody is told to have refused
		}
		d.source = []Run{s}
		p.drafts = append(p.drafts, d)
		i = content.End - 1
	}
}

// refusal reads the refusal that begins at token i, with the token of its verb;
// the content is empty where there is none.
func (p *page) refusal(i, end int) (Cue, Run, int) {
	m := &p.lang.Manner
	t := &p.doc.Tokens[i]
	rest := Run{}
	switch {
	case m.Declining[t.Lemma] && t.UPOS == parse.Verb && i+2 < end:
		if p.doc.Word(i+1) == "to" && m.Telling[p.doc.Tokens[i+2].Lemma] && !p.lang.Reported.Acting[p.doc.Tokens[i+2].Lemma] || p.doc.Tokens[i+1].Lemma == "comment" {
			rest = Run{i + 1, p.clauseEnd(i+1, end)}
		}
		return Cue{p.auxiliaries(i), i + 1}, rest, i
	case t.Lemma == "yet" && i+2 < end && p.doc.Word(i+1) == "to" && i > 0 && (p.doc.Tokens[i-1].Lemma == "be" || p.doc.Tokens[i-1].Lemma == "have"):
		v := i + 2
		if !m.Answering[p.doc.Tokens[v].Lemma] {
			break
		}
		if c, rest, v := p.answer(i-1, v, end); rest.End > rest.First {
			return c, rest, v
		}
		if p.doc.Tokens[v].Lemma == "comment" { // who has yet to respond may still
			return Cue{i - 1, i + 1}, Run{i + 1, v + 1}, v
		}
	case (t.Lemma == "wish" || t.Lemma == "want" || t.Lemma == "care") && i+2 < end && p.denied(i) && p.doc.Word(i+1) == "to" && m.Telling[p.doc.Tokens[i+2].Lemma] && !p.lang.Reported.Acting[p.doc.Tokens[i+2].Lemma]:
		return Cue{p.auxiliaries(i), i + 1}, Run{i + 1, p.clauseEnd(i+1, end)}, i
	case t.Lemma == "neither" && i+4 < end && p.doc.Word(i+2) == "nor":
		a, b := p.lang.Reporting[p.doc.Tokens[i+1].Lemma].Act, p.lang.Reporting[p.doc.Tokens[i+3].Lemma].Act
		if a == "confirm" && b == "deny" || a == "deny" && b == "confirm" {
			return Cue{i, i + 4}, Run{i + 4, p.clauseEnd(i+4, end)}, i + 1
		}
	case t.Lemma == "say" && t.UPOS == parse.Verb && i+3 < end && p.doc.Word(i+1) == "nothing" && (p.doc.Word(i+2) == "about" || p.doc.Word(i+2) == "on") && (finite(t) || p.auxiliaries(i) < i):
		return Cue{p.auxiliaries(i), i + 3}, Run{i + 3, p.clauseEnd(i+3, end)}, i
	case m.Entertaining[t.Lemma] && t.UPOS == parse.Verb && p.refusesQuestions(i, end):
		return Cue{p.auxiliaries(i), i + 1}, Run{i + 1, p.clauseEnd(i+1, end)}, i
	case t.Lemma == "comment" && i > 1 && p.doc.Word(i-1) == "no" && p.lang.Reported.Commenting[p.doc.Tokens[i-2].Lemma]:
		if i+2 < end && p.doc.Word(i+1) == "on" {
			rest = Run{i + 2, p.clauseEnd(i+2, end)}
			return Cue{p.auxiliaries(i - 2), i + 2}, rest, i - 2
		}
		return Cue{p.auxiliaries(i - 2), i - 1}, Run{i - 1, i + 1}, i - 2
	case t.Lemma == "reach" && i+2 < end && p.doc.Word(i+1) == "for" && p.doc.Tokens[i+2].Lemma == "comment" && p.denied(i):
		return Cue{p.auxiliaries(i), i + 1}, Run{i + 1, i + 3}, i
	case t.Lemma == "draw" && p.denied(i) && i+1 < end && p.doc.Word(i+1) == "on":
		return Cue{p.auxiliaries(i), i + 2}, Run{i + 2, p.clauseEnd(i+2, end)}, i
	case (t.Lemma == "available" || t.Lemma == "unavailable") && i+2 < end && p.doc.Word(i+1) == "for" && p.doc.Tokens[i+2].Lemma == "comment" && (t.Lemma == "unavailable" || p.denied(i) || p.nobodyIs(i)):
		return Cue{p.auxiliaries(i), i + 1}, Run{i + 1, i + 3}, i
	case t.UPOS == parse.Verb && m.Answering[t.Lemma] && p.denied(i):
		return p.answer(p.auxiliaries(i), i, end)
	}
	return Cue{}, rest, i
}

// answer reads "(did not) respond to a request", "return calls", "comment on the
// ruling": the cue begins at token first, the verb is token v.
func (p *page) answer(first, v, end int) (Cue, Run, int) {
	at := v + 1
	for at < end && p.doc.Tokens[at].UPOS == parse.Adv {
		at++
	}
	stop := p.clauseEnd(at, end)
	if at >= stop {
		if at > v+1 && p.doc.Tokens[v].Lemma == "comment" {
			return Cue{first, v + 1}, Run{v + 1, at}, v // "would not comment further"
		}
		return Cue{}, Run{}, v
	}
	switch w := p.doc.Word(at); {
	case p.doc.Tokens[v].Lemma == "comment" && (w == "on" || w == "about"), w == "to" && p.requests(at, stop):
		return Cue{first, at + 1}, Run{at + 1, stop}, v
	case at == v+1 && (p.requests(at, stop) || p.particulars(v, at, stop)):
		return Cue{first, v + 1}, Run{at, stop}, v
	}
	return Cue{}, Run{}, v
}

// refusesQuestions reports questions as what is not taken, or none as what is:
// "will not entertain further enquiries", "took no questions".
func (p *page) refusesQuestions(i, end int) bool {
	none := p.denied(i)
	for k := i + 1; k < min(end, i+4); k++ {
		t := &p.doc.Tokens[k]
		if t.UPOS == parse.Noun {
			return none && p.lang.Manner.Inquiries[t.Lemma]
		}
		none = none || p.doc.Word(k) == "no"
		if t.UPOS != parse.Det && t.UPOS != parse.Adj {
			return false
		}
	}
	return false
}

// particulars reports what is not given: "did not give a reason".
func (p *page) particulars(v, from, to int) bool {
	switch p.doc.Tokens[v].Lemma {
	case "give", "provide", "offer", "disclose", "specify":
	default:
		return false
	}
	for i := from; i < min(to, from+4); i++ {
		if p.lang.Manner.Particulars[p.doc.Tokens[i].Lemma] {
			return true
		}
	}
	return false
}

// requests reports a word for what comment is asked with among the first words.
func (p *page) requests(from, to int) bool {
	for i := from; i < min(to, from+8); i++ {
		if p.lang.Manner.Requests[p.doc.Tokens[i].Lemma] {
			return true
		}
		if p.doc.Tokens[i].UPOS == parse.Verb {
			return false
		}
	}
	return false
}

// denied reports a negation among the auxiliaries before token i.
func (p *page) denied(i int) bool {
	for k := p.auxiliaries(i); k < i; k++ {
		if p.lower(p.lang.Manner.Negations, k) {
			return true
		}
	}
	return false
}

// auxiliaries is the first of the auxiliaries, negations and adverbs right before token i.
func (p *page) auxiliaries(i int) int {
	at := i
	for k := i - 1; k >= 0 && p.doc.Tokens[k].Sentence == p.doc.Tokens[i].Sentence; k-- {
		t := &p.doc.Tokens[k]
		switch {
		case t.UPOS == parse.Aux, t.Lemma == "not", p.lower(p.lang.Manner.Negations, k):
			at = k
		case t.UPOS == parse.Adv:
		default:
			return at
		}
	}
	return at
}

// clauseEnd is the end of a clause: the next comma, dash, stop, or an "and" with a verb behind it.
func (p *page) clauseEnd(from, end int) int {
	for i := from; i < end; i++ {
		t := &p.doc.Tokens[i]
		w := p.doc.Word(i)
		switch {
		case w == ",", w == ";", w == ":", w == "—", w == "–", w == "--", t.XPOS == parse.TagStop, t.Mark != parse.NoMark, w == "(":
			return i
		case (t.UPOS == parse.CConj || w == "while" || w == "when" || w == "after") && i+1 < end && i > from:
			if w == "or" {
				continue
			}
			if w != "and" || p.verbSoon(i+1, end) {
				return i
			}
		}
	}
	return end
}

// verbSoon reports a finite verb within a few words.
func (p *page) verbSoon(i, end int) bool {
	for k := i; k < min(end, i+4); k++ {
		switch p.doc.Tokens[k].XPOS {
		case parse.TagVBD, parse.TagVBZ, parse.TagVBP, parse.TagMD:
			return true
		}
	}
	return false
}

// subject is the noun phrase that is the subject of a verb and stands before
// token before; that of the verb it is coordinated with where it has none itself.
func (p *page) subject(v, before int) Run {
	for steps := 0; v >= 0 && steps < 4; steps++ {
		s := &p.doc.Sentences[p.doc.Tokens[v].Sentence]
		for i := int(s.FirstToken); i < before; i++ {
			if t := &p.doc.Tokens[i]; int(t.Head) == v && t.Rel.Main() == parse.RelNsubj {
				return p.phrase(i, before)
			}
		}
		if m := p.doc.Tokens[v].Rel.Main(); m != parse.RelConj && m != parse.RelXcomp {
			return p.withRelative(int(s.FirstToken), before)
		}
		v = int(p.doc.Tokens[v].Head)
	}
	return Run{}
}

// withRelative is the noun phrase that opens a sentence with the relative clause
// between commas behind it, where the verb stands right before token before ("Mr
// Torv, who has served for years, | did not reply"): the parse may give the relative
// clause the subject. It is empty elsewhere.
func (p *page) withRelative(first, before int) Run {
	if before-2 <= first || p.doc.Word(before-1) != "," || before-first > 2*longestName {
		return Run{}
	}
	at := first
	for at < before && p.doc.Word(at) != "," {
		if u := p.doc.Tokens[at].UPOS; u == parse.Verb || u == parse.Aux || u == parse.SConj {
			return Run{}
		}
		at++
	}
	if at+1 >= before-1 || !named(p.doc, Run{first, at}) || p.doc.Tokens[first].UPOS == parse.Adp {
		return Run{}
	}
	switch p.doc.Word(at + 1) {
	case "who", "which", "whose":
		return Run{first, before - 1}
	}
	return Run{}
}

// phrase is the stretch of the tokens that hang on token i, up to token before,
// without a comma at its end.
func (p *page) phrase(i, before int) Run {
	r := Run{i, i + 1}
	first := int(p.doc.Sentences[p.doc.Tokens[i].Sentence].FirstToken)
	for k := first; k < before; k++ {
		for h, steps := k, 0; h >= 0 && steps < 12; h, steps = int(p.doc.Tokens[h].Head), steps+1 {
			if h == i {
				r = Run{min(r.First, k), max(r.End, k+1)}
				break
			}
		}
	}
	for r.End-1 > i && p.doc.Tokens[r.End-1].UPOS == parse.Punct {
		r.End--
	}
	return r
}

// declined ends content without marks before "but declined to say more", which is
// the source's doing, and gives the refusals as drafts of their own.
func declined(doc *parse.Document, l *lang.Language, ds []draft) (more []draft) {
	for k := range ds {
		d := &ds[k]
		if len(d.content) == 0 || len(d.source) == 0 || d.content[0].First < d.cue.End {
			continue
		}
		r := &d.content[len(d.content)-1]
		for i := r.First + 2; i+2 < r.End; i++ {
			t := &doc.Tokens[i]
			if !l.Manner.Declining[t.Lemma] || t.UPOS != parse.Verb || t.XPOS == parse.TagVB || doc.Word(i+1) != "to" || !l.Manner.Telling[doc.Tokens[i+2].Lemma] ||
				doc.Language.Reported.Acting[doc.Tokens[i+2].Lemma] || doc.Tokens[i-1].UPOS != parse.CConj || t.Quote >= 0 || ownedCue(ds, i) {
				continue
			}
			end := clauseEnd(doc, i+1, r.End)
			more = append(more, draft{source: d.source, cue: Cue{i, i + 1}, content: []Run{{i + 1, end}}, share: layoutShares[ruleRefusal], cueShare: layoutShares[ruleRefusal], roleShare: 1, rule: ruleRefusal, parent: -1})
			r.End = trimmed(doc, r.First, i)
			break
		}
	}
	return more
}

// ownedCue reports that token i stands in a cue of the drafts.
func ownedCue(ds []draft, i int) bool {
	for k := range ds {
		if i >= ds[k].cue.First && i < ds[k].cue.End && len(ds[k].source) > 0 {
			return true
		}
	}
	return false
}

// nobodyIs reports that the subject before token i is nobody: "Nobody from the
// insurer was available".
func (p *page) nobodyIs(i int) bool {
	s := p.subject(i, p.auxiliaries(i))
	return s.End > s.First && p.lower(p.lang.Manner.Nobody, s.First)
}

// unanswered keeps questions that nobody answered: "Messages left with Kyr went
// unanswered", "calls to the ministry were not returned". Who was asked stands
// behind them. It gives the last token that it took, or -1.
func (p *page) unanswered(i, end int) int {
	t := &p.doc.Tokens[i]
	first := i
	switch {
	case t.Lemma == "unanswered" && i > 0 && (p.doc.Tokens[i-1].Lemma == "go" || p.doc.Tokens[i-1].Lemma == "remain"):
		first = p.auxiliaries(i - 1)
		first = min(first, i-1)
	case t.XPOS == parse.TagVBN && (t.Lemma == "return" || t.Lemma == "answer") && p.denied(i) && undergoes(p.doc, i):
		first = p.auxiliaries(i)
	default:
		return -1
	}
	from := int(p.doc.Sentences[t.Sentence].FirstToken)
	for k := first - 1; k > from; k-- {
		switch w := p.doc.Word(k); {
		case w != "with" && w != "to" && w != "for" && w != "at":
			continue
		case k+1 >= first || p.doc.Tokens[k+1].Lemma == "comment":
			continue
		}
		for at := from; at < k; at++ {
			if p.lang.Manner.Requests[p.doc.Tokens[at].Lemma] && p.doc.Tokens[at].UPOS == parse.Noun && !p.taken(at) {
				who := Run{k + 1, first}
				for who.End > who.First && p.doc.Tokens[who.End-1].UPOS == parse.Punct {
					who.End--
				}
				p.drafts = append(p.drafts, draft{source: []Run{who}, cue: Cue{first, i + 1}, content: []Run{{from, at + 1}}, share: layoutShares[ruleRefusal], rule: ruleRefusal, parent: -1})
				return i
			}
		}
		return -1
	}
	return -1
}
