package resolve

import (
	"slices"

	"hearsay/lang"
)

// bodyMeant is the body that a phrase of a fleeting noun goes back to ("the
// company"): of those that may be of its kind the only one, one of this sentence
// or the last, or the one that the article shows to be a company. Else the
// article's own words stay: they are better than a wrong body.
func (c *cast) bodyMeant(i int32) int32 {
	list := c.bodiesBefore(i)
	if len(list) == 0 {
		if e := c.onlySpeaker(i); e != none {
			return e
		}
		return c.bodyOnlyAhead(i)
	}
	best := c.nearestBody(i, list)
	if best == none {
		return none
	}
	// "the harbour company" is what "the company" goes back to, not the body that was named since.
	m := &c.mentions[i]
	if e := c.sameNominal(m); e != none && c.describedBody(e) && c.lower(c.entities[e].nameEnd-1) == m.lemma && c.entities[e].count >= c.entities[best].count {
		return none
	}
	return best
}

// onlySpeaker is the one body that spoke before "the agency" and whose name says no
// kind: "Global Rivers Ansk said ... the agency's director". None where there are two.
func (c *cast) onlySpeaker(i int32) int32 {
	if w := c.mentions[i].lemma; w != "agency" && w != "watchdog" && w != "regulator" {
		return none
	}
	found := none
	for j := i - 1; j >= 0 && j > i-400; j-- {
		p := &c.mentions[j]
		if _, source := c.owner[j]; !source || p.form != byName || p.entity == none || p.entity == found {
			continue
		}
		n := &c.entities[p.entity]
		if !n.named || n.dateline || n.sort != body || n.nameEnd-n.nameFirst < 2 || c.corporate(p.entity) || c.plays(p.entity) || c.outlet(p.entity, i) || c.kindNamed(n) {
			continue
		}
		if found != none {
			return none
		}
		found = p.entity
	}
	return found
}

// kindNamed reports a name with a noun for a kind of body in it.
func (c *cast) kindNamed(n *entity) bool {
	for t := n.nameFirst; t < n.nameEnd; t++ {
		if w := c.lower(t); c.lang.Naming.Nouns[w].Class == lang.OrganizationNoun || c.lang.Naming.Bodies[w] {
			return true
		}
	}
	return false
}

// describedBody reports an unnamed body of whose phrase some word tells which it is.
func (c *cast) describedBody(e int32) bool {
	n := &c.entities[e]
	words := 0
	for t := n.nameFirst; t < n.nameEnd; t++ {
		if !c.skipsInName(t, false) && c.wordy(t) {
			words++
		}
	}
	return words > 1 || n.phraseEnd > n.nameEnd
}

// bodiesBefore are the bodies named before mention i that may be of its kind, the
// last named first.
func (c *cast) bodiesBefore(i int32) (list []int32) {
	for j := i - 1; j >= 0 && j > i-400; j-- {
		p := &c.mentions[j]
		if p.form != byName || p.entity == none || p.headline || p.attached || p.dateline || c.wired(p) || contains(list, p.entity) {
			continue
		}
		n := &c.entities[p.entity]
		if !n.named || n.sort != body && n.sort != place && !(n.sort == unsorted && (c.corporate(p.entity) || c.plays(p.entity))) ||
			n.sort == place && !c.plays(p.entity) || !c.ofKind(p.entity, i) || c.sharesSource(i, j) || c.nounBehind(p, &c.mentions[i]) {
			continue
		}
		list = append(list, p.entity)
	}
	return c.withoutCredited(list, &c.mentions[i])
}

// nounBehind reports a name with a noun for a body of another kind right behind
// it: "the Machinists union" is no company.
func (c *cast) nounBehind(p, m *mention) bool {
	noun := c.lang.Naming.Nouns[c.word(p.end)]
	return !p.possessive && noun.Class == lang.OrganizationNoun && noun.Set != m.noun.Set && !slices.Contains(noun.Kinds, m.noun.Set)
}

// sharesSource reports two parts of one source: "Vela and the union" are two.
func (c *cast) sharesSource(i, j int32) bool {
	a, ok := c.owner[i]
	b, too := c.owner[j]
	return ok && too && a == b
}

// nearestBody chooses among bodies named before, the last named first.
func (c *cast) nearestBody(i int32, list []int32) int32 {
	e := list[0]
	d := c.sentencesSince(&c.entities[e], &c.mentions[i])
	if len(list) == 1 {
		if d <= 3 || c.entities[e].count > 1 || c.corporate(e) {
			return e
		}
		return none
	}
	if c.mentions[i].noun.Set == "company" {
		if only := c.onlyCorporate(list); only != none && (only == e || d > 0) {
			return only
		}
	}
	if d > 1 {
		return none
	}
	return e
}

// onlyCorporate is the one of several that the article shows to be a company.
func (c *cast) onlyCorporate(list []int32) int32 {
	found := none
	for _, e := range list {
		if !c.corporate(e) {
			continue
		}
		if found != none {
			return none
		}
		found = e
	}
	return found
}

// bodyOnlyAhead is the one company that the article names, further on, where a
// phrase speaks of it before: news opens without the name.
func (c *cast) bodyOnlyAhead(i int32) int32 {
	m := &c.mentions[i]
	if m.noun.Set != "company" {
		return none
	}
	found := none
	for j := i + 1; int(j) < len(c.mentions) && j < i+60; j++ {
		n := &c.mentions[j]
		if n.form != byName || n.entity == none || n.entity == found || n.dateline || n.headline {
			continue
		}
		k := &c.entities[n.entity]
		if !k.named || k.sort != body && k.sort != unsorted || !c.corporate(n.entity) || c.otherKind(k, m) || c.wrote(n.entity, m) {
			continue
		}
		if found != none {
			return none
		}
		found = n.entity
	}
	return found
}
