package resolve

import (
	"strconv"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// worded is a speaker that has no name: the article's own phrase names them.
func (c *cast) worded(p part) hearsay.Speaker {
	s := hearsay.Speaker{How: hearsay.ByNominal, Type: hearsay.Unknown, ID: "t" + strconv.Itoa(int(p.first))}
	first, end := p.first, c.phraseEnd(p)
	if p.mention != none {
		m := &c.mentions[p.mention]
		first = max(first, m.first)
		if m.entity != none {
			s.ID = id(m.entity)
			s.Type = c.typeOf(m.entity)
		}
	} else if state := c.lang.Naming.Demonyms[c.lower(first)]; state != "" && p.core-first == 1 {
		s.Name, s.Type = state, hearsay.Organization
		return s
	} else if p.core-first == 1 && c.plainWord(first) {
		if greets[c.lower(first)] {
			return s
		}
	} else if c.opensWithNoun(p) && !c.titled(p.core, end) {
		if c.personNoun(first) || c.word(p.core) == "of" && c.pluralIn(p.core, end) {
			s.Type = hearsay.Group // "Residents in Osk", "Several of the pupils"
		}
	} else if c.capitalised(first, p.core) && c.personNoun(p.core-1) {
		s.Type = hearsay.Person // "Former White House Doctor" of a headline
	} else if c.capitalised(first, p.core) {
		s.How, s.Type = hearsay.ByName, hearsay.Organization
	}
	for end > first+1 && (c.tok(end-1).XPOS == parse.TagCC || c.tok(end-1).XPOS == parse.TagIN) {
		end-- // "a complaint by Vermont and", where the source was cut short
	}
	if s.Name = c.phrase(first, end); !saysWho(s.Name) || c.onlySmall(first, end) {
		s.Name, s.Type = "", hearsay.Unknown
	}
	return s
}

// titled reports words of which all that are no small ones have a capital:
// "Transport for London".
func (c *cast) titled(first, end int32) bool {
	for t := first; t < end; t++ {
		switch c.tok(t).UPOS {
		case parse.Noun, parse.Verb, parse.Adj, parse.PropN, parse.Num, parse.Adv:
			if !upperStart(c.word(t)) {
				return false
			}
		}
	}
	return true
}

// pluralIn reports a noun in the plural.
func (c *cast) pluralIn(first, end int32) bool {
	for t := first; t < end; t++ {
		if x := c.tok(t).XPOS; x == parse.TagNNS || x == parse.TagNNPS {
			return true
		}
	}
	return false
}

// opensWithNoun reports a phrase whose capital is only its sentence's: "Dozens of
// pupils", "Interviews with health care groups", "Several of the candidates".
func (c *cast) opensWithNoun(p part) bool {
	if p.core-p.first != 1 || p.end <= p.core || p.first != c.sentenceStart(p.first) || c.namedEntity(p.first) {
		return false
	}
	switch c.tok(p.first).XPOS {
	case parse.TagNN, parse.TagNNS, parse.TagJJ, parse.TagJJR, parse.TagRB, parse.TagRBR:
		return c.tok(p.core).UPOS == parse.Adp || c.tok(p.core).XPOS == parse.TagIN || c.tok(p.core).XPOS == parse.TagVBN
	}
	return false
}

// onlySmall reports a source of which a wrong cut left small words alone: "to", "the".
func (c *cast) onlySmall(first, end int32) bool {
	for t := first; t < end; t++ {
		if !smallWords[c.lower(t)] {
			return false
		}
	}
	return true
}

// smallWords name nobody.
var smallWords = map[string]bool{
	"to": true, "the": true, "a": true, "an": true, "of": true, "in": true, "on": true, "at": true, "by": true, "for": true, "from": true,
	"with": true, "and": true, "or": true, "but": true, "as": true, "than": true, "if": true, "so": true,
}

// saysWho reports a phrase that is more than a mark or an ending ("'s").
func saysWho(phrase string) bool { return len(strings.Trim(phrase, "'’\"“”-–—.,:; ")) > 1 }

func (c *cast) capitalised(first, end int32) bool {
	for t := first; t < end; t++ {
		if !upperStart(c.word(t)) && c.wordy(t) {
			return false
		}
		switch c.tok(t).XPOS {
		case parse.TagCD, parse.TagDT, parse.TagRB, parse.TagPRP:
			return false
		}
	}
	return end > first
}

// phraseEnd takes the phrase up to its first comma, dash or relative clause.
func (c *cast) phraseEnd(p part) int32 {
	for t := p.core; t < p.end; t++ {
		switch c.tok(t).XPOS {
		case parse.TagComma, parse.TagColon, parse.TagLRB, parse.TagWP, parse.TagWDT, parse.TagVBD, parse.TagVBZ, parse.TagVBP, parse.TagMD:
			return t
		case parse.TagVBG:
			// "a union representing pilots", but not "officials, speaking in Osk".
			if t > p.core || t+1 >= p.end || !c.nominalTag(t+1) {
				return t
			}
		}
		switch c.word(t) {
		case ",", "(", "--", "–", "—", "who", "which":
			return t
		}
	}
	return p.end
}
