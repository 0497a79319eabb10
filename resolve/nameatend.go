package resolve

import (
	"hearsay/lang"
	"hearsay/parse"
)

// nameAtEnd is the full name that ends a phrase for one person where a long office
// runs on into it without a mark: "Minister for Harbours and Canals of Ordova Mara
// Kyr". A name behind a title or a preposition is that of somebody else ("aide to
// Governor Kyr").
func (c *cast) nameAtEnd(p part) int32 {
	if p.mention == none || p.core >= p.end || c.word(p.core) == "," {
		return none
	}
	if m := &c.mentions[p.mention]; m.form != byNominal || m.sort != person || m.plural || !upperStart(c.word(p.first)) && !c.startsPhrase(p.first) {
		return none
	}
	i := c.headIn(p.core, p.end)
	if i == none {
		return none
	}
	n := &c.mentions[i]
	if n.form != byName || n.sort != person || n.end != p.end || n.nameEnd-n.nameFirst < 2 || n.nameFirst-1 <= p.core {
		return none
	}
	for t := p.core; t < n.nameFirst; t++ {
		if x := c.tok(t).XPOS; !c.modifierTag(t) && x != parse.TagIN && x != parse.TagCC && x != parse.TagDT || c.tok(t).Mark != parse.NoMark {
			return none
		}
	}
	before := n.nameFirst - 1
	if c.rankOfOther(p, before) {
		before--
	}
	if !c.nominalTag(before) || !upperStart(c.word(before)) || c.personNoun(before) || c.belongs(before) {
		return none
	}
	return i
}

// rankOfOther reports a rank or form of address before a name, behind the whole
// name of a body with its article and its "of": "Secretary to the Ministry of Canals
// General Mara Kyr" is the general. In "aide to Ordova Governor Mara Kyr" the office
// is the one that is served.
func (c *cast) rankOfOther(p part, rank int32) bool {
	nouns := c.lang.Naming.Nouns
	if !c.sameSet(nouns["general"], nouns[c.titleNoun(rank)]) && !c.addressWord(rank) {
		return false
	}
	the, of := none, none
	for t := p.core; t < rank; t++ {
		switch c.word(t) {
		case "the":
			the = t
		case "of":
			of = t
		}
	}
	return the != none && of > the
}

// titledAtEnd is the full name that ends a phrase behind a title, where a tagger
// took the title for a verb and left the phrase to a thing: "Statistics chief Huw Oden".
func (c *cast) titledAtEnd(p part) int32 {
	i := c.headIn(p.core, p.end)
	if i == none || p.mention != none && (c.mentions[p.mention].form != byNominal || c.mentions[p.mention].sort == person) {
		return none
	}
	n := &c.mentions[i]
	if n.form != byName || n.sort != person || n.end != p.end || n.nameEnd-n.nameFirst < 2 || n.nameFirst <= p.first || n.nameFirst-1 != p.core {
		return none
	}
	if _, title := c.title(p.core); !title && !c.personNoun(p.core) {
		return none
	}
	return i
}

// ofField is the full name that ends a phrase behind an office and its field in
// small letters: "Head of operations Lise Torp", "Professor of physics Jan Roe".
// A word for a person or a work before the name says whose it is instead ("widow
// of singer Jan Roe", "director of the film Anna Kyr").
func (c *cast) ofField(p part) int32 {
	i := c.headIn(p.first, p.end)
	if i == none {
		return none
	}
	n := &c.mentions[i]
	of := p.first + 1
	for of < n.nameFirst && c.word(of) != "of" && c.word(of) != "for" {
		of++
	}
	before := n.nameFirst - 1
	if n.form != byName || n.sort != person || n.end != p.end || n.nameEnd-n.nameFirst < 2 || before <= of || !c.personNoun(of-1) || singular(c.lower(of-1)) != c.lower(of-1) {
		return none
	}
	for t := of + 1; t <= before; t++ {
		if upperStart(c.word(t)) || !c.wordy(t) || c.startsPhrase(t) || c.tok(t).XPOS == parse.TagIN || c.tok(t).XPOS == parse.TagPOS {
			return none
		}
	}
	w := c.lower(before)
	if c.personNoun(before) || hasPeopleEnding(w) || c.lang.Naming.Nouns[w].Class != lang.NoNoun || c.tok(before).XPOS == parse.TagJJ {
		return none
	}
	return i
}
