package resolve

import (
	"hearsay/lang"
	"hearsay/parse"
)

// roleLimit is how many tokens after a name are read as its apposition.
const roleLimit = 30

// noteRoles files the roles that stand with a name under its entity.
func (c *cast) noteRoles(i int32) {
	m := &c.mentions[i]
	for _, r := range c.rolesAt(m) {
		if r.end > r.first {
			r.mention = i
			e := &c.entities[m.entity]
			e.roles = append(e.roles, r)
			if e.gender == lang.AnyGender {
				e.gender = c.roleGender(r)
			}
		}
	}
}

func (c *cast) roleGender(r role) lang.Gender {
	for t := r.first; t < r.end; t++ {
		if g := c.lang.Naming.Nouns[c.lower(t)].Gender; g != lang.AnyGender {
			return g
		}
		if c.tok(t).XPOS == parse.TagIN {
			break
		}
	}
	return lang.AnyGender
}

// rolesAt are the roles before and after a name: the second is the apposition.
// An empty role has no tokens.
func (c *cast) rolesAt(m *mention) [2]role {
	after := c.roleAfter(m.end)
	if m.sort == person || m.sort == unsorted {
		after = c.ownRole(after)
	}
	return [2]role{c.roleBefore(m), after}
}

// roleBefore is the title or role between the phrase's beginning and the name.
func (c *cast) roleBefore(m *mention) role {
	first, end := m.first, m.nameFirst
	for end > first && (c.addressWord(end-1) && c.lower(end-2) != "first" || !c.wordy(end-1)) {
		end--
	}
	for first < end && (c.tok(first).XPOS == parse.TagDT || c.skipsInName(first, false) || c.tok(first).XPOS == parse.TagPRPS && end-first == 1) {
		first++
	}
	if first >= end {
		return role{}
	}
	return c.wholeRole(role{first: first, end: end})
}

// addressWord reports a form of address that is no role ("Mr.").
func (c *cast) addressWord(t int32) bool {
	title, ok := c.lang.Titles[c.lower(t)]
	return ok && !title.Role
}

// roleAfter is the apposition after a name: ", the party's deputy leader,".
func (c *cast) roleAfter(at int32) role {
	n := int32(len(c.doc.Tokens))
	if at >= n {
		return role{}
	}
	stop := c.sentenceEnd(at - 1)
	at = c.pastBracket(at, stop)
	if at+1 >= stop || c.word(at) != "," && c.word(at) != "--" && c.word(at) != "—" && c.word(at) != "–" {
		return role{}
	}
	first := at + 1
	if c.tok(first).XPOS == parse.TagWPS {
		return role{} // "Ida Lund, whose son": the role is the son's
	}
	if c.isAnd(first) {
		return role{} // "Kyr, and the witness who": somebody else
	}
	if c.ageThen(first, stop) {
		first += 2
	}
	for first < stop && (c.tok(first).XPOS == parse.TagDT || c.skipsInName(first, false)) {
		first++
	}
	end, noun := c.roleEnd(first, stop)
	r := role{first: first, end: end}
	if !noun || end <= first || c.takenBack(at+1, r) {
		return role{}
	}
	return r
}

// pastBracket skips "(R-Ohio)".
func (c *cast) pastBracket(at, stop int32) int32 {
	if c.word(at) != "(" {
		return at
	}
	for t := at + 1; t < stop && t < at+8; t++ {
		if c.word(t) == ")" {
			return t + 1
		}
	}
	return at
}

// ageThen reports "41," before the apposition.
func (c *cast) ageThen(t, stop int32) bool {
	return t+2 < stop && c.tok(t).XPOS == parse.TagCD && c.word(t+1) == ","
}

// roleEnd is where an apposition that begins at first ends, and whether it has a noun for a person
// or a body before its first comma or preposition.
func (c *cast) roleEnd(first, stop int32) (end int32, noun bool) {
	head := true
	for t := first; t < stop && t < first+roleLimit; t++ {
		k := c.tok(t)
		switch k.XPOS {
		case parse.TagComma, parse.TagColon, parse.TagRRB, parse.TagLRB, parse.TagStop, parse.TagWP, parse.TagWDT, parse.TagMD:
			return t, noun
		case parse.TagVBD, parse.TagVBZ, parse.TagVBP:
			return t, false // a clause: "in Osk, a group of farmers met"
		case parse.TagIN, parse.TagTO:
			if t == first {
				return t, false
			}
			head = false
		case parse.TagPRP, parse.TagVBG:
			if t == first && !(t+1 < stop && c.personNoun(t+1)) {
				return t, false
			}
		case parse.TagNN, parse.TagNNP, parse.TagNNS, parse.TagNNPS, parse.TagJJ:
			if head && !(t+1 < stop && c.tok(t+1).XPOS == parse.TagPOS) {
				noun = noun || k.XPOS == parse.TagNN && hasPeopleEnding(c.lower(t)) && !(t+1 < stop && c.nominalTag(t+1)) || c.personNoun(t) || c.lang.Naming.Parties[c.lower(t)] || c.bodyNoun(t)
			}
		}
		switch c.word(t) {
		case ",", "--", "—", "–", ")", "(", "who", "which", ";":
			return t, noun
		}
		if k.Mark != parse.NoMark {
			return t, noun
		}
	}
	return min(stop, first+roleLimit), noun
}

func (c *cast) bodyNoun(t int32) bool {
	return c.tok(t).XPOS == parse.TagNN && c.lang.Naming.Nouns[c.lower(t)].Class == lang.OrganizationNoun
}
