package resolve

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/lang"
)

// order sorts the mentions as they stand in the text and lets the tokens find them.
func (c *cast) order() {
	slices.SortFunc(c.mentions, func(a, b mention) int {
		return cmp.Or(cmp.Compare(a.head, b.head), cmp.Compare(b.first, a.first))
	})
	clear(c.at)
	for i := range c.mentions {
		c.at[c.mentions[i].head] = int32(i) + 1
	}
}

// link goes through the mentions in text order and ties each to its entity,
// with what is known by then; names with a first name are tied beforehand.
func (c *cast) link() {
	for i := range c.mentions {
		m := &c.mentions[i]
		if m.entity == none {
			switch m.form {
			case byName:
				c.linkName(int32(i))
			case byNominal:
				c.linkNominal(int32(i))
			case byPronoun:
				c.linkPronoun(int32(i))
			}
		}
		c.note(int32(i))
	}
}

// note keeps the entity's state up to date after one more mention of it.
func (c *cast) note(i int32) {
	m := &c.mentions[i]
	if m.entity == none {
		return
	}
	if c.teach != nil && m.form != byPronoun {
		c.heard(m)
	}
	e := &c.entities[m.entity]
	if m.form == byName && (m.sort == person || m.sort == body) {
		c.noteRoles(i)
	}
	e.count++
	e.outside = e.outside || m.quote < 0
	e.lastMention = i
	if m.form == byName {
		e.lastName = i + 1
	}
	if m.subject {
		e.lastSubject = c.tok(m.head).Sentence + 1
	}
	if e.sort == document && e.titleEnd == e.title && m.form == byNominal {
		e.title, e.titleEnd = c.calledAs(m)
	}
	if c.unsure(m) || m.form == byPronoun && m.quote >= 0 {
		e.loose++
	} else if m.form == byName && e.full && m.nameEnd-m.nameFirst < e.nameEnd-e.nameFirst {
		e.bare++
		if !c.isSuffix(e, m.nameFirst, m.nameEnd) {
			e.given++
		}
	}
	e.asks = e.asks || c.spokenTo(m)
	if m.gender == lang.Masculine || m.gender == lang.Feminine {
		if e.gender == lang.AnyGender && e.sort == person && (m.form != byPronoun || m.share >= sureOfGender && m.quote < 0) {
			e.gender = m.gender
		}
	}
	if j := c.joinsPrevious(i); j != none {
		c.joinEntities(j, i)
	}
	if a, source := c.owner[i]; source && !m.open {
		c.speaking, c.speakingAt = m.entity, m.head
		c.entities[m.entity].spoke++
		c.noteTogether(a, i)
	}
}

// sureOfGender is the share from which a pronoun tells its antecedent's gender.
// Those inside quotations do not: “she passed” may be a ship.
const sureOfGender = 0.8

// linkName ties a name of one word, or one that nothing was made of yet.
func (c *cast) linkName(i int32) {
	m := &c.mentions[i]
	if m.attached {
		c.linkAttached(i)
		return
	}
	found := c.bearers(m)
	if office := c.officeNamed(m); office != "" {
		found = slices.DeleteFunc(found, func(e int32) bool { return c.otherOffice(&c.entities[e], office) })
	}
	if kept := c.calledBySurname(found); len(found) > 1 && len(kept) == 1 && m.nameFirst > m.first && c.addressWord(m.nameFirst-1) {
		found = kept
	}
	if found = c.ofThatGeneration(found, m); len(found) > 1 {
		found = c.narrow(found, m)
	}
	if len(found) == 0 {
		if e := c.misspelt(m); e != none {
			c.join(i, e)
			m.share, m.sort = 0.85, person
			return
		}
	}
	switch len(found) {
	case 0:
		if e := c.bodyNamed(m); e != none {
			c.join(i, e)
			m.sort = c.entities[e].sort
			return
		}
		if e := c.placeOfInitials(m); e != none {
			c.join(i, e)
			c.indexName(e, m.nameFirst, m.nameEnd)
			return
		}
		e := c.newNamed(i)
		c.indexName(e, m.nameFirst, m.nameEnd)
		if short := c.acronymOf(m.nameFirst, m.nameEnd); m.sort == place && len(short) > 1 {
			c.index(short, e)
		}
		if w := c.word(m.nameFirst); m.sort == place && strings.Contains(w, ".") {
			c.index(undotted(c.lower(m.nameFirst)), e)
		}
	case 1:
		if c.namesake(m, found[0]) {
			m.sort = person
			e := c.newNamed(i)
			c.entities[e].apart = true
			c.indexName(e, m.nameFirst, m.nameEnd)
			return
		}
		c.join(i, found[0])
		m.sort = person
	default:
		m.sort = person
		c.tellApart(i, found)
		if m.entity != none && c.entities[m.entity].gender == lang.AnyGender {
			c.entities[m.entity].gender = m.gender
		}
	}
}

