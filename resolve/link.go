package resolve

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/lang"
	"hearsay/parse"
)

// order sorts the mentions as they stand in the text and lets the tokens find them.
func (c *cast) order() {
	slices.SortFunc(c.mentions, func(a, b mention) int {
		return cmp.Or(cmp.Compare(a.head, b.head), cmp.Compare(b.first, a.first))
	})
	clear(c.at)
	for i := range c.mentions {
		c.at[c.mentions[i].head] = int32(i) + 1
	}
}

// link goes through the mentions in text order and ties each to its entity,
// with what is known by then; names with a first name are tied beforehand.
func (c *cast) link() {
	for i := range c.mentions {
		m := &c.mentions[i]
		if m.entity == none {
			switch m.form {
			case byName:
				c.linkName(int32(i))
			case byNominal:
				c.linkNominal(int32(i))
			case byPronoun:
				c.linkPronoun(int32(i))
			}
		}
		c.note(int32(i))
	}
}

// note keeps the entity's state up to date after one more mention of it.
func (c *cast) note(i int32) {
	m := &c.mentions[i]
	if m.entity == none {
		return
	}
	if c.teach != nil && m.form != byPronoun {
		c.heard(m)
	}
	e := &c.entities[m.entity]
	if m.form == byName && (m.sort == person || m.sort == body) {
		c.noteRoles(i)
	}
	e.count++
	e.lastMention = i
	if m.form == byName && e.full && m.nameEnd-m.nameFirst < e.nameEnd-e.nameFirst {
		e.bare++
	}
	if m.gender == lang.Masculine || m.gender == lang.Feminine {
		if e.gender == lang.AnyGender && e.sort == person && (m.form != byPronoun || m.share >= sureOfGender) {
			e.gender = m.gender
		}
	}
	if j := c.joinsPrevious(i); j != none {
		c.joinEntities(j, i)
	}
	if _, source := c.owner[i]; source {
		c.speaking, c.speakingAt = m.entity, m.head
		e = &c.entities[m.entity]
		e.spoke++
	}
}

// sureOfGender is the share from which a pronoun tells its antecedent's gender.
const sureOfGender = 0.8

// joinsPrevious is the mention that "and" ties mention i to: "Kyr and Oden".
func (c *cast) joinsPrevious(i int32) int32 {
	m := &c.mentions[i]
	if i == 0 || !c.joinable(m) {
		return none
	}
	for j := i - 1; j >= 0 && j > i-4; j-- {
		p := &c.mentions[j]
		if !c.joinable(p) || p.form != m.form || p.entity == none || p.entity == m.entity {
			continue
		}
		and := m.first - 1
		if and <= p.head || !c.isAnd(and) {
			return none
		}
		gap := and - p.end
		if gap <= 1 || gap < 14 && c.word(p.end) == "," && c.word(and-1) == "," {
			return j
		}
		return none
	}
	return none
}

// joinable reports mentions that make a pair: people's names and plurals.
func (c *cast) joinable(m *mention) bool {
	return m.form == byName && m.sort == person || m.form == byNominal && m.sort == group && m.plural
}

// joinEntities makes the pair an entity that "they" can go back to.
func (c *cast) joinEntities(j, i int32) {
	a, b := c.mentions[j].entity, c.mentions[i].entity
	c.entities = append(c.entities, entity{sort: joined, plural: true, members: []int32{a, b}, lastMention: i, count: 1})
}

// linkName ties a name of one word, or one that nothing was made of yet.
func (c *cast) linkName(i int32) {
	m := &c.mentions[i]
	if m.attached {
		c.linkAttached(i)
		return
	}
	found := c.bearers(m)
	if len(found) > 1 {
		found = c.narrow(found, m)
	}
	if len(found) == 0 {
		if e := c.misspelt(m); e != none {
			c.join(i, e)
			m.share, m.sort = 0.85, person
			return
		}
	}
	switch len(found) {
	case 0:
		if e := c.bodyNamed(m); e != none {
			c.join(i, e)
			m.sort = c.entities[e].sort
			return
		}
		e := c.newNamed(i)
		c.indexName(e, m.nameFirst, m.nameEnd)
	case 1:
		c.join(i, found[0])
		m.sort = person
	default:
		m.sort = person
		c.choose(i, found, surnameKind)
		if m.entity != none && c.entities[m.entity].gender == lang.AnyGender {
			c.entities[m.entity].gender = m.gender
		}
	}
}

