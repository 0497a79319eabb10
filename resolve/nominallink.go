package resolve

import (
	"slices"

	"hearsay/lang"
	"hearsay/parse"
)

// linkNominal ties a phrase headed by a noun.
func (c *cast) linkNominal(i int32) {
	m := &c.mentions[i]
	switch m.sort {
	case person:
		c.linkRole(i)
		return
	case unsorted:
		c.linkThing(i)
		return
	}
	if m.sort == group && m.det == definite && m.noun.Class == lang.PersonNoun {
		if e := c.joinedWith(i); e != none {
			m.entity, m.share = e, 0.8
			return
		}
		if e := c.twoWith(i); e != none {
			m.entity, m.share = e, 0.7
			return
		}
	}
	if e := c.apposedTo(i); e != none {
		m.entity, m.share = e, 0.9
		return
	}
	if m.sort == body && (m.det == definite || m.det == possessed && c.lang.Naming.Attached[m.lemma]) {
		if e := c.bodyWith(i); e != none {
			m.entity, m.share = e, 0.7
			if n := &c.entities[e]; n.sort == unsorted {
				n.sort, n.full = body, false // "the company" is no person
			}
			if n := &c.entities[e]; !slices.Contains(n.called, m.noun.Set) {
				n.called = append(n.called, m.noun.Set)
			}
			return
		}
	}
	if m.sort == body && m.det != possessed {
		if e := c.bodyNamedSo(i); e != none {
			m.entity, m.share = e, 0.7
			return
		}
	}
	if e := c.sameNominal(m); e != none {
		m.entity, m.share = e, 0.8
		c.fuller(m)
		return
	}
	if m.sort == body && (m.headline || m.det != definite && c.opens(c.tok(m.head).Paragraph)) {
		if e := c.bodyAhead(i); e != none {
			m.entity, m.share = e, 0.7
			return
		}
		if e := c.bodyOnlyAhead(i); e != none && c.tok(m.head).Paragraph <= 2 {
			m.entity, m.share = e, 0.6
			return
		}
	}
	c.newNominal(i)
}

func (c *cast) newNominal(i int32) {
	m := &c.mentions[i]
	m.entity, m.share = int32(len(c.entities)), 0.8
	c.entities = append(c.entities, entity{
		nameFirst: m.first, nameEnd: m.end, sort: m.sort, gender: m.gender, plural: m.plural,
		indefinite: m.det == indefinite || m.det == noDeterminer, lastMention: none, noun: m.noun,
		phraseEnd: max(m.phraseEnd, m.end),
	})
}

// fuller lets a longer phrase stand for an unnamed entity, but none of a quotation
// for whom the article has words of its own.
func (c *cast) fuller(m *mention) {
	n := &c.entities[m.entity]
	if said := m.quote >= 0 && !c.quoted(n.nameFirst); !said && !n.named && !m.headline && max(m.phraseEnd, m.end)-m.first > n.phraseEnd-n.nameFirst {
		n.nameFirst, n.nameEnd, n.phraseEnd = m.first, m.end, max(m.phraseEnd, m.end)
	}
}

// apposedTo is the entity whose name the phrase follows in apposition
// ("Brenk, a former civil servant").
func (c *cast) apposedTo(i int32) int32 {
	m := &c.mentions[i]
	for j := i - 1; j >= 0 && j > i-6; j-- {
		p := &c.mentions[j]
		if p.form != byName || p.entity == none || !c.apposable(m, p) {
			continue
		}
		if c.tok(p.head).Sentence != c.tok(m.head).Sentence {
			return none
		}
		r := c.roleAfter(p.end)
		if r.first <= m.first+1 && m.head < r.end && c.headOfRole(r, m.head) {
			return p.entity
		}
	}
	return none
}

// apposable reports whether a phrase may describe the name: people people, bodies bodies.
func (c *cast) apposable(m, p *mention) bool {
	switch m.sort {
	case person:
		return p.sort == person || p.sort == unsorted && p.nameEnd-p.nameFirst > 1
	case body:
		return p.sort == body || p.sort == unsorted
	}
	return false
}

// headOfRole reports whether no preposition stands between the role's beginning
// or its "and" and its noun at head.
func (c *cast) headOfRole(r role, head int32) bool {
	for t := head - 1; t >= r.first; t-- {
		switch c.tok(t).XPOS {
		case parse.TagIN, parse.TagTO:
			return false
		case parse.TagCC:
			return true
		}
	}
	return true
}

