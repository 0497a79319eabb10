package resolve

import "hearsay/parse"

// titleLimit bounds how many tokens a document's title has.
const titleLimit = 16

// calledAs is the title or name that the article gives a document or scheme right
// behind its phrase: "the film “Low Tide”", "the spot, titled “Arrears,”", "the
// programme, called HB-9". It is empty where there is none.
func (c *cast) calledAs(m *mention) (first, end int32) {
	if m.sort != document {
		return 0, 0
	}
	t, stop := m.end, c.sentenceEnd(m.head)
	if w := c.word(t); t < stop && (w == "," || w == "(") {
		t++
	}
	named := false
	for k := t; k < stop && k < max(t, m.phraseEnd)+2; k++ {
		if naming[c.lower(k)] {
			t, named = k+1, true
			break
		}
	}
	if t >= stop {
		return 0, 0
	}
	if c.tok(t).Mark == parse.OpenMark {
		return c.quotedTitle(t+1, stop)
	}
	if !named {
		return 0, 0
	}
	for end = t; end < stop && (c.capital(end) || end > t && c.titleGlue(end, stop)); end++ {
	}
	return t, end
}

// naming are the participles that bring a title.
var naming = map[string]bool{"called": true, "titled": true, "entitled": true, "named": true, "dubbed": true}

// capital reports a token of a title: a word with a capital or a number.
func (c *cast) capital(t int32) bool {
	w := c.word(t)
	return upperStart(w) || w != "" && w[0] >= '0' && w[0] <= '9'
}

// titleGlue reports what may stand inside a title between two words with capitals.
func (c *cast) titleGlue(t, stop int32) bool {
	if t+1 >= stop || !c.capital(t+1) && !(t+2 < stop && c.word(t+1) == "the" && c.capital(t+2)) {
		return t > 0 && c.word(t) == "the" && c.capital(t+1)
	}
	switch c.word(t) {
	case "-", ":", "of", "and", "the", "in", "on", "at", "by", "to", "for", "&", "'s", "’s":
		return true
	}
	return false
}

// quotedTitle is the title between quotation marks from first on, without the
// comma or stop before the closing mark. A title is short, begins with a capital
// or number, and is no sentence that somebody says.
func (c *cast) quotedTitle(first, stop int32) (int32, int32) {
	for t := first; t < stop && t <= first+titleLimit; t++ {
		if c.tok(t).Mark != parse.CloseMark {
			continue
		}
		for t > first && !c.wordy(t-1) {
			t--
		}
		if t > first && c.capital(first) && c.capital(t-1) {
			return first, t
		}
		break
	}
	return 0, 0
}
