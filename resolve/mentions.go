package resolve

import (
	"strings"

	"hearsay/lang"
	"hearsay/parse"
)

const digits = "0123456789"

// nameMention files a name whose title, if any, stands in [first, name).
func (c *cast) nameMention(first, name, end int32, s sort) {
	if c.versus(name) || c.versus(name-1) {
		return // "Ashton v. Rodriguez" is a case
	}
	if (s == person || s == unsorted) && (strings.ContainsAny(c.lowerText(name, end), digits) || int(end)+1 < len(c.doc.Tokens) && c.word(end) == "-" && strings.ContainsAny(c.word(end+1), digits)) {
		return // "Covid-19" is nobody
	}
	if c.elect(name) && name+2 < end {
		name += 2 // "President-Elect Donald Tarn"
		first = max(min(first, name-3), c.sentenceStart(name))
	}
	m := mention{first: first, end: end, nameFirst: name, nameEnd: end, head: end - 1, entity: none, form: byName, sort: s, second: none}
	c.attach(&m)
	c.prefix(&m)
	if m.sort == person {
		m.gender = c.nameGender(&m)
	}
	m.plural = false
	c.add(m)
}

// attach makes an organization of "the Trump campaign": the noun after the name is its head.
func (c *cast) attach(m *mention) {
	t := m.end
	if int(t) >= len(c.doc.Tokens) || t >= c.sentenceEnd(m.head) || m.first != m.nameFirst {
		return
	}
	if w := c.word(t); !c.lang.Naming.Attached[w] || t+1 < c.sentenceEnd(t) && c.nominalTag(t+1) {
		return
	}
	m.end, m.nameEnd, m.head = t+1, t+1, t
	m.sort, m.attached = body, true
	m.noun = c.lang.Naming.Nouns[c.word(t)]
	m.lemma = c.word(t)
}

// prefix takes in the lower-case role before a name: "White House spokesman Aldo Brenk".
func (c *cast) prefix(m *mention) {
	if m.sort == body || m.sort == place {
		c.article(m)
		return
	}
	if c.trader(m) {
		m.sort = body
		c.article(m)
		return
	}
	start, low := m.first, c.sentenceStart(m.head)
	if p := c.parentOf(start, low); p < start && m.nameEnd-m.nameFirst > 1 {
		m.first, m.sort = p, person
		return
	}
	noun := false
	for start > low {
		p := start - 1
		w := c.word(p)
		k := c.tok(p)
		switch {
		case k.Mark != parse.NoMark || w == "'s" || w == "’s" || k.XPOS == parse.TagVBN && k.Rel != parse.RelAmod:
			goto done
		case k.XPOS == parse.TagNN || !noun && k.XPOS == parse.TagJJ && c.personNoun(p) || k.XPOS == parse.TagNNP && noun:
			if !noun {
				if !c.personNoun(p) {
					goto done
				}
				noun = true
			}
		case noun && c.modifierTag(p):
		default:
			goto done
		}
		start = p
	}
done:
	if noun || m.nameFirst > m.first && !c.addressWord(m.first) {
		// Modifiers before a capitalised title belong to the role too: "interim DNC
		// Chairwoman", but not "the trade bill President Oden signed".
		for start > low && c.modifierTag(start-1) && c.tok(start-1).Mark == parse.NoMark && (noun || c.titleModifier(start-1)) {
			start--
		}
		for start < m.first && (c.word(start) == "'s" || c.word(start) == "’s" || c.word(start) == "," || c.word(start) == "-") {
			start++
		}
		m.first = start
	}
	if m.sort == unsorted && noun {
		m.sort = person
	}
}

// trader reports a name of one word, no given name, behind a noun for a business
// that may be one for a person, too: "rail operator Nordbane", "chipmaker Tarvo".
func (c *cast) trader(m *mention) bool {
	t := m.nameFirst - 1
	if m.first != m.nameFirst || m.nameEnd-m.nameFirst != 1 || t < c.sentenceStart(m.head) || c.given[c.lower(m.nameFirst)] != lang.AnyGender || c.tok(t).XPOS != parse.TagNN {
		return false
	}
	w := c.lower(t)
	return traderNouns[w] || strings.HasSuffix(w, "maker") && t > 0 && !makesRules[c.lower(t-1)]
}

// traderNouns are such nouns.
var traderNouns = map[string]bool{
	"operator": true, "provider": true, "supplier": true, "carrier": true, "lender": true, "insurer": true, "retailer": true, "grocer": true,
	"brewer": true, "giant": true, "firm": true, "startup": true,
}

// titleModifier reports a word that may stand before a capitalised title: any but
// a common noun of another thing.
func (c *cast) titleModifier(t int32) bool {
	switch c.tok(t).XPOS {
	case parse.TagNN, parse.TagNNS:
		return c.lang.TitleParts[c.lower(t)] || c.personNoun(t) || upperStart(c.word(t))
	}
	return true
}

// article takes "the" into an organization's mention, not into its name.
func (c *cast) article(m *mention) {
	if m.first > c.sentenceStart(m.head) {
		switch c.word(m.first - 1) {
		case "the", "The", "a", "an", "A", "An":
			m.first--
		}
	}
}

// personNoun reports whether token t is a noun for a person ("spokesman").
func (c *cast) personNoun(t int32) bool {
	n := c.lang.Naming.Nouns[singular(c.lower(t))]
	if n.Class == lang.PersonNoun {
		return true
	}
	title, ok := c.lang.Titles[c.lower(t)]
	return ok && title.Role
}