// misspelt is the one person whose surname differs from the mention in a letter.
func (c *cast) misspelt(m *mention) int32 {
	w := c.lower(m.nameFirst)
	if m.nameEnd-m.nameFirst != 1 || len(w) < 5 || m.sort != person && m.sort != unsorted {
		return none
	}
	best := none
	for e := c.oldest(); e < len(c.entities); e++ {
		n := &c.entities[e]
		if !n.full || n.sort != person || n.lastMention == none || !oneApart(w, c.surname(n.nameFirst, n.nameEnd)) {
			continue
		}
		if best != none {
			return none
		}
		best = int32(e)
	}
	return best
}

// bearers are the people whose surname, or else first name, the mention is.
func (c *cast) bearers(m *mention) []int32 {
	if m.sort == body && m.nameEnd-m.nameFirst > 1 {
		return c.sameNamed(m)
	}
	key := c.lower(c.surnameAt(m.nameFirst, m.nameEnd))
	var found, first []int32
	for _, e := range c.byWord[key] {
		n := &c.entities[e]
		if !n.named || n.sort != person && !(n.sort == unsorted && n.nameEnd-n.nameFirst < 4) {
			continue
		}
		if clash(n.gender, m.gender) && m.nameFirst > m.first {
			continue
		}
		if c.isSuffix(n, m.nameFirst, m.nameEnd) {
			found = append(found, e)
		} else if c.isPrefix(n, m.nameFirst, m.nameEnd) && (m.sort != place || m.nameEnd-m.nameFirst > 1) {
			first = append(first, e)
		}
	}
	if len(found) > 0 {
		return found
	}
	return first
}

// sameNamed is the person whose full name the mention is, though the parser took it for a body's.
func (c *cast) sameNamed(m *mention) []int32 {
	for _, e := range c.byWord[c.lower(m.nameEnd-1)] {
		if n := &c.entities[e]; n.sort == person && c.sameWords(n.nameFirst, n.nameEnd, m.nameFirst, m.nameEnd) {
			return []int32{e}
		}
	}
	return nil
}

func clash(a, b lang.Gender) bool { return a != lang.AnyGender && b != lang.AnyGender && a != b }

// narrow keeps those who have the role that the title names.
func (c *cast) narrow(found []int32, m *mention) []int32 {
	if m.nameFirst > m.first && len(found) > 1 {
		if m.gender == lang.Masculine || m.gender == lang.Feminine {
			// "Ms Aldane" is who is known to be a woman before who may be one.
			if kept := keep(found, func(e int32) bool { return c.entities[e].gender == m.gender }); len(kept) == 1 {
				return kept
			}
		}
		for t := m.nameFirst - 1; t >= m.first; t-- {
			noun := c.titleNoun(t)
			kept := keep(found, func(e int32) bool { return c.hasRole(&c.entities[e], noun) })
			if len(kept) > 0 {
				return kept
			}
		}
	}
	return found
}

func keep(list []int32, ok func(int32) bool) []int32 {
	var kept []int32
	for _, e := range list {
		if ok(e) {
			kept = append(kept, e)
		}
	}
	return kept
}
