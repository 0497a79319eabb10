package resolve

import "hearsay/parse"

// wholeRole takes in what a role before a name is only the end of: in "Head of
// the Office of the President Irja Sollen" she heads the office, and is not the
// president. Where the words leave open who of the two is named ("the aide to
// the President Irja Sollen"), there is no role.
func (c *cast) wholeRole(r role) role {
	first := c.hyphenedRole(r.first)
	serves := false // the phrase at first is a body, whose officer is yet to come
	for {
		group, head := c.ownerOf(first)
		switch {
		case head != none && c.personNoun(head):
			if singular(c.lower(head)) != c.lower(head) || !serves && !upperStart(c.word(head)) {
				return role{}
			}
			first, serves = group, false
		case head != none && c.bodyWord(head):
			first, serves = group, true
		case serves:
			return role{}
		default:
			return role{first: first, end: r.end}
		}
	}
}

// hyphenedRole is where a role begins of which only the part behind a hyphen
// was met, or behind a number: "Secretary-General", "First Lady".
func (c *cast) hyphenedRole(first int32) int32 {
	low := c.sentenceStart(first)
	if first > low && c.lower(first) == "lady" && c.lower(first-1) == "first" {
		return first - 1
	}
	if first-2 < low || c.word(first-1) != "-" || c.tok(first-1).Space || c.tok(first).Space || !upperStart(c.word(first-2)) {
		return first
	}
	return first - 2
}

// ownerOf is the phrase that the one beginning at first belongs to ("Office" of
// "of the President"), and its head; none where no such phrase stands before it.
func (c *cast) ownerOf(first int32) (group, head int32) {
	low := c.sentenceStart(first)
	if first-3 < low || c.word(first-1) != "the" || !ties[c.word(first-2)] || !c.nominalTag(first-3) {
		return none, none
	}
	head, group = first-3, first-3
	for group > low && c.modifierTag(group-1) && c.tok(group-1).Mark == parse.NoMark && upperStart(c.word(group-1)) {
		group--
	}
	return group, head
}

// ties are what joins an office to what it is the office of.
var ties = map[string]bool{"of": true, "to": true, "for": true, "in": true, "at": true}

// bodyWord reports a noun for a body with a capital: "Office", "Council".
func (c *cast) bodyWord(t int32) bool {
	w := c.lower(t)
	return upperStart(c.word(t)) && (c.lang.Naming.Bodies[w] || bodyOf[w] || bodyOn[w] || c.bodyNoun(t) || offices[w])
}

// offices are bodies that serve whoever holds the office.
var offices = map[string]bool{"office": true, "administration": true, "cabinet": true, "secretariat": true, "chancellery": true, "staff": true}

// ownRole is an apposition that says what one person is, or an empty role: words
// of address ("Mr President", "dear friends") are none, nor what belongs to the
// next of a list ("Kyr, Minister of Transport Irja Sollen").
func (c *cast) ownRole(r role) role {
	if r.end <= r.first || c.addressed(r) || c.manyOf(r) || c.nextOfList(r) {
		return role{}
	}
	return r
}

func (c *cast) addressed(r role) bool {
	return c.addressWord(r.first) || c.lower(r.first) == "dear"
}

// manyOf reports a role whose noun is a plural: it is nobody's by himself.
func (c *cast) manyOf(r role) bool {
	head := none
	for t := r.first; t < r.end; t++ {
		if x := c.tok(t).XPOS; x == parse.TagIN || x == parse.TagTO {
			break
		}
		if c.nominalTag(t) {
			head = t
		}
	}
	if head == none || singular(c.lower(head)) == c.lower(head) {
		return false
	}
	return c.tok(head).XPOS == parse.TagNNS && c.personNoun(head) || c.word(head) == lower(c.word(head)) && greeted[c.lower(head)]
}

// greeted are the people whom speeches greet.
var greeted = map[string]bool{"friends": true, "colleagues": true, "gentlemen": true, "ladies": true, "comrades": true, "participants": true, "guests": true}

// nextOfList reports the name of another person behind a title of its own.
func (c *cast) nextOfList(r role) bool {
	for t := r.first; t < r.end; t++ {
		if c.at[t] == 0 {
			continue
		}
		m := &c.mentions[c.at[t]-1]
		if m.form != byName || m.sort != person || m.possessive || m.nameFirst < r.first || m.nameEnd > r.end {
			continue
		}
		if m.nameEnd < r.end && c.nominalTag(m.nameEnd) {
			continue // "the Keller Foundation's head"
		}
		if c.titledAnew(r.first, m.nameFirst) {
			return true
		}
	}
	return false
}

// titledAnew reports that the words from first to a name are its title, rather
// than what ties it to somebody else's ("spokesman for Governor Kyr").
func (c *cast) titledAnew(first, name int32) bool {
	g := name
	for g > first && (c.personNoun(g-1) || c.belongs(g-1) || c.tok(g-1).XPOS == parse.TagJJ) {
		g--
	}
	if g == first {
		return true
	}
	k := c.tok(g - 1)
	return (k.XPOS == parse.TagNNP || k.XPOS == parse.TagNNPS || k.XPOS == parse.TagNN) && upperStart(c.word(g-1))
}

// holdsOffice reports a noun at t that says what the role's bearer is, and not
// whom they serve: the head of "Head of the Office of the President", the wife of
// "the president's wife".
func (c *cast) holdsOffice(r role, t int32) bool {
	for k := t + 1; k < r.end && c.tok(k).XPOS != parse.TagIN && c.tok(k).XPOS != parse.TagComma; k++ {
		if w := c.word(k); w == "'s" || w == "’s" || c.tok(k).XPOS == parse.TagPOS {
			return false // the senator of "Senator Hal Morrow's nephew"
		}
	}
	person := false
	for k := r.first; k < t; k++ {
		switch x := c.tok(k).XPOS; {
		case x == parse.TagIN || x == parse.TagTO:
			if person {
				return false
			}
		case c.personNoun(k):
			person = true
		}
	}
	return true
}
