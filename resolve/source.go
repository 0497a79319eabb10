package resolve

import (
	"slices"

	"hearsay"
	"hearsay/lang"
	"hearsay/parse"
)

// part is one of the speakers that a source joins: its tokens, the mention that
// stands for it (or none), and the head noun or name.
type part struct {
	first, end int32 // the part's tokens with apposition and relative clause
	core       int32 // end of the core phrase, before any comma, preposition or relative
	mention    int32
	role       role // of a name in apposition: the phrase that it follows
}

// tokensOf is the range of tokens that the passage covers; empty where it covers none.
func (c *cast) tokensOf(p hearsay.Passage) (first, end int32) {
	if len(p) == 0 {
		return 0, 0
	}
	b := p.Bounds()
	first = c.tokenAt(b.Start)
	for end = first; int(end) < len(c.doc.Tokens) && c.tok(end).Start < b.End; end++ {
	}
	return first, end
}

// tokenAt is the first token that ends behind the byte.
func (c *cast) tokenAt(byte int) int32 { return tokenAt(c.doc, byte) }

func tokenAt(doc *parse.Document, byte int) int32 {
	i, _ := slices.BinarySearchFunc(doc.Tokens, byte, func(t parse.Token, at int) int {
		if t.End <= at {
			return -1
		}
		return 1
	})
	return int32(i)
}

// sourceParts takes a source apart into the speakers it joins and finds the mention of each.
func (c *cast) sourceParts(p hearsay.Passage) []part {
	first, end := c.tokensOf(p)
	for first < end && !c.wordy(first) {
		first++
	}
	for first < end && !c.wordy(end-1) {
		end--
	}
	end = c.withoutTime(first, end)
	if w := c.lower(end - 1); end-first > 1 && (w == "itself" || w == "himself" || w == "herself" || w == "themselves") {
		end-- // "the board itself"
	}
	if first >= end {
		return nil
	}
	var parts []part
	for first < end {
		stop := c.partEnd(first, end)
		if stop+1 < end && c.isAnd(stop) && c.oneBearer(first, stop, end) {
			first = stop + 1
			continue
		}
		parts = c.addPart(parts, first, stop)
		first = stop
		for first < end && (!c.wordy(first) || c.isAnd(first)) {
			first++
		}
	}
	return parts
}

func (c *cast) wordy(t int32) bool {
	for _, r := range c.word(t) {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0xbf && r < 0x2000 {
			return true
		}
	}
	return false
}

func (c *cast) isAnd(t int32) bool {
	w := c.word(t)
	return w == "and" || w == "or" || w == "&" || w == "And" || w == "nor"
}

// coreEnd is where the core of the phrase that begins at first ends: before a
// comma, dash, bracket, relative, preposition, participle or joining word,
// unless these stand inside a name.
func (c *cast) coreEnd(first, end int32) int32 {
	t := first
	if m := c.mentionAt(first, end); m != nil && m.nameEnd <= end && m.form == byName && m.first <= first {
		t = m.end
	}
	for ; t < end; t++ {
		if m := c.nameFrom(t); m != nil && m.end <= end {
			t = m.end - 1
			continue
		}
		if c.slash(t) {
			continue // "the Reuters/Ipsos poll"
		}
		switch k := c.tok(t); k.XPOS {
		case parse.TagComma, parse.TagColon, parse.TagLRB, parse.TagRRB, parse.TagIN, parse.TagTO, parse.TagWDT, parse.TagWP, parse.TagWRB, parse.TagWPS,
			parse.TagVBD, parse.TagVBZ, parse.TagVBP, parse.TagMD, parse.TagStop:
			if t > first {
				return t
			}
		case parse.TagVBN, parse.TagVBG:
			if t > first && c.nominalTag(t-1) && (!(t+1 < end && c.nominalTag(t+1)) || c.at[t-1] != 0 && c.tok(t).Rel.Main() != parse.RelAmod && c.nameFrom(t+1) == nil) {
				return t
			}
		case parse.TagCC:
			if t > first && c.complete(t-1) {
				return t
			}
		default:
			switch c.word(t) {
			case "-":
				if t > first && c.tok(t).Space {
					return t
				}
			case ",", "(", "--", "–", "—", "who", "that", "which":
				if t > first && c.tok(t).XPOS != parse.TagHYPH {
					return t
				}
			}
		}
	}
	return end
}