// misspelt is the one person whose surname differs from the mention in a letter.
func (c *cast) misspelt(m *mention) int32 {
	w := c.lower(m.nameFirst)
	if m.nameEnd-m.nameFirst != 1 || len(w) < 5 || m.sort != person && m.sort != unsorted {
		return none
	}
	best := none
	for e := c.oldest(); e < len(c.entities); e++ {
		n := &c.entities[e]
		if !n.full || n.sort != person || n.lastMention == none || !oneApart(w, c.surname(n.nameFirst, n.nameEnd)) {
			continue
		}
		if best != none {
			return none
		}
		best = int32(e)
	}
	return best
}

// bearers are the people whose surname, or else first name, the mention is.
func (c *cast) bearers(m *mention) []int32 {
	if m.sort == body && m.nameEnd-m.nameFirst > 1 {
		return nil
	}
	key := c.lower(c.surnameAt(m.nameFirst, m.nameEnd))
	var found, first []int32
	for _, e := range c.byWord[key] {
		n := &c.entities[e]
		if !n.named || n.sort != person && !(n.sort == unsorted && n.nameEnd-n.nameFirst < 4) {
			continue
		}
		if clash(n.gender, m.gender) && m.nameFirst > m.first {
			continue
		}
		if c.isSuffix(n, m.nameFirst, m.nameEnd) {
			found = append(found, e)
		} else if c.isPrefix(n, m.nameFirst, m.nameEnd) && (m.sort != place || m.nameEnd-m.nameFirst > 1) {
			first = append(first, e)
		}
	}
	if len(found) > 0 {
		return found
	}
	return first
}

func clash(a, b lang.Gender) bool { return a != lang.AnyGender && b != lang.AnyGender && a != b }

// narrow keeps those who have the role that the title names.
func (c *cast) narrow(found []int32, m *mention) []int32 {
	if m.nameFirst > m.first && len(found) > 1 {
		for t := m.nameFirst - 1; t >= m.first; t-- {
			noun := c.titleNoun(t)
			kept := keep(found, func(e int32) bool { return c.hasRole(&c.entities[e], noun) })
			if len(kept) > 0 {
				return kept
			}
		}
	}
	return found
}

func keep(list []int32, ok func(int32) bool) []int32 {
	var kept []int32
	for _, e := range list {
		if ok(e) {
			kept = append(kept, e)
		}
	}
	return kept
}

// bodyNamed is the body that the name is a short form of: its acronym, its
// first words or its last ("Patriot", "the Times", "the Security Council").
func (c *cast) bodyNamed(m *mention) int32 {
	w := undotted(c.lower(m.nameEnd - 1))
	best := none
	for _, e := range c.byWord[w] {
		n := &c.entities[e]
		if !n.named || n.sort != body && n.sort != unsorted && n.sort != place {
			continue
		}
		switch {
		case c.sameWords(n.nameFirst, n.nameEnd, m.nameFirst, m.nameEnd):
			return e
		case n.sort != body:
		case m.nameEnd-m.nameFirst == 1 && c.acronym(n) == w && allCaps(c.word(m.nameFirst)):
			return e
		case m.sort == place || c.isState(m.nameFirst, m.nameEnd) || m.sort == person:
		case c.isSuffix(n, m.nameFirst, m.nameEnd), c.isPrefix(n, m.nameFirst, m.nameEnd):
			if _, demonym := c.lang.Naming.Demonyms[w]; !demonym && (best == none || c.entities[e].lastMention > c.entities[best].lastMention) {
				best = e
			}
		}
	}
	return best
}

