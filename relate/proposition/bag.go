package proposition

import (
	"slices"
	"strings"

	"hearsay/parse"
)

// bag are the words of tokens that tell what is spoken of: names, and nouns,
// verbs and adjectives as concepts; each once, sorted.
func (u *utterance) bag(tokens []int32) []string {
	var list []string
	for _, t := range tokens {
		if u.in[t] {
			list = u.wordsOf(list, t)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func (u *utterance) wordsOf(list []string, t int32) []string {
	tok := &u.p.d.Tokens[t]
	if term, is := u.p.name(t); is {
		if term != "" {
			list = append(list, term)
		}
		if noun := u.p.site(t); noun != "" {
			list = append(list, u.p.r.concept(noun))
		}
		return list
	}
	if name := u.meant(t); name != "" && (tok.UPOS == parse.Pron || tok.UPOS == parse.Noun || tok.XPOS == parse.TagPRPS) {
		list = append(list, name)
	}
	lemma := strings.ToLower(tok.Lemma)
	switch tok.UPOS {
	case parse.Noun, parse.Verb, parse.Num:
	case parse.Adj:
		if tok.Rel == parse.RelAmod {
			return list
		}
	default:
		return list
	}
	tables := u.p.r.p
	if tables.Reports[lemma] && u.such(t) {
		return append(list, u.p.r.concept(lemma))
	}
	if len(lemma) < 2 || tok.UPOS == parse.Noun && tables.Empty[lemma] || tables.Hedges[lemma] || tables.Weak[lemma] || tables.Persons[lemma] || tok.UPOS == parse.Noun && tables.Reports[lemma] || tables.False[lemma] || tables.True[lemma] || tables.Deny[lemma] || tables.Confirm[lemma] || tables.Evidence[lemma] || tables.Truth[lemma] || u.p.r.l.Quotation.Function[lemma] || u.p.nothing(t) || u.p.negation(t) {
		return list
	}
	if tok.UPOS == parse.Verb {
		if u.p.r.p.Light[lemma] && u.light(t, -1) >= 0 {
			return list // "received no warning" is about the warning
		}
		concept, _ := u.p.verb(t)
		u.p.note(concept, lemma, false)
		return append(list, concept)
	}
	if tok.UPOS == parse.Adj && u.p.r.p.Adjectives[lemma] {
		return append(list, lemma)
	}
	concept := u.p.r.concept(lemma)
	u.p.note(concept, lemma, tok.UPOS == parse.Noun)
	return append(list, concept)
}

// under are the words of a clause with all that hangs on it, and of its subject
// where that hangs elsewhere.
func (u *utterance) under(t int32) []string {
	mine := map[int32]bool{}
	u.stated(t, t, mine)
	if n := u.described(t); n >= 0 {
		u.all(n, mine)
	}
	var tokens []int32
	for _, k := range u.tokens {
		if mine[k] {
			tokens = append(tokens, k)
		}
	}
	return u.bag(tokens)
}

// stated gathers what hangs on a clause but for questions and conditions, which
// it does not say.
func (u *utterance) stated(t, root int32, mine map[int32]bool) {
	if !u.in[t] || mine[t] || t != root && u.p.verbal(t) && (u.open(t) || u.p.condition(t) != "") {
		return
	}
	mine[t] = true
	for _, c := range u.p.children[t] {
		u.stated(c, root, mine)
	}
}
