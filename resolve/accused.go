package resolve

import (
	"hearsay"
	"hearsay/parse"
)

// accused ties the pronoun of "He denied it" to whom the sentence before accused:
// "Tull was accused by a colleague of having used the money. He dismissed that."
// People deny what is said of them, and the accuser, who spoke last, denies
// nothing. It tells whether it did.
func (c *cast) accused(i int32) bool {
	m := &c.mentions[i]
	a, source := c.owner[i]
	if !source || !m.subject || m.quote >= 0 || c.contentOf[m.head] != none || c.atts[a].Act != hearsay.Deny || c.atts[a].Polarity != hearsay.Positive || !c.pointsBack(a) {
		return false
	}
	verb := c.accusedBefore(i)
	if verb == none {
		return false
	}
	for j := i - 1; j >= 0 && c.tok(m.head).Sentence-c.tok(c.mentions[j].head).Sentence <= 1; j-- {
		n := &c.mentions[j]
		if n.entity == none || n.possessive || !c.undergoesBy(n, verb) {
			continue
		}
		if e := &c.entities[n.entity]; clash(n.gender, m.gender) || clash(e.gender, m.gender) || e.plural != m.plural || (e.sort == person) != c.personal(m) {
			return false
		}
		m.entity, m.share, m.rest, m.second = n.entity, min(deniesShare, n.share), 0, none
		return true
	}
	return false
}

// personal reports "he" and "she".
func (c *cast) personal(m *mention) bool { return m.lemma == "he" || m.lemma == "she" }

// accusedBefore is the verb of the last attribution that accuses somebody in the
// sentence before mention i, nothing else being said behind it; none otherwise.
func (c *cast) accusedBefore(i int32) int32 {
	at, best := c.tok(c.mentions[i].head).Sentence, none
	for k := range c.atts {
		first, end := c.tokensOf(c.atts[k].Cue)
		if end <= first || c.tok(first).Sentence != at-1 || c.atts[k].Act != hearsay.Criticise {
			continue
		}
		for t := end - 1; t >= first; t-- {
			if x := c.tok(t); x.UPOS == parse.Verb && c.lang.Proposition.Accuse[x.Lemma] {
				best = max(best, t)
				break
			}
		}
	}
	if best == none {
		return none
	}
	for k := c.saidUpTo(i) - 1; k >= 0 && c.said[k].at > best; k-- {
		if first, _ := c.tokensOf(c.atts[c.said[k].attribution].Cue); first > best {
			return none // somebody else spoke in between
		}
	}
	return best
}

// undergoesBy reports a mention that is the object of a verb, or the subject of its passive.
func (c *cast) undergoesBy(n *mention, verb int32) bool {
	for t := n.first; t < n.end; t++ {
		x := c.tok(t)
		if x.Rel.Main() == parse.RelAppos && x.Head >= 0 && x.Head != t {
			x = c.tok(x.Head)
		}
		if x.Head == verb && (x.Rel == parse.RelNsubjPass || x.Rel == parse.RelObj) {
			return true
		}
	}
	return false
}

// pointsBack tells whether what is denied only points to what was said: "it", "the
// accusation", "that as absurd", "all the claims", "wrongdoing".
func (c *cast) pointsBack(a int32) bool {
	first, end := c.tokensOf(c.atts[a].Content)
	for t := first; t < end && t < first+4; t++ {
		x := c.tok(t)
		switch w := c.lemmaOf(t); {
		case x.UPOS == parse.Noun && (c.lang.Proposition.Bare[w] || c.lang.Proposition.Reports[w] || c.lang.Proposition.Apart[w]):
			return t+1 == end || c.tok(t+1).UPOS != parse.SConj && c.lower(t+1) != "of" && c.lower(t+1) != "by"
		case (w == "it" || w == "that" || w == "this") && x.UPOS == parse.Pron:
			return t == first
		case x.UPOS != parse.Det && x.UPOS != parse.Adj && x.UPOS != parse.Pron && x.UPOS != parse.Adp:
			return false
		}
	}
	return false
}