// linkAttached ties "the Trump campaign" to its earlier mentions.
func (c *cast) linkAttached(i int32) {
	m := &c.mentions[i]
	for e := c.oldest(); e < len(c.entities); e++ {
		n := &c.entities[e]
		if n.named && n.sort == body && n.nameEnd-n.nameFirst > 1 && c.lower(n.nameEnd-1) == m.lemma && c.lower(n.nameEnd-2) == c.lower(m.nameEnd-2) {
			c.join(i, int32(e))
			return
		}
	}
	e := c.newNamed(i)
	c.index(m.lemma, e)
	c.entities[e].noun = m.noun
}

// linkNominal ties a phrase headed by a noun.
func (c *cast) linkNominal(i int32) {
	m := &c.mentions[i]
	if m.sort == person {
		c.linkRole(i)
		return
	}
	if m.sort == group && m.det == definite && m.noun.Class == lang.PersonNoun {
		if e := c.joinedWith(m.lemma); e != none {
			m.entity, m.share = e, 0.8
			return
		}
		if e := c.twoWith(m); e != none {
			m.entity, m.share = e, 0.7
			return
		}
	}
	if e := c.apposedTo(i); e != none {
		m.entity, m.share = e, 0.9
		return
	}
	if m.sort == body && (m.det == definite || m.det == possessed && c.lang.Naming.Attached[m.lemma]) {
		if e := c.bodyWith(i); e != none {
			m.entity, m.share = e, 0.7
			return
		}
	}
	if e := c.sameNominal(m); e != none {
		m.entity, m.share = e, 0.8
		c.fuller(m)
		return
	}
	if m.sort == body && m.headline {
		if e := c.bodyAhead(i); e != none {
			m.entity, m.share = e, 0.7
			return
		}
	}
	c.newNominal(i)
}

func (c *cast) newNominal(i int32) {
	m := &c.mentions[i]
	m.entity, m.share = int32(len(c.entities)), 0.8
	c.entities = append(c.entities, entity{
		nameFirst: m.first, nameEnd: m.end, sort: m.sort, gender: m.gender, plural: m.plural,
		indefinite: m.det == indefinite || m.det == noDeterminer, lastMention: none, noun: m.noun,
		phraseEnd: max(m.phraseEnd, m.end),
	})
}

// fuller lets a longer phrase stand for an unnamed entity.
func (c *cast) fuller(m *mention) {
	n := &c.entities[m.entity]
	if !n.named && !m.headline && max(m.phraseEnd, m.end)-m.first > n.phraseEnd-n.nameFirst {
		n.nameFirst, n.nameEnd, n.phraseEnd = m.first, m.end, max(m.phraseEnd, m.end)
	}
}

// apposedTo is the entity whose name the phrase follows in apposition
// ("Brenk, a former civil servant").
func (c *cast) apposedTo(i int32) int32 {
	m := &c.mentions[i]
	for j := i - 1; j >= 0 && j > i-6; j-- {
		p := &c.mentions[j]
		if p.form != byName || p.entity == none || !c.apposable(m, p) {
			continue
		}
		if c.tok(p.head).Sentence != c.tok(m.head).Sentence {
			return none
		}
		r := c.roleAfter(p.end)
		if r.first <= m.first+1 && m.head < r.end && c.headOfRole(r, m.head) {
			return p.entity
		}
	}
	return none
}

// apposable reports whether a phrase may describe the name: people people, bodies bodies.
func (c *cast) apposable(m, p *mention) bool {
	switch m.sort {
	case person:
		return p.sort == person || p.sort == unsorted && p.nameEnd-p.nameFirst > 1
	case body:
		return p.sort == body || p.sort == unsorted
	}
	return false
}

