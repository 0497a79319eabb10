package resolve

import (
	"strings"

	"hearsay"
	"hearsay/parse"
)

// headerLimit is how many tokens the line may have that says whose address an article is.
const headerLimit = 70

// addresses are the words for what one person says to others from beginning to end.
var addresses = map[string]bool{
	"address": true, "speech": true, "remarks": true, "statement": true, "message": true, "greetings": true, "greeting": true, "lecture": true,
	"keynote": true, "testimony": true, "homily": true, "sermon": true, "eulogy": true, "toast": true,
}

// addresser is the one person who speaks in an article that is an address, or
// none: its title or first line says so ("Address by the President of Ordova",
// "Mara Kyr's speech at the fair"), and no turns of others stand in it. "I"
// outside of any quotation is that person.
func (c *cast) addresser() int32 {
	if !c.spoken {
		c.spoken, c.speech = true, none
		if len(c.turns) == 0 && len(c.doc.Paragraphs) > 0 {
			c.speech = c.addresserIn(&c.doc.Paragraphs[0])
			if c.speech == none && c.heading != "" {
				c.speech = c.addresserOf(c.heading)
			}
		}
	}
	return c.speech
}

// addresserIn reads the article's first line.
func (c *cast) addresserIn(p *parse.Paragraph) int32 {
	if p.EndToken-p.FirstToken > headerLimit || p.Layout == parse.Turn {
		return none
	}
	for t := p.FirstToken; t < p.EndToken; t++ {
		if !addresses[c.lower(t)] || c.tok(t).Quote >= 0 {
			continue
		}
		if w := c.lower(t + 1); w == "by" || w == "of" || w == "from" {
			if e := c.firstPersonAfter(t+2, min(p.EndToken, t+18)); e != none {
				return e
			}
		}
		if e := c.possessorBefore(t); e != none {
			return e
		}
	}
	return none
}

// firstPersonAfter is the person whom the words from first on name before "to" or
// "at" says to whom and where they spoke.
func (c *cast) firstPersonAfter(first, end int32) int32 {
	found := none
	for t := first; t < end; t++ {
		switch c.lower(t) {
		case "to", "at", "during", "on", ",", "in", "before", "after":
			return found
		}
		if c.at[t] == 0 {
			continue
		}
		m := &c.mentions[c.at[t]-1]
		if m.entity == none || m.first < first-1 || c.entities[m.entity].sort != person {
			continue
		}
		if m.form == byName {
			return m.entity
		}
		if m.form == byNominal && found == none {
			found = m.entity
		}
	}
	return found
}

// possessorBefore is the person whose the address at t is: "President Kyr's evening address".
func (c *cast) possessorBefore(t int32) int32 {
	for k := t - 1; k >= 0 && k > t-5; k-- {
		if w := c.word(k); w == "'s" || w == "’s" {
			for h := k - 1; h >= 0 && h > k-3; h-- {
				if c.at[h] == 0 {
					continue
				}
				m := &c.mentions[c.at[h]-1]
				if m.possessive && m.entity != none && m.form == byName && c.entities[m.entity].sort == person {
					return m.entity
				}
			}
			return none
		}
		if !c.modifierTag(k) {
			return none
		}
	}
	return none
}

// addresserOf reads a title that is no part of the text: the one person of the
// article whom it names beside a word for an address.
func (c *cast) addresserOf(title string) int32 {
	says := false
	for w := range strings.FieldsSeq(lower(title)) {
		says = says || addresses[strings.Trim(w, ".,:;—–-“”\"'’")]
	}
	if !says || !strings.Contains(lower(title), " by ") && !strings.Contains(title, "’s ") && !strings.Contains(title, "'s ") {
		return none
	}
	found := none
	for e := range c.entities {
		if n := &c.entities[e]; n.sort == person && n.full && strings.Contains(title, flat(c.span(n.nameFirst, n.nameEnd).In(c.doc.Text))) {
			if found != none {
				return none
			}
			found = int32(e)
		}
	}
	return found
}

// firstOfAddress is the speaker of an address for its "I" outside of quotation marks.
func (c *cast) firstOfAddress(m *mention, p part) (hearsay.Speaker, bool) {
	if m.quote >= 0 {
		return hearsay.Speaker{}, false
	}
	e := c.addresser()
	if e == none {
		return hearsay.Speaker{}, false
	}
	return c.speaker(e, hearsay.ByPronoun, p), true
}
