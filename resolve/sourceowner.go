package resolve

import "hearsay/parse"

// apposed is the name in apposition after a phrase: "Pelland's defence minister,
// Irja Sollen", "one of the lawyers, Aldo Brenk", "the builder, Osk & Sons Ltd.".
// A phrase for a person takes a person's name, one for a body a body's, any other both.
func (c *cast) apposed(core, end int32, s sort) int32 {
	for t := core; t+1 < end; t++ {
		if c.word(t) != "," && c.word(t) != "(" {
			continue
		}
		if i := c.closesApposition(t+1, end); i != none && s != body && s != document {
			return i
		}
		next := t + 1
		if c.tok(next).XPOS == parse.TagDT {
			next++
		}
		i := c.startsAt(next)
		for k := 0; k < 3 && i == none && next < end && (c.tok(next).XPOS == parse.TagNN || c.tok(next).XPOS == parse.TagJJ); k++ {
			next++ // "the painter Ida Lund"
			i = c.startsAt(next)
		}
		if i == none {
			continue
		}
		m := &c.mentions[i]
		fits := m.sort == person && s != body && s != document || m.sort == body && s != document && (s != person || t == core) || m.sort == unsorted && t == core
		if m.form != byName || !fits {
			continue
		}
		if m.sort == person && (c.word(m.end) == "of" || c.word(m.end) == "from") {
			return i // "the chairman, Rep. Ida Lund of Osk"
		}
		if m.end >= end || c.word(m.end) == "," || c.word(m.end) == ")" || c.word(m.end) == "(" {
			return i
		}
	}
	return none
}

// apposedBody is the body whose name follows a plural phrase in apposition, up to
// the source's end: "the owners, Orlane Foods", "the owners (Orlane Foods)".
func (c *cast) apposedBody(core, end int32) int32 {
	if core+1 >= end || c.word(core) != "," && c.word(core) != "(" {
		return none
	}
	next := core + 1
	if c.tok(next).XPOS == parse.TagDT {
		next++
	}
	i := c.startsAt(next)
	if i == none || c.mentions[i].form != byName || c.mentions[i].sort != body && c.mentions[i].sort != unsorted {
		return none
	}
	if at := c.mentions[i].end; at < end && c.word(at) != ")" {
		return none
	}
	return i
}

// whoseName is the person named behind "whose" and a noun, where the source took in
// whose he is: "the chamber, whose president, Dominic Farr," and the "whose".
func (c *cast) whoseName(core, end int32) (whose, name int32) {
	for t := core; t+2 < end; t++ {
		if c.lower(t) != "whose" {
			continue
		}
		for k := t + 1; k < end && k < t+6; k++ {
			if c.word(k) == "," {
				return t, c.apposed(k, end, person)
			}
			if !c.modifierTag(k) && c.tok(k).XPOS != parse.TagNN {
				break
			}
		}
		break
	}
	return none, none
}

// closesApposition is the full name of a person that ends the apposition from first
// on, behind what says of the person who that is: "One of them, retired teacher Ida
// Lund", "its founder, Kyr's former colleague Marko Bell".
func (c *cast) closesApposition(first, end int32) int32 {
	stop := first
	for stop < end && c.word(stop) != "," && c.word(stop) != ")" && c.word(stop) != "(" {
		switch c.tok(stop).XPOS {
		case parse.TagIN, parse.TagTO, parse.TagVBZ, parse.TagVBP, parse.TagMD, parse.TagWP, parse.TagWDT, parse.TagWPS:
			return none
		}
		if c.tok(stop).Mark != parse.NoMark {
			return none
		}
		stop++
	}
	if stop == first || c.at[stop-1] == 0 {
		return none
	}
	m := &c.mentions[c.at[stop-1]-1]
	if m.form != byName || m.sort != person || m.nameEnd != stop || m.nameEnd-m.nameFirst < 2 || m.nameFirst <= first || m.possessive {
		return none
	}
	if t := m.nameFirst - 1; !c.personNoun(t) && !hasPeopleEnding(c.lower(t)) {
		return none
	}
	return c.at[stop-1] - 1
}
