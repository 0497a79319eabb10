package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// behind reads the clauses with "that" which the parse hangs on a verb rather
// than on the noun they belong to.
func (u *utterance) behind(t int32, st hearsay.Stance) {
	for _, c := range u.p.children[t] {
		if u.in[c] && u.p.d.Tokens[c].Rel == parse.RelCcomp && u.p.verbal(c) && u.child(c, parse.RelMark) >= 0 {
			u.clause(c, st, -1, false)
		}
	}
}

// complement gives the stance to what a noun like "claim" is about; where it
// does not say, it points back.
func (u *utterance) complement(n int32, st hearsay.Stance) {
	u.done[n] = true
	defer u.told()()
	through := u.frame.through
	u.frame.through = true
	defer func() { u.frame.through = through }()
	before := len(u.said)
	var sides, owner []string
	told := u.thatNext(n) // it says itself what it is about
	for _, c := range u.p.children[n] {
		if !u.in[c] {
			continue
		}
		tok := &u.p.d.Tokens[c]
		if u.p.caseOf(c) == "as" {
			continue // "dismissed the finding as arithmetic"
		}
		switch tok.Rel {
		case parse.RelAcl, parse.RelCcomp, parse.RelAclRelcl:
			if u.p.verbal(c) && !u.relative(c) {
				told = true
				u.clause(c, st, -1, false)
			} else if u.p.verbal(c) {
				owner = append(owner, u.agents(c)...)
				told = told || u.tellsAbout(c)
			}
		case parse.RelNmod, parse.RelCompound:
			if tok.Rel == parse.RelNmod && !u.p.r.p.About[u.p.caseOf(c)] {
				told = u.complementInside(c, st) || told
				sides = append(sides, u.p.sidesIn(u.whole(c))...)
				owner = append(owner, strings.ToLower(tok.In(u.p.d.Text)))
				continue
			}
			if u.p.r.deed(tok) || tok.Rel == parse.RelNmod && tok.UPOS == parse.Noun && !u.p.r.p.Empty[strings.ToLower(tok.Lemma)] {
				told = true
				u.nominal(c, st)
				continue
			}
			told = u.complementInside(c, st) || told
			fallthrough
		case parse.RelNmodPoss, parse.RelAmod:
			sides = append(sides, u.p.sidesIn(tok.In(u.p.d.Text))...)
			if tok.UPOS == parse.Noun || tok.UPOS == parse.PropN {
				owner = append(owner, strings.ToLower(tok.In(u.p.d.Text)))
			}
		}
	}
	if c := u.clauseFrom(n); len(u.said) == before && c >= 0 {
		told = true
		u.clause(c, st, -1, false)
	}
	if len(u.said) == before {
		told = told || u.of(n, st) || u.sibling(n, st)
	}
	told = told || u.runsOn(n)
	if !told && len(u.said) == before && u.p.r.p.Bare[strings.ToLower(u.p.d.Tokens[n].Lemma)] {
		u.point(pointer{verdict: true, whole: u.p.r.p.Accounts[u.p.lemma(n)], sentence: u.apposed(n), stance: st, sides: sides, owner: owner, both: u.both(n), accusing: u.p.many(n), charge: u.p.charge(n)})
	}
}

// tellsAbout tells whether a clause that describes a claim says what it is about
// ("rumours going round about a plan to sell").
func (u *utterance) tellsAbout(t int32) bool {
	return slices.ContainsFunc(u.p.children[t], func(c int32) bool {
		rel := u.p.d.Tokens[c].Rel
		return u.in[c] && c > t && (rel == parse.RelObl || rel == parse.RelNmod) && (u.p.caseOf(c) == "about" || u.p.caseOf(c) == "regarding" || u.p.caseOf(c) == "concerning")
	})
}

// apposed tells whether a noun stands behind what it is about, in its sentence:
// "…, a claim that he denies", "…, allegations the board rejects".
func (u *utterance) apposed(n int32) bool {
	det := u.child(n, parse.RelDet)
	if det >= 0 {
		low := strings.ToLower(u.p.d.Word(int(det)))
		return (low == "a" || low == "an") && u.tokens[0] == det
	}
	return u.tokens[0] == n && u.p.d.Tokens[n].XPOS == parse.TagNNS && len(u.a.Cue) > 0 && u.a.Cue.Bounds().Start > u.p.d.Tokens[n].Start
}

