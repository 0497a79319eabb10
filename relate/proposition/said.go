package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// verdict reads "P is untrue", "the report is a lie", "it is not true that P".
func (u *utterance) verdict(t int32, st hearsay.Stance) bool {
	tok := &u.p.d.Tokens[t]
	lemma := strings.ToLower(tok.Lemma)
	no, yes := u.p.r.p.False[lemma] || u.heap(t) || u.fanciful(t) || u.baseless(t) || u.madeUp(t), u.p.r.p.True[lemma] && (tok.UPOS == parse.Adj || u.child(t, parse.RelCop) >= 0)
	if m := u.p.modality(t); m == Can || m == Must {
		return false // "may be incorrect" leaves it open
	}
	if !no && !yes || tok.UPOS == parse.Verb && u.child(t, parse.RelAuxPass) < 0 {
		return false
	}
	if no {
		st = flip(st)
	}
	if u.negated(t) {
		st = flip(st)
	}
	defer u.told()()
	for _, c := range u.p.children[t] {
		rel := u.p.d.Tokens[c].Rel
		if u.in[c] && (rel == parse.RelCcomp || rel == parse.RelCsubj || rel == parse.RelCsubjOuter || rel == parse.RelAdvcl && u.thatBeforeIt(c, t)) && u.p.verbal(c) {
			u.clause(c, st, -1, false)
			return true
		}
	}
	s := u.subject(t)
	if s >= 0 && strings.EqualFold(u.p.d.Word(int(s)), "it") {
		if c := u.laterClause(t); c >= 0 {
			u.clause(c, st, -1, false)
			return true
		}
	}
	switch {
	case s < 0 && len(u.tokens) < 4 && u.definite(t):
		return true // "repeated the lie", "another myth": of what somebody else says it is one
	case s < 0 && (len(u.tokens) < 4 || no && u.alone(t)):
		u.point(pointer{stance: st, pronoun: true, outright: u.p.r.p.Untrue[lemma] || u.fanciful(t)})
	case s < 0:
		n := u.reportFirst()
		if n < 0 || !no {
			return false
		}
		u.complement(n, st) // "Company: talk of closure is rubbish", where the parse has the company for its subject
	case u.p.d.Tokens[s].UPOS == parse.Pron:
		switch strings.ToLower(u.p.d.Word(int(s))) {
		case "it", "this", "that", "which", "all":
			if (u.p.r.p.Untrue[lemma] || u.heap(t) || u.fanciful(t)) && (u.a.Kind != hearsay.Direct || len(u.tokens) <= shortAnswer) {
				u.point(pointer{stance: st, pronoun: true, outright: u.p.r.p.Untrue[lemma] || u.fanciful(t)})
			}
		case "they", "these", "those":
			if u.p.r.p.Untrue[lemma] || u.heap(t) || u.fanciful(t) {
				u.point(pointer{stance: st, accusing: true, pronoun: true, outright: u.p.r.p.Untrue[lemma] || u.fanciful(t)})
			}
		default: // "I was wrong"
			return false
		}
	case u.p.r.p.Reports[strings.ToLower(u.p.d.Tokens[s].Lemma)]:
		if st == hearsay.Denies {
			u.p.rejecting[u.number()] = true
		}
		u.complement(s, st)
	case no && tok.UPOS == parse.Adj && u.reportFirst() >= 0 && u.reportFirst() < s:
		u.complement(u.reportFirst(), st) // "talk of a raid at the station is wrong", where the parse has the station for its subject
	case len(u.p.r.contradictory[u.p.r.concept(lemma)]) > 0:
		return false // "the horse is a fake" says what "it is genuine" denies
	case tok.UPOS == parse.Noun || lemma == "real" || lemma == "fake":
		u.real(s, st, t)
	default:
		return false
	}
	return true
}

// alone tells whether a verdict is all that the sentence says with which a content
// opens: “Nonsense. We never met,” “A lie, and a lazy one.”
func (u *utterance) alone(t int32) bool {
	words := 0
	for _, k := range u.tokens {
		tok := &u.p.d.Tokens[k]
		switch {
		case tok.UPOS == parse.Punct || tok.Sentence != u.p.d.Tokens[t].Sentence:
		case u.p.verbal(k), tok.UPOS == parse.Adp, tok.UPOS == parse.PropN && k != t, u.p.r.p.Reports[strings.ToLower(tok.Lemma)]:
			return false
		default:
			words++
		}
		if k < t && tok.Sentence != u.p.d.Tokens[t].Sentence {
			return false
		}
	}
	return words <= aloneWords
}

// aloneWords is how many words a verdict alone may have.
const aloneWords = 6

// definite tells whether a noun is one that is known or one more, as no verdict is.
func (u *utterance) definite(n int32) bool {
	d := u.child(n, parse.RelDet)
	if d < 0 || u.p.d.Tokens[n].UPOS != parse.Noun {
		return false
	}
	switch strings.ToLower(u.p.d.Word(int(d))) {
	case "the", "this", "that", "these", "those", "another":
		return true
	}
	return false
}

// heap tells whether a noun is a lot of what is false: "a pack of lies".
func (u *utterance) heap(n int32) bool {
	if u.p.d.Tokens[n].UPOS != parse.Noun || !u.p.r.p.Heaps[strings.ToLower(u.p.d.Tokens[n].Lemma)] {
		return false
	}
	of := u.child(n, parse.RelNmod)
	return of >= 0 && u.in[of] && u.p.caseOf(of) == "of" && u.p.r.p.False[strings.ToLower(u.p.d.Tokens[of].Lemma)]
}

