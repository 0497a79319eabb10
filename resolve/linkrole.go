package resolve

// linkRole ties "the mayor" to the person who has that role, or makes somebody unnamed.
func (c *cast) linkRole(i int32) {
	m := &c.mentions[i]
	switch {
	case c.linkOfTwo(i), c.linkDescribed(i):
	case c.lang.Naming.Kin[m.lemma] && m.det == possessed:
		c.newNominal(i)
	case m.means(c.justBroughtIn(i), 0.8), c.linkHolder(i), c.linkSpoken(i), c.linkLater(i):
	default:
		c.newNominal(i)
	}
}

// linkOfTwo ties "neither" and "both" with their noun to the two whom the text has joined.
func (c *cast) linkOfTwo(i int32) bool {
	m := &c.mentions[i]
	w := c.lower(m.first)
	return m.first < m.head && (w == "neither" || w == "both") && m.means(c.joinedWith(i), 0.8)
}

// linkHolder ties a phrase to the one known by then to have that role: "the president"
// to the head of the state that is meant, "the mayor" to who was brought in as such.
func (c *cast) linkHolder(i int32) bool {
	m := &c.mentions[i]
	if m.det == indefinite {
		return false
	}
	if m.lemma == headOfStateLemma {
		return c.linkHeadOfState(i)
	}
	e, share := c.withRole(m)
	if m.means(e, share) {
		c.noteWhere(e, m)
	}
	return e != none
}

// linkSpoken ties a phrase to somebody of whom the text so far speaks, in the headline,
// by the party, the office or in the same words, and notes what the phrase adds.
func (c *cast) linkSpoken(i int32) bool {
	m := &c.mentions[i]
	if m.means(c.headedSo(i), 0.8) || m.means(c.partyMate(i), 0.75) {
		return true
	}
	if e := c.officeAfter(i); e != none {
		c.headingOnly(i, e)
		m.means(e, 0.7)
		c.addRole(e, i)
		return true
	}
	if m.means(c.sameNominal(m), 0.7) {
		c.fuller(m)
		return true
	}
	if m.means(c.formerlySo(i), 0.7) || m.means(c.addsMore(i), 0.7) {
		return true
	}
	e := c.calledAgain(i)
	if m.means(e, 0.7) {
		c.addRole(e, i)
	}
	return e != none
}

// linkLater ties a phrase to somebody whom the text names only behind it, or to
// anyone that "the man" may mean.
func (c *cast) linkLater(i int32) bool {
	m := &c.mentions[i]
	if e := c.introducedLater(i); e != none && !c.knownByThen(i) {
		m.means(e, 0.7)
		c.noteWhere(e, m)
		return true
	}
	if m.det == definite && generic[m.noun.Set] && !c.saysWhich(m) && c.rankAnyone(i) {
		return true
	}
	e := c.namedNext(i)
	return e != none && !c.knownByThen(i) && m.means(e, 0.6)
}

// linkDescribed ties a phrase to the name that its sentence gives with it: in
// apposition, as subject, or as the body spoken for.
func (c *cast) linkDescribed(i int32) bool {
	m := &c.mentions[i]
	c.namesAPerson(i)
	if e := c.apposedName(i); e != none {
		m.entity, m.share = e, 0.95
		c.addRole(e, i)
		return true
	}
	if e := c.apposedTo(i); e != none {
		m.entity, m.share = e, 0.95
		return true
	}
	if e := c.subjectOf(i); e != none {
		m.entity, m.share = e, 0.85
		if !c.quoted(m.head) {
			c.addRole(e, i)
		}
		return true
	}
	if m.noun.Set != "spokesman" {
		return false
	}
	e := c.spokenFor(i)
	if e != none {
		m.entity, m.share = e, 0.8
	}
	return e != none
}
