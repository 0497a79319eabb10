package resolve

import (
	"strings"

	"hearsay/lang"
	"hearsay/parse"
)

// findHeadlines marks the paragraphs set in title case: most of their longer
// words, names aside, are capitalised, so that a capital says nothing about a name.
func (c *cast) findHeadlines() {
	c.headline = make([]bool, len(c.doc.Paragraphs))
	for i := range c.doc.Paragraphs {
		p := &c.doc.Paragraphs[i]
		if p.EndToken-p.FirstToken > 40 || p.Layout == parse.Turn {
			continue
		}
		caps, long := 0, 0
		for t := p.FirstToken; t < p.EndToken; t++ {
			if w := c.word(t); len(w) > 3 && letters(w) && c.doc.Tokens[t].Entity == 0 {
				long++
				if upperStart(w) {
					caps++
				}
			}
		}
		c.headline[i] = long >= 2 && caps*5 >= long*4
	}
}

// findNames cuts the text into runs of capitalised words and reads each: first
// in the body, then in the headlines, where only what the body knows is believed.
func (c *cast) findNames(headlines bool) {
	for i := range c.doc.Sentences {
		s := &c.doc.Sentences[i]
		if c.headline[s.Paragraph] != headlines {
			continue
		}
		for t := s.FirstToken; t < s.EndToken; {
			switch {
			case headlines:
				t = c.knownName(t, s.EndToken)
			case c.at[t] == 0 && c.numberedHouse(t, s.EndToken):
				c.nameMention(t, t, t+2, place)
				t += 2
			case c.at[t] == 0 && c.nameLike(t):
				end := c.runEnd(t, s.EndToken)
				c.readRun(t, end)
				t = end
			default:
				t++
			}
		}
	}
}

// nameLike reports whether token t may be part of a name.
func (c *cast) nameLike(t int32) bool {
	k := c.tok(t)
	if !upperStart(c.word(t)) || c.partyTag(t) || c.dayName(t) {
		// "al-Shabab", "iPhone" and the like, where the parser knows them.
		return k.Entity > 0 && c.entityType(t) == parse.PersonName && k.XPOS == parse.TagNNP
	}
	if c.ticker(t) {
		return false
	}
	if len(c.word(t)) <= 2 && t == c.doc.Paragraphs[k.Paragraph].FirstToken && c.doc.Paragraphs[k.Paragraph].Layout == parse.Turn {
		return false // "Q:" and "A."
	}
	if _, title := c.title(t); title && t+1 < c.sentenceEnd(t) && c.tok(t+1).XPOS == parse.TagNNP {
		return true
	}
	switch k.XPOS {
	case parse.TagNNP, parse.TagNNPS:
		return true
	case parse.TagPRP, parse.TagPRPS, parse.TagDT, parse.TagIN, parse.TagCC, parse.TagWP, parse.TagWRB, parse.TagWDT,
		parse.TagRB, parse.TagMD, parse.TagUH, parse.TagEX, parse.TagTO, parse.TagCD, parse.TagVBD, parse.TagVBZ, parse.TagVBP:
		return c.namedEntity(t) || k.XPOS == parse.TagIN && c.givenBeforeName(t)
	case parse.TagNN, parse.TagNNS, parse.TagJJ, parse.TagVBG, parse.TagVB, parse.TagFW, parse.TagVBN:
		return c.namedEntity(t) || t > c.sentenceStart(t) && !c.adjective(t) && c.tok(t-1).Mark == parse.NoMark || k.XPOS == parse.TagNNS && c.personElsewhere(t)
	case parse.NoXPOS:
		return !c.lang.Starters[c.lower(t)] && letters(c.word(t))
	}
	return c.namedEntity(t)
}

// ticker reports a part of a share's sign, "(005930.KS)" and "(ORLN.O)".
func (c *cast) ticker(t int32) bool {
	first := t
	if t > 1 && c.word(t-1) == "." {
		first = t - 2
	}
	if first == 0 || c.word(first-1) != "(" || first+3 >= c.sentenceEnd(t) || c.word(first+1) != "." || c.word(first+3) != ")" {
		return false
	}
	return !c.tok(first).Space && !c.tok(first+1).Space && !c.tok(first+2).Space && !c.tok(first+3).Space
}

// givenBeforeName reports a given name before another name, whatever its tag says:
// "Per Amdal", where a tagger takes Per for a preposition.
func (c *cast) givenBeforeName(t int32) bool {
	return c.given[c.lower(t)] != lang.AnyGender && t+1 < c.sentenceEnd(t) && c.tok(t+1).XPOS == parse.TagNNP && upperStart(c.word(t+1))
}

