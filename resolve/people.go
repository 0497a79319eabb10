package resolve

import (
	"strings"

	"hearsay/lang"
	"hearsay/parse"
)

// enlist makes the entities of the names that stand on their own: people with
// first name and surname, bodies, places. Shorter names are linked later, in
// text order, when all of these are known.
func (c *cast) enlist() {
	c.findPeoples()
	c.findOfficered()
	c.findPlaces()
	c.findBrands()
	for i := range c.mentions {
		m := &c.mentions[i]
		if m.form != byName || m.entity != none {
			continue
		}
		if m.end-m.first == 1 && m.first > 0 && c.standsAsPlace(m) {
			c.located[c.lower(m.first)] = true
		}
		if (m.sort == person || m.sort == unsorted) && c.asBody(m) {
			m.sort = body
		}
		switch m.sort {
		case person, unsorted:
			if m.nameEnd-m.nameFirst > 1 {
				c.enlistPerson(int32(i))
			}
		case body:
			if m.nameEnd-m.nameFirst > 1 || allCaps(c.word(m.nameFirst)) {
				c.enlistBody(int32(i))
			}
		case place:
			// "the VA" is no place where the article knows a body by these initials.
			if m.nameEnd-m.nameFirst == 1 && allCaps(c.word(m.nameFirst)) && !c.isState(m.nameFirst, m.nameEnd) && c.bodyOfInitials(undotted(c.lower(m.nameFirst))) != none {
				m.sort = body
				c.enlistBody(int32(i))
			}
		}
	}
}

// bodyOfInitials is the body of several words whose acronym this is, or none.
func (c *cast) bodyOfInitials(short string) int32 {
	for _, e := range c.byWord[short] {
		n := &c.entities[e]
		if n.sort == body && n.nameEnd-n.nameFirst > 1 && (c.acronym(n) == short || c.afterOfAcronym(n) == short) {
			return e
		}
	}
	return none
}

// standsAsPlace reports "in Osk", "the town of Osk" and "Osk's army".
func (c *cast) standsAsPlace(m *mention) bool {
	before := c.word(m.first - 1)
	if locative[before] && !m.possessive || before == "of" && settlement[c.word(m.first-2)] {
		return true
	}
	if !m.possessive {
		return false
	}
	for t := m.end + 1; t < m.end+4 && int(t) < len(c.doc.Tokens); t++ {
		if ofStates[c.word(t)] {
			return true
		}
		if !c.modifierTag(t) {
			return false
		}
	}
	return false
}

var settlement = map[string]bool{
	"town": true, "city": true, "village": true, "port": true, "region": true, "province": true, "district": true, "capital": true,
	"state": true, "republic": true, "suburb": true, "island": true,
}

var ofStates = map[string]bool{
	"government": true, "army": true, "military": true, "ministry": true, "parliament": true, "capital": true, "forces": true,
	"border": true, "borders": true, "troops": true, "embassy": true, "ambassador": true, "minister": true, "president": true, "presidency": true,
	"mayor": true, "navy": true, "economy": true, "territory": true, "citizens": true,
}

// findPeoples takes the adjective of a nation ("Ketharan") as a sign that the
// name without its ending is a place.
func (c *cast) findPeoples() {
	for t := range c.doc.Tokens {
		if !upperStart(c.word(int32(t))) || c.doc.Tokens[t].XPOS != parse.TagJJ && !c.beforeNoun(int32(t)) {
			continue
		}
		w := c.lower(int32(t))
		for _, ending := range []string{"n", "an", "ian", "i", "ese", "ish"} {
			if stem, ok := strings.CutSuffix(w, ending); ok && len(stem) > 3 {
				c.located[stem] = true
			}
		}
	}
}

// beforeNoun reports a name with a common noun right behind it: taggers take the
// adjective of a nation they do not know for a name ("the Ketharan ministry").
func (c *cast) beforeNoun(t int32) bool {
	if c.tok(t).XPOS != parse.TagNNP || t+1 >= c.sentenceEnd(t) || upperStart(c.word(t+1)) {
		return false
	}
	k := c.tok(t + 1)
	return k.XPOS == parse.TagNN || k.XPOS == parse.TagNNS || k.XPOS == parse.TagJJ
}

var locative = map[string]bool{"in": true, "near": true, "outside": true, "around": true, "inside": true, "In": true, "Near": true}

// enlistPerson finds the entity that a full name belongs to, or makes one.
func (c *cast) enlistPerson(i int32) {
	m := &c.mentions[i]
	for _, e := range c.byWord[c.surname(m.nameFirst, m.nameEnd)] {
		if c.samePerson(&c.entities[e], m) {
			c.join(i, e)
			return
		}
	}
	e := c.newNamed(i)
	c.entities[e].full = m.sort == person
	c.indexName(e, m.nameFirst, m.nameEnd)
}

