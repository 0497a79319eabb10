package resolve

import "hearsay/parse"

// treeCues are what the parse says of mention p as the antecedent of m: whether
// its verb governs m, whether it is an argument of m's own verb, what it hangs on.
func (c *cast) treeCues(p, m *mention, ctx *context, f *cues) {
	t := c.outermost(p)
	k, mk := c.tok(t), c.tok(m.head)
	rel := k.Rel.Main()
	if rel == parse.RelNsubj && k.Head >= 0 {
		if c.tok(k.Head).Rel == parse.RelRoot {
			f[rootSubject] = 1
		}
		if k.Sentence == mk.Sentence && ctx.over(k.Head) {
			f[ancestorSubject] = 1
		}
	}
	switch mk.Rel.Main() {
	case parse.RelObj, parse.RelIobj, parse.RelObl:
		if k.Head == mk.Head && k.Sentence == mk.Sentence && rel == parse.RelNsubj {
			f[boundByVerb] = 1
		}
	case parse.RelNsubj:
		if k.Head == mk.Head && k.Sentence == mk.Sentence {
			f[boundByVerb] = 1
		}
	}
	f[firstPlaces+placePair(k, mk, f[rootSubject] > 0, p.possessive)] = 1
	if rel == parse.RelConj {
		f[asConjunct] = 1
	}
	if k.Rel == parse.RelOblAgent || rel == parse.RelObl && p.first > 0 && c.word(p.first-1) == "by" {
		f[asAgent] = 1
	}
	if mk.XPOS == parse.TagPRPS && (p.possessive || k.XPOS == parse.TagPRPS) {
		f[bothPossessive] = 1
	}
}

// placePair is the number of the pair of places that candidate k and pronoun m have.
func placePair(k, m *parse.Token, main, possessive bool) feature {
	own, other := feature(2), feature(4)
	switch {
	case m.XPOS == parse.TagPRPS:
		own = 1
	case m.Rel.Main() == parse.RelNsubj:
		own = 0
	}
	switch rel := k.Rel.Main(); {
	case main:
		other = 0
	case possessive || k.XPOS == parse.TagPRPS:
		other = 3
	case rel == parse.RelNsubj:
		other = 1
	case rel == parse.RelObj || rel == parse.RelIobj || rel == parse.RelObl:
		other = 2
	}
	pair := (own*5 + other) * 2
	if k.Sentence != m.Sentence {
		pair++
	}
	return pair
}

// outermost is the token of a mention that hangs on a word outside of it.
func (c *cast) outermost(m *mention) int32 {
	for t := m.first; t < m.end; t++ {
		if h := c.tok(t).Head; h < m.first || h >= m.end {
			return t
		}
	}
	return m.head
}
