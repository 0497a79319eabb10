package proposition

import (
	"strings"

	"hearsay"
	"hearsay/parse"
)

// liar reads "she was lying", "Kyr is not telling the truth": that what somebody
// said before is not so. "He lied about the war" says of what, and points nowhere.
func (u *utterance) liar(t int32, st hearsay.Stance) bool {
	if st != hearsay.Supports || u.p.modality(t) != "" || u.p.condition(t) != "" || !u.lies(t) {
		return false
	}
	s := u.subject(t)
	if s < 0 {
		return false
	}
	at := pointer{stance: hearsay.Denies, pronoun: true, outright: true, person: true}
	switch low := strings.ToLower(u.p.d.Word(int(s))); {
	case low == "he" || low == "she":
	case u.p.d.Tokens[s].UPOS == parse.PropN && !u.itself(s):
		at.owner = []string{strings.ToLower(u.p.d.Tokens[u.p.lastOf(s)].In(u.p.d.Text))}
	default:
		return false
	}
	u.point(at)
	return true
}

// lies tells whether a verb is to say what is not so, of nothing in particular.
func (u *utterance) lies(t int32) bool {
	lemma := strings.ToLower(u.p.d.Tokens[t].Lemma)
	for _, c := range u.p.children[t] {
		switch rel := u.p.d.Tokens[c].Rel; {
		case !u.in[c]:
		case rel == parse.RelObl, rel == parse.RelXcomp, rel == parse.RelCcomp, rel == parse.RelAdvcl:
			return false
		case rel == parse.RelObj && lemma == "tell":
			return u.negated(t) && strings.EqualFold(u.p.d.Tokens[c].Lemma, "truth")
		}
	}
	return u.p.r.p.Lying[lemma] && u.p.d.Tokens[t].UPOS == parse.Verb && !u.negated(t)
}
