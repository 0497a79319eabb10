package resolve

import "hearsay/lang"

// headOfStateLemma stands for the noun of "the head of state".
const headOfStateLemma = "head of state"

// headOfState makes one noun of "head of state": whoever is called so is a
// president or crowned, and not the head of whatever the article names.
func (c *cast) headOfState(m *mention) {
	t := m.head
	if c.lower(t) != "head" || c.word(t+1) != "of" || c.lower(t+2) != "state" {
		return
	}
	m.lemma = headOfStateLemma
	m.noun = lang.Noun{Class: lang.PersonNoun, Set: "president", Kinds: []string{"king", "queen", "prince"}}
	m.end, m.nameEnd = max(m.end, t+3), max(m.nameEnd, t+3)
}

// ofNoState reports a president of something other than a state: a role that
// names a body.
func (c *cast) ofNoState(r role) bool {
	for t := r.first; t < r.end; t++ {
		if w := c.lower(t); c.isState(t, t+1) || realms[w] {
			return false
		}
		if c.bodyWord(t) || allCaps(c.word(t)) || c.bodyNoun(t) {
			return true
		}
	}
	return false
}

// headOfStateMeant is the one who may be called head of state; of two presidents
// the second is given too, and which is meant is open.
func (c *cast) headOfStateMeant(m *mention) (best, second int32) {
	best, second = none, none
	for e := c.oldest(); e < len(c.entities); e++ {
		n := &c.entities[e]
		if n.sort != person || !n.named || n.lastMention == none || !c.hasSetRole(n, m.noun) || c.otherPost(n, m) || c.elsewhere(n, m) {
			continue
		}
		state := false
		for _, r := range n.roles {
			state = state || !c.ofNoState(r) && c.hasSetRole(&entity{roles: []role{r}}, m.noun)
		}
		switch {
		case !state:
		case best == none:
			best = int32(e)
		case n.count > c.entities[best].count:
			best, second = int32(e), best
		case second == none || n.count > c.entities[second].count:
			second = int32(e)
		}
	}
	return best, second
}

// linkHeadOfState ties "the head of state" to the article's one president, or to
// the one it speaks of much more than of others; else it is open between two.
func (c *cast) linkHeadOfState(i int32) bool {
	m := &c.mentions[i]
	best, second := c.headOfStateMeant(m)
	if best == none {
		return false
	}
	m.entity, m.share = best, 0.9
	if second != none && c.entities[best].count < 2*c.entities[second].count+1 {
		m.second, m.share, m.rest = second, unclearBelow-0.05, unclearBelow-0.1
	}
	return true
}
