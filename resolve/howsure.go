package resolve

// noSurer lets no pronoun be surer than the pronoun that it goes on from: of a chain
// of "he said" only the first is traced to a name.
func (c *cast) noSurer(i int32) {
	m := &c.mentions[i]
	if m.entity == none || c.entities[m.entity].lastMention == none {
		return
	}
	p := &c.mentions[c.entities[m.entity].lastMention]
	if p.form == byPronoun && p.entity == m.entity && p.quote == m.quote && c.lang.Pronouns[p.lemma].Person == 3 && c.tok(m.head).Sentence-c.tok(p.head).Sentence <= 2 {
		m.doubt = max(m.doubt, m.share-(p.share-p.doubt))
	}
}

// likened reports somebody without a name whom the article knows only from saying
// what another is like or taken for: "sees government as a social engineer".
func (c *cast) likened(n *entity) bool {
	if n.named || n.count > 1 || n.sort != person {
		return false
	}
	if c.lower(n.nameFirst) == "no" || c.lower(n.nameFirst-1) == "no" {
		return true // "a bill that no lawmaker has read"
	}
	t := n.nameFirst - 1
	if c.lang.Naming.Indefinite[c.lower(t)] {
		t--
	}
	return c.lang.Naming.Compared[c.lower(t)]
}

// nearerStranger reports a man or woman without a name whom the pronoun's own
// sentence has before it, and nearer than the one it was traced to: "Kyr spoke of a woman
// who called the police on a man after he asked".
func (c *cast) nearerStranger(i int32) bool {
	m := &c.mentions[i]
	for j := i - 1; j >= 0 && c.tok(c.mentions[j].head).Sentence == c.tok(m.head).Sentence; j-- {
		n := &c.mentions[j]
		if m.entity == none || n.entity == m.entity {
			return false
		}
		if n.form == byNominal && generic[n.noun.Set] && n.gender == m.gender && !n.plural && n.entity != none {
			return true
		}
	}
	return false
}

// otherEnding is what is taken from the share of who bears an unlisted given name whose ending
// speaks for the other gender: "Verne" is a man, "Ada" is none.
const otherEnding = 0.2

// bodySure is the most that counts of the share of a ranked "it" or "they", which may
// also be a thing, or people whom the ranking does not see. Of those in news that
// were read by eye three in four were right where the body or group is neither the subject of this
// sentence nor of the one before, and nine in ten of the others.
func (c *cast) bodySure(m *mention) float32 {
	n := &c.entities[m.entity]
	if p := &c.mentions[n.lastMention]; n.lastMention != none && p.form == byPronoun && p.doubt > 0 {
		return min(0.93, p.share-p.doubt) // no surer than the one that it goes on from
	}
	switch d := c.tok(m.head).Sentence + 1 - n.lastSubject; {
	case m.plural && n.sort == body && !n.plural:
		return 0.75 // "they" for one body: six of ten were right in the labelled articles and in news
	case d > 1 && n.sort != joined:
		return 0.78
	case c.nearerRival(m):
		return 0.85
	}
	return 0.93
}

// nearerRival reports a body, group or document that was named or spoken of between a plural or
// neuter pronoun and the last mention of whom it was traced to.
func (c *cast) nearerRival(m *mention) bool {
	for j := c.entities[m.entity].lastMention + 1; j > 0 && int(j) < len(c.mentions) && c.mentions[j].head < m.head; j++ {
		n := &c.mentions[j]
		if n.form == byPronoun || n.entity == none || n.entity == m.entity {
			continue
		}
		switch e := &c.entities[n.entity]; e.sort {
		case body, group, document:
			if e.plural == m.plural || e.sort == body {
				return true
			}
		}
	}
	return false
}