// adjective reports a capitalised word of nationality or party that stands as an adjective.
func (c *cast) adjective(t int32) bool {
	if c.tok(t).XPOS != parse.TagJJ {
		return false
	}
	w := c.lower(t)
	_, demonym := c.lang.Naming.Demonyms[w]
	return demonym || c.lang.Naming.Parties[w] || c.entityType(t) == parse.Nationality || w == "democratic"
}

func (c *cast) entityType(t int32) parse.EntityType {
	if e := c.tok(t).Entity; e > 0 {
		return c.doc.Entities[e-1].Type
	}
	return parse.NoEntity
}

func (c *cast) namedEntity(t int32) bool {
	switch c.entityType(t) {
	case parse.PersonName, parse.OrganizationName, parse.PlaceName:
		return true
	}
	return false
}

// partyTag reports the words of "R-Ohio", set in brackets or between commas.
func (c *cast) partyTag(t int32) bool {
	if t == 0 || !upperStart(c.word(t)) {
		return false
	}
	if w := c.word(t); len(w) == 1 && (w[0] == 'R' || w[0] == 'D' || w[0] == 'I') {
		before, after := c.word(t-1), c.word(t+1)
		return (before == "(" || before == ",") && (after == "-" || after == ")")
	}
	return c.word(t-1) == "-" && t > 1 && c.partyTag(t-2)
}

// dayName reports months and days of the week, which are nobody's name here.
func (c *cast) dayName(t int32) bool {
	w := c.lower(t)
	return (c.lang.Months[w] || days[w] || w == "year") && c.entityType(t) != parse.PersonName
}

var days = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
}

// runEnd extends a run of name words over the small words inside names.
func (c *cast) runEnd(t, end int32) int32 {
	e := t + 1
	for e < end && c.at[e] == 0 {
		switch {
		case c.nameLike(e):
			e++
		case e+1 < end && c.hyphened(e):
			e += 2
		case c.nickname(e, end):
			e += 4
		case e+1 < end && c.at[e+1] == 0 && c.nameLike(e+1) && c.insideName(t, e):
			e += 2
		case e+2 < end && c.nameLike(e+2) && c.word(e+1) == "the" && c.tok(e).XPOS == parse.TagIN && c.lang.Naming.Bodies[c.lower(e-1)]:
			e += 3
		case e+2 < end && c.lang.Naming.Particles[c.word(e)] && c.lang.Naming.Particles[c.word(e+1)] && c.nameLike(e+2):
			e += 3
		default:
			return e
		}
	}
	return e
}

// nickname reports the quoted name inside a name: Robert C. "Bobby" Sand.
func (c *cast) nickname(e, end int32) bool {
	return e+3 < end && c.tok(e).Mark == parse.OpenMark && upperStart(c.word(e+1)) && c.tok(e+2).Mark == parse.CloseMark &&
		c.nameLike(e+3) && c.tok(e+3).XPOS == parse.TagNNP && (c.given[c.lower(e-1)] != lang.AnyGender || initial(c.word(e-1)) || c.entityType(e-1) == parse.PersonName)
}

// hyphened reports the hyphen of "Ban Ki-moon", which is a token of its own.
func (c *cast) hyphened(e int32) bool {
	if c.word(e) != "-" || c.tok(e).Space || c.tok(e+1).Space {
		return false
	}
	return c.sameEntity(e-1, e+1) || upperStart(c.word(e+1)) && c.nameLike(e+1)
}

// insideName reports whether the small word at e ties what stands before and after it into one name.
func (c *cast) insideName(from, e int32) bool {
	w := c.word(e)
	if c.tok(e).Mark != parse.NoMark {
		return false
	}
	if c.sameEntity(e-1, e+1) {
		return c.entityType(e-1) != parse.TitleWord
	}
	switch w {
	case "of":
		before := c.lower(e - 1)
		return c.lang.Naming.Bodies[before] || bodyOf[before]
	case "for", "on":
		return bodyOn[c.lower(e-1)]
	case "&":
		return true
	case "'", "’":
		// "the Farmers' Party", "the Teachers' Union"
		after := c.lower(e + 1)
		return c.tok(e).XPOS == parse.TagPOS && strings.HasSuffix(c.word(e-1), "s") && (c.lang.Naming.Bodies[after] || c.lang.Naming.Parties[after])
	}
	return c.lang.Naming.Particles[w] && c.tok(e+1).XPOS != parse.NoXPOS && c.entityType(e-1) != parse.OrganizationName
}

