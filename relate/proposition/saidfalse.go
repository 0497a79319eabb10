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
	if len(u.tokens) < 6 || u.frame.stance != hearsay.Supports {
		return
	}
	that := slices.IndexFunc(u.tokens[:5], func(t int32) bool { return strings.EqualFold(u.p.d.Word(int(t)), "that") })
	if that < 1 || !u.p.r.p.Reports[u.lemmaAt(that-1)] {
		return
	}
	last := len(u.tokens) - 1
	for last > that && u.p.d.Tokens[u.tokens[last]].UPOS == parse.Punct {
		last--
	}
	if last-that < 4 || !u.p.r.p.False[u.lemmaAt(last)] || u.lemmaAt(last-1) != "be" {
		return
	}
	from, to := u.p.d.Tokens[u.tokens[that]].End, u.p.d.Tokens[u.tokens[last-1]].Start
	for i := range u.said {
		s := &u.said[i]
		if s.Stance != hearsay.Supports || s.Framed || s.Pointed || s.Minor {
			continue
		}
		s.Stance, s.Framed, s.Clear = hearsay.Denies, true, false
		s.Text = strings.TrimSpace(u.p.d.Text[from:to])
	}
}

// lemmaAt is the lemma of the i-th token of the content, in small letters.
func (u *utterance) lemmaAt(i int) string { return strings.ToLower(u.p.d.Tokens[u.tokens[i]].Lemma) }
