package proposition

import (
	"strings"

	"hearsay"
	"hearsay/parse"
)

// cleft reads "it is the wait that she died of", "it was not the wind that broke it":
// what the clause behind "that" says, of the thing that is put before it.
// "It is a plan that will help" only says what it is.
func (u *utterance) cleft(t int32, st hearsay.Stance) bool {
	s, cop := u.subject(t), u.child(t, parse.RelCop)
	if cop < 0 || s < 0 || !strings.EqualFold(u.p.d.Word(int(s)), "it") || u.p.d.Tokens[t].UPOS != parse.Noun && u.p.d.Tokens[t].UPOS != parse.PropN || u.p.modality(t) != "" {
		return false
	}
	c := u.cleftClause(t)
	if lemma := u.p.lemma(t); c < 0 || u.child(t, parse.RelCase) >= 0 || u.p.r.p.Empty[lemma] || u.p.r.p.Feel[lemma] || lemma == "view" || lemma == "opinion" || lemma == "belief" || u.p.d.Tokens[t].UPOS == parse.Noun && !u.definite(t) {
		return false
	}
	if u.negated(t) {
		st = flip(st)
	}
	before, subject := len(u.said), int32(-1)
	if k := u.subject(c); k < 0 || u.relativePronoun(k) || strings.EqualFold(u.p.d.Word(int(k)), "that") {
		subject = t
	}
	u.clause(c, st, subject, false)
	if len(u.said) == before {
		return false
	}
	said := &u.said[before]
	if subject < 0 {
		u.gather(&said.Proposition, t, Beside)
	}
	said.bag = append(said.bag, u.bag([]int32{t})...)
	return true
}

// cleftClause is the clause behind "that" or "who" that says what happened, or -1.
func (u *utterance) cleftClause(t int32) int32 {
	for _, c := range u.p.children[t] {
		if !u.in[c] || c < t || !u.p.verbal(c) {
			continue
		}
		switch u.p.d.Tokens[c].Rel {
		case parse.RelAclRelcl, parse.RelAdvclRelcl, parse.RelCcomp, parse.RelCsubj:
		default:
			continue
		}
		if low := strings.ToLower(u.p.d.Word(int(t) + 1)); low == "that" || low == "who" || low == "which" {
			return c
		}
	}
	return -1
}
