package proposition

import (
	"strings"

	"hearsay"
	"hearsay/parse"
)

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
	if lemma == "deny" && (u.child(t, parse.RelIobj) >= 0 || what >= 0 && u.p.r.p.Granted[strings.ToLower(u.p.d.Tokens[what].Lemma)]) {
		return true // "to deny them entry"
	}
	if u.p.r.p.Deny[lemma] && u.frame.modality == Must || u.rejectsThing(lemma, what) {
		return false // a deed like others: "we have rejected the culture of", "could have rejected the transfer"
	}
	if lemma == "deny" && u.child(t, parse.RelAuxPass) >= 0 && what >= 0 && u.p.d.Tokens[what].Rel == parse.RelObj {
		return true // "was denied an exemption"
	}
	if u.p.r.p.Deny[lemma] && what >= 0 && u.p.d.Tokens[what].UPOS == parse.Noun && !u.p.r.p.Reports[strings.ToLower(u.p.d.Tokens[what].Lemma)] && u.subject(t) < 0 && u.a.Kind == hearsay.Direct {
		return true // "rules that contradict common sense" deny nothing
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
	case u.negated(t) && (u.toThing(t) || what >= 0 && u.p.nothing(what) && u.child(t, parse.RelAuxPass) >= 0):
		return false // "had been offered no money", "was told nothing"
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
	if t := u.p.r.p; u.p.verbal(what) && !doubts && !t.Unknown[lemma] && !t.Deny[lemma] && !t.Confirm[lemma] {
		u.clause(what, st, -1, false) // "we believe that P" answers nobody
		return true
	}
	if !u.p.nothing(what) { // "it knows nothing" is about nothing that was said
		u.saidOf(what, st, u.p.r.p.Outright[lemma])
	}
	return true
}

// toThing tells whether a verb that may also report is done to a thing, and not to
// what somebody says: "put a needle into", "offered no money".
func (u *utterance) toThing(t int32) bool {
	o := u.child(t, parse.RelObj)
	if o < 0 || !u.in[o] || u.child(t, parse.RelCcomp) >= 0 {
		return false
	}
	noun := strings.ToLower(u.p.d.Tokens[o].Lemma)
	return u.p.d.Tokens[o].UPOS == parse.Noun && !u.p.r.p.Reports[noun] && !u.p.r.p.Empty[noun] && !u.p.r.p.Truth[noun]
}

// rejectsThing tells whether a verb that also turns things down has a thing for its
// object, rather than what somebody says, proposes or holds against the source.
func (u *utterance) rejectsThing(lemma string, what int32) bool {
	if !u.p.r.p.Deny[lemma] || u.p.r.p.Outright[lemma] || what < 0 || u.p.d.Tokens[what].UPOS != parse.Noun {
		return false
	}
	noun := strings.ToLower(u.p.d.Tokens[what].Lemma)
	t := u.p.r.p
	return !t.Reports[noun] && !t.Proposed[noun] && !t.Apart[noun] && !t.Figures[noun] && !t.Accuse[noun]
}

// open tells whether a clause is a question in indirect speech.
func (u *utterance) open(t int32) bool {
	if first := u.opening(t); first < t && strings.EqualFold(u.p.d.Word(int(first)), "how") && u.p.d.Tokens[t].Rel != parse.RelAclRelcl {
		return true
	}
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

// opening is the first token of a clause.
func (u *utterance) opening(t int32) int32 {
	first := t
	for _, c := range u.p.children[t] {
		if c < first && u.in[c] && u.p.d.Tokens[c].UPOS != parse.Punct && !u.p.verbal(c) {
			first = min(first, u.opening(c))
		}
	}
	return first
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

// saidOf gives the stance to what a verb of saying is about; outright is for one
// that is said of nothing but what somebody says.
func (u *utterance) saidOf(what int32, st hearsay.Stance, outright bool) {
	tok := &u.p.d.Tokens[what]
	lemma := strings.ToLower(tok.Lemma)
	through := u.frame.through
	u.frame.through = true
	defer func() { u.frame.through = through }()
	defer u.told()()
	switch {
	case u.p.verbal(what):
		u.clause(what, st, -1, false)
	case tok.UPOS == parse.Pron:
		u.point(pointer{stance: st, pronoun: true, outright: outright})
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
		if m := u.child(t, parse.RelMark); u.p.d.Tokens[t].XPOS == parse.TagVBG && (u.p.caseOf(t) == "for" || m >= 0 && strings.EqualFold(u.p.d.Word(int(m)), "for")) {
			return false // "criticised him for saying"
		}
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
