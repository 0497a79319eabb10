package proposition

import (
	"slices"
	"strings"

	"hearsay/parse"
)

// orNot tells whether a verb is denied by what denies the one that it is joined to:
// "has not been fired or dismissed".
func (u *utterance) orNot(t int32) bool {
	tok := &u.p.d.Tokens[t]
	h, or := tok.Head, u.child(t, parse.RelCc)
	if tok.Rel != parse.RelConj || h < 0 || h > t || !u.in[h] || or < 0 || !strings.EqualFold(u.p.d.Word(int(or)), "or") || u.subject(t) >= 0 || !u.p.verbal(t) {
		return false
	}
	for _, c := range u.p.children[t] {
		if rel := u.p.d.Tokens[c].Rel; rel == parse.RelAux || rel == parse.RelAuxPass || rel == parse.RelCop {
			return false // "is not the owner or has sold it"
		}
	}
	return slices.ContainsFunc(u.p.children[h], func(c int32) bool {
		return c < h && u.in[c] && u.p.d.Tokens[c].Rel == parse.RelAdvmod && u.p.negation(c) && !u.only(c)
	})
}

// noneElsewhere tells whether the subject that a clause has elsewhere is nobody ("said
// no rescue team was sent", where the parse takes the team for what is said).
func (u *utterance) noneElsewhere(t, subject int32) bool {
	if subject < 0 || !u.in[subject] || u.subject(t) >= 0 || !u.p.verbal(t) || u.p.d.Tokens[subject].Head == t || u.p.d.Tokens[t].Rel == parse.RelConj {
		return false
	}
	return u.noNoun(subject) || u.p.nothing(subject)
}

// surpassed tells whether a negation only says that nothing is more so: "never
// felt it more deeply", "nobody builds like her", "could not be prouder".
func (u *utterance) surpassed(t int32) bool {
	able := slices.ContainsFunc(u.p.children[t], func(c int32) bool {
		tok := &u.p.d.Tokens[c]
		return u.in[c] && c < t && (tok.Rel == parse.RelAux && strings.EqualFold(tok.Lemma, "could") || tok.Rel == parse.RelAdvmod && strings.EqualFold(tok.Lemma, "never"))
	})
	s := u.subject(t)
	if none := s >= 0 && (u.p.nothing(s) || u.p.negation(s)); !none && !able {
		return false
	}
	return u.compares(t, 0)
}

// compares tells whether a comparative hangs on a verb, or what it is compared to.
func (u *utterance) compares(t int32, depth int) bool {
	return slices.ContainsFunc(u.p.children[t], func(c int32) bool {
		tok := &u.p.d.Tokens[c]
		if !u.in[c] || c < t && depth == 0 {
			return false
		}
		if tok.XPOS == parse.TagRBR || tok.XPOS == parse.TagJJR {
			return true
		}
		if low := u.p.caseOf(c); low == "like" || low == "than" {
			return true
		}
		return depth < 2 && (tok.Rel == parse.RelAdvmod || tok.Rel == parse.RelXcomp || tok.Rel == parse.RelObj || tok.Rel == parse.RelAmod) && u.compares(c, depth+1)
	})
}

// vague tells whether a noun that says next to nothing is all that is said of
// something.
func (u *utterance) vague(t int32) bool {
	tok := &u.p.d.Tokens[t]
	if tok.UPOS != parse.Noun && tok.UPOS != parse.Pron || u.child(t, parse.RelCop) < 0 {
		return false
	}
	lemma := strings.ToLower(tok.Lemma)
	return u.p.r.p.Empty[lemma] || u.p.r.p.Someone[lemma]
}
