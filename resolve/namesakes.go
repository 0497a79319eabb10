package resolve

import (
	"hearsay/lang"
	"hearsay/parse"
)

// evenShare is the most that a surname's best bearer keeps where the article
// leaves open which of them is meant: under surnameUnclear.
const evenShare = surnameUnclear - 0.05

// tellApart ties a bare surname that several bear, and lowers the share where
// nothing but chance prefers one of them: naming the wrong one is worse than none.
func (c *cast) tellApart(i int32, found []int32) {
	m := &c.mentions[i]
	c.choose(i, found, surnameKind)
	if m.second == none || m.nameFirst > m.first || m.nameEnd-m.nameFirst > 1 {
		return
	}
	best, other := &c.entities[m.entity], &c.entities[m.second]
	if best.apart || other.apart || c.even(best, other) || c.speaksOf(i, best, other) {
		m.share = min(m.share, evenShare)
	}
}

// even reports two people with first names of whom neither was called by the
// surname alone so far, nor is spoken of much more than the other.
func (c *cast) even(a, b *entity) bool {
	return a.full && b.full && a.lastMention != none && b.lastMention != none && a.bare == 0 && b.bare == 0 && a.count-a.loose < b.count-b.loose+2
}

// speaksOf reports that indirect words open with a pronoun that fits the other
// and not the best: "Keller said he had never asked her to".
func (c *cast) speaksOf(i int32, best, other *entity) bool {
	a, source := c.owner[i]
	if !source || best.gender == lang.AnyGender || len(c.atts[a].Content) == 0 {
		return false
	}
	t := c.tokenAt(c.atts[a].Content.Bounds().Start)
	if int(t) < len(c.doc.Tokens) && c.lower(t) == "that" {
		t++
	}
	if int(t) >= len(c.doc.Tokens) || c.quoted(t) {
		return false
	}
	p, ok := c.lang.Pronouns[c.lower(t)]
	return ok && p.Person == 3 && clash(p.Gender, best.gender) && !clash(p.Gender, other.gender) && c.tok(t).XPOS == parse.TagPRP
}

// unsure reports a bare surname of which it is open whose it is.
func (c *cast) unsure(m *mention) bool {
	return m.form == byName && m.second != none && m.share < surnameUnclear
}

// stayOpen leaves a pronoun as open as the surname that it goes back to, unless
// its gender tells the two apart.
func (c *cast) stayOpen(i int32) {
	m := &c.mentions[i]
	if m.entity == none || c.entities[m.entity].lastMention == none {
		return
	}
	p := &c.mentions[c.entities[m.entity].lastMention]
	if !c.unsure(p) || p.entity != m.entity || clash(m.gender, c.entities[p.second].gender) {
		return
	}
	m.second, m.rest = p.second, p.rest
	m.share = min(m.share, evenPronoun)
}

// evenPronoun is the same for a pronoun: under unclearBelow.
const evenPronoun = unclearBelow - 0.05

// namesake reports that a bare surname is not the one's who bears it with a first
// name further on: it has the age with which articles bring somebody in, or the
// other is brought in as a relative.
func (c *cast) namesake(m *mention, e int32) bool {
	n := &c.entities[e]
	if !n.full || n.lastMention != none || m.headline || m.nameFirst > m.first || m.nameEnd-m.nameFirst > 1 || m.possessive {
		return false
	}
	stop := c.sentenceEnd(m.head)
	if c.word(m.end) == "," && c.ageThen(m.end+1, stop) {
		return true
	}
	return c.kinNamed(e)
}

// kinNamed reports a person first named as somebody's kin, or as one who speaks of theirs.
func (c *cast) kinNamed(e int32) bool {
	for j := range c.mentions {
		m := &c.mentions[j]
		if m.entity != e || m.form != byName {
			continue
		}
		for _, r := range c.rolesAt(m) {
			for t := r.first; t < r.end; t++ {
				if c.lang.Naming.Kin[c.lower(t)] {
					return true
				}
			}
		}
		a, source := c.owner[int32(j)]
		return source && c.ofMyKin(a)
	}
	return false
}

// ofMyKin reports words that speak of the speaker's own: "my brother".
func (c *cast) ofMyKin(a int32) bool {
	for _, s := range c.atts[a].Content {
		for t := c.tokenAt(s.Start); int(t)+1 < len(c.doc.Tokens) && c.tok(t+1).Start < s.End; t++ {
			if w := c.lower(t); (w == "my" || w == "our") && c.lang.Naming.Kin[c.lower(t+1)] {
				return true
			}
		}
	}
	return false
}

// calledBySurname keeps those whom the article does not call by their first name
// alone: whom it calls Ida is not its "Ms Lund".
func (c *cast) calledBySurname(found []int32) []int32 {
	return keep(found, func(e int32) bool {
		n := &c.entities[e]
		return n.given == 0 || n.bare > n.given
	})
}