// bodyOf are words that open a body's name before "of" and end none.
var bodyOf = map[string]bool{
	"department": true, "ministry": true, "secretary": true, "minister": true, "house": true, "court": true, "director": false,
	"chief": true, "speaker": true, "joint": true, "kingdom": true, "school": true, "veterans": true, "league": true,
}

// bodyOn are words of bodies' names that "on" or "for" may follow inside the name.
var bodyOn = map[string]bool{
	"committee": true, "subcommittee": true, "commission": true, "council": true, "conference": true, "center": true, "centre": true,
	"institute": true, "association": true, "office": true, "fund": true, "caucus": true, "coalition": true, "alliance": true,
	"foundation": true, "agency": true, "commissioner": true, "campaign": true, "panel": true, "partnership": true, "network": true,
	"initiative": true, "union": true, "society": true, "academy": true,
}

func (c *cast) sameEntity(a, b int32) bool {
	e := c.tok(a).Entity
	return e > 0 && e == c.tok(b).Entity
}

// readRun cuts a run into title and name and files the mention.
func (c *cast) readRun(first, end int32) {
	if cut := c.nameEnds(first, end); cut < end {
		c.readRun(first, cut)
		c.readRun(cut, end)
		return
	}
	first = c.pastInsult(first, end)
	// A person's name that the parser marks ends the run's part: "Trump" in "Fox News Trump".
	name := c.afterTitle(first, end)
	if name == end && c.bodyNamedByTitle(first, end) {
		c.nameMention(first, first, end, body)
		return
	}
	if name == end {
		c.titleMention(first, end)
		return
	}
	if end-first == 1 && (!c.namedEntity(first) && c.plainWord(first) || c.belongs(first) || c.bodyTitle(first) || c.commonAcronym(first)) {
		return
	}
	// "Republican Kyr Oden": what the first word says of the person is no name.
	if end-first > 2 && name == first && c.belongs(first) && c.classify(first+1, end) == person {
		c.nameMention(first, first+1, end, person)
		return
	}
	if name < end-2 && c.isState(name, name+1) && c.given[c.lower(name)] == lang.AnyGender && c.given[c.lower(name+1)] != lang.AnyGender && c.classify(name+1, end) == person {
		c.nameMention(name+1, name+1, end, person) // "Miss Kansas Alexa Lind"
		return
	}
	if name > first {
		c.nameMention(first, name, end, person)
		return
	}
	if c.bodyOfWords(first, end) {
		c.nameMention(first, first, end, body)
		return
	}
	if s := c.personInside(first, end); s > first {
		// "Fox News anchor" ends in lower case; "Republican Kyr Oden" does not. "The Post
		// Kyr" are two names that a sentence brings together.
		if c.saysWhat(first, s) {
			c.nameMention(first, s, end, person)
			return
		}
		c.readRun(first, s)
		c.nameMention(s, s, end, person)
		return
	}
	c.nameMention(first, first, end, c.classify(first, end))
}

// numberedHouse reports a house that stands for who rules in it and has a number
// for its name: "Number 10".
func (c *cast) numberedHouse(t, end int32) bool {
	if t+1 >= end || !upperStart(c.word(t)) || c.tok(t+1).XPOS != parse.TagCD {
		return false
	}
	_, metonym := c.lang.Naming.Metonyms[c.lowerText(t, t+2)]
	return metonym
}

// bodyNamedByTitle reports "Department of Justice" and "House of Representatives":
// a title ends them, and no person is meant.
func (c *cast) bodyNamedByTitle(first, end int32) bool {
	return end-first > 2 && c.word(first+1) == "of" && c.lang.Naming.Bodies[c.lower(first)] && c.entityType(first) == parse.OrganizationName && c.sameEntity(first, end-1)
}

// saysWhat reports capitalised words that say what a person is: a title, a noun
// for a person, a party or nation.
func (c *cast) saysWhat(first, end int32) bool {
	for t := first; t < end; t++ {
		if _, title := c.title(t); title || c.personNoun(t) || c.belongs(t) || hasPeopleEnding(c.lower(t)) {
			return true
		}
	}
	return false
}

// nameEnds is where the first of two names ends that run on without a mark: "Jr."
// and "Sr." end one, and what follows is another with a first name of its own.
func (c *cast) nameEnds(first, end int32) int32 {
	for t := first + 1; t < end-2; t++ {
		if w := c.lower(t); generation[w] && upperStart(c.word(t+1)) {
			return t + 1
		}
	}
	return end
}

var generation = map[string]bool{"jr.": true, "sr.": true, "jr": true, "sr": true}

