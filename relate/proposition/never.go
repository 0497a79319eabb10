package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// seconds reads "backed him up", "supported her": that what a person said is so.
func (u *utterance) seconds() bool {
	if u.frame.stance != hearsay.Supports || !u.p.anyLemma(u.p.tokensIn(u.a.Cue), u.p.r.p.Seconding) {
		return false
	}
	if u.p.anyLemma(u.p.tokensIn(u.a.Cue), map[string]bool{"back": true}) && !u.p.anyLemma(append(u.p.tokensIn(u.a.Cue), u.tokens...), map[string]bool{"up": true}) {
		return false // "backed him" for an office
	}
	for i, t := range u.tokens {
		low := strings.ToLower(u.p.d.Word(int(t)))
		if i == 0 && low != "him" && low != "her" || i > 0 && low != "up" && u.p.d.Tokens[t].UPOS != parse.Punct {
			return false
		}
	}
	u.point(pointer{stance: hearsay.Supports, pronoun: true, outright: true, person: true})
	return true
}

// neverThat reads "we never promised that", "this did not happen": an answer of
// one clause whose verb has nothing but a pronoun for what another one said, and
// denies it. "We did not see that" does not: only verbs for doing, saying and
// being so are looked at.
func (u *utterance) neverThat(t int32, st hearsay.Stance) bool {
	lemma := strings.ToLower(u.p.d.Tokens[t].Lemma)
	happens := u.p.r.p.Happening[lemma]
	if st != hearsay.Supports || !happens && !u.p.r.p.Doing[lemma] || len(u.tokens) > shortAnswer || !u.negated(t) || u.p.modality(t) != "" || u.p.condition(t) != "" {
		return false
	}
	s := u.subject(t)
	if s < 0 {
		return false
	}
	what := s
	if !happens {
		if what = u.child(t, parse.RelObj); what < 0 || !u.itself(s) {
			return false
		}
	}
	if low := strings.ToLower(u.p.d.Word(int(what))); low != "that" && low != "this" && low != "it" || low == "it" && u.a.Kind == hearsay.Direct {
		return false
	}
	if slices.ContainsFunc(u.p.children[t], func(c int32) bool {
		switch u.p.d.Tokens[c].Rel {
		case parse.RelAdvmod:
			return u.in[c] && u.p.r.p.SoFar[strings.ToLower(u.p.d.Word(int(c)))]
		case parse.RelObl, parse.RelCcomp, parse.RelXcomp, parse.RelAdvcl, parse.RelConj, parse.RelIobj:
			return u.in[c]
		}
		return false
	}) {
		return false // it says more than that
	}
	u.point(pointer{stance: flip(st), pronoun: true, outright: true})
	return true
}