// headOfRole reports whether no preposition stands between the role's beginning
// or its "and" and its noun at head.
func (c *cast) headOfRole(r role, head int32) bool {
	for t := head - 1; t >= r.first; t-- {
		switch c.tok(t).XPOS {
		case parse.TagIN, parse.TagTO:
			return false
		case parse.TagCC:
			return true
		}
	}
	return true
}

// bodyAhead is the body named soon after a headline whose words the headline's
// phrase shares ("Pilots' union" and "the Association of Ordovan Pilots").
func (c *cast) bodyAhead(i int32) int32 {
	m := &c.mentions[i]
	for j := i + 1; int(j) < len(c.mentions) && j < i+30; j++ {
		n := &c.mentions[j]
		if n.form != byName || n.sort != body || n.entity == none {
			continue
		}
		for t := m.first; t < m.head; t++ {
			if len(c.word(t)) > 4 && c.holdsWord(n.nameFirst, n.nameEnd, c.lower(t)) {
				return n.entity
			}
		}
	}
	return none
}

// joinedWith is the latest pair of people who both have the role ("the senators").
func (c *cast) joinedWith(lemma string) int32 {
	for e := len(c.entities) - 1; e >= c.oldest(); e-- {
		n := &c.entities[e]
		if n.sort != joined {
			continue
		}
		a, b := &c.entities[n.members[0]], &c.entities[n.members[1]]
		if c.hasRole(a, lemma) && c.hasRole(b, lemma) {
			return int32(e)
		}
		if (c.hasRole(a, lemma) || c.hasRole(b, lemma)) && len(c.mentions)-int(n.lastMention) < 60 {
			return int32(e)
		}
	}
	return none
}

// twoWith joins the last two people who have the role, for "the two presidents".
func (c *cast) twoWith(m *mention) int32 {
	two := false
	for t := m.first; t < m.head; t++ {
		two = two || c.lower(t) == "two" || c.lower(t) == "both"
	}
	if !two {
		return none
	}
	var found []int32
	for e := len(c.entities) - 1; e >= c.oldest() && len(found) < 2; e-- {
		n := &c.entities[e]
		if n.sort == person && n.named && n.lastMention != none && (c.hasRole(n, m.lemma) || c.hasSetRole(n, m.noun)) {
			found = append(found, int32(e))
		}
	}
	if len(found) < 2 {
		return none
	}
	c.entities = append(c.entities, entity{sort: joined, plural: true, members: []int32{found[1], found[0]}, lastMention: none})
	return int32(len(c.entities) - 1)
}

// sameNominal is the latest entity brought in by a noun of the same set that the phrase may go back to.
func (c *cast) sameNominal(m *mention) int32 {
	for e := len(c.entities) - 1; e >= c.oldest(); e-- {
		n := &c.entities[e]
		if m.det == possessed && c.tok(m.first).XPOS == parse.TagPRPS {
			return none // "his lawyer" may be another's
		}
		if n.named || n.sort != m.sort || !c.sameSet(n.noun, m.noun) || n.plural != m.plural || n.lastMention == none {
			continue
		}
		bare := m.head == m.first || m.head == m.first+1 && m.det != noDeterminer
		switch {
		case c.sameWords(n.nameFirst, n.nameEnd, m.first, m.end):
			return int32(e)
		case m.det == indefinite || m.det == possessed:
		case m.det == definite && (bare || c.modifiersHeld(m, n)):
			return int32(e)
		case m.plural && bare && m.sort == group && n.nameEnd-n.nameFirst <= 3 && c.sentencesSince(n, m) < 8:
			return int32(e)
		case c.lower(n.nameEnd-1) == m.lemma && c.modifiersHeld(m, n) && !bare:
			return int32(e)
		}
	}
	return none
}

func (c *cast) sentencesSince(n *entity, m *mention) int32 {
	return c.tok(m.head).Sentence - c.tok(c.mentions[n.lastMention].head).Sentence
}

