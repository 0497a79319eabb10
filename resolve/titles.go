package resolve

import (
	"hearsay/lang"
	"hearsay/parse"
)

// bodyTitle reports "the Company", "the Ministry": a body's noun with a capital,
// which is no name.
func (c *cast) bodyTitle(t int32) bool {
	switch w := c.lower(t); w {
	case "company", "ministry", "department", "commission", "council", "committee", "board", "agency", "bureau", "government", "court",
		"union", "party", "bank", "foundation", "institute", "university", "association", "federation", "authority", "ministers":
		before := c.lower(t - 1)
		return before == "the" || before == "this" || before == "our"
	}
	return false
}

// belongs reports a word for a member of a party or nation ("Republican").
func (c *cast) belongs(t int32) bool {
	w := c.lower(t)
	return c.lang.Naming.Parties[singular(w)] || c.lang.Naming.Demonyms[singular(w)] != ""
}

// afterTitle is where the name begins behind a title; first where there is no
// title, end where there is nothing but one.
func (c *cast) afterTitle(first, end int32) int32 {
	for t := end - 1; t >= first; t-- {
		if _, ok := c.title(t); !ok {
			continue
		}
		next := t + 1
		if next < end && c.word(next) == "of" {
			next = c.afterOf(next, end)
		}
		if next < end && c.lower(next) == "general" && c.lower(t) == "attorney" {
			next++
		}
		for end-next > 2 && titleEnds[c.lower(next)] {
			next++ // "Chief Executive Ida Lund"
		}
		if next == end {
			if t > first && c.addressWord(t-1) {
				return t // "Mr. Judge"
			}
			if t > first && (c.given[c.lower(t-1)] != lang.AnyGender || c.entityType(t) == parse.PersonName && c.sameEntity(t-1, t)) {
				return first // "Larry King"
			}
			if t == first && c.entityType(t) == parse.PersonName {
				return first
			}
			if c.lang.Naming.Bodies[c.lower(t)] {
				return first
			}
			return end
		}
		if c.lang.Naming.Bodies[c.lower(end-1)] && c.entityType(end-1) != parse.PersonName {
			return first // "Senate Judiciary Committee", "Attorney Services Group"
		}
		if c.lang.Naming.Suffixes[c.lower(next)] && t > first {
			return first // "Martin Luther King Jr."
		}
		return next
	}
	return first
}

// title looks the word up among the titles. A full word must be capitalised as titles are.
func (c *cast) title(t int32) (lang.Title, bool) {
	w := c.word(t)
	if !upperStart(w) {
		return lang.Title{}, false
	}
	title, ok := c.lang.Titles[lower(w)]
	return title, ok
}

// afterOf skips "of State", "of the Treasury" in "Secretary of State Irja Sollen".
func (c *cast) afterOf(of, end int32) int32 {
	for t := of + 1; t < end; t++ {
		if c.entityType(t) == parse.PersonName && !c.sameEntity(t-1, t) {
			return t
		}
		if t > of+1 && c.given[c.lower(t)] != lang.AnyGender {
			return t
		}
	}
	if end-of > 3 {
		return end - 2
	}
	return end
}

// titleEnds are words that end a title of two and open nobody's name.
var titleEnds = map[string]bool{
	"executive": true, "officer": true, "operating": true, "financial": true, "justice": true, "minister": true, "inspector": true, "superintendent": true,
	"constable": true, "counsel": true, "economist": true, "strategist": true, "whip": true,
}