// slash reports a slash that joins two words into one.
func (c *cast) slash(t int32) bool {
	return c.word(t) == "/" && t > 0 && !c.tok(t).Space && t+1 < int32(len(c.doc.Tokens)) && !c.tok(t+1).Space
}

// complete reports whether the phrase that ends at t has its noun.
func (c *cast) complete(t int32) bool {
	if c.at[t] != 0 {
		return true
	}
	switch c.tok(t).XPOS {
	case parse.TagNN, parse.TagNNS, parse.TagNNP, parse.TagNNPS, parse.TagPRP, parse.NoXPOS, parse.TagCD:
		return true
	}
	return false
}

// partEnd is where the first of the joined speakers ends: before the "and" or
// comma that brings the next.
func (c *cast) partEnd(first, end int32) int32 {
	core := c.coreEnd(first, end)
	if core >= end {
		return end
	}
	if c.isAnd(core) && c.oneHolder(first, core, end) {
		return end
	}
	if c.isAnd(core) || c.word(core) == "," && c.listed(core+1, end) {
		return core
	}
	head := c.headIn(first, core)
	for t := core; t < end; t++ {
		if m := c.nameFrom(t); m != nil && m.end <= end && t > core {
			t = m.end - 1
			continue
		}
		if c.bringsExamples(t) {
			return end
		}
		if !c.isAnd(t) || t+1 >= end {
			continue
		}
		if c.highJoin(head, first, core, t, end) {
			if c.word(t-1) == "," {
				return t - 1
			}
			return t
		}
	}
	return end
}

// oneHolder reports two roles of one person: "the former mayor and senator", where
// the second has no determiner of its own.
func (c *cast) oneHolder(first, and, end int32) bool {
	if !c.startsPhrase(first) || and+1 >= end || c.startsPhrase(and+1) {
		return false
	}
	core := c.coreEnd(and+1, end)
	head := c.headIn(first, and)
	if head == none || !c.singlePerson(head) {
		return false
	}
	if next := c.headIn(and+1, core); next != none {
		return c.singlePerson(next)
	}
	// "his brother and team-mate, the goalkeeper Jens Orlen": one name is for both.
	return core < end && singular(c.lower(core-1)) == c.lower(core-1) && c.apposed(core, end, person) != none
}

// oneBearer reports a role without a determiner, which cannot stand alone, joined
// to another one and a name: "Socialist candidate and former president Ana Torv"
// is Torv, whose nearest role is the second.
func (c *cast) oneBearer(first, and, end int32) bool {
	w := c.lower(and - 1)
	if c.startsPhrase(first) || c.startsPhrase(and+1) || c.nameFrom(first) != nil || c.tok(and-1).XPOS == parse.TagNNS || !c.personNoun(and-1) || singular(w) != w {
		return false
	}
	if own := c.headIn(first, and); own != none && c.mentions[own].form == byName {
		return false // "both Mr. King and Mr. Torv"
	}
	next := c.headIn(and+1, c.coreEnd(and+1, end))
	return next != none && c.mentions[next].form == byName && c.mentions[next].sort == person
}

func (c *cast) singlePerson(i int32) bool {
	m := &c.mentions[i]
	return m.form == byNominal && m.sort == person && !m.plural
}

// listed reports a comma list that goes on to an "and": "Kyr, Oden and Brenk".
func (c *cast) listed(next, end int32) bool {
	if next >= end {
		return false
	}
	if c.lower(next) == "others" {
		return true
	}
	core := c.coreEnd(next, end)
	if core >= end || !c.isAnd(core) && !(c.word(core) == "," && core+1 < end && (c.isAnd(core+1) || c.listed(core+1, end))) {
		return false
	}
	h := c.headIn(next, core)
	if h == none {
		return false
	}
	// An apposition is no item: "Irja Sollen, mayor and doctor".
	m := &c.mentions[h]
	return m.form == byName || m.plural
}

