package resolve

import "hearsay/parse"

// findBrands makes bodies of the names that end in "'s" and act themselves: in
// "Harvey’s opened a shop" no Harvey owns anything. All that are written so in the
// article are the body's.
func (c *cast) findBrands() {
	brands := map[string]bool{}
	for i := range c.mentions {
		if m := &c.mentions[i]; c.oneWordsOwner(m) && c.actsItself(m) {
			brands[c.word(m.nameFirst)] = true
		}
	}
	if len(brands) == 0 {
		return
	}
	for i := range c.mentions {
		if m := &c.mentions[i]; c.oneWordsOwner(m) && brands[c.word(m.nameFirst)] {
			m.sort, m.possessive = body, false
			m.end, m.nameEnd = m.end+1, m.nameEnd+1
		}
	}
}

// oneWordsOwner reports a name of one word, without a title, before "'s".
func (c *cast) oneWordsOwner(m *mention) bool {
	return m.form == byName && m.sort != place && m.possessive && m.nameEnd-m.nameFirst == 1 && m.first == m.nameFirst && (c.word(m.end) == "'s" || c.word(m.end) == "’s")
}

// actsItself reports a name before "'s" that is the subject of a finite verb right
// behind it, an adverb between them or none.
func (c *cast) actsItself(m *mention) bool {
	t := m.end + 1
	if c.tok(m.end).XPOS != parse.TagPOS || t >= c.sentenceEnd(m.head) {
		return false
	}
	if c.tok(t).XPOS == parse.TagRB && t+1 < c.sentenceEnd(m.head) {
		t++
	}
	k, verb := c.tok(m.head), c.tok(t)
	if k.Head != t || verb.Rel.Main() == parse.RelAmod || verb.Rel.Main() == parse.RelAcl {
		return false
	}
	return verb.XPOS == parse.TagVBD || verb.XPOS == parse.TagVBN && verb.Rel == parse.RelRoot
}
