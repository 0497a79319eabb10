package proposition

import (
	"strings"

	"hearsay"
	"hearsay/parse"
)

// verdict reads "P is untrue", "the report is a lie", "it is not true that P".
func (u *utterance) verdict(t int32, st hearsay.Stance) bool {
	tok := &u.p.d.Tokens[t]
	lemma := strings.ToLower(tok.Lemma)
	no, yes := u.p.r.p.False[lemma], u.p.r.p.True[lemma] && (tok.UPOS == parse.Adj || u.child(t, parse.RelCop) >= 0)
	if !no && !yes || tok.UPOS == parse.Verb && u.child(t, parse.RelAuxPass) < 0 {
		return false
	}
	if no {
		st = flip(st)
	}
	if u.negated(t) {
		st = flip(st)
	}
	for _, c := range u.p.children[t] {
		rel := u.p.d.Tokens[c].Rel
		if u.in[c] && (rel == parse.RelCcomp || rel == parse.RelCsubj || rel == parse.RelCsubjOuter) && u.p.verbal(c) {
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
	case s < 0 && len(u.tokens) < 4:
		u.point(pointer{stance: st})
	case s < 0:
		return false
	case u.p.d.Tokens[s].UPOS == parse.Pron:
		switch strings.ToLower(u.p.d.Word(int(s))) {
		case "it", "this", "that", "which", "all":
			if u.p.r.p.Untrue[lemma] && (u.a.Kind != hearsay.Direct || len(u.tokens) <= shortAnswer) {
				u.point(pointer{stance: st})
			}
		case "they", "these", "those":
			if u.p.r.p.Untrue[lemma] {
				u.point(pointer{stance: st, accusing: true})
			}
		default: // "I was wrong"
			return false
		}
	case u.p.r.p.Reports[strings.ToLower(u.p.d.Tokens[s].Lemma)]:
		u.complement(s, st)
	case tok.UPOS == parse.Noun || lemma == "real" || lemma == "fake":
		u.real(s, st, t)
	default:
		return false
	}
	return true
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
	s := Said{Stance: st, Text: u.slice(t), Proposition: Proposition{Predicate: "real"}}
	u.gather(&s.Proposition, n, Subject)
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

// behind reads the clauses with "that" which the parse hangs on a verb rather
// than on the noun they belong to.
func (u *utterance) behind(t int32, st hearsay.Stance) {
	for _, c := range u.p.children[t] {
		if u.in[c] && u.p.d.Tokens[c].Rel == parse.RelCcomp && u.p.verbal(c) && u.child(c, parse.RelMark) >= 0 {
			u.clause(c, st, -1, false)
		}
	}
}

// says reads a verb of saying inside the content. Of somebody else it is
// relayed, and gives the source no stance; "we deny that", "I cannot confirm
// that" are the source's own.
func (u *utterance) says(t int32, st hearsay.Stance) bool {
	lemma := strings.ToLower(u.p.d.Tokens[t].Lemma)
	if u.standsBy(t, st) {
		return true
	}
	doubts := u.p.r.p.Doubting[lemma] && u.cannot(t)
	_, reports := u.p.reporting(t)
	if !doubts && !reports && !u.p.r.p.Deny[lemma] && !u.p.r.p.Unknown[lemma] {
		return false
	}
	what := u.reported(t)
	if doubts && what < 0 && u.child(t, parse.RelAuxPass) >= 0 {
		return true // "the cause has not been determined" leaves it open
	}
	if !u.ownVoice(t) {
		return what >= 0 && u.p.d.Tokens[what].Rel == parse.RelCcomp
	}
	if !doubts && what >= 0 && u.p.verbal(what) && u.open(what) {
		return true // "I know who rang her" does not say that anybody did
	}
	switch {
	case doubts || u.p.r.p.Unknown[lemma] && what >= 0:
		st = hearsay.Queries
	case u.p.r.p.Deny[lemma]:
		st = flip(st)
	case u.negated(t):
		// "I do not say he is lying": neither that he is nor that he is not.
		return what >= 0
	case u.p.r.p.Feel[lemma] && what >= 0:
		st = hearsay.Comments
	case u.p.r.p.Confirm[lemma]:
	case what < 0 || u.p.d.Tokens[what].Rel != parse.RelCcomp:
		return false
	}
	if what < 0 {
		return false
	}
	if !u.p.nothing(what) { // "it knows nothing" is about nothing that was said
		u.saidOf(what, st)
	}
	return true
}

// open tells whether a clause is a question in indirect speech.
func (u *utterance) open(t int32) bool {
	for _, c := range u.p.children[t] {
		tok := &u.p.d.Tokens[c]
		if c > t {
			break
		}
		if low := strings.ToLower(tok.Lemma); low == "whether" || low == "if" && tok.Rel == parse.RelMark || tok.XPOS == parse.TagWRB || tok.XPOS == parse.TagWP || tok.XPOS == parse.TagWDT && low != "that" {
			return true
		}
	}
	return false
}

// standsBy reads "it stands by its statement that P".
func (u *utterance) standsBy(t int32, st hearsay.Stance) bool {
	if lemma := strings.ToLower(u.p.d.Tokens[t].Lemma); lemma != "stand" && lemma != "stick" || !u.ownVoice(t) || u.negated(t) {
		return false
	}
	for _, c := range u.p.children[t] {
		tok := &u.p.d.Tokens[c]
		if u.in[c] && tok.Rel == parse.RelObl && u.p.r.p.Reports[strings.ToLower(tok.Lemma)] {
			before := len(u.pointers)
			u.complement(c, st)
			u.pointers = u.pointers[:before]
			return true
		}
	}
	return false
}

// saidOf gives the stance to what a verb of saying is about.
func (u *utterance) saidOf(what int32, st hearsay.Stance) {
	tok := &u.p.d.Tokens[what]
	lemma := strings.ToLower(tok.Lemma)
	through := u.frame.through
	u.frame.through = true
	defer func() { u.frame.through = through }()
	switch {
	case u.p.verbal(what):
		u.clause(what, st, -1, false)
	case tok.UPOS == parse.Pron:
		u.point(pointer{stance: st})
	case u.p.r.p.Reports[lemma]:
		u.complement(what, st)
	default:
		u.nominal(what, st)
	}
}

// cannot tells whether a verb is denied, or its object is ("could confirm neither").
func (u *utterance) cannot(t int32) bool {
	if u.negated(t) {
		return true
	}
	// "unable to say", "not able to say".
	for h := u.p.d.Tokens[t].Head; h >= 0 && u.in[h] && u.p.d.Tokens[t].Rel == parse.RelXcomp; h = -1 {
		return strings.EqualFold(u.p.d.Tokens[h].Lemma, "unable") || u.negated(h)
	}
	return false
}

// reported is what a verb of saying is about: a clause, or its object; else -1.
func (u *utterance) reported(t int32) int32 {
	what := int32(-1)
	for _, c := range u.p.children[t] {
		if !u.in[c] {
			continue
		}
		switch u.p.d.Tokens[c].Rel {
		case parse.RelCcomp:
			return c
		case parse.RelObj:
			what = c
		}
	}
	return what
}

// ownVoice tells whether the source itself speaks in a verb of saying: in the
// first person, or in indirect speech as "it", or without a subject.
func (u *utterance) ownVoice(t int32) bool {
	s := u.subject(t)
	if s < 0 {
		// "to deny it to the enemy" is no denial.
		h := u.p.d.Tokens[t].Head
		return h < 0 || !u.in[h] || u.p.d.Tokens[t].Rel == parse.RelConj && u.ownVoice(h)
	}
	switch low := strings.ToLower(u.p.d.Word(int(s))); low {
	case "i", "we":
		return true
	case "it", "they", "he", "she":
		return u.a.Kind != hearsay.Direct
	}
	// "JOM patrols could now confirm": the source's own people.
	_, reports := u.p.reporting(t)
	return !reports || u.p.r.p.Confirm[strings.ToLower(u.p.d.Tokens[t].Lemma)] && u.p.modality(t) != ""
}

// complement gives the stance to what a noun like "claim" is about; where it
// does not say, it points back.
func (u *utterance) complement(n int32, st hearsay.Stance) {
	u.done[n] = true
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
		switch tok.Rel {
		case parse.RelAcl, parse.RelCcomp, parse.RelAclRelcl:
			if u.p.verbal(c) && !u.relative(c) {
				told = true
				u.clause(c, st, -1, false)
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
	if len(u.said) == before {
		told = told || u.of(n, st) || u.sibling(n, st)
	}
	if !told && len(u.said) == before && u.p.r.p.Bare[strings.ToLower(u.p.d.Tokens[n].Lemma)] {
		u.point(pointer{stance: st, sides: sides, owner: owner, both: u.both(n), accusing: u.p.many(n)})
	}
}

// thatNext tells whether "that" comes right behind a noun, whatever the parse
// takes it for.
func (u *utterance) thatNext(n int32) bool {
	next := n + 1
	return int(next) < len(u.p.d.Tokens) && strings.EqualFold(u.p.d.Word(int(next)), "that")
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
	if s := u.subject(t); s >= 0 && s > 0 && u.p.d.Tokens[s].UPOS != parse.Pron && u.thatBefore(t, s) {
		return false
	}
	for _, c := range u.p.children[t] {
		switch u.p.d.Tokens[c].XPOS {
		case parse.TagWDT, parse.TagWP, parse.TagWPS:
			return true
		}
	}
	return u.p.d.Tokens[t].Rel == parse.RelAclRelcl && u.child(t, parse.RelMark) < 0
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
