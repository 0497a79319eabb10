package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// knows reads "the company knew that P", "was not aware that P". It says of the
// one who knows what they know of, and presupposes P; where the knowledge is
// denied it says nothing of P. The source's own "we know that P" is left to
// says: there P is what is said.
func (u *utterance) knows(t int32, st hearsay.Stance, subject int32, minor bool) bool {
	tok := &u.p.d.Tokens[t]
	if !u.p.r.p.Knowing[strings.ToLower(tok.Lemma)] || subject < 0 || tok.UPOS == parse.Verb && u.ownVoice(t) {
		return false
	}
	what := u.child(t, parse.RelCcomp)
	if what < 0 || !u.in[what] || !u.p.verbal(what) || u.open(what) {
		return false
	}
	before := len(u.said)
	u.proposition(t, st, subject, minor)
	if len(u.said) == before {
		return false
	}
	known := &u.said[before]
	u.knownOf(&known.Proposition, what)
	if u.imperative(t) || known.Modality != "" {
		known.Minor = true
	}
	if st == hearsay.Supports && known.Stance == hearsay.Supports && known.Modality == "" {
		u.clause(what, st, -1, true)
	} else {
		u.done[what] = true
	}
	return true
}

// knownOf adds what a clause says to the proposition of who knows it.
func (u *utterance) knownOf(to *Proposition, what int32) {
	var known Proposition
	u.fill(&known, what, u.subject(what))
	args := append([]Argument{{Term: known.Predicate}}, known.Arguments...)
	for _, a := range args {
		a.Role = Beside
		to.add(a)
	}
	to.Quantities = slices.Concat(to.Quantities, known.Quantities)
}
