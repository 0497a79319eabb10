package resolve

import "hearsay/parse"

// personElsewhere reports a plural that opens a sentence before a possessive or a
// verb, and that ends a person's name elsewhere: "Meadows’ filing", where there is
// a Mark Meadows.
func (c *cast) personElsewhere(t int32) bool {
	if t+1 >= c.sentenceEnd(t) || t > c.sentenceStart(t) {
		return false
	}
	switch c.tok(t + 1).XPOS {
	case parse.TagPOS, parse.TagVBD, parse.TagVBZ, parse.TagMD:
	default:
		return false
	}
	if c.people == nil {
		c.people = map[string]bool{}
		for _, e := range c.doc.Entities {
			if last := e.EndToken - 1; e.Type == parse.PersonName && last > e.FirstToken && c.tok(last).XPOS != parse.TagNNS {
				c.people[c.word(last)] = true
			}
		}
	}
	return c.people[c.word(t)]
}
