package resolve

// pastOnly reports that a phrase speaks of a former office, and that every role by
// which the article knows the person has the office now: "the former president" is
// not President Kyr.
func (c *cast) pastOnly(n *entity, m *mention) bool {
	if !c.past(m.head, m.first) {
		return false
	}
	now := false
	for _, r := range n.roles {
		for t := r.first; t < r.end; t++ {
			if c.titleNoun(t) != m.lemma || !c.holdsOffice(r, t) {
				continue
			}
			if c.past(t, r.first) {
				return false
			}
			now = now || upperStart(c.word(t))
		}
	}
	return now
}

// formerlySo is the one person, besides those who hold the office now, whom the
// sentence before a subject "the former president" names: articles vary a name so.
// None where it names several.
func (c *cast) formerlySo(i int32) int32 {
	m := &c.mentions[i]
	at := c.tok(m.head).Sentence
	if m.det != definite || !m.subject || m.quote >= 0 || !c.past(m.head, m.first) || m.first > c.sentenceStart(m.head) {
		return none
	}
	if (stateOffices[m.lemma] || exclusive[m.lemma]) && !c.heldNow(m) {
		return none // the one who is named may have it now
	}
	found := none
	for j := i - 1; j >= 0 && at-c.tok(c.mentions[j].head).Sentence <= 1; j-- {
		p := &c.mentions[j]
		if p.entity == none || p.form != byName || p.entity == found {
			continue
		}
		n := &c.entities[p.entity]
		if n.sort != person || clash(n.gender, m.gender) || c.pastOnly(n, m) {
			continue
		}
		if found != none || c.elsewhere(n, m) || c.otherPost(n, m) || c.otherParty(n, m) {
			return none
		}
		found = p.entity
	}
	return found
}

// heldNow reports that the article names a person who has the phrase's office now.
func (c *cast) heldNow(m *mention) bool {
	for e := c.oldest(); e < len(c.entities); e++ {
		if n := &c.entities[e]; n.sort == person && n.named && c.pastOnly(n, m) {
			return true
		}
	}
	return false
}