// commonAcronym reports "a super PAC", "NGOs": capitals that are a noun of the table.
func (c *cast) commonAcronym(t int32) bool {
	w := c.word(t)
	one := strings.TrimSuffix(w, "s")
	if !allCaps(one) || c.lang.Naming.Nouns[lower(one)].Class == lang.NoNoun {
		return false
	}
	for k := t - 1; k >= c.sentenceStart(t) && k > t-4 && one == w; k-- {
		if c.tok(k).XPOS == parse.TagDT {
			return true
		}
		if upperStart(c.word(k)) || !c.wordy(k) {
			return false
		}
	}
	return one != w
}

// personInside is where a person's name begins that the parser sees at the run's end.
func (c *cast) personInside(first, end int32) int32 {
	if c.entityType(end-1) != parse.PersonName {
		return first
	}
	e := c.doc.Entities[c.tok(end-1).Entity-1]
	if e.FirstToken <= first || e.EndToken != end {
		return first
	}
	if c.entityType(e.FirstToken-1) == parse.NoEntity && end-e.FirstToken == 1 && c.given[c.lower(e.FirstToken-1)] != lang.AnyGender {
		return first
	}
	return e.FirstToken
}

// classify says what a run without a title names.
func (c *cast) classify(first, end int32) sort {
	n := end - first
	last := c.lower(end - 1)
	text := c.lowerText(first, end)
	if _, metonym := c.lang.Naming.Metonyms[text]; metonym || c.lang.Naming.States[text] {
		return place
	}
	if n > 2 && c.word(end-2) == "," && !c.lang.Naming.Suffixes[last] {
		return place // "Charlotte, N.C."
	}
	if n > 1 && c.lang.Naming.States[last] && c.given[c.lower(first)] == lang.AnyGender {
		return body // "Radio Ordova" of a state that the table knows
	}
	if n > 1 && c.lang.Naming.Bodies[last] && !(n == 2 && c.given[c.lower(first)] != lang.AnyGender && c.entityType(end-1) == parse.PersonName) {
		return body
	}
	if n > 1 && n < 5 && (trades[last] || clubWords[last]) && c.given[c.lower(first)] == lang.AnyGender && c.surnames[last] == lang.AnyGender {
		return body // "Orlane Foods"
	}
	if n == 1 && allCaps(c.word(first)) && len(c.word(first)) <= 7 && c.entityType(first) != parse.PersonName {
		if c.entityType(first) == parse.PlaceName {
			return place
		}
		return body
	}
	given := n > 1 && (c.given[c.lower(first)] != lang.AnyGender || len(c.lang.Naming.Short[c.lower(first)]) > 0)
	switch c.entityType(end - 1) {
	case parse.PersonName:
		return person
	case parse.OrganizationName:
		if given && n <= 3 && (c.entityType(first) != parse.OrganizationName || n == 2 && (c.surnames[last] != lang.AnyGender || c.lower(first-1) != "the" && c.surnameAlone(end-1))) {
			return person
		}
		return body
	case parse.PlaceName:
		if given && n <= 3 {
			return person
		}
		return place
	}
	if c.entityType(first) == parse.PersonName || given && n <= 4 {
		return person
	}
	if n > 2 && c.lang.Naming.Bodies[c.lower(first)] {
		return body
	}
	return unsorted
}

// versus reports the "v." between the two sides of a case.
func (c *cast) versus(t int32) bool {
	w := c.lower(t)
	return w == "v." || w == "vs." || w == "v"
}

// surnameAlone reports a last word that the article elsewhere has by itself for a
// person, by the parser, no "the" before it: "Sanders said" beside "Bernie Sanders".
func (c *cast) surnameAlone(t int32) bool {
	if w := c.lower(t); trades[w] || clubWords[w] || publicWords[w] || unionWords[w] || outletWords[w] || c.lang.Naming.Nouns[singular(w)].Class != lang.NoNoun {
		return false
	}
	if c.alone == nil {
		c.alone = map[string]bool{}
		for _, e := range c.doc.Entities {
			if e.Type == parse.PersonName && e.EndToken-e.FirstToken == 1 && c.lower(e.FirstToken-1) != "the" {
				c.alone[c.word(e.FirstToken)] = true
			}
		}
	}
	return c.alone[c.word(t)]
}

// lowerText is the text of the tokens in lower case, single spaces between words.
func (c *cast) lowerText(first, end int32) string {
	if end-first == 1 {
		return c.lower(first)
	}
	b := c.fold[:0]
	for t := first; t < end; t++ {
		if t > first && c.tok(t).Space {
			b = append(b, ' ')
		}
		b = append(b, c.lower(t)...)
	}
	c.fold = b
	return string(b)
}

func (c *cast) isState(first, end int32) bool {
	return c.lang.Naming.States[c.lowerText(first, end)]
}