// newNamed makes an entity of a mention's name.
func (c *cast) newNamed(i int32) int32 {
	m := &c.mentions[i]
	e := int32(len(c.entities))
	if m.nameEnd-m.nameFirst == 1 && m.first == m.nameFirst && m.sort != body {
		switch {
		case c.located[c.lower(m.nameFirst)]:
			m.sort = place
		case m.sort == person && (c.ownIts(m) || c.asBody(m)):
			m.sort = body
		}
	}
	if m.nameEnd-m.nameFirst == 1 && m.sort == body && c.goesByGiven(m) {
		m.sort = person
	}
	c.entities = append(c.entities, entity{
		nameFirst: m.nameFirst, nameEnd: m.nameEnd, sort: m.sort, gender: m.gender,
		named: true, lastMention: none, plural: m.plural, dateline: m.dateline,
	})
	if n := &c.entities[e]; n.gender == lang.AnyGender && m.sort == person && m.nameEnd-m.nameFirst == 1 {
		n.gender = c.surnames[c.lower(m.nameFirst)]
	}
	m.entity, m.share = e, 1
	return e
}

// join links a mention to an entity; a longer name replaces a shorter one.
func (c *cast) join(i, e int32) {
	m, n := &c.mentions[i], &c.entities[e]
	m.entity, m.share = e, 1
	n.dateline = n.dateline && m.dateline
	if n.gender == lang.AnyGender {
		n.gender = m.gender
	}
	if m.sort == person && n.sort == unsorted {
		n.sort = person
	}
	if m.form == byName && c.longer(m, n) {
		n.nameFirst, n.nameEnd = m.nameFirst, m.nameEnd
	}
	if m.sort == unsorted {
		m.sort = n.sort
	}
}

// longer reports whether the mention gives a fuller name than the entity has.
// What somebody is called between quotation marks gives way to the article's own
// words. Names in capitals only, as transcripts have them, never replace others.
func (c *cast) longer(m *mention, n *entity) bool {
	have, got := n.nameEnd-n.nameFirst, m.nameEnd-m.nameFirst
	if c.headline[c.tok(m.head).Paragraph] {
		return false
	}
	if in := c.inQuotation(m.nameFirst); in != c.inQuotation(n.nameFirst) && have > 1 && got > 1 {
		return !in
	}
	return got > have
}

// indexName files an entity under the words of its name.
func (c *cast) indexName(e, first, end int32) {
	for t := first; t < end; t++ {
		w := c.word(t)
		if initial(w) || !upperStart(w) {
			continue
		}
		c.index(lower(w), e)
	}
}

func (c *cast) index(key string, e int32) {
	list := c.byWord[key]
	for _, have := range list {
		if have == e {
			return
		}
	}
	c.byWord[key] = append(list, e)
}

// surname is the last word of a name, suffixes such as "Jr." aside, in lower case.
func (c *cast) surname(first, end int32) string { return c.lower(c.surnameAt(first, end)) }

func (c *cast) surnameAt(first, end int32) int32 {
	for t := end - 1; t > first; t-- {
		if w := c.lower(t); !c.lang.Naming.Suffixes[w] && w != "," {
			return t
		}
	}
	return first
}

// samePerson reports whether a full name can be a form of the entity's name: the
// same surname, first names that agree, no title of the other gender.
func (c *cast) samePerson(e *entity, m *mention) bool {
	if !e.named || e.sort != person && e.sort != unsorted || e.nameEnd-e.nameFirst < 2 {
		return false
	}
	if e.gender != lang.AnyGender && m.gender != lang.AnyGender && e.gender != m.gender && m.nameFirst > m.first {
		return false
	}
	if c.surname(e.nameFirst, e.nameEnd) != c.surname(m.nameFirst, m.nameEnd) || c.otherGeneration(e, m) {
		return false
	}
	a, b := c.lower(e.nameFirst), c.lower(m.nameFirst)
	if a == b || c.shortFor(a, b) || c.shortFor(b, a) || initialsAgree(a, b) {
		return true
	}
	// "Anne Marie Kyr" and "Marie Kyr": one holds the other's words.
	return c.holdsWord(e.nameFirst+1, e.nameEnd, b) || c.holdsWord(m.nameFirst+1, m.nameEnd, a)
}

func (c *cast) holdsWord(first, end int32, w string) bool {
	for t := first; t < end; t++ {
		if c.lower(t) == w {
			return true
		}
	}
	return false
}

func (c *cast) shortFor(short, full string) bool {
	for _, f := range c.lang.Naming.Short[short] {
		if f == full {
			return true
		}
	}
	return false
}

// initialsAgree reports whether one is an initial of the other ("g." and "george").
func initialsAgree(a, b string) bool {
	return a != "" && b != "" && a[0] == b[0] && (len(a) == 2 && a[1] == '.' || len(b) == 2 && b[1] == '.')
}