// modifierTag reports tags that stand between a phrase's determiner and its head.
func (c *cast) modifierTag(t int32) bool {
	k := c.tok(t)
	switch k.XPOS {
	case parse.TagJJ, parse.TagJJR, parse.TagJJS, parse.TagNN, parse.TagNNS, parse.TagNNP, parse.TagNNPS, parse.TagCD, parse.TagPOS,
		parse.TagHYPH, parse.TagAFX:
		return true
	case parse.TagVBN:
		// "the retired general", but not "has urged President Oden".
		return k.Rel == parse.RelAmod && (t == 0 || c.tok(t-1).Rel.Main() != parse.RelAux)
	case parse.TagDT, parse.TagPRPS, parse.TagPDT:
		return false
	case parse.NoXPOS:
		return upperStart(c.word(t)) && !c.lang.Starters[c.lower(t)]
	}
	return false
}

func (c *cast) nominalTag(t int32) bool {
	switch c.tok(t).XPOS {
	case parse.TagNN, parse.TagNNS, parse.TagNNP, parse.TagNNPS:
		return true
	}
	return false
}

// nameGender is what title and given name say of a person's gender.
func (c *cast) nameGender(m *mention) lang.Gender {
	for t := m.first; t < m.nameFirst; t++ {
		w := c.lower(t)
		if g := c.lang.Titles[w].Gender; g != lang.AnyGender {
			return g
		}
		if g := c.lang.Naming.Nouns[w].Gender; g != lang.AnyGender {
			return g
		}
	}
	if m.nameEnd-m.nameFirst < 2 {
		return lang.AnyGender
	}
	if first := c.lower(m.nameFirst); !c.lang.Naming.EitherGender[first] {
		return c.givenGender(first)
	}
	if second := c.secondGiven(m); second != none {
		return c.given[c.lower(second)]
	}
	return lang.AnyGender
}

// secondGiven is the second given name in "Jan Erik Moe" or "Jean-Luc Sand", or none.
func (c *cast) secondGiven(m *mention) int32 {
	t := m.nameFirst + 1
	if c.word(t) == "-" {
		t++
	}
	if t+1 >= m.nameEnd {
		return none
	}
	return t
}

// leaning is the gender that an entity is known to have, or that most bearers of
// its given name have where the name is borne by both.
func (c *cast) leaning(n *entity) lang.Gender {
	if first := c.lower(n.nameFirst); n.gender == lang.AnyGender && n.full && c.lang.Naming.EitherGender[first] {
		return c.given[first]
	}
	return n.gender
}

// givenGender is the gender of a given name's bearers, or that which all the full
// names have that it is short for ("Bill").
func (c *cast) givenGender(name string) lang.Gender {
	if g := c.given[name]; g != lang.AnyGender {
		return g
	}
	of := lang.AnyGender
	for _, full := range c.lang.Naming.Short[name] {
		g := c.given[full]
		if g == lang.AnyGender || of != lang.AnyGender && g != of {
			return lang.AnyGender
		}
		of = g
	}
	return of
}

// titleMention files a capitalised title that stands alone: "the President".
func (c *cast) titleMention(first, end int32) {
	t := end - 1
	for t > first {
		if _, ok := c.title(t); ok {
			break
		}
		t--
	}
	if w := c.lower(t); singular(w) != w {
		return // "Ministers": a plain plural
	}
	for low := c.sentenceStart(t); first > low && c.at[first-1] == 0 && c.tok(first-1).XPOS == parse.TagJJ && upperStart(c.word(first-1)); {
		first-- // "the Russian President", whose nation is no name
	}
	m := mention{first: first, end: end, nameFirst: first, nameEnd: end, head: t, entity: none, form: byNominal, sort: person, second: none, titleOnly: true}
	m.lemma = c.titleNoun(t)
	m.noun = c.lang.Naming.Nouns[m.lemma]
	m.gender = m.noun.Gender
	c.determine(&m)
	c.headOfState(&m)
	if w := c.word(m.end); m.head == m.end-1 && (w == "of" || w == "for") {
		m.phraseEnd = c.tailEnd(m.end)
		for t := m.end; t < m.phraseEnd; t++ {
			if w := c.word(t); w == "at" || w == "with" || w == "from" || w == "by" {
				m.phraseEnd = t // "the President of Ordova at the fair"
			}
		}
	}
	c.add(m)
}

// titleNoun is the noun of a title ("senator" for "Sen.").
func (c *cast) titleNoun(t int32) string {
	w := c.lower(t)
	if n := c.lang.Titles[w].Noun; n != "" {
		return n
	}
	return singular(w)
}

func (c *cast) add(m mention) {
	k := c.tok(m.head)
	m.quote = k.Quote
	m.subject = c.isSubject(&m)
	m.headline = c.headline[k.Paragraph]
	m.dateline = m.dateline || m.form == byName && c.credit[k.Paragraph]
	if int(m.end) < len(c.doc.Tokens) {
		w := c.word(m.end)
		m.possessive = w == "'s" || w == "’s" || (w == "'" || w == "’") && c.tok(m.end).XPOS == parse.TagPOS
	}
	c.mentions = append(c.mentions, m)
	for t := m.first; t < m.end; t++ {
		if c.at[t] == 0 {
			c.at[t] = 1
		}
	}
}

// isSubject reports whether the mention is the subject of its clause, by the
// parse, or by standing first in the sentence where there is no parse.
func (c *cast) isSubject(m *mention) bool {
	switch c.tok(c.outermost(m)).Rel.Main() {
	case parse.RelNsubj, parse.RelCsubj:
		return true
	case parse.NoRel:
		return m.first <= c.sentenceStart(m.head)+1
	}
	return false
}