// agents are the nouns by whom a claim was made ("claims made by the owner").
func (u *utterance) agents(t int32) (words []string) {
	for _, c := range u.p.children[t] {
		if tok := &u.p.d.Tokens[c]; u.in[c] && (tok.Rel == parse.RelOblAgent || tok.Rel == parse.RelObl && u.p.caseOf(c) == "by") {
			words = append(words, strings.ToLower(tok.In(u.p.d.Text)))
		}
	}
	return words
}

// told marks what is read until the function it gives is called as said by
// somebody: a denial of it answers him.
func (u *utterance) told() func() {
	before := u.outright
	u.outright = true
	return func() { u.outright = before }
}

// clauseFrom is the clause that a "that" soon behind a noun opens, wherever the
// parse hangs it ("the claim by a union that P"); else -1.
func (u *utterance) clauseFrom(n int32) int32 {
	if c := u.p.opened(n); c >= 0 && u.in[c] && !u.done[c] {
		return c
	}
	return -1
}

// opened is the clause that a "that" soon behind a noun opens in its sentence, or -1.
func (p *page) opened(n int32) int32 {
	for t := n + 1; t <= n+longOwner && int(t) < len(p.d.Tokens) && p.d.Tokens[t].Sentence == p.d.Tokens[n].Sentence; t++ {
		tok := &p.d.Tokens[t]
		if tok.UPOS == parse.Verb || tok.UPOS == parse.Punct {
			return -1
		}
		if h := tok.Head; strings.EqualFold(tok.Lemma, "that") && tok.Rel == parse.RelMark && h > t && p.verbal(h) {
			return h
		}
	}
	return -1
}

// longOwner is how many tokens may tell whose a claim is.
const longOwner = 7

// thatNext tells whether "that" comes right behind a noun, whatever the parse
// takes it for.
func (u *utterance) thatNext(n int32) bool {
	next := n + 1
	if int(next) >= len(u.p.d.Tokens) {
		return false
	}
	return strings.EqualFold(u.p.d.Word(int(next)), "that") || u.clauseAt(next)
}

// clauseAt tells whether a clause without "that" begins at a token ("the
// contention England dominated").
func (u *utterance) clauseAt(t int32) bool {
	tok := &u.p.d.Tokens[t]
	if !u.in[t] || tok.UPOS != parse.PropN && tok.UPOS != parse.Noun && tok.UPOS != parse.Pron && tok.UPOS != parse.Det || u.p.day(t) != "" {
		return false
	}
	for h := t; h >= 0 && u.in[h]; h = u.p.d.Tokens[h].Head {
		if rel := u.p.d.Tokens[h].Rel; rel == parse.RelNsubj || rel == parse.RelNsubjPass {
			head := u.p.d.Tokens[h].Head
			return head > t && u.in[head] && u.p.verbal(head)
		}
	}
	return false
}

// runsOn tells whether words go right on behind a noun to a verb ("any suggestion
// the movement is a threat"), whatever the parse makes of them: they say what it is about.
func (u *utterance) runsOn(n int32) bool {
	for k := n + 1; int(k) < len(u.p.d.Tokens) && u.in[k]; k++ {
		tok := &u.p.d.Tokens[k]
		if k == n+1 && tok.UPOS != parse.Det && tok.UPOS != parse.Noun && tok.UPOS != parse.PropN && tok.UPOS != parse.Pron || u.p.day(k) != "" || u.p.when(k) {
			return false
		}
		switch {
		case tok.UPOS == parse.Punct, tok.UPOS == parse.SConj, tok.UPOS == parse.Adp, tok.XPOS == parse.TagWRB, tok.XPOS == parse.TagWDT, tok.XPOS == parse.TagWP:
			return false
		case tok.UPOS == parse.Aux, tok.XPOS == parse.TagVBZ, tok.XPOS == parse.TagVBD, tok.XPOS == parse.TagVBP:
			return k > n+1
		}
	}
	return false
}

// complementInside reads "claims by the command that P", where the clause hangs
// on the noun between.
func (u *utterance) complementInside(n int32, st hearsay.Stance) (told bool) {
	for _, c := range u.p.children[n] {
		if rel := u.p.d.Tokens[c].Rel; u.in[c] && (rel == parse.RelAcl || rel == parse.RelCcomp || rel == parse.RelAclRelcl) && u.p.verbal(c) && u.child(c, parse.RelMark) >= 0 {
			u.clause(c, st, -1, false)
			told = true
		}
	}
	return told
}

// many tells whether a noun means several accusations: those of a court, or of
// all the critics there are. "The charge" is what was just said.
func (p *page) many(n int32) bool {
	lemma := strings.ToLower(p.d.Tokens[n].Lemma)
	return p.r.p.Accuse[lemma] && lemma != "claim" && p.d.Tokens[n].XPOS == parse.TagNNS
}

