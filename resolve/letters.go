package resolve

import (
	"hearsay"
	"hearsay/parse"
)

// letter reads the "Q" and "A" of an interview: whoever the introduction speaks of
// most answers, where it speaks of an interview at all, and who asks is not named.
func (c *cast) letter(p part) (hearsay.Speaker, bool) {
	w := c.word(p.first)
	if e := c.initialled(p); e != none {
		return c.speaker(e, hearsay.ByName, p), true
	}
	if p.end-p.first != 1 || w != "Q" && w != "A" && w != "Q." && w != "A." {
		return hearsay.Speaker{}, false
	}
	if w[0] == 'Q' {
		return hearsay.Speaker{ID: "q", Name: w, Type: hearsay.Anonymous, How: hearsay.ByNominal}, true
	}
	if !c.answered {
		c.answers, c.answered = c.introduced(), true
	}
	if c.answers == none {
		return hearsay.Speaker{ID: "a", Name: w, Type: hearsay.Anonymous, How: hearsay.ByNominal}, true
	}
	return c.speaker(c.answers, hearsay.ByNominal, p), true
}

// introduced is the person most often mentioned before the first turn of a transcript.
func (c *cast) introduced() int32 {
	best, most, asked := none, 0, false
	for t := int32(0); int(t) < len(c.doc.Tokens); t++ {
		if c.doc.Paragraphs[c.tok(t).Paragraph].Layout == parse.Turn {
			break
		}
		asked = asked || talks[c.lower(t)]
	}
	if !asked {
		return none
	}
	counts := map[int32]int{}
	for i := range c.mentions {
		m := &c.mentions[i]
		if c.doc.Paragraphs[c.tok(m.head).Paragraph].Layout == parse.Turn {
			break
		}
		if e := m.entity; e != none && c.entities[e].sort == person && c.entities[e].named {
			counts[e]++
			if counts[e] > most {
				best, most = e, counts[e]
			}
		}
	}
	return best
}

// talks are the words by which an introduction says that somebody answers
// questions; without one, whom it names need not be who answers.
var talks = map[string]bool{
	"interview": true, "interviewed": true, "interviews": true, "interviewing": true, "conversation": true, "q&a": true,
	"questions": true, "asked": true, "asks": true, "answers": true, "answered": true, "answering": true, "spoke": true,
	"speaks": true, "talked": true, "transcript": true,
}

// initialled is the one person whose initials a turn's label gives: "IK:" where
// Ida Kern was named.
func (c *cast) initialled(p part) int32 {
	w := undotted(c.lower(p.first))
	if p.end-p.first != 1 || len(w) < 2 || len(w) > 3 || !allCaps(c.word(p.first)) || c.doc.Paragraphs[c.tok(p.first).Paragraph].Layout != parse.Turn {
		return none
	}
	best := none
	for e := c.oldest(); e < len(c.entities); e++ {
		n := &c.entities[e]
		if n.sort != person || !n.full || c.acronymOf(n.nameFirst, n.nameEnd) != w {
			continue
		}
		if best != none {
			return none
		}
		best = int32(e)
	}
	return best
}
