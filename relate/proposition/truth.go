package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// noTruth reads "there is no truth in the claim": a verdict on what the claim
// says, or on what was just said where it does not say it. "No evidence for the
// claim" is none.
func (u *utterance) noTruth(t int32, st hearsay.Stance) bool {
	for _, c := range u.p.children[t] {
		if rel := u.p.d.Tokens[c].Rel; !u.in[c] || rel.Main() != parse.RelNsubj && rel != parse.RelObj {
			continue
		}
		truth := u.truth(c)
		if truth < 0 || !u.noNoun(c) && !u.negated(t) && !u.negated(c) {
			continue
		}
		for _, from := range []int32{truth, c, t} {
			if what := u.reportBelow(from); what > truth {
				u.complement(what, flip(st))
				u.behind(t, flip(st))
				return true
			}
		}
	}
	return false
}

// truth is a noun for being true, or the one it is a piece of ("a word of
// truth"); else -1.
func (u *utterance) truth(n int32) int32 {
	if u.p.r.p.Truth[strings.ToLower(u.p.d.Tokens[n].Lemma)] {
		return n
	}
	of := u.child(n, parse.RelNmod)
	if of >= 0 && u.in[of] && u.p.caseOf(of) == "of" && u.p.r.p.Truth[strings.ToLower(u.p.d.Tokens[of].Lemma)] {
		return of
	}
	return -1
}

// reportBelow is a noun like "claim" that hangs on a token by "in", "to" or the
// like; else -1.
func (u *utterance) reportBelow(t int32) int32 {
	for _, c := range u.p.children[t] {
		tok := &u.p.d.Tokens[c]
		if u.in[c] && (tok.Rel == parse.RelNmod || tok.Rel == parse.RelObl) && u.p.r.p.Reports[strings.ToLower(tok.Lemma)] {
			return c
		}
	}
	return -1
}

// figure reads a verdict on a number: "the figure of 60 was wrong".
func (u *utterance) figure(t int32, st hearsay.Stance) bool {
	lemma := strings.ToLower(u.p.d.Tokens[t].Lemma)
	no, yes := u.p.r.p.False[lemma] || u.fromAir(t) || u.madeUp(t), u.p.r.p.True[lemma]
	s := u.subject(t)
	if !no && !yes || s < 0 || !u.p.r.p.Figures[strings.ToLower(u.p.d.Tokens[s].Lemma)] {
		return false
	}
	if no != u.negated(t) {
		st = flip(st)
	}
	u.point(pointer{stance: st, figure: true, value: u.numberIn(s)})
	return true
}

// fromAir reads "plucked out of the air", "pulled from thin air".
func (u *utterance) fromAir(t int32) bool {
	if lemma := u.p.lemma(t); lemma != "pluck" && lemma != "pull" || u.child(t, parse.RelAuxPass) < 0 {
		return false
	}
	return slices.ContainsFunc(u.p.children[t], func(c int32) bool { return u.in[c] && strings.EqualFold(u.p.d.Tokens[c].Lemma, "air") })
}

// numberIn is the number that a noun's phrase has, or 0.
func (u *utterance) numberIn(n int32) float64 {
	for _, c := range u.p.children[n] {
		if v, is := u.p.number(c); is && u.in[c] {
			return v
		}
	}
	if of := n + 1; int(of)+1 < len(u.p.d.Tokens) && strings.EqualFold(u.p.d.Word(int(of)), "of") && u.in[of+1] {
		v, _ := u.p.number(of + 1) // "its figure of seven", however it was parsed
		return v
	}
	return 0
}

// denial reads "his denial that P": the source's own, which denies P. Somebody
// else's denial is relayed, and gives the source no stance.
func (u *utterance) denial(n int32, st hearsay.Stance) bool {
	tok := &u.p.d.Tokens[n]
	if tok.UPOS != parse.Noun || !u.p.r.p.Denials[strings.ToLower(tok.Lemma)] {
		return false
	}
	if owner := u.child(n, parse.RelNmodPoss); owner >= 0 && !u.sources(owner) {
		u.hush(n)
		return true
	}
	for _, c := range u.p.children[n] {
		if rel := u.p.d.Tokens[c].Rel; u.in[c] && (rel == parse.RelAcl || rel == parse.RelCcomp || rel == parse.RelAclRelcl) && u.p.verbal(c) {
			u.clause(c, flip(st), -1, false)
			return true
		}
	}
	return false
}

// sources tells whether an owner is the source: a pronoun that is not known to
// mean anybody else.
func (u *utterance) sources(owner int32) bool {
	tok := &u.p.d.Tokens[owner]
	if tok.UPOS != parse.Pron && tok.XPOS != parse.TagPRPS {
		return false
	}
	name := u.meant(owner)
	for i := range u.a.Speakers {
		words := strings.Fields(folded(u.a.Speakers[i].Name))
		if len(words) > 0 && name == u.p.r.placeStem(words[len(words)-1]) {
			return true
		}
	}
	return name == ""
}

// hush takes all that hangs on a token for read.
func (u *utterance) hush(t int32) {
	for _, c := range u.p.children[t] {
		if u.in[c] && !u.done[c] {
			u.done[c] = true
			u.hush(c)
		}
	}
}
