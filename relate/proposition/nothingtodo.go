package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// nothingToDo reads "her death had nothing to do with the wait": that the two have no
// link. Of the source's own hand in something apart tells.
// The subject may hang elsewhere ("Her death, it wrote, “had nothing to do with it”").
func (u *utterance) nothingToDo(t int32, st hearsay.Stance, s int32) bool {
	o := u.child(t, parse.RelObj)
	if !strings.EqualFold(u.p.d.Tokens[t].Lemma, "have") || s < 0 || u.itself(s) || o < 0 || !u.in[o] || u.p.modality(t) != "" {
		return false
	}
	no := u.p.nothing(o)
	if anything := strings.EqualFold(u.p.d.Word(int(o)), "anything"); !no && !(anything && (u.negated(t) || st == hearsay.Denies)) {
		return false
	}
	with := u.doneWith(o)
	if with < 0 {
		return false
	}
	if no || u.negated(t) {
		st = flip(st)
	}
	said := Said{Stance: st, Text: u.slice(t), Words: u.shown(t), Framed: u.frame.through, outright: true, Proposition: Proposition{Predicate: linked}}
	said.Negative = st == hearsay.Denies && u.frame.stance != hearsay.Denies
	u.gather(&said.Proposition, s, Subject)
	u.gather(&said.Proposition, with, Beside)
	said.ends = [2][]string{u.under(s), u.under(with)}
	said.bag = slices.Concat(said.ends[0], said.ends[1])
	u.said = append(u.said, said)
	return true
}

// doneWith is what something has "nothing to do with", or -1.
func (u *utterance) doneWith(n int32) int32 {
	for k := n + 1; k <= n+3 && int(k) < len(u.p.d.Tokens) && u.in[k]; k++ {
		if strings.EqualFold(u.p.d.Word(int(k)), "with") && u.p.d.Tokens[k].Rel == parse.RelCase && strings.EqualFold(u.p.d.Tokens[k-1].Lemma, "do") {
			if h := u.p.d.Tokens[k].Head; h > k && u.in[h] && u.p.d.Tokens[h].UPOS != parse.Pron {
				return h
			}
		}
	}
	return -1
}

// joins tells whether a clause has something of both things that are said to have
// nothing to do with one another.
func (s *Said) joins(ends [2][]string) bool {
	in := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return has(s.bag, w) })
	}
	return in(ends[0]) && in(ends[1])
}
