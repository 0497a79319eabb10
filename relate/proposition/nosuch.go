package proposition

import (
	"strings"

	"hearsay"
	"hearsay/parse"
)

// noSuchThing reads "they had done no such thing", "I said nothing of the kind": an
// answer of one clause whose object stands for what another one said, and denies it.
func (u *utterance) noSuchThing(t int32, st hearsay.Stance) bool {
	s := u.subject(t)
	if st != hearsay.Supports || s < 0 || !u.p.r.p.Doing[strings.ToLower(u.p.d.Tokens[t].Lemma)] || len(u.tokens) > shortAnswer || u.p.modality(t) != "" || u.p.condition(t) != "" {
		return false
	}
	what := u.child(t, parse.RelObj)
	if what < 0 || !u.in[what] || !u.ofTheKind(what) {
		return false
	}
	u.point(pointer{stance: flip(st), pronoun: true, outright: true})
	return true
}

// ofTheKind tells whether an object is "no such thing" or "nothing of the sort".
func (u *utterance) ofTheKind(n int32) bool {
	if u.p.nothing(n) {
		last := int(n) + 3
		return last < len(u.p.d.Tokens) && strings.EqualFold(u.p.d.Word(last-2), "of") && kinds[strings.ToLower(u.p.d.Word(last))]
	}
	return strings.EqualFold(u.p.d.Tokens[n].Lemma, "thing") && u.noNoun(n) && u.such(n) && !u.suchAs(n)
}

// kinds are nouns that stand for any thing behind "nothing of the".
var kinds = map[string]bool{"kind": true, "sort": true}