// modifiersHeld reports whether the entity's phrase has all of the mention's modifiers.
func (c *cast) modifiersHeld(m *mention, n *entity) bool {
	for t := m.first; t < m.head; t++ {
		if !c.nominalTag(t) && c.tok(t).XPOS != parse.TagJJ {
			continue
		}
		if !c.holdsWord(n.nameFirst, n.nameEnd, c.lower(t)) {
			return false
		}
	}
	return true
}

// bodyWith finds the named body that a definite phrase goes back to: one whose
// name has the noun ("the committee"), one that was called so in apposition, or
// the one most in view.
func (c *cast) bodyWith(i int32) int32 {
	m := &c.mentions[i]
	best := none
	for _, e := range c.byWord[m.lemma] {
		n := &c.entities[e]
		if n.sort == body && n.named && n.lastMention != none && (n.count > 2 || c.sentencesSince(n, m) < 9) && (best == none || n.lastMention > c.entities[best].lastMention) {
			best = e
		}
	}
	if best != none {
		return best
	}
	for e := len(c.entities) - 1; e >= c.oldest(); e-- {
		if n := &c.entities[e]; n.sort == body && n.named && c.hasRole(n, m.lemma) {
			return int32(e)
		}
	}
	if m.head-m.first > 1 || !fleeting[m.noun.Set] {
		return none
	}
	for j := i - 1; j >= 0 && j > i-50; j-- {
		p := &c.mentions[j]
		if p.form == byName && p.sort == body && p.entity != none && !p.headline && c.entities[p.entity].named && !p.attached {
			if c.otherKind(&c.entities[p.entity], m) {
				continue
			}
			return p.entity
		}
	}
	return none
}

// otherKind reports whether the body's name has a noun for another kind of body
// than the phrase's: "the company" is not the Harbour Board.
func (c *cast) otherKind(n *entity, m *mention) bool {
	for t := n.nameFirst; t < n.nameEnd; t++ {
		noun := c.lang.Naming.Nouns[c.lower(t)]
		if noun.Class == lang.OrganizationNoun && noun.Set != m.noun.Set && !slices.Contains(noun.Kinds, m.noun.Set) {
			return true
		}
	}
	return c.lang.Naming.Parties[c.lower(n.nameEnd-1)]
}

// fleeting nouns go back to the body last named, whatever its name; others mean
// a body whose name has the noun, or one of their own.
var fleeting = map[string]bool{
	"agency": true, "company": true, "network": true, "newspaper": true, "website": true, "union": true, "organization": true,
	"bank": true, "watchdog": true, "association": true, "firm": true, "alliance": true,
}

// linkRole ties "the mayor" to the person who has that role, or makes somebody unnamed.
func (c *cast) linkRole(i int32) {
	m := &c.mentions[i]
	if e := c.apposedName(i); e != none {
		m.entity, m.share = e, 0.95
		c.addRole(e, i)
		return
	}
	if e := c.apposedTo(i); e != none {
		m.entity, m.share = e, 0.95
		return
	}
	if e := c.subjectOf(i); e != none {
		m.entity, m.share = e, 0.85
		c.addRole(e, i)
		return
	}
	if m.noun.Set == "spokesman" && m.lemma != "speaker" {
		if e := c.spokenFor(i); e != none {
			m.entity, m.share = e, 0.8
			return
		}
	}
	if c.lang.Naming.Kin[m.lemma] && m.det == possessed {
		c.newNominal(i)
		return
	}
	if m.det != indefinite {
		if e, share := c.withRole(m); e != none {
			m.entity, m.share = e, share
			return
		}
	}
	if e := c.sameNominal(m); e != none {
		m.entity, m.share = e, 0.7
		c.fuller(m)
		return
	}
	if e := c.introducedLater(i); e != none {
		m.entity, m.share = e, 0.7
		return
	}
	if m.det == definite && generic[m.noun.Set] && c.rankAnyone(i) {
		return
	}
	if e := c.namedNext(i); e != none {
		m.entity, m.share = e, 0.6
		return
	}
	c.newNominal(i)
}

