package resolve

import (
	"strings"

	"hearsay/lang"
	"hearsay/parse"
)

// pastInsult is where a name of three words or more begins inside quotation
// marks: behind capitalised words that say how somebody is ("Crooked Marta Keller").
func (c *cast) pastInsult(first, end int32) int32 {
	for c.inQuotation(first) && end-first > 2 && c.scornful(first) {
		if first++; !c.wordy(first) {
			first++ // the apostrophe of "Lyin’"
		}
	}
	return first
}

// scornful reports a word that is an adjective or participle by its tag or
// ending, rather than a given name.
func (c *cast) scornful(t int32) bool {
	w := c.lower(t)
	if _, title := c.title(t); title || c.given[w] != lang.AnyGender || c.lang.TitleParts[w] || c.belongs(t) || c.personNoun(t) {
		return false
	}
	if next := c.word(t + 1); next == "’" || next == "'" {
		return true
	}
	switch c.tok(t).XPOS {
	case parse.TagJJ, parse.TagJJR, parse.TagJJS, parse.TagVBN, parse.TagVBG:
		return true
	}
	for _, ending := range []string{"'", "’", "ed", "ing", "ful", "less", "ous", "ish"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return strings.HasSuffix(w, "y") && c.given[c.lower(t+1)] != lang.AnyGender
}

// inQuotation reports a token between quotation marks, where people are called
// what somebody likes.
func (c *cast) inQuotation(t int32) bool { return c.tok(t).Quote >= 0 }
