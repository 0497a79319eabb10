package resolve

import (
	"strings"

	"hearsay/lang"
	"hearsay/parse"
)

// findOfficered notes the names that have officers: what has a president or a
// chief executive, and is no person's name by any table, is a body ("the head of
// Corvane Harbour", "Corvane Harbour's president"). So is a name of several words that
// goes on with "its", and one whose last is a plural of trade.
func (c *cast) findOfficered() {
	for i := range c.mentions {
		m := &c.mentions[i]
		if m.form != byName || m.sort != unsorted && m.sort != person || m.nameFirst > m.first || !c.hasOfficer(m) && !c.pluralName(m) && (m.nameEnd-m.nameFirst == 1 || !c.ownIts(m)) {
			continue
		}
		if c.officered == nil {
			c.officered = map[string]bool{}
		}
		c.officered[c.lowerText(m.nameFirst, m.nameEnd)] = true
	}
}

// hasOfficer reports an office of a body's right before "of" and the name, or
// behind the name's "'s", or what else only a body has ("Orlane shares").
func (c *cast) hasOfficer(m *mention) bool {
	if w := c.word(m.first - 1); m.first >= 2 && !m.possessive && (w == "of" || w == "at") {
		t := m.first - 2
		return officers[c.lower(t)] && c.nominalTag(t)
	}
	if next := c.lower(m.end); next == "shares" || next == "stock" || next == "ceo" || next == "chief" && c.lower(m.end+1) == "executive" {
		return true
	}
	if !m.possessive {
		return false
	}
	for t := m.end + 1; t < m.end+4 && t < c.sentenceEnd(m.head); t++ {
		if officers[c.lower(t)] && c.nominalTag(t) {
			return t+1 >= c.sentenceEnd(t) || !c.nominalTag(t+1) || upperStart(c.word(t+1))
		}
		if x := c.tok(t).XPOS; x != parse.TagJJ && x != parse.TagNN && x != parse.TagNNP {
			return false
		}
	}
	return false
}

// officers are offices that bodies have and persons do not.
var officers = map[string]bool{
	"president": true, "vice-president": true, "chairman": true, "chairwoman": true, "chair": true, "chairperson": true, "ceo": true, "executive": true,
	"treasurer": true, "director": true, "head": true, "secretary-general": true, "shareholders": true, "board": true, "headquarters": true,
	"employees": true, "subsidiary": true, "revenue": true, "profits": true, "earnings": true, "turnover": true, "shares": true, "stores": true, "factory": true, "factories": true, "customers": true,
}

// asBody reports a name that has officers and that nothing shows to be a person's.
func (c *cast) asBody(m *mention) bool {
	if m.nameFirst > m.first || !c.officered[c.lowerText(m.nameFirst, m.nameEnd)] {
		return false
	}
	if m.nameEnd-m.nameFirst > 1 {
		return c.givenGender(c.lower(m.nameFirst)) == 0
	}
	return c.surnames[c.lower(m.nameFirst)] == 0 && !c.titledSomewhere(m)
}

// goesByGiven reports a given name that the tagger took for a body's, where a
// sentence goes on from it with "she" or "his": "Diana wrote that she".
func (c *cast) goesByGiven(m *mention) bool {
	w := c.lower(m.nameFirst)
	g := c.givenGender(w)
	if g == 0 || allCaps(c.word(m.nameFirst)) {
		return false
	}
	for i := range c.early() {
		k := &c.mentions[i]
		if k.form != byName || k.nameEnd-k.nameFirst != 1 || c.lower(k.nameFirst) != w || !k.subject {
			continue
		}
		for t := k.end; t < min(c.sentenceEnd(k.head), k.end+15); t++ {
			if p, ok := c.lang.Pronouns[c.lower(t)]; ok && p.Person == 3 {
				if p.Gender == g {
					return true
				}
				break
			}
		}
	}
	return false
}

// ownIts reports a subject that no table knows for a person's name and that its
// sentence goes on from with "its", or the next one, opening so: "Kethara claimed
// that its troops", "Calder Crossings said so. Its boats".
func (c *cast) ownIts(m *mention) bool {
	if !m.subject || c.personsName(m) || m.nameEnd-m.nameFirst == 1 && c.titledSomewhere(m) {
		return false
	}
	stop := c.sentenceEnd(m.head)
	for t := m.end; t < min(stop, m.end+8); t++ {
		switch c.lower(t) {
		case "its", "itself":
			return true
		case "he", "his", "she", "her", "him", "himself", "herself", ",":
			return false
		}
		if c.at[t] != 0 && t > m.end && c.mentions[c.at[t]-1].form != byPronoun {
			return false
		}
	}
	return c.nextIts(m, stop)
}

// nextIts reports a sentence that opens with "Its" right behind the one of mention
// m, which stands first there and is the only name that could have it.
func (c *cast) nextIts(m *mention, stop int32) bool {
	if c.lower(stop) != "its" || c.tok(stop).Paragraph != c.tok(m.head).Paragraph || m.first > c.sentenceStart(m.head)+1 {
		return false
	}
	for t := m.end; t < stop; t++ {
		if c.at[t] != 0 && upperStart(c.word(t)) {
			return false
		}
		if p, ok := c.lang.Pronouns[c.lower(t)]; ok && p.Person == 3 && (p.Gender == lang.Masculine || p.Gender == lang.Feminine) {
			return false
		}
	}
	return true
}

// pluralName reports a name of two words whose last is a plural that businesses are
// called by: "Calder Crossings".
func (c *cast) pluralName(m *mention) bool {
	if m.nameEnd-m.nameFirst != 2 || c.surnames[c.lower(m.nameEnd-1)] != lang.AnyGender {
		return false
	}
	if x := c.tok(m.nameEnd - 1).XPOS; x != parse.TagNNS && x != parse.TagNNPS {
		return false
	}
	w := c.lower(m.nameEnd - 1)
	for _, ending := range c.lang.Naming.TradeEndings {
		if strings.HasSuffix(w, ending) && len(w) > len(ending)+2 {
			return true
		}
	}
	return false
}

// personsName reports a name whose first word is a given name of the tables, or whose
// one word is a surname or a given name.
func (c *cast) personsName(m *mention) bool {
	first := c.lower(m.nameFirst)
	if c.givenGender(first) != lang.AnyGender || c.lang.Naming.EitherGender[first] || len(c.lang.Naming.Short[first]) > 0 || initial(c.word(m.nameFirst)) {
		return true
	}
	return m.nameEnd-m.nameFirst == 1 && c.surnames[first] != lang.AnyGender
}

// titledSomewhere reports a name of one word that a title or a first name stands
// before elsewhere: Mr Ferrin's group is called after him.
func (c *cast) titledSomewhere(m *mention) bool {
	w := c.lower(m.nameFirst)
	for i := range c.early() {
		k := &c.mentions[i]
		if k.form == byName && k.sort == person && c.lower(k.nameEnd-1) == w && (k.nameFirst > k.first || k.nameEnd-k.nameFirst > 1) {
			return true
		}
	}
	return false
}
