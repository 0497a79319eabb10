package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// saidFalse denies what "claims that P were untrue" is about where the parse took
// the verdict for a part of P: who says so does not say P.
func (u *utterance) saidFalse() {
	words := slices.DeleteFunc(slices.Clone(u.tokens), func(t int32) bool { return u.p.d.Tokens[t].UPOS == parse.Punct })
	if len(words) < 6 || u.frame.stance != hearsay.Supports {
		return
	}
	lemma := func(i int) string { return strings.ToLower(u.p.d.Tokens[words[i]].Lemma) }
	that := slices.IndexFunc(words, func(t int32) bool { return strings.EqualFold(u.p.d.Word(int(t)), "that") })
	last := len(words) - 1
	if that < 1 || that > 3 || !u.p.r.p.Reports[lemma(that-1)] || !u.p.r.p.False[lemma(last)] || lemma(last-1) != "be" {
		return
	}
	from, to := u.p.d.Tokens[words[that]].End, u.p.d.Tokens[words[last-1]].Start
	for i := range u.said {
		s := &u.said[i]
		if s.Stance != hearsay.Supports || s.Framed || s.Pointed || s.Minor {
			continue
		}
		s.Stance, s.Framed, s.Clear = hearsay.Denies, true, false
		s.Text = strings.TrimSpace(u.p.d.Text[from:to])
	}
}
