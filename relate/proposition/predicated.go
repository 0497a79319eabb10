package proposition

import (
	"slices"
	"strings"

	"hearsay/parse"
)

// predicated fills what a clause, or a noun for a deed where it may stand for one, says;
// false where it says nothing.
func (u *utterance) predicated(to *Proposition, t, head, subject int32) bool {
	tok := &u.p.d.Tokens[t]
	switch {
	case u.p.verbal(head) || head != t && u.p.d.Tokens[head].UPOS == parse.Adj:
		u.fill(to, head, subject)
	case u.noNoun(head) && slices.ContainsFunc(u.p.children[head], func(c int32) bool { return u.p.caseOf(c) == "without" }):
		return false // "no deal without us" denies no deal
	case u.frame.through && tok.UPOS == parse.Noun || u.p.r.deed(tok) && (u.headlined() || u.noNoun(head) || u.wanted(head)):
		u.nominalInto(to, head)
		if u.frame.refuses && u.p.proposed(t) {
			to.Predicate, to.Modality = "accept", Will
			to.add(Argument{Role: Object, Term: u.p.r.concept(tok.Lemma)})
		}
	default:
		return false
	}
	return true
}

// leftOpen tells whether what is negated may be so all the same: "will not open
// before" is about the time, "not for its colour" about the reason, "never felt it
// more" says that it was.
func (u *utterance) leftOpen(t, head int32) bool {
	return u.notYet(t) || u.limited(t) || u.surpassed(t) || head != t && (u.limited(head) || u.surpassed(head))
}

// ofEvery marks what is denied of everybody or everything, or of all that a noun names.
func (u *utterance) ofEvery(s *Said, head int32) {
	none := u.ofNone(head)
	if none < 0 {
		return
	}
	s.every = true
	if noun := u.p.r.concept(u.p.d.Tokens[none].Lemma); u.some(none) {
		s.of = noun
	} else {
		s.Arguments = slices.DeleteFunc(s.Arguments, func(a Argument) bool { return a.Term == noun })
	}
	if body := u.body(); len(s.Arguments) == 0 && body != "" {
		s.add(u.p.named(Beside, body)) // "no agreement exists", of one with whom it would be
	}
}

// wanted tells whether a noun of a deed is all that somebody demands ("called for
// an inquiry"): he has no such thing yet, and it is not said that there was one.
func (u *utterance) wanted(n int32) bool {
	return u.frame.modality == Must && u.p.anyLemma(u.p.tokensIn(u.a.Cue), u.p.r.p.Demanding) && !u.p.anyLemma(u.tokens[:1], none) && u.p.d.Tokens[n].UPOS == parse.Noun && (u.p.d.Tokens[n].Head < 0 || !u.in[u.p.d.Tokens[n].Head]) && u.child(n, parse.RelNmodPoss) < 0
}

// none are words for none at all: who wants zero taxes wants no tax.
var none = map[string]bool{"zero": true, "no": true}

// suchOf is the noun of which a clause says "such" ("no such letter had reached her"), or empty.
func (u *utterance) suchOf(t int32) string {
	for _, c := range u.p.children[t] {
		if rel := u.p.d.Tokens[c].Rel.Main(); !u.in[c] || rel != parse.RelNsubj && rel != parse.RelObj || u.p.d.Tokens[c].UPOS != parse.Noun {
			continue
		}
		if slices.ContainsFunc(u.p.children[c], func(k int32) bool { return strings.EqualFold(u.p.d.Tokens[k].Lemma, "such") }) && !u.suchAs(c) {
			return u.p.r.concept(u.p.d.Tokens[c].Lemma)
		}
	}
	return ""
}
