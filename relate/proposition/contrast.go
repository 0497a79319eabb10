package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// contrasted tells whether a thing is named only as what it is not: "the heat,
// not the vaccine".
func (u *utterance) contrasted(c int32) bool {
	if rel := u.p.d.Tokens[c].Rel; rel != parse.RelConj && rel != parse.RelAppos || u.p.verbal(c) {
		return false
	}
	first := c
	for _, k := range u.p.children[c] {
		first = min(first, k)
	}
	if first > 0 && u.p.d.Tokens[first].UPOS == parse.Punct {
		first++
	}
	if low := strings.ToLower(u.p.d.Word(int(first))); low == "rather" || low == "instead" {
		return true
	}
	return first >= 0 && first <= c && u.p.negation(first) && !u.only(first) && u.in[first]
}

// instead is what stands where a clause's subject is, with a "not" before it
// ("fear, not the vaccine, had caused it"), or -1.
func (u *utterance) instead(t int32) int32 {
	s := u.subject(t)
	if s < 0 || u.p.negation(s) || u.noNoun(s) || u.p.nothing(s) {
		return -1
	}
	below := slices.Clone(u.p.children[s])
	for _, c := range u.p.children[s] {
		if u.p.d.Tokens[c].Rel == parse.RelConj {
			below = append(below, u.p.children[c]...)
		}
	}
	for _, c := range below {
		if u.in[c] && c < t && u.contrasted(c) {
			return c
		}
	}
	return -1
}

// notThat adds that the clause of what was said last is not so of what stands in
// its subject behind a "not".
func (u *utterance) notThat(t int32) {
	c := u.instead(t)
	if c < 0 {
		return
	}
	s := u.said[len(u.said)-1]
	s.Arguments = slices.DeleteFunc(slices.Clone(s.Arguments), func(a Argument) bool { return a.Role == Subject })
	u.gather(&s.Proposition, c, Subject)
	s.Stance, s.Negative, s.Clear, s.Framed = flip(s.Stance), !s.Negative, false, false
	if s.Stance == hearsay.Denies || s.Stance == hearsay.Supports {
		u.said = append(u.said, s)
	}
}
