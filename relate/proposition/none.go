package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// pointsTo reads "nothing suggests that P", "there is nothing to show that P",
// "there is no evidence that ties X to Y": what no evidence points to is denied,
// of what some does, nothing is said.
func (u *utterance) pointsTo(t int32, st hearsay.Stance) bool {
	what := t
	if s := u.thing(t); s >= 0 {
		if u.p.d.Tokens[s].UPOS == parse.Noun && u.p.r.concept(u.p.d.Tokens[s].Lemma) == linked && (u.noNoun(s) || u.negated(t)) {
			u.linkOf(s, t, flip(st)) // "found no link between X and Y"
			return true
		}
		if verb := u.evincing(s); verb >= 0 {
			what = verb // "nothing to suggest that"
		}
	}
	if !u.p.r.p.Pointing[strings.ToLower(u.p.d.Tokens[what].Lemma)] || u.p.d.Tokens[what].UPOS != parse.Verb {
		return false
	}
	if what == t {
		if s := u.subject(t); s < 0 || !u.p.nothing(s) && !(u.noNoun(s) && u.p.r.p.Evidence[strings.ToLower(u.p.d.Tokens[s].Lemma)]) {
			return false
		}
	} else if s := u.thing(t); !u.p.nothing(s) && !u.noNoun(s) && !u.negated(t) {
		return false
	}
	u.done[what] = true
	defer u.told()()
	return u.pointed(what, flip(st))
}

// thing is what "there is" or "has" is said of, a pronoun too; else -1.
func (u *utterance) thing(t int32) int32 {
	if u.p.d.Tokens[t].UPOS == parse.Noun && u.isThere(t) {
		return t
	}
	switch strings.ToLower(u.p.d.Tokens[t].Lemma) {
	case "be":
		if u.child(t, parse.RelExpl) < 0 {
			return -1
		}
		if c := u.child(t, parse.RelNsubj); c >= 0 && u.in[c] {
			return c
		}
	case "have", "find", "see":
	default:
		return -1
	}
	if c := u.child(t, parse.RelObj); c >= 0 && u.in[c] {
		return c
	}
	return -1
}

// evincing is the verb that tells what a piece of evidence points to, or -1.
func (u *utterance) evincing(n int32) int32 {
	if !u.p.nothing(n) && !u.p.r.p.Evidence[strings.ToLower(u.p.d.Tokens[n].Lemma)] {
		return -1
	}
	for _, c := range u.p.children[n] {
		if rel := u.p.d.Tokens[c].Rel; u.in[c] && (rel == parse.RelAcl || rel == parse.RelAclRelcl) && u.p.r.p.Pointing[strings.ToLower(u.p.d.Tokens[c].Lemma)] {
			return c
		}
	}
	return -1
}

// pointed gives the stance to what a verb of pointing has behind it: a clause, a
// thing, or two things that it ties to one another.
func (u *utterance) pointed(t int32, st hearsay.Stance) bool {
	object := int32(-1)
	for _, c := range u.p.children[t] {
		tok := &u.p.d.Tokens[c]
		if !u.in[c] || c < t {
			continue
		}
		switch {
		case tok.Rel == parse.RelCcomp && u.p.verbal(c):
			u.clause(c, st, -1, false)
			return true
		case tok.Rel == parse.RelObj, tok.Rel == parse.RelObl && u.p.caseOf(c) == "to":
			if object < 0 {
				object = c
			}
		}
	}
	if object < 0 || u.p.d.Tokens[object].UPOS == parse.Pron {
		return true
	}
	if u.p.r.concept(u.p.d.Tokens[t].Lemma) == linked {
		u.linkOf(t, t, st)
		return true
	}
	u.nominal(object, st)
	return true
}

// apart reads "had nothing to do with it", "played no part in it": the source's
// own hand in what it is accused of.
func (u *utterance) apart(t int32, st hearsay.Stance) bool {
	tok := &u.p.d.Tokens[t]
	s := u.subject(t)
	if tok.UPOS != parse.Verb && tok.UPOS != parse.Aux || s < 0 || !u.itself(s) || u.p.modality(t) != "" || u.compares(t, 0) {
		return false
	}
	c := u.child(t, parse.RelObj)
	if c < 0 || !u.in[c] {
		return false
	}
	hand := u.p.r.p.Hands[strings.ToLower(u.p.d.Tokens[c].Lemma)] && (u.noNoun(c) || u.negated(t))
	if !hand && u.p.nothing(c) {
		do := u.child(c, parse.RelAcl)
		hand = do >= 0 && strings.EqualFold(u.p.d.Tokens[do].Lemma, "do")
	}
	if !hand {
		return false
	}
	u.point(pointer{stance: flip(st), own: true, matter: u.matter(c)})
	return true
}

// matter are the words for what somebody has no hand in, where names tell which it
// is: none for "it" and "the events".
func (u *utterance) matter(n int32) []string {
	for k := n + 1; int(k) < len(u.p.d.Tokens) && u.in[k]; k++ {
		if tok := &u.p.d.Tokens[k]; tok.UPOS == parse.Adp && tok.Head > k && u.in[tok.Head] {
			if mine := map[int32]bool{}; u.namedIn(tok.Head, mine) {
				return u.under(tok.Head)
			}
			return nil
		}
	}
	return nil
}

// namedIn tells whether a name stands in what hangs on a token.
func (u *utterance) namedIn(t int32, mine map[int32]bool) bool {
	u.all(t, mine)
	for k := range mine {
		if term, named := u.p.name(k); named && term != "" {
			return true
		}
	}
	return false
}

