package resolve

import "hearsay/parse"

// calledAgain is the one person whom the sentence before names as its subject, for
// a definite phrase by which news calls somebody again: "Celia Dorne came back to
// the stage. The superstar singer closed the ceremony". None where the article has told
// what the person is, and it is something else.
func (c *cast) calledAgain(i int32) int32 {
	m := &c.mentions[i]
	if !c.lang.Naming.Epithets[m.lemma] || m.lemma == "old" || !c.bareThe(m) || !m.subject || m.quote >= 0 || c.contentOf[m.head] != none {
		return none
	}
	e := c.actsBefore(i)
	if e == none || clash(c.entities[e].gender, m.gender) || len(c.entities[e].roles) > 0 {
		return none
	}
	return e
}

// justBroughtIn is who was brought in by the noun of a bare phrase within the last two
// sentences and spoke, "a" before it: "a ministry spokesman said" just before "the spokesman said".
// Those who have the role and a name, but were named before, are not meant.
func (c *cast) justBroughtIn(i int32) int32 {
	m := &c.mentions[i]
	if !c.bareThe(m) || m.head-m.first > 1 || m.plural {
		return none
	}
	for j := i - 1; j >= 0 && c.tok(m.head).Sentence-c.tok(c.mentions[j].head).Sentence <= 2; j-- {
		p := &c.mentions[j]
		if p.entity == none || p.plural {
			continue
		}
		if p.form == byName && c.hasRole(&c.entities[p.entity], m.lemma) {
			return none
		}
		if p.form != byNominal || p.lemma != m.lemma {
			continue
		}
		if _, source := c.owner[j]; !source || p.det != indefinite || clash(p.gender, m.gender) || c.entities[p.entity].sort == person && c.entities[p.entity].named {
			return none
		}
		return p.entity
	}
	return none
}

// knownByThen reports a bare phrase with "the" ("the president", "the popular host")
// behind the name of some person in the article's own words: it speaks of one who
// was met or whom everybody knows, and brings in nobody who is named later.
func (c *cast) knownByThen(i int32) bool {
	m := &c.mentions[i]
	if !c.bareThe(m) || m.headline || c.doc.Paragraphs[c.tok(m.head).Paragraph].Layout == parse.Heading {
		return false
	}
	for j := range c.mentions[:i] {
		n := &c.mentions[j]
		if n.form == byName && n.sort == person && !n.headline && !n.attached && c.contentOf[n.head] == none {
			return true
		}
	}
	return false
}

// bareThe reports a phrase that says no more of whom it means than "the", adjectives
// and nouns do: no name, no owner, no "of the council".
func (c *cast) bareThe(m *mention) bool {
	if m.det != definite || m.phraseEnd > m.end {
		return false
	}
	for t := m.first; t < m.head; t++ {
		if c.tok(t).UPOS == parse.PropN || c.tok(t).XPOS == parse.TagPOS || c.isState(t, t+1) || c.belongs(t) {
			return false
		}
	}
	return true
}
