package proposition

import (
	"strings"

	"hearsay/parse"
)

// aside tells whether a clause only says what the speaker is doing by speaking:
// "I would like to thank you", "let me repeat", "we will start". It says of
// nothing that it is so.
func (u *utterance) aside(t int32) bool {
	lemma := strings.ToLower(u.p.d.Tokens[t].Lemma)
	if lemma == "let" && u.letMe(t) {
		return true
	}
	_, reports := u.p.reporting(t)
	if !reports && !u.p.r.p.Courtesies[lemma] || !u.p.r.p.Courtesies[lemma] && u.negated(t) && u.toThing(t) {
		return false
	}
	s := u.subject(t)
	for h := t; s < 0 && u.p.d.Tokens[h].Rel == parse.RelXcomp; {
		if h = u.p.d.Tokens[h].Head; h < 0 || !u.in[h] {
			break
		}
		s = u.subject(h)
	}
	if s < 0 {
		return u.p.d.Tokens[t].XPOS == parse.TagVB || u.p.r.p.Courtesies[lemma] && u.p.d.Tokens[t].Rel == parse.RelRoot
	}
	switch strings.ToLower(u.p.d.Word(int(s))) {
	case "i", "we", "me", "us", "let":
		return true
	}
	return false
}

// purpose tells whether a clause only says what something is for ("the goal is not
// to help the town"): that says neither that it does nor that it does not.
func (u *utterance) purpose(t, head, subject int32) bool {
	if s := max(u.subject(t), u.subject(head)); s >= 0 {
		subject = s
	}
	return subject >= 0 && u.in[subject] && (u.p.infinitive(t) || u.p.infinitive(head)) && u.p.r.p.Purposes[strings.ToLower(u.p.d.Tokens[subject].Lemma)]
}

// letMe tells "let me say" from "let them vote".
func (u *utterance) letMe(t int32) bool {
	next := t + 1
	return int(next) < len(u.p.d.Tokens) && (strings.EqualFold(u.p.d.Word(int(next)), "me") || strings.EqualFold(u.p.d.Word(int(next)), "us"))
}

// anyButThose tells whether a clause denies only what another negation takes
// back: "there are no issues that we cannot solve" denies no issues.
func (u *utterance) anyButThose(t int32) bool {
	if !u.negated(t) {
		return false
	}
	nouns := append([]int32{t}, u.p.children[t]...)
	for _, n := range nouns {
		if n != t && !u.noNoun(n) || n == t && !u.noNoun(n) {
			continue
		}
		for _, c := range u.p.children[n] {
			if tok := &u.p.d.Tokens[c]; u.in[c] && (tok.Rel == parse.RelAclRelcl || tok.Rel == parse.RelAcl) && (u.negated(c) || strings.EqualFold(tok.Lemma, "unable")) {
				return true
			}
		}
	}
	return false
}

// unmeant tells whether a clause's subject is a pronoun of which nobody knows
// whom it means.
func (u *utterance) unmeant(t, subject int32) bool {
	if o := u.child(t, parse.RelObj); o >= 0 && !u.frame.through && u.in[o] && u.p.r.l.Quotation.Persons[strings.ToLower(u.p.d.Word(int(o)))] != 0 && u.meant(o) == "" {
		return true // "I will never let you down"
	}
	s := u.subject(t)
	if s < 0 || subject >= 0 && u.relativePronoun(s) {
		s = subject
	}
	if s < 0 {
		return false
	}
	tok := &u.p.d.Tokens[s]
	if tok.UPOS != parse.Pron && tok.XPOS != parse.TagDT || u.p.nothing(s) || u.p.negation(s) || tok.Rel == parse.RelExpl {
		return false
	}
	return u.meant(s) == "" && u.above(s) < 0
}

func (u *utterance) relativePronoun(t int32) bool {
	switch u.p.d.Tokens[t].XPOS {
	case parse.TagWDT, parse.TagWP:
		return true
	}
	return false
}