// charge tells whether a noun means one accusation.
func (p *page) charge(n int32) bool {
	lemma := strings.ToLower(p.d.Tokens[n].Lemma)
	return p.r.p.Accuse[lemma] && lemma != "claim" && lemma != "blame" && p.d.Tokens[n].XPOS == parse.TagNN
}

// of reads "reports of P" where the parse hangs P elsewhere.
func (u *utterance) of(n int32, st hearsay.Stance) bool {
	next := n + 1
	if int(next) >= len(u.p.d.Tokens) || !u.in[next] || u.p.d.Tokens[next].Rel != parse.RelCase || !u.p.r.p.About[strings.ToLower(u.p.d.Word(int(next)))] {
		return false
	}
	h := u.p.d.Tokens[next].Head
	if h <= next || !u.in[h] || u.done[h] || u.p.d.Tokens[h].UPOS != parse.Noun {
		return false
	}
	u.nominal(h, st)
	return true
}

// sibling reads a clause that the noun's verb has beside it ("made the claim in
// March that P").
func (u *utterance) sibling(n int32, st hearsay.Stance) (told bool) {
	h := u.p.d.Tokens[n].Head
	if h < 0 {
		return false
	}
	for _, c := range u.p.children[h] {
		if u.in[c] && c > n && u.p.d.Tokens[c].Rel == parse.RelCcomp && u.p.verbal(c) && u.child(c, parse.RelMark) >= 0 {
			u.clause(c, st, -1, false)
			told = true
		}
	}
	return told
}

// relative tells whether a clause has a relative pronoun: it tells of the
// claim, not what is claimed.
func (u *utterance) relative(t int32) bool {
	// "a report that sappers had blown up the bridge": whatever the parse takes
	// "that" for, the clause has its own subject and object.
	if u.secondSubject(t) >= 0 {
		return false
	}
	if s := u.subject(t); s >= 0 && s > 0 && (u.p.d.Tokens[s].UPOS != parse.Pron || u.p.d.Tokens[s].XPOS == parse.TagPRP) && u.thatBefore(t, s) {
		return false
	}
	for _, c := range u.p.children[t] {
		switch u.p.d.Tokens[c].XPOS {
		case parse.TagWDT, parse.TagWP, parse.TagWPS:
			return true
		}
	}
	if tok := &u.p.d.Tokens[t]; tok.Rel == parse.RelAcl && (tok.XPOS == parse.TagVBN || tok.XPOS == parse.TagVBG) && u.subject(t) < 0 && u.child(t, parse.RelMark) < 0 {
		return true // "the allegations levied by a rival"
	}
	return u.p.d.Tokens[t].Rel == parse.RelAclRelcl && u.child(t, parse.RelMark) < 0
}

// secondSubject is the subject that a clause has behind a "that" which was taken
// for its subject ("that a tenth man was missing"), or -1.
func (u *utterance) secondSubject(t int32) int32 {
	that := false
	for _, c := range u.p.children[t] {
		tok := &u.p.d.Tokens[c]
		if !u.in[c] || c > t || tok.Rel.Main() != parse.RelNsubj {
			continue
		}
		if that && (tok.UPOS == parse.Noun || tok.UPOS == parse.PropN || tok.XPOS == parse.TagPRP) {
			return c
		}
		that = that || strings.EqualFold(tok.Lemma, "that")
	}
	return -1
}

// thatBefore tells whether a clause opens with "that" and has an object or a
// complement besides.
func (u *utterance) thatBefore(t, subject int32) bool {
	that, full := false, u.child(t, parse.RelAuxPass) >= 0 || u.child(t, parse.RelCop) >= 0
	for _, c := range u.p.children[t] {
		tok := &u.p.d.Tokens[c]
		if c < subject && strings.EqualFold(tok.Lemma, "that") {
			that = true
		} else if rel := tok.Rel; c > t && (rel == parse.RelObj || rel == parse.RelObl || rel == parse.RelCcomp || rel == parse.RelXcomp) {
			full = true
		}
	}
	return that && full
}

// both tells whether a noun means two sides' accounts ("neither account").
func (u *utterance) both(n int32) bool {
	for _, c := range u.p.children[n] {
		switch strings.ToLower(u.p.d.Word(int(c))) {
		case "neither", "either", "both":
			return true
		}
	}
	return false
}

// proposed tells whether a noun is something proposed rather than said.
func (p *page) proposed(t int32) bool {
	return p.r.p.Proposed[strings.ToLower(p.d.Tokens[t].Lemma)]
}
