package resolve

import "slices"

// ofGeneration reports a name that ends in "Jr." or "Sr.".
func (c *cast) ofGeneration(first, end int32) bool {
	for t := first + 1; t < end; t++ {
		if generation[c.lower(t)] {
			return true
		}
	}
	return false
}

// otherGeneration reports that of an entity's name and a later one the one alone ends
// in "Jr.", and that two people have them: "Donald Tarn" whom the article, not its
// title, names first is not the "Donald Tarn Jr." of whom it speaks further on, nor is
// a later "President Donald Tarn" a Jr. without that office.
func (c *cast) otherGeneration(e *entity, m *mention) bool {
	switch before, now := c.ofGeneration(e.nameFirst, e.nameEnd), c.ofGeneration(m.nameFirst, m.nameEnd); {
	case before == now:
		return false
	case now:
		return !c.headline[c.tok(e.nameFirst).Paragraph]
	}
	return m.nameFirst > m.first && !c.addressWord(m.nameFirst-1) && !c.hasRole(e, c.titleNoun(m.nameFirst-1))
}

// ofThatGeneration keeps of a surname's bearers, where two are of one given name, the
// one whom "Tarn Jr." or a bare "Tarn" means: papers call the son by both.
func (c *cast) ofThatGeneration(found []int32, m *mention) []int32 {
	if len(found) < 2 {
		return found
	}
	now := c.ofGeneration(m.nameFirst, m.nameEnd)
	return slices.DeleteFunc(slices.Clone(found), func(e int32) bool {
		n := &c.entities[e]
		if c.ofGeneration(n.nameFirst, n.nameEnd) == now {
			return false
		}
		return slices.ContainsFunc(found, func(o int32) bool {
			k := &c.entities[o]
			return c.ofGeneration(k.nameFirst, k.nameEnd) == now && (now || c.lower(k.nameFirst) == c.lower(n.nameFirst))
		})
	})
}