// generic nouns say nothing of a person that would tell one from another.
var generic = map[string]bool{"man": true, "woman": true, "old": true, "boy": true, "girl": true}

// rankAnyone ranks the people mentioned before for "the woman" or "the 61-year-old".
func (c *cast) rankAnyone(i int32) bool {
	c.rankBack(i, genderedKind)
	return c.mentions[i].entity != none
}

// namedNext is who or what speaks next under a name that was not met before, for
// a phrase that opens the article without naming them: news holds the name of a
// person who is not widely known back to the second sentence or paragraph.
func (c *cast) namedNext(i int32) int32 {
	m := &c.mentions[i]
	if _, source := c.owner[i]; !source || c.tok(m.head).Paragraph > 2 || m.plural {
		return none
	}
	for j := i + 1; int(j) < len(c.mentions) && j < i+40; j++ {
		n := &c.mentions[j]
		if _, source := c.owner[j]; !source || n.form != byName || n.entity == none {
			continue
		}
		e := &c.entities[n.entity]
		if n.sort != m.sort || e.count > 0 || clash(e.gender, m.gender) || m.sort == person && !e.full {
			continue
		}
		if c.tok(n.head).Paragraph-c.tok(m.head).Paragraph > 3 {
			return none
		}
		for _, r := range c.rolesAt(n) {
			if r.end > r.first && m.sort == person {
				return none // who has a role of another kind is somebody else
			}
		}
		return n.entity
	}
	return none
}

// spokenFor is the body that an unnamed spokesperson speaks for, where the
// phrase names it: "an Orlane spokesman", "a spokeswoman for the ministry".
func (c *cast) spokenFor(i int32) int32 {
	m := &c.mentions[i]
	if m.det == definite {
		if e, _ := c.withRole(m); e != none {
			return none
		}
	}
	for j := i - 1; j >= 0 && c.mentions[j].head >= m.first; j-- {
		if p := &c.mentions[j]; p.entity != none && c.speaksAsBody(p.entity) {
			return p.entity
		}
	}
	if w := c.word(m.end); w != "for" && w != "of" {
		return none
	}
	for j := i + 1; int(j) < len(c.mentions) && c.mentions[j].head < m.phraseEnd; j++ {
		p := &c.mentions[j]
		if p.entity == none && p.form == byName {
			c.linkName(j)
		}
		if p.entity != none && c.speaksAsBody(p.entity) {
			return p.entity
		}
	}
	return none
}

func (c *cast) speaksAsBody(e int32) bool {
	n := &c.entities[e]
	return n.named && (n.sort == body || n.sort == unsorted && !n.full)
}

// subjectOf is the person of whom the phrase is the predicate: "Brenk is a former judge".
func (c *cast) subjectOf(i int32) int32 {
	m := &c.mentions[i]
	copula, subject := false, none
	for t := m.first - 1; t >= c.sentenceStart(m.head) && t > m.first-20; t-- {
		if c.tok(t).Head != m.head {
			continue
		}
		switch c.tok(t).Rel.Main() {
		case parse.RelCop:
			w := c.lower(t)
			copula = w == "is" || w == "was"
		case parse.RelNsubj:
			subject = t
		}
	}
	if !copula || subject == none || c.at[subject] == 0 {
		return none
	}
	p := &c.mentions[c.at[subject]-1]
	if p.entity == none || p.form != byName || c.entities[p.entity].sort != person {
		return none
	}
	return p.entity
}

// addRole files a phrase in apposition as a role of the person it describes.
func (c *cast) addRole(e, i int32) {
	m := &c.mentions[i]
	r := role{first: m.first, end: max(m.end, m.phraseEnd), mention: i}
	for r.first < m.head && (c.tok(r.first).XPOS == parse.TagDT || c.skipsInName(r.first, false)) {
		r.first++
	}
	c.entities[e].roles = append(c.entities[e].roles, r)
}

