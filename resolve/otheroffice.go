package resolve

// exclusive are offices of which a person who is called by one now holds no other:
// Mayor Kyr is not Minister Kyr. Ranks and courts are left out, and so is what
// people keep after they have left ("Senator", "President" in some countries).
var exclusive = map[string]bool{
	"minister": true, "mayor": true, "governor": true, "premier": true, "chancellor": true, "ambassador": true, "sheriff": true,
	"councillor": true, "councilman": true, "councilwoman": true, "commissioner": true, "speaker": true, "bishop": true, "judge": true,
}

// officeNamed is the exclusive office that stands before a name, or "".
func (c *cast) officeNamed(m *mention) string {
	for t := m.nameFirst - 1; t >= m.first; t-- {
		if c.past(t, m.first) {
			return ""
		}
		if noun := c.titleNoun(t); exclusive[noun] {
			return noun
		}
	}
	return ""
}

// otherOffice reports somebody who holds, by the roles met so far, another
// exclusive office and not this one. Who has left an office may hold any.
func (c *cast) otherOffice(n *entity, office string) bool {
	other := false
	for _, r := range n.roles {
		for t := r.first; t < r.end; t++ {
			noun := c.titleNoun(t)
			if noun == office {
				return false
			}
			if exclusive[noun] && !c.past(t, r.first) && c.headsRole(r, t) {
				other = true
			}
		}
	}
	return other
}

// past reports "former" and the like between first and the office at t.
func (c *cast) past(t, first int32) bool {
	for k := t - 1; k >= first; k-- {
		switch c.lower(k) {
		case "former", "ex", "then", "late", "retired", "outgoing":
			return true
		}
	}
	return false
}

// headsRole reports an office that the role names, not one that it works for
// ("spokesman for the mayor").
func (c *cast) headsRole(r role, t int32) bool {
	for k := r.first; k < t; k++ {
		switch c.lower(k) {
		case "of", "for", "to", "at", "by", "'s", "’s":
			return false
		}
	}
	return true
}