// notBehind reads "denied being behind the strike", "denies being involved": the
// source's own hand in what it is accused of, and no denial of the thing.
func (u *utterance) notBehind() bool {
	if u.frame.stance != hearsay.Denies || !u.frame.outright || len(u.tokens) < 2 || !strings.EqualFold(u.p.d.Word(int(u.tokens[0])), "being") {
		return false
	}
	switch strings.ToLower(u.p.d.Word(int(u.tokens[1]))) {
	case "behind", "involved", "complicit":
		u.point(pointer{stance: u.frame.stance, own: true})
		return true
	}
	return false
}

// itself tells whether a subject is the source: "it", "she", "we" or its name.
func (u *utterance) itself(s int32) bool {
	if u.p.d.Tokens[s].UPOS == parse.Pron {
		low := strings.ToLower(u.p.d.Word(int(s)))
		return low == "i" || low == "we" || u.a.Kind != hearsay.Direct && slices.Contains([]string{"it", "he", "she", "they"}, low)
	}
	term, named := u.p.name(u.p.lastOf(s))
	return named && term != "" && u.p.ownTerms(u.number())[term]
}

// notYet tells whether a clause says until when it is not so ("will not reopen
// before every line has been cleaned").
func (u *utterance) notYet(t int32) bool {
	return slices.ContainsFunc(u.p.children[t], func(c int32) bool {
		tok := &u.p.d.Tokens[c]
		if !u.in[c] || c < t || tok.Rel != parse.RelAdvcl && tok.Rel != parse.RelObl {
			return false
		}
		for _, m := range u.p.children[c] {
			if rel := u.p.d.Tokens[m].Rel; rel == parse.RelMark || rel == parse.RelCase {
				if low := strings.ToLower(u.p.d.Word(int(m))); (low == "before" || low == "until" || low == "unless") && u.p.modality(t) != "" {
					return true
				}
			}
		}
		return false
	})
}

// limited tells whether a clause that is denied says for what reason, or but for
// what: "no book was removed because of its colour" does not say that none was.
func (u *utterance) limited(t int32) bool {
	return slices.ContainsFunc(u.p.children[t], func(c int32) bool {
		tok := &u.p.d.Tokens[c]
		if !u.in[c] || c < t || tok.Rel != parse.RelAdvcl && tok.Rel != parse.RelObl {
			return false
		}
		return slices.ContainsFunc(u.p.children[c], func(m int32) bool {
			rel := u.p.d.Tokens[m].Rel
			return (rel == parse.RelMark || rel == parse.RelCase) && u.p.r.p.Limits[strings.ToLower(u.p.d.Word(int(m)))]
		})
	})
}

// nobody tells whether the words that open a clause deny it although the parse
// hangs them elsewhere: "no official, inspector or manager had spoken".
func (u *utterance) nobody(t int32) bool {
	first := t
	var open func(int32)
	open = func(k int32) {
		for _, c := range u.p.children[k] {
			if u.in[c] && c < first && u.p.d.Tokens[c].UPOS != parse.Punct && u.p.d.Tokens[c].Rel != parse.RelMark && u.p.d.Tokens[c].Rel != parse.RelCc {
				first = c
			}
			if c < t {
				open(c)
			}
		}
	}
	open(t)
	tok := &u.p.d.Tokens[first]
	if first == t || tok.Rel != parse.RelDet || !strings.EqualFold(tok.Lemma, "no") {
		return false
	}
	h := tok.Head
	return h >= 0 && h < t && u.p.d.Tokens[h].Head == t && u.p.d.Tokens[h].Rel == parse.RelObl && u.p.caseOf(h) == "" && u.subject(t) > h
}

// absent tells whether a clause says of a thing only that there is none.
func (u *utterance) absent(t int32) bool {
	n := u.thing(t)
	return n >= 0 && (n == t || strings.EqualFold(u.p.d.Tokens[t].Lemma, "be")) && u.noNoun(n) && u.p.d.Tokens[n].UPOS == parse.Noun && !u.p.r.p.Empty[strings.ToLower(u.p.d.Tokens[n].Lemma)] && !u.p.r.p.Wanting[strings.ToLower(u.p.d.Tokens[n].Lemma)] && u.p.modality(t) != Must
}

// isThere tells whether the parse takes what there is for what it is ("there had
// been no such meeting").
func (u *utterance) isThere(n int32) bool {
	cop := u.child(n, parse.RelCop)
	return cop >= 0 && (u.child(cop, parse.RelExpl) >= 0 || u.child(n, parse.RelExpl) >= 0)
}

// linked is the predicate of what has to do with one another.
const linked = "link"

// linkOf emits that the things at a noun or verb of linking have to do with one
// another; clause is what says so.
func (u *utterance) linkOf(t, clause int32, st hearsay.Stance) {
	s := Said{Stance: st, Text: u.slice(clause), Words: u.shown(clause), Framed: u.frame.through, outright: true, Proposition: Proposition{Predicate: linked}}
	s.Negative = st == hearsay.Denies && u.frame.stance != hearsay.Denies
	if u.p.d.Tokens[t].UPOS == parse.Verb {
		u.arguments(&s.Proposition, t, -1, -1)
	} else {
		u.inside(&s.Proposition, t)
	}
	s.bag = slices.DeleteFunc(u.under(t), func(w string) bool { return w == linked })
	u.said = append(u.said, s)
}
