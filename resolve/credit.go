package resolve

import (
	"slices"
	"strings"

	"hearsay/parse"
)

// Limits of a line that credits the report to somebody: how many paragraphs from the
// top it stands, and how many tokens it has.
const (
	lastCredit    = 4
	longestCredit = 16
)

// findCredits notes the lines at the article's head that only say whose report it is and
// of which day: "By Mara Kyr", "Tesmir Wire, 4 March 2031", "The Tesmir Courier". Who is
// named there wrote the words, and "the company" of the report is none of them.
func (c *cast) findCredits() {
	c.credit = make([]bool, len(c.doc.Paragraphs))
	for i := range c.doc.Paragraphs {
		p := &c.doc.Paragraphs[i]
		if i > lastCredit || i > 0 && p.EndToken-p.FirstToken > longestCredit {
			return // the report itself has begun
		}
		c.credit[i] = p.EndToken > p.FirstToken && p.Layout != parse.Turn && c.creditLine(p, i == 0)
	}
}

// creditLine reports such a line; the top one is the title, but for a byline.
func (c *cast) creditLine(p *parse.Paragraph, top bool) bool {
	if w := c.word(p.EndToken - 1); w == "." || w == "?" || w == "!" {
		return false
	}
	dated, trade := false, false
	for t := p.FirstToken; t < p.EndToken; t++ {
		w := c.lower(t)
		switch {
		case upperStart(c.word(t)), c.tok(t).XPOS == parse.TagCD, !letters(c.word(t)), creditSmall[w]:
		default:
			return false
		}
		dated = dated || c.lang.Months[w]
		trade = trade || outletWords[w] || wireWords[w]
	}
	if c.lower(p.FirstToken) == "by" || p.Layout == parse.Credit {
		return true
	}
	return !top && (dated || trade && p.EndToken-p.FirstToken < 6 || c.publisher != "" && strings.EqualFold(strings.TrimSpace(p.In(c.doc.Text)), c.publisher))
}

// creditSmall are the words without a capital that such lines have.
var creditSmall = map[string]bool{"by": true, "and": true, "for": true, "of": true, "in": true, "at": true, "the": true, "updated": true, "published": true, "on": true, "am": true, "pm": true}

// wireWords end the names of agencies.
var wireWords = map[string]bool{"wire": true, "newswire": true, "agency": true, "reporter": true, "correspondent": true, "staff": true, "desk": true}

// wrote reports a body that the article has for whoever published or sent it, by its
// credit, its dateline or its outlet, and nowhere as the subject of a sentence of its own: no phrase
// goes back to it but one for an outlet.
func (c *cast) wrote(e int32, m *mention) bool {
	switch m.noun.Set {
	case "newspaper", "network", "website":
		return false
	}
	n := &c.entities[e]
	credited := n.dateline || c.publisher != "" && strings.EqualFold(flat(c.span(n.nameFirst, n.nameEnd).In(c.doc.Text)), c.publisher)
	for j := range c.early() {
		k := &c.mentions[j]
		switch {
		case k.entity != e || k.form != byName:
		case k.dateline || c.wired(k):
			credited = true
		case k.subject && !k.headline && !c.toldTo(k):
			return false
		}
	}
	return credited
}

// withoutCredited leaves out the bodies that wrote the article.
func (c *cast) withoutCredited(list []int32, m *mention) []int32 {
	return slices.DeleteFunc(list, func(e int32) bool { return c.wrote(e, m) })
}