// apposedName is the person named in apposition right after the phrase.
func (c *cast) apposedName(i int32) int32 {
	m := &c.mentions[i]
	if m.end+1 >= int32(len(c.at)) || c.word(m.end) != "," {
		return none
	}
	j := c.startsAt(m.end + 1)
	if j == none || c.mentions[j].form != byName || c.mentions[j].sort != person || c.mentions[j].first < m.end {
		return none
	}
	n := &c.mentions[j]
	if w := c.word(n.end); w != "," && w != ")" && n.end < c.sentenceEnd(n.head) && c.tok(n.end).Mark == parse.NoMark {
		return none
	}
	if n.entity == none {
		if found := c.bearers(n); len(found) == 1 {
			return found[0]
		}
		return none
	}
	return n.entity
}

// withRole is the person whose role the phrase names, the best described and latest mentioned.
func (c *cast) withRole(m *mention) (int32, float32) {
	best, bestScore, ties := none, float32(0), 0
	for e := c.oldest(); e < len(c.entities); e++ {
		n := &c.entities[e]
		if n.sort != person || !n.named || n.lastMention == none || clash(n.gender, m.gender) {
			continue
		}
		if !c.hasRole(n, m.lemma) && !c.hasSetRole(n, m.noun) {
			continue
		}
		if c.otherParty(n, m) {
			continue
		}
		score := 1 + c.modifierScore(n, m)
		if d := c.sentencesSince(n, m); d <= 2 {
			score += 0.6
		} else if d <= 6 {
			score += 0.3
		}
		if c.hasRole(n, m.lemma) {
			score += 0.3
		}
		score += 0.02 * min(float32(n.count), 20)
		if score > bestScore {
			best, bestScore = int32(e), score
			ties = 0
		}
		ties++
	}
	if best == none {
		return none, 0
	}
	if ties == 1 {
		return best, 0.9
	}
	return best, 0.75
}

// modifierScore counts the phrase's modifiers that the person's roles have too.
func (c *cast) modifierScore(n *entity, m *mention) (score float32) {
	for t := m.first; t < m.head; t++ {
		if !c.nominalTag(t) && c.tok(t).XPOS != parse.TagJJ {
			continue
		}
		w := c.lower(t)
		held := false
		for _, r := range n.roles {
			held = held || c.holdsWord(r.first, r.end, w)
		}
		if held {
			score += 0.8
		} else {
			score -= 0.25
		}
	}
	return score
}

// otherParty reports whether phrase and roles name different parties or nations:
// "the Republican nominee" is no Democrat.
func (c *cast) otherParty(n *entity, m *mention) bool {
	for t := m.first; t < m.head; t++ {
		if !c.partyWord(t) {
			continue
		}
		for _, r := range n.roles {
			other := false
			for k := r.first; k < r.end; k++ {
				if c.lower(k) == c.lower(t) {
					return false
				}
				other = other || c.partyWord(k)
			}
			if other {
				return true
			}
		}
	}
	return false
}

func (c *cast) partyWord(t int32) bool {
	w := c.lower(t)
	return c.lang.Naming.Parties[w] || w == "democratic" || c.lang.Naming.Demonyms[w] != ""
}

// hasRole reports whether one of the entity's roles has the noun.
func (c *cast) hasRole(n *entity, noun string) bool {
	for _, r := range n.roles {
		for t := r.first; t < r.end; t++ {
			if c.titleNoun(t) == noun {
				return true
			}
		}
	}
	return false
}

// hasSetRole reports whether one of the entity's roles has a noun of the same set.
func (c *cast) hasSetRole(n *entity, noun lang.Noun) bool {
	for _, r := range n.roles {
		for t := r.first; t < r.end; t++ {
			if c.sameSet(noun, c.lang.Naming.Nouns[c.titleNoun(t)]) {
				return true
			}
		}
	}
	return false
}

// sameSet reports whether two nouns may be used of one person.
func (c *cast) sameSet(a, b lang.Noun) bool {
	if a.Set == "" || b.Set == "" {
		return false
	}
	return a.Set == b.Set || slices.Contains(a.Kinds, b.Set) || slices.Contains(b.Kinds, a.Set)
}