// fanciful tells whether a noun is what nobody need believe: "wishful thinking".
func (u *utterance) fanciful(n int32) bool {
	c := u.child(n, parse.RelAmod)
	return c >= 0 && u.in[c] && u.p.r.p.Fanciful[strings.ToLower(u.p.d.Tokens[c].Lemma)]
}

// baseless reads "the report is without foundation".
func (u *utterance) baseless(n int32) bool {
	lemma := strings.ToLower(u.p.d.Tokens[n].Lemma)
	return u.child(n, parse.RelCop) >= 0 && u.p.caseOf(n) == "without" && (u.p.r.p.Truth[lemma] || u.p.r.p.Evidence[lemma])
}

// madeUp reads "the claim was made up", "the charges were trumped up".
func (u *utterance) madeUp(t int32) bool {
	next := int(t) + 1
	return u.p.r.p.MadeUp[strings.ToLower(u.p.d.Tokens[t].Lemma)] && u.child(t, parse.RelAuxPass) >= 0 && next < len(u.p.d.Tokens) && u.in[int32(next)] && strings.EqualFold(u.p.d.Word(next), "up") && u.child(t, parse.RelObj) < 0
}

// absurd reads "That P is absurd", where the parse hangs the verdict on the clause
// that it is about, and takes it out of that.
func (u *utterance) absurd(t int32) bool {
	if m := u.child(t, parse.RelMark); m < 0 || !strings.EqualFold(u.p.d.Word(int(m)), "that") || m > 0 && u.in[m-1] && !u.p.opens(m) {
		return false
	}
	for _, c := range u.p.children[t] {
		if rel := u.p.d.Tokens[c].Rel; c < t || !u.in[c] || rel != parse.RelXcomp && rel != parse.RelCcomp && rel != parse.RelAdvcl || !u.p.r.p.False[strings.ToLower(u.p.d.Tokens[c].Lemma)] || u.child(c, parse.RelCop) < 0 || u.negated(c) || u.subject(c) >= 0 {
			continue
		}
		for _, k := range append(slices.Clone(u.p.children[c]), c) {
			delete(u.in, k)
		}
		return true
	}
	return false
}

// thatBeforeIt tells whether a clause with "that" opens the sentence before its verdict.
func (u *utterance) thatBeforeIt(c, t int32) bool {
	m := u.child(c, parse.RelMark)
	return c < t && m >= 0 && strings.EqualFold(u.p.d.Word(int(m)), "that") && u.p.opens(m)
}

// opens tells whether a token opens its sentence.
func (p *page) opens(t int32) bool {
	first := p.d.Sentences[p.d.Tokens[t].Sentence].FirstToken
	for first < t && p.d.Tokens[first].UPOS == parse.Punct {
		first++
	}
	return first == t
}

// laterClause is the clause with "that" that goes on where the cue interrupts
// ("It was not the case, he insisted, that P"), or -1.
func (u *utterance) laterClause(t int32) int32 {
	for _, c := range u.tokens {
		if c <= t || u.done[c] || !u.p.verbal(c) {
			continue
		}
		if m := u.child(c, parse.RelMark); m > t && strings.EqualFold(u.p.d.Word(int(m)), "that") && (!u.in[u.p.d.Tokens[c].Head] || u.p.d.Tokens[c].Head == t) {
			return c
		}
	}
	return -1
}

// shortAnswer is how many tokens a quotation may have whose "that is not true"
// answers somebody else; in a longer one it is about what the speaker talks of.
const shortAnswer = 12

// real emits that something exists or not: "climate change is a hoax", "is real".
func (u *utterance) real(n int32, st hearsay.Stance, t int32) {
	s := Said{Stance: st, Text: u.slice(t), Words: u.shown(t), Proposition: Proposition{Predicate: "real"}, outright: true}
	s.Negative = (st == hearsay.Denies) != (u.frame.stance == hearsay.Denies)
	u.gather(&s.Proposition, n, Subject)
	s.bag = u.under(n)
	s.Clear = st == hearsay.Supports && u.clear(t, &s)
	u.said = append(u.said, s)
}

// noEvidence reads "there is no evidence that P".
func (u *utterance) noEvidence(t int32, st hearsay.Stance) bool {
	for _, c := range u.p.children[t] {
		tok := &u.p.d.Tokens[c]
		if !u.in[c] || !u.p.r.p.Evidence[strings.ToLower(tok.Lemma)] || tok.Rel.Main() != parse.RelNsubj && tok.Rel != parse.RelObj {
			continue
		}
		if !u.noNoun(c) && !u.negated(t) {
			return false
		}
		defer u.told()()
		for _, k := range u.p.children[c] {
			if u.in[k] && u.p.d.Tokens[k].Rel == parse.RelNmod && u.p.r.p.Reports[strings.ToLower(u.p.d.Tokens[k].Lemma)] {
				pointers := len(u.pointers)
				u.complement(k, flip(st)) // "no truth in the story that P"
				u.pointers = u.pointers[:pointers]
				u.behind(t, flip(st))
				return true
			}
		}
		before := len(u.pointers)
		u.complement(c, flip(st))
		u.pointers = u.pointers[:before] // it does not say of what
		u.behind(t, flip(st))
		return true
	}
	return false
}
