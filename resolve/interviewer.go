package resolve

import "slices"

// spokenTo reports a name of somebody who asks for an outlet: whom others tell
// things, with the outlet or the trade before the name ("told the Herald's Ann
// Brisk", "in an interview with the anchor Ann Brisk").
func (c *cast) spokenTo(m *mention) bool {
	if m.form != byName || m.sort != person || m.subject || m.possessive || !c.ofOutlet(m) {
		return false
	}
	for t := m.first - 1; t >= c.sentenceStart(m.head) && t > m.first-8; t-- {
		if tellsTo[c.lemmaOf(t)] {
			return true
		}
	}
	return false
}

// tellsTo are the words behind which the one stands who asks.
var tellsTo = map[string]bool{"tell": true, "interview": true, "speak": true, "talk": true, "conversation": true, "appearance": true, "reply": true}

// ofOutlet reports a name behind the possessive of a body, or behind the word for
// a journalist.
func (c *cast) ofOutlet(m *mention) bool {
	for t := m.first; t < m.nameFirst; t++ {
		if set := c.lang.Naming.Nouns[c.titleNoun(t)].Set; set == "journalist" || set == "anchor" {
			return true
		}
	}
	w := c.word(m.first - 1)
	if w != "'s" && w != "’s" || m.first < 2 || c.at[m.first-2] == 0 {
		return false
	}
	return c.mentions[c.at[m.first-2]-1].sort != person
}

// withoutAskers leaves out, for a pronoun that speaks, those whom the article
// knows only as the ones who ask, and those whose report the pronoun stands in:
// in "the Herald's Ann Brisk reports that he hopes", he is another.
func (c *cast) withoutAskers(i int32, list []int32) []int32 {
	if _, source := c.owner[i]; !source {
		return list
	}
	reporter := none
	a := c.contentOf[c.mentions[i].head]
	if k := c.saidBefore(i); a == none && k != none {
		if first, _ := c.tokensOf(c.atts[k].Source); c.tok(first).Sentence == c.tok(c.mentions[i].head).Sentence {
			a = k // the words end before the pronoun's clause
		}
	}
	if a != none && len(c.heads[a]) == 1 && c.heads[a][0].mention != none && c.cueIs(a, "report") {
		if p := &c.mentions[c.heads[a][0].mention]; p.form == byName && p.sort == person && c.ofOutlet(p) {
			reporter = p.entity
		}
	}
	return slices.DeleteFunc(list, func(e int32) bool {
		n := &c.entities[e]
		return e == reporter || n.asks && n.spoke == 0
	})
}

// cueIs reports an attribution whose cue opens with a form of the verb.
func (c *cast) cueIs(a int32, lemma string) bool {
	first, end := c.tokensOf(c.atts[a].Cue)
	return end > first && c.lemmaOf(first) == lemma
}
