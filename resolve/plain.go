package resolve

import "hearsay/parse"

// plainWord reports a word whose capital is only that of a sentence's beginning,
// and names nobody: a pronoun for anybody, a word of address or courtesy, or a
// noun that the article elsewhere writes small ("War always shows ...", "the war").
func (c *cast) plainWord(t int32) bool {
	w := c.lower(t)
	if anybody[w] || greets[w] {
		return true
	}
	return t == c.sentenceStart(t) && upperStart(c.word(t)) && c.writtenSmall(w)
}

// anybody are the pronouns that mean nobody whom the article names.
var anybody = map[string]bool{
	"everyone": true, "everybody": true, "someone": true, "somebody": true, "anyone": true, "anybody": true, "nobody": true, "none": true,
	"everything": true, "something": true, "anything": true, "nothing": true,
}

// greets are words that open a sentence and are not who speaks in it.
var greets = map[string]bool{
	"please": true, "gentlemen": true, "ladies": true, "yes": true, "no": true, "thanks": true, "thank": true, "welcome": true,
	"okay": true, "ok": true, "well": true, "hello": true, "sorry": true, "dear": true, "colleagues": true, "friends": true, "sir": true, "madam": true,
}

// writtenSmall reports a word that the article has without a capital elsewhere,
// and never with one where no sentence begins.
func (c *cast) writtenSmall(w string) bool {
	if c.small == nil {
		c.small = make(map[string]bool, len(c.doc.Tokens)/3)
		for t := range c.doc.Tokens {
			if x := c.word(int32(t)); !upperStart(x) {
				c.small[x] = true
			}
		}
		for t := range c.doc.Tokens {
			if t := int32(t); t > c.sentenceStart(t) && c.tok(t-1).Mark == parse.NoMark && upperStart(c.word(t)) && !c.headline[c.tok(t).Paragraph] {
				delete(c.small, c.lower(t))
			}
		}
	}
	return c.small[w]
}