// enlistBody finds the body that a name belongs to, or makes one.
func (c *cast) enlistBody(i int32) {
	m := &c.mentions[i]
	first := m.nameFirst
	if m.nameEnd-first == 1 {
		key := undotted(c.lower(first))
		for _, e := range c.byWord[key] {
			n := &c.entities[e]
			if n.sort == body && (c.acronym(n) == key || c.afterOfAcronym(n) == key || n.nameEnd-n.nameFirst == 1) {
				c.join(i, e)
				return
			}
		}
		e := c.newNamed(i)
		c.index(key, e)
		return
	}
	for _, e := range c.byWord[c.lower(m.nameEnd-1)] {
		if n := &c.entities[e]; n.sort == body && c.sameWords(n.nameFirst, n.nameEnd, m.nameFirst, m.nameEnd) {
			c.join(i, e)
			return
		}
	}
	whole := entity{nameFirst: m.nameFirst, nameEnd: m.nameEnd}
	for _, short := range []string{c.acronym(&whole), c.afterOfAcronym(&whole)} {
		if len(short) < 2 {
			continue
		}
		for _, e := range c.byWord[short] {
			if n := &c.entities[e]; n.sort == body && n.nameEnd-n.nameFirst == 1 {
				c.join(i, e)
				c.indexBody(e)
				return
			}
		}
	}
	e := c.newNamed(i)
	c.indexBody(e)
}

// indexBody files a body under its words and its acronym.
func (c *cast) indexBody(e int32) {
	n := &c.entities[e]
	for t := n.nameFirst; t < n.nameEnd; t++ {
		if w := c.word(t); letters(w) && len(w) > 2 {
			c.index(lower(w), e)
		}
	}
	if short := c.acronym(n); len(short) > 1 {
		c.index(short, e)
	}
	if short := c.afterOfAcronym(n); len(short) > 1 {
		c.index(short, e)
	}
}

// afterOfAcronym is the acronym of what follows "of": "va" of "Department of Veterans Affairs".
func (c *cast) afterOfAcronym(n *entity) string {
	for t := n.nameFirst + 1; t < n.nameEnd-2; t++ {
		if c.word(t) == "of" {
			return c.acronymOf(t+1, n.nameEnd)
		}
	}
	return ""
}

func (c *cast) acronym(n *entity) string { return c.acronymOf(n.nameFirst, n.nameEnd) }

// acronymOf is the capital initials of a name in lower case: "rnc".
func (c *cast) acronymOf(first, end int32) string {
	var b [12]byte
	k := 0
	for t := first; t < end && k < len(b); t++ {
		if w := c.word(t); w[0] >= 'A' && w[0] <= 'Z' {
			b[k] = w[0] | 0x20
			k++
		}
	}
	return string(b[:k])
}

func (c *cast) sameWords(a, aEnd, b, bEnd int32) bool {
	if c.word(a) == "The" || c.word(a) == "the" {
		a++
	}
	if c.word(b) == "The" || c.word(b) == "the" {
		b++
	}
	if aEnd-a != bEnd-b {
		return false
	}
	for ; a < aEnd; a, b = a+1, b+1 {
		if !strings.EqualFold(c.word(a), c.word(b)) {
			return false
		}
	}
	return true
}

// knownName reads a headline: at t it looks for the longest name that the body
// gave, or that the parser marks, and files it.
func (c *cast) knownName(t, end int32) int32 {
	if !upperStart(c.word(t)) || c.partyTag(t) {
		return t + 1
	}
	if e := c.tok(t).Entity; e > 0 {
		n := c.doc.Entities[e-1]
		if n.FirstToken == t && (n.Type == 1 || n.Type == 2 || n.Type == 3) && n.EndToken <= end &&
			!(n.Type == parse.OrganizationName && n.EndToken-t > 1 && c.personNoun(n.EndToken-1)) {
			if c.isKnown(t, n.EndToken) || n.EndToken-t < 4 {
				c.readRun(t, n.EndToken)
				return n.EndToken
			}
		}
	}
	stop := t
	for stop < end && upperStart(c.word(stop)) && len(c.byWord[undotted(c.lower(stop))]) > 0 {
		stop++
	}
	for stop > t && !c.isKnown(t, stop) {
		stop--
	}
	if stop > t {
		s := c.entities[c.byWord[undotted(c.lower(t))][0]].sort
		c.nameMention(t, t, stop, s)
		return stop
	}
	if c.isState(t, t+1) {
		c.nameMention(t, t, t+1, place)
	}
	return t + 1
}

// isKnown reports whether the words are the name, the surname or the acronym of an entity.
func (c *cast) isKnown(first, end int32) bool {
	for _, e := range c.byWord[undotted(c.lower(end-1))] {
		n := &c.entities[e]
		if c.isSuffix(n, first, end) || end-first == 1 && n.sort == body && c.acronym(n) == undotted(c.lower(first)) {
			return true
		}
	}
	return false
}

// isSuffix reports whether the words end the entity's name ("Hollen" or "Van Hollen" of "Chris Van Hollen").
func (c *cast) isSuffix(n *entity, first, end int32) bool {
	last := c.surnameAt(n.nameFirst, n.nameEnd) + 1
	k := c.surnameAt(first, end) + 1 - first
	if last-n.nameFirst < k {
		return false
	}
	return c.sameWords(last-k, last, first, first+k)
}

func (c *cast) isPrefix(n *entity, first, end int32) bool {
	k := end - first
	if n.nameEnd-n.nameFirst < k {
		return false
	}
	return c.sameWords(n.nameFirst, n.nameFirst+k, first, end)
}