// joinedWith is the latest pair or list of people who have the role of phrase i
// ("the senators"): all of them, or some, where they stand near.
func (c *cast) joinedWith(i int32) int32 {
	lemma := c.mentions[i].lemma
	for e := len(c.entities) - 1; e >= c.oldest(); e-- {
		n := &c.entities[e]
		if n.sort != joined || n.lastMention == none {
			continue
		}
		have := 0
		for _, k := range n.members {
			if c.hasRole(&c.entities[k], lemma) {
				have++
			}
		}
		if have == len(n.members) || have > 0 && i-n.lastMention < 60 {
			return int32(e)
		}
	}
	return none
}

// twoWith joins the last two people who have the role, for "the two presidents";
// where only one was called so, the other is the one named next to him.
func (c *cast) twoWith(i int32) int32 {
	m := &c.mentions[i]
	if !c.both(m.first, m.head) {
		return none
	}
	var found []int32
	for e := len(c.entities) - 1; e >= c.oldest() && len(found) < 2; e-- {
		n := &c.entities[e]
		if n.sort == person && n.named && n.lastMention != none && (c.hasRole(n, m.lemma) || c.hasSetRole(n, m.noun)) {
			found = append(found, int32(e))
		}
	}
	if len(found) < 2 {
		if found = c.justNamed(i); len(found) != 2 || !c.hasRole(&c.entities[found[0]], m.lemma) && !c.hasRole(&c.entities[found[1]], m.lemma) {
			return none
		}
		return c.together(found)
	}
	return c.together([]int32{found[1], found[0]})
}

// justNamed are the people named in the sentence before mention i, in text order.
func (c *cast) justNamed(i int32) (found []int32) {
	at := c.tok(c.mentions[i].head).Sentence
	for j := i - 1; j >= 0 && at-c.tok(c.mentions[j].head).Sentence <= 1; j-- {
		p := &c.mentions[j]
		if p.form == byName && p.entity != none && c.entities[p.entity].sort == person && !contains(found, p.entity) {
			found = append([]int32{p.entity}, found...)
		}
	}
	return found
}

// sameNominal is the latest entity brought in by a noun of the same set that the
// phrase may go back to; of several bodies the one last spoken of.
func (c *cast) sameNominal(m *mention) int32 {
	if m.det == possessed && c.tok(m.first).XPOS == parse.TagPRPS {
		return none // "his lawyer" may be another's
	}
	best := none
	for e := len(c.entities) - 1; e >= c.oldest(); e-- {
		n := &c.entities[e]
		if n.named || n.lastMention == none || !c.mayBeSame(n, m) {
			continue
		}
		if m.sort != body {
			return int32(e)
		}
		if best == none || n.lastMention > c.entities[best].lastMention {
			best = int32(e)
		}
	}
	return best
}

// mayBeSame reports whether a phrase may go back to an unnamed entity.
func (c *cast) mayBeSame(n *entity, m *mention) bool {
	if clash(n.gender, m.gender) || c.both(m.first, m.head) && !c.both(n.nameFirst, n.nameEnd) {
		return false
	}
	if m.sort == group && c.tok(n.nameFirst).XPOS == parse.TagPRPS && c.lower(n.nameEnd-1) != c.lower(m.head) {
		return false // "their businesses" are not "the companies" that have them
	}
	if n.sort != m.sort || !c.sameSet(n.noun, m.noun) || n.plural != m.plural || c.otherTail(n, m) || m.lemma == headOfStateLemma && c.lower(n.nameEnd-1) != "state" {
		return false
	}
	bare := m.head == m.first || m.head == m.first+1 && m.det != noDeterminer
	switch {
	case c.sameWords(n.nameFirst, n.nameEnd, m.first, m.end):
		return true
	case m.det == indefinite || m.det == possessed:
		return false
	case m.det == definite && (bare || c.modifiersHeld(m, n)):
		return true
	case m.plural && bare && m.sort == group && n.nameEnd-n.nameFirst <= 3 && c.sentencesSince(n, m) < 8:
		return true
	}
	return c.lower(n.nameEnd-1) == m.lemma && c.modifiersHeld(m, n) && !bare
}

// both reports a phrase for exactly two: "both companies", "the two boards".
func (c *cast) both(first, head int32) bool {
	for t := first; t < head; t++ {
		if w := c.lower(t); w == "both" || w == "two" {
			return true
		}
	}
	return false
}

func (c *cast) sentencesSince(n *entity, m *mention) int32 {
	return c.tok(m.head).Sentence - c.tok(c.mentions[n.lastMention].head).Sentence
}

// modifiersHeld reports whether the entity's phrase has all of the mention's modifiers.
func (c *cast) modifiersHeld(m *mention, n *entity) bool {
	for t := m.first; t < m.head; t++ {
		if !c.nominalTag(t) && c.tok(t).XPOS != parse.TagJJ {
			continue
		}
		if !c.holdsWord(n.nameFirst, n.nameEnd, c.lower(t)) {
			return false
		}
	}
	return true
}
