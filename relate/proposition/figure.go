package proposition

import (
	"strings"

	"hearsay"
	"hearsay/parse"
)

// number is the predicate of how many of a thing there are, where nothing else
// is said of them.
const number = "number"

// counted reads "the number of patients at 61", which a cue like "put" leaves,
// and "61 patients" alone: how many of a thing there are.
func (u *utterance) counted() bool {
	if u.frame.stance != hearsay.Supports || len(u.tokens) > longCount {
		return false
	}
	for _, t := range u.tokens {
		if u.p.verbal(t) {
			return false
		}
	}
	thing, at := int32(-1), int32(-1)
	for _, t := range u.tokens {
		tok := &u.p.d.Tokens[t]
		if _, is := u.p.number(t); is && at < 0 {
			at = t
		}
		if tok.UPOS == parse.Noun && thing < 0 && !u.p.r.p.Figures[strings.ToLower(tok.Lemma)] && !u.p.r.p.Empty[strings.ToLower(tok.Lemma)] {
			thing = t
		}
	}
	if thing < 0 || at < 0 || at > thing && !u.p.r.p.Figures[u.firstNoun()] || at < thing && at != u.tokens[0] {
		return false
	}
	v, _ := u.p.number(at)
	of := u.p.r.concept(u.p.d.Tokens[thing].Lemma)
	s := Said{Stance: u.frame.stance, Text: u.a.Content.Text(u.p.d.Text), Words: u.a.Content.Bounds(), Proposition: Proposition{Predicate: number, Quantities: []Quantity{{Value: v, Of: of}}}}
	s.add(Argument{Role: Object, Term: of})
	s.bag = u.bag(u.tokens)
	u.said = append(u.said, s)
	return true
}

// longCount is how many tokens may tell how many of a thing there are.
const longCount = 14

func (u *utterance) firstNoun() string {
	for _, t := range u.tokens {
		if u.p.d.Tokens[t].UPOS == parse.Noun {
			return strings.ToLower(u.p.d.Tokens[t].Lemma)
		}
	}
	return ""
}
