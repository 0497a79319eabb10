package resolve

// partyMate is the one person of this sentence or the last whom the article gives
// the party of a phrase: "the Democratic nominee" where only Kyr is a Democrat.
func (c *cast) partyMate(i int32) int32 {
	m := &c.mentions[i]
	party := ""
	for t := m.first; t < m.head; t++ {
		if c.partyWord(t) {
			party = partyStem(c.lower(t))
		}
	}
	if party == "" || m.det != definite {
		return none
	}
	found := none
	for j := i - 1; j >= 0 && c.tok(m.head).Sentence-c.tok(c.mentions[j].head).Sentence <= 1; j-- {
		e := c.mentions[j].entity
		if e == none || e == found || c.entities[e].sort != person || !c.entities[e].named || !c.ofParty(&c.entities[e], party) {
			continue
		}
		if found != none {
			return none
		}
		found = e
	}
	return found
}

func (c *cast) ofParty(n *entity, party string) bool {
	for _, r := range n.roles {
		for t := r.first; t < r.end; t++ {
			if c.partyWord(t) && partyStem(c.lower(t)) == party {
				return true
			}
		}
	}
	return false
}

// partyStem lets "Democratic" and "Democrat" be one, and "GOP" and "Republican".
func partyStem(w string) string {
	if of, ok := alsoParty[w]; ok {
		return of
	}
	return w
}

// alsoParty are other words for a party's members than those of the table.
var alsoParty = map[string]string{"democratic": "democrat", "gop": "republican", "tory": "conservative", "tories": "conservative"}

// otherParty reports whether phrase and roles name different parties or nations:
// "the Republican nominee" is no Democrat.
func (c *cast) otherParty(n *entity, m *mention) bool {
	for t := m.first; t < m.head; t++ {
		if !c.partyWord(t) {
			continue
		}
		for _, r := range n.roles {
			same, other := c.partyOf(r, partyStem(c.lower(t)))
			if same {
				return false
			}
			if other {
				return true
			}
		}
	}
	return false
}

// partyOf reports whether a role names the party or nation, or only others.
func (c *cast) partyOf(r role, party string) (same, other bool) {
	for k := r.first; k < r.end; k++ {
		same = same || partyStem(c.lower(k)) == party
		other = other || c.partyWord(k)
	}
	return same, other && !same
}

// foreignRole reports a role of another party or nation than the phrase's.
func (c *cast) foreignRole(r role, m *mention) bool {
	for t := m.first; t < m.head; t++ {
		if c.partyWord(t) {
			if _, other := c.partyOf(r, partyStem(c.lower(t))); other {
				return true
			}
		}
	}
	return false
}

func (c *cast) partyWord(t int32) bool {
	w := c.lower(t)
	return c.lang.Naming.Parties[w] || alsoParty[w] != "" || c.lang.Naming.Demonyms[w] != ""
}
