package resolve

import "hearsay/parse"

// findDatelines files the place and the agency by which news opens: "OSK, Tolmar
// (NPA) - A dairy". They are where the report comes from, and nothing goes back
// to them.
func (c *cast) findDatelines() {
	for i := range c.doc.Paragraphs {
		if i > 3 {
			return
		}
		p := &c.doc.Paragraphs[i]
		if p.Layout == parse.Turn {
			continue
		}
		end := p.FirstToken
		for end < p.EndToken && end < p.FirstToken+5 && placeCaps(c.word(end)) {
			end++
		}
		if end == p.FirstToken || end >= p.EndToken {
			continue
		}
		if stop := c.datelineEnd(end, p.EndToken); stop > end {
			c.fileDateline(p.FirstToken, end, stop)
		} else if i < 2 && end-p.FirstToken < 3 && c.openingCaps(p.FirstToken) && upperStart(c.word(end)) && !allCaps(c.word(end)) {
			c.fileDateline(p.FirstToken, end, end) // "DENVER Three children"
		}
	}
}

// openingCaps reports a word in capitals that opens a paragraph and is a place to
// the tagger, or too long for an acronym and no body to it.
func (c *cast) openingCaps(t int32) bool {
	kind := c.entityType(t)
	return kind == parse.PlaceName || len(c.word(t)) > 5 && kind != parse.OrganizationName && kind != parse.PersonName
}

// placeCaps reports a word in capitals that is no short acronym.
func placeCaps(w string) bool { return len(w) > 3 && allCaps(w) }

// datelineEnd is where a dateline ends that goes on at t with a region, an agency
// in brackets and a dash; t itself where it is none.
func (c *cast) datelineEnd(t, stop int32) int32 {
	for k := t; k < min(stop, t+12); k++ {
		switch w := c.word(k); {
		case w == "-" && c.tok(k).Space || w == "--" || w == "—" || w == "–":
			return k
		case w == "(" || w == ")" || w == "," || w == "/" || upperStart(w) || c.tok(k).XPOS == parse.TagCD:
		default:
			return t
		}
	}
	return t
}

func (c *cast) fileDateline(first, end, stop int32) {
	c.datelineMention(first, end)
	for t := end; t < stop; t++ {
		if from := t; upperStart(c.word(t)) {
			for t+1 < stop && upperStart(c.word(t+1)) {
				t++
			}
			c.datelineMention(from, t+1)
		}
	}
}

func (c *cast) datelineMention(first, end int32) {
	s := place
	if c.word(first-1) == "(" {
		s = body
	}
	c.add(mention{first: first, end: end, nameFirst: first, nameEnd: end, head: end - 1, entity: none, form: byName, sort: s, second: none, dateline: true})
}
