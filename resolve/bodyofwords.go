package resolve

import (
	"hearsay/lang"
	"hearsay/parse"
)

// bodyOfWords reports a body's name of plain words with a name behind them, of which
// the parser takes the last for somebody's: "Clean Sport Norrey". Nobody has such
// words for a first name, and none of them says who somebody is.
func (c *cast) bodyOfWords(first, end int32) bool {
	if end-first < 3 || c.entityType(end-1) != parse.PersonName || c.sameEntity(end-2, end-1) || c.surnames[c.lower(end-1)] != lang.AnyGender || c.given[c.lower(end-1)] != lang.AnyGender {
		return false
	}
	plain := first > c.sentenceStart(first) && (c.lower(first-1) == "of" || c.lower(first-1) == "at")
	for t := first; t < end-1; t++ {
		w := c.lower(t)
		_, title := c.lang.Titles[w]
		if !letters(c.word(t)) || allCaps(c.word(t)) || title || c.given[w] != lang.AnyGender || c.surnames[w] != lang.AnyGender || c.belongs(t) || c.isState(t, t+1) || c.entityType(t) == parse.PersonName ||
			c.lang.Naming.Nouns[singular(w)].Class != lang.NoNoun || c.lang.Naming.Bodies[w] || c.lang.Naming.Epithets[w] {
			return false
		}
		if x := c.tok(t).XPOS; x == parse.TagNN || x == parse.TagJJ {
			plain = plain || t > first || first > c.sentenceStart(first)
		} else if x != parse.TagNNP {
			return false
		}
	}
	return plain
}
