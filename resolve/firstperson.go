package resolve

import (
	"hearsay"
	"hearsay/lang"
)

// whoSaysI is who "I" is in the words of entity e: a body does not say it, and in
// a message it is who wrote it. None where the article names nobody.
func (c *cast) whoSaysI(e int32, p lang.Pronoun) int32 {
	switch c.typeOf(e) {
	case hearsay.Organization:
		if p.Plural {
			return e // "we" of a company
		}
		return none
	case hearsay.Document:
		return c.writer(e)
	}
	return e
}

// writer is the person whose letter or message the document is: its possessor, or
// who stands behind "by" or "from" in its phrase.
func (c *cast) writer(e int32) int32 {
	for i := range c.early() {
		m := &c.mentions[i]
		if m.entity != e || m.form != byNominal {
			continue
		}
		for t := m.first; t < max(m.end, m.phraseEnd); t++ {
			if t == m.head || t > m.head && c.word(m.end) != "by" && c.word(m.end) != "from" || c.at[t] == 0 {
				continue
			}
			k := &c.mentions[c.at[t]-1]
			if k.entity == none || t < m.head && k.form != byPronoun && !k.possessive {
				continue
			}
			if n := &c.entities[k.entity]; n.sort == person {
				return k.entity
			}
		}
	}
	return none
}