// highJoin decides whether what follows the "and" at t joins the whole phrase
// [first, core) or only the noun inside its tail ("experts on Kethara and Ordova").
func (c *cast) highJoin(head, first, core, t, end int32) bool {
	next := c.headIn(t+1, c.coreEnd(t+1, end))
	if next == none || head == none {
		return false
	}
	m, n := &c.mentions[head], &c.mentions[next]
	if n.form == byPronoun || m.form == byPronoun {
		return n.form == byName
	}
	inner := c.headIn(max(core, t-6), t)
	apposition := c.word(core) == ","
	switch {
	case m.form == byName && m.sort == person:
		// "Kyr, a doctor and Ordova veteran" against "Kyr, a doctor, and Oden".
		return n.form == byName && n.sort == person || n.form == byNominal && n.plural && !(inner != none && c.mentions[inner].plural) ||
			n.form == byNominal && n.det == definite && !apposition
	case m.form == byNominal && n.form == byNominal:
		if c.startsPhrase(t+1) && m.det != noDeterminer {
			return !apposition
		}
		if inner == none {
			return !apposition
		}
		return c.mentions[inner].sort != n.sort && n.sort == m.sort && c.mentions[inner].form != byNominal
	case n.form == byName && n.sort == person:
		return !apposition && (inner == none || c.mentions[inner].sort != person)
	}
	return false
}

func (c *cast) startsPhrase(t int32) bool {
	switch c.tok(t).XPOS {
	case parse.TagDT, parse.TagPRPS:
		return true
	}
	return false
}

// nameFrom is the name mention whose tokens begin at t, if there is one.
func (c *cast) nameFrom(t int32) *mention {
	if i := c.startsAt(t); i != none && c.mentions[i].form == byName {
		return &c.mentions[i]
	}
	return nil
}

// startsAt is the name mention that begins at t.
func (c *cast) startsAt(t int32) int32 {
	for h := t; int(h) < len(c.at) && h < t+16; h++ {
		if c.at[h] == 0 {
			continue
		}
		if m := &c.mentions[c.at[h]-1]; m.nameFirst == t || m.first == t {
			return c.at[h] - 1
		} else if m.first > t {
			return none
		}
	}
	return none
}

// mentionAt is the mention that covers t and ends inside the range.
func (c *cast) mentionAt(t, end int32) *mention {
	for h := t; h < end; h++ {
		if c.at[h] != 0 {
			if m := &c.mentions[c.at[h]-1]; m.first <= t && t < m.end {
				return m
			}
			return nil
		}
	}
	return nil
}

// headIn is the mention that heads the core phrase [first, core): its last one,
// or the name before a closing "'s".
func (c *cast) headIn(first, core int32) int32 {
	if core > int32(len(c.at)) {
		core = int32(len(c.at))
	}
	for t := core - 1; t >= first; t-- {
		if c.at[t] == 0 {
			if t < core-1 && c.nominalTag(t) {
				// A noun that cannot speak heads the phrase.
				continue
			}
			continue
		}
		i := c.at[t] - 1
		if t == core-1 || c.onlyTail(t+1, core) {
			return i
		}
		return none
	}
	return none
}

// onlyTail reports whether nothing that could head a phrase stands in [t, end).
func (c *cast) onlyTail(t, end int32) bool {
	for ; t < end; t++ {
		switch c.tok(t).XPOS {
		case parse.TagNN, parse.TagNNS, parse.TagNNP, parse.TagNNPS, parse.NoXPOS, parse.TagCD:
			if c.wordy(t) && c.word(t) != "'s" && c.word(t) != "’s" {
				return false
			}
		}
	}
	return true
}

