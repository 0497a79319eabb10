package resolve

import (
	"hearsay/lang"
	"hearsay/parse"
)

// turnRule is the name that attributing gives what a transcript's label signals.
const turnRule = "turn"

// findLabels reads the labels of turns before anything else, so that no run of
// capitals crosses their ends, and the names that stand behind "President of
// Ordova". A label names its own speaker.
func (c *cast) findLabels() {
	for i := range c.doc.Paragraphs {
		p := &c.doc.Paragraphs[i]
		if p.Layout != parse.Turn {
			continue
		}
		end := p.FirstToken
		for end < p.EndToken && c.tok(end).Start < p.Label.End {
			end++
		}
		c.label(p.FirstToken, end)
	}
	for i := range c.atts {
		if c.atts[i].Rule == turnRule {
			c.turns = append(c.turns, int32(i))
			c.label(c.tokensOf(c.atts[i].Source))
		}
	}
	for t := range c.doc.Tokens {
		if t := int32(t); t > 0 && c.at[t] == 0 && c.word(t) == "of" && !c.headline[c.tok(t).Paragraph] {
			c.officeOf(t)
		}
	}
}

// label files the name in a turn's label [first, end) with the role before it.
func (c *cast) label(first, end int32) {
	for end > first && !c.wordy(end-1) {
		end--
	}
	if end-first < 2 || c.at[first] != 0 {
		return
	}
	for t := end - 2; t > first; t-- {
		if c.word(t) == "of" || c.word(t) == "for" {
			if name := c.nameBehind(t, end, true); name < end {
				c.officeMention(first, name, end)
			}
			return
		}
	}
}

// officeOf files the person in "President of Ordova Malvo Reyes" where the words
// run on without a mark; it asks the tagger or the list of given names for the name.
func (c *cast) officeOf(of int32) {
	first := of - 1
	if title, ok := c.title(first); !ok || !title.Role {
		return
	}
	stop, low := c.sentenceEnd(of), c.sentenceStart(of)
	end := of + 1
	for end < stop && (upperStart(c.word(end)) && c.tok(end).Mark == parse.NoMark || c.word(end) == "the" && c.word(end-1) == "of" || c.hyphened(end) || c.insideOffice(end, stop)) {
		end++
	}
	name := c.nameBehind(of, end, false)
	if name >= end || c.given[c.lower(name)] == lang.AnyGender && c.entityType(name) != parse.PersonName {
		return
	}
	for first > low && (c.titlePart(first-1) || c.lower(first-1) == "deputy") {
		first--
	}
	c.officeMention(first, name, end)
}

// insideOffice reports an "of" or "'s" within an office with capitals: "President
// of the Republic of Ordova Malvo Reyes", "Head of the President's Office Ana Torv".
func (c *cast) insideOffice(t, stop int32) bool {
	if t+1 >= stop || !upperStart(c.word(t-1)) {
		return false
	}
	switch c.word(t) {
	case "of":
		next := c.word(t + 1)
		return c.kindWord(t-1) || realms[c.lower(t-1)] && (upperStart(next) || next == "the")
	case "'s", "’s":
		return c.kindWord(t+1) && upperStart(c.word(t+1))
	}
	return false
}

// realms are the words for a state that its name follows.
var realms = map[string]bool{"republic": true, "kingdom": true, "federation": true, "union": true, "state": true, "emirate": true, "principality": true, "commonwealth": true, "confederation": true}

// officeMention files a person whose office is as long as it is: what stands
// before a capitalised office may belong to a sentence that has lost its full stop.
func (c *cast) officeMention(first, name, end int32) {
	m := mention{first: first, end: end, nameFirst: name, nameEnd: end, head: end - 1, entity: none, form: byName, sort: person, second: none}
	m.gender = c.nameGender(&m)
	c.add(m)
}

// titlePart reports a word before a title that is part of it ("Prime", "former", "French").
func (c *cast) titlePart(t int32) bool {
	return c.lang.TitleParts[c.lower(t)] || c.belongs(t) || c.tok(t).XPOS == parse.TagJJ && c.tok(t).Mark == parse.NoMark
}

// nameBehind is where the person's name begins that ends a phrase after its "of":
// the tagger's person, a known given name, or, where loose, the last two
// capitals behind a place. It is end where the phrase names nobody.
func (c *cast) nameBehind(of, end int32, loose bool) int32 {
	from := of + 1
	if from < end && c.word(from) == "the" {
		from++
	}
	last := end - 1
	for t := last - 1; t > of; t-- {
		if c.addressWord(t) {
			return t + 1 // "Chamber of Trade Mr Reyes"
		}
	}
	if last <= from || !upperStart(c.word(last)) && c.entityType(last) != parse.PersonName || c.kindWord(last) || c.isState(last-1, end) {
		return end
	}
	if c.entityType(last) == parse.PersonName {
		if e := c.doc.Entities[c.tok(last).Entity-1]; e.EndToken == end && e.FirstToken > from && end-e.FirstToken > 1 {
			if before := c.lower(e.FirstToken - 1); (placeOpens[before] || before == "of") && end-e.FirstToken > 2 {
				return e.FirstToken + 1 // "South Kethara", "the Republic of Kethara"
			}
			return c.pastKinds(e.FirstToken, end)
		}
	}
	for t := max(from+1, end-4); t < last; t++ {
		if c.given[c.lower(t)] != lang.AnyGender {
			return t
		}
	}
	two := c.back(c.back(end))
	if !loose || two <= from || c.kindWord(two) || c.tok(last).XPOS == parse.TagNNPS || !upperStart(c.word(two)) {
		return end
	}
	return two
}

// placeOpens are the words that open a place's name and close none.
var placeOpens = map[string]bool{
	"north": true, "south": true, "east": true, "west": true, "new": true, "upper": true, "lower": true, "great": true,
	"saint": true, "st.": true, "northern": true, "southern": true, "eastern": true, "western": true, "central": true,
}

// back is where the name's word begins that ends before end: hyphened parts and
// particles belong to it ("Chan-o-cha", "bin Sarel").
func (c *cast) back(end int32) int32 {
	t := end - 1
	for t > 1 && c.word(t-1) == "-" && !c.tok(t).Space {
		t -= 2
	}
	for t > 0 && c.lang.Naming.Particles[c.word(t-1)] {
		t--
	}
	return t
}

// pastKinds skips the words for bodies that a person's span took in ("Council Ana Torv").
func (c *cast) pastKinds(t, end int32) int32 {
	for t < end-2 && (c.kindWord(t) || settlement[c.lower(t)]) {
		t++
	}
	return t
}

// kindWord reports a noun for a body, an office or people, which ends no person's name here.
func (c *cast) kindWord(t int32) bool {
	w := c.lower(t)
	if _, title := c.lang.Titles[w]; title || c.lang.Naming.Bodies[w] {
		return true
	}
	return c.lang.Naming.Nouns[singular(w)].Class == lang.OrganizationNoun
}