// introducedLater is the person whom the next sentences name with the role that
// a headline or opening gave without the name ("Ex-minister says ...").
func (c *cast) introducedLater(i int32) int32 {
	m := &c.mentions[i]
	ahead := int32(60)
	switch {
	case m.headline:
		ahead = 400
	case c.tok(m.head).Paragraph > 3 && c.doc.Paragraphs[c.tok(m.head).Paragraph].Layout != parse.Heading:
		if m.det != possessed && m.head-m.first < 2 {
			return none
		}
		ahead = 20
	}
	for j := i + 1; int(j) < len(c.mentions) && j < i+ahead; j++ {
		n := &c.mentions[j]
		if n.form == byNominal && n.sort == person && c.sameSet(m.noun, n.noun) {
			if e := c.apposedName(j); e != none {
				return e
			}
		}
		if n.form != byName || n.sort != person {
			continue
		}
		for _, r := range c.rolesAt(n) {
			if r.end <= r.first {
				continue
			}
			for t := r.first; t < r.end; t++ {
				if noun := c.titleNoun(t); noun == m.lemma || c.sameSet(m.noun, c.lang.Naming.Nouns[noun]) {
					if n.entity != none {
						return n.entity
					}
					if found := c.bearers(n); len(found) == 1 {
						return found[0]
					}
				}
			}
		}
	}
	return none
}

// nameText is the entity's fullest name, or its phrase without determiner.
func (c *cast) nameText(e int32) string {
	n := &c.entities[e]
	if n.sort == joined {
		return c.nameText(n.members[0]) + " and " + c.nameText(n.members[1])
	}
	first, end := n.nameFirst, n.nameEnd
	if !n.named {
		return c.phrase(first, max(n.phraseEnd, end))
	}
	for first < end-1 && c.skipsInName(first, n.named) {
		first++
	}
	return flat(c.span(first, end).In(c.doc.Text))
}

// phrase is the text of an unnamed speaker's phrase, without its article, with
// the possessor's name for a pronoun or short name ("Aldo Brenk's lawyer" for "his lawyer").
func (c *cast) phrase(first, end int32) string {
	for first < end-1 && (c.skipsInName(first, false) || first+1 < end && (c.word(first) == "one" || c.word(first) == "One") && c.word(first+1) != "of") {
		first++
	}
	owner, rest := c.possessor(first, end)
	if owner != "" && !strings.HasPrefix(c.span(first, end).In(c.doc.Text), owner) {
		return owner + "'s " + flat(c.span(rest, end).In(c.doc.Text))
	}
	return flat(c.span(first, end).In(c.doc.Text))
}

// possessor is the full name of the phrase's possessor and where the rest begins.
func (c *cast) possessor(first, end int32) (string, int32) {
	if c.tok(first).XPOS == parse.TagPRPS && first+1 < end {
		if i := c.at[first]; i != 0 && c.mentions[i-1].entity != none && c.mentions[i-1].share >= 0.7 {
			return c.nameText(c.mentions[i-1].entity), first + 1
		}
		return "", first
	}
	i := c.startsAt(first)
	if i == none || c.mentions[i].form != byName || !c.mentions[i].possessive || c.mentions[i].entity == none || c.mentions[i].share < 0.9 {
		return "", first
	}
	if rest := c.mentions[i].end + 1; rest < end {
		return c.nameText(c.mentions[i].entity), rest
	}
	return "", first
}

func (c *cast) skipsInName(t int32, named bool) bool {
	switch c.word(t) {
	case "the", "a", "an", "A", "An", "this", "that", "This", "That", "these", "those":
		return true
	case "The":
		return !named
	}
	return false
}

// flat puts single spaces for white space of any length.
func flat(s string) string {
	if !strings.ContainsAny(s, "\n\t\r\u00a0") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