// addPart finds what [first, end) stands for and files it, with the examples it
// names ("critics, including Kyr and Oden").
func (c *cast) addPart(parts []part, first, end int32) []part {
	core := c.coreEnd(first, end)
	p := part{first: first, end: end, core: core, mention: c.headIn(first, core)}
	if n := c.nameAtEnd(p); n != none {
		p.mention, p.core = n, end
	}
	if n := c.titledAtEnd(p); n != none {
		p.mention, p.core = n, end
	}
	if n := c.ofField(p); n != none {
		p.mention, p.core, p.role = n, end, c.ownPhrase(first, c.mentions[n].nameFirst, n)
	}
	if p.mention == none && core-first == 1 {
		p.mention = c.bare(first)
	}
	if p.mention == none && end-first == 1 {
		p.mention = c.subjectAt(first)
	}
	if w, n := c.whoseName(core, end); n != none {
		p.first, p.core, p.mention, p.role = w, end, n, c.roleUpTo(w, n)
	} else if p.mention != none {
		if m := &c.mentions[p.mention]; m.form == byNominal && !m.plural {
			if n := c.apposed(core, end, m.sort); n != none {
				p.mention, p.role = n, c.roleUpTo(first, n)
			} else if n := c.goesBy(core, end); n != none && m.sort == person {
				p.mention, p.role = n, c.ownPhrase(first, core, n)
			}
		} else if n := c.apposedBody(core, end); m.form == byNominal && n != none {
			p.mention = n
		}
	} else if n := c.apposed(core, end, unsorted); n != none {
		p.mention, p.role = n, c.roleUpTo(first, n)
	}
	parts = append(parts, p)
	if p.mention != none && (c.mentions[p.mention].plural || c.mentions[p.mention].sort == group) {
		parts = c.examples(parts, core, end, c.mentions[p.mention].noun.Class == lang.OrganizationNoun)
	}
	return parts
}

// bringsExamples reports "including", "such as", and "like" after a comma.
func (c *cast) bringsExamples(t int32) bool {
	switch c.word(t) {
	case "including":
		return true
	case "like":
		return c.word(t-1) == ","
	case "such":
		return c.word(t+1) == "as"
	}
	return false
}

// bare is the mention that a source of one word is, whatever its tag says.
func (c *cast) bare(t int32) int32 {
	if c.at[t] != 0 {
		return c.at[t] - 1
	}
	return none
}

// subjectAt is the subject of the verb at t, where a source is the verb alone:
// whoever marks "said" in "said Kyr" means Kyr.
func (c *cast) subjectAt(t int32) int32 {
	switch c.tok(t).XPOS {
	case parse.TagVBD, parse.TagVBZ, parse.TagVBP:
	default:
		return none
	}
	for k := c.sentenceStart(t); k < c.sentenceEnd(t); k++ {
		if c.tok(k).Head == t && c.tok(k).Rel.Main() == parse.RelNsubj && c.at[k] != 0 {
			return c.at[k] - 1
		}
	}
	if i := c.startsAt(t + 1); i != none && c.mentions[i].form == byName {
		return i
	}
	return none
}

// roleUpTo is the phrase from first to the comma or bracket before a name in apposition.
func (c *cast) roleUpTo(first, name int32) role {
	end := c.mentions[name].first - 1
	for end > first && c.word(end) != "," && c.word(end) != "(" {
		end--
	}
	for first < end-1 && (c.skipsInName(first, false) || c.tok(first).XPOS == parse.TagWPS || c.tok(first).XPOS == parse.TagPRPS) {
		first++
	}
	for t := first; t < end; t++ {
		if class := c.lang.Naming.Nouns[singular(c.lower(t))].Class; class == lang.PersonNoun || class == lang.OrganizationNoun || c.personNoun(t) {
			return role{first: first, end: end, mention: name}
		}
		if c.tok(t).XPOS == parse.TagIN {
			break
		}
	}
	return role{}
}

// examples files the names after "including", "like" or "such as"; places are
// examples of bodies only ("countries", "companies").
func (c *cast) examples(parts []part, core, end int32, bodies bool) []part {
	t := core
	for t < end && !c.bringsExamples(t) {
		t++
	}
	for ; t < end; t++ {
		if i := c.startsAt(t); i != none && c.mentions[i].form == byName && !c.belongs(t) && (c.mentions[i].sort != place || bodies) {
			parts = append(parts, part{first: t, end: c.mentions[i].end, core: c.mentions[i].end, mention: i})
			t = c.mentions[i].end - 1
		}
	}
	return parts
}
