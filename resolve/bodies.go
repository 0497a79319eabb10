package resolve

import (
	"slices"

	"hearsay/lang"
	"hearsay/parse"
)

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
		case n.sort == place && c.initialsOf(m, n):
			return e
		case n.sort != body:
		case m.nameEnd-m.nameFirst == 1 && c.acronym(n) == w && allCaps(c.word(m.nameFirst)):
			return e
		case m.sort == place || c.isState(m.nameFirst, m.nameEnd) || m.sort == person && !c.shortOfBody(m, n):
		case c.isSuffix(n, m.nameFirst, m.nameEnd), c.isPrefix(n, m.nameFirst, m.nameEnd):
			if _, demonym := c.lang.Naming.Demonyms[w]; !demonym && (best == none || c.betterShort(e, best)) {
				best = e
			}
		}
	}
	return best
}

// betterShort reports that a short name rather means body e than another: one with a
// word of companies before one without ("Ford" is Ford Motor Co., not the Ford Fusion),
// then the one spoken of last.
func (c *cast) betterShort(e, other int32) bool {
	a, b := &c.entities[e], &c.entities[other]
	if x, y := trades[c.lower(a.nameEnd-1)], trades[c.lower(b.nameEnd-1)]; x != y {
		return x
	}
	return a.lastMention > b.lastMention
}

// initialsOf reports a place that one of the two spells and the other gives by its
// initials: "U.S." and "United States".
func (c *cast) initialsOf(m *mention, n *entity) bool {
	a, b, short := n.nameFirst, n.nameEnd, m.nameFirst
	if m.nameEnd-m.nameFirst > 1 {
		a, b, short = m.nameFirst, m.nameEnd, n.nameFirst
	}
	if w := c.lower(a); w == "the" {
		a++
	}
	return b-a > 1 && (n.nameEnd-n.nameFirst == 1 || m.nameEnd-m.nameFirst == 1) && allCaps(c.word(short)) && c.acronymOf(a, b) == undotted(c.lower(short))
}

// placeOfInitials is the place met by its initials that a new place spells out, or none.
func (c *cast) placeOfInitials(m *mention) int32 {
	if m.sort != place || m.nameEnd-m.nameFirst < 2 {
		return none
	}
	for _, e := range c.byWord[c.acronymOf(m.nameFirst, m.nameEnd)] {
		if n := &c.entities[e]; n.sort == place && c.initialsOf(m, n) {
			return e
		}
	}
	return none
}

// spelledOut is what an acronym stands for, where a longer name of the article
// begins with it: "U.N." is the United Nations of "the United Nations Security Council".
func (c *cast) spelledOut(n *entity) (int32, int32, bool) {
	if n.sort != body || n.nameEnd-n.nameFirst != 1 || !allCaps(c.word(n.nameFirst)) {
		return 0, 0, false
	}
	short := undotted(c.lower(n.nameFirst))
	for e := c.oldest(); e < len(c.entities); e++ {
		k := &c.entities[e]
		if k.sort != body || !k.named || k.nameEnd-k.nameFirst <= int32(len(short)) {
			continue
		}
		first := k.nameFirst
		if w := c.lower(first); w == "the" {
			first++
		}
		if end := first + int32(len(short)); end < k.nameEnd && c.acronymOf(first, end) == short && !c.lang.Naming.Bodies[c.lower(first)] {
			return first, end, true
		}
	}
	return 0, 0, false
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

// bodyAhead is the body named soon after an opening whose words the opening's
// phrase shares ("Pilots' union" and "the Association of Ordovan Pilots").
func (c *cast) bodyAhead(i int32) int32 {
	m := &c.mentions[i]
	end := max(m.end, m.phraseEnd)
	if a, source := c.owner[i]; source {
		_, end = c.tokensOf(c.atts[a].Source)
	}
	for j := i + 1; int(j) < len(c.mentions) && j < i+30; j++ {
		n := &c.mentions[j]
		if n.form == byNominal && n.lemma == m.lemma && m.first < m.head && c.holdsWord(n.first, n.head, c.lower(m.head-1)) {
			return none // "Water board" is "the regional water board"
		}
		if n.form != byName || n.sort != body || n.entity == none || n.first < end || c.kindless(n.entity, i) {
			continue
		}
		for t := m.first; t < end; t++ {
			if t != m.head && len(c.word(t)) > 4 && !c.lang.Naming.Bodies[c.lower(t)] && c.holdsWord(n.nameFirst, n.nameEnd, c.lower(t)) {
				return n.entity
			}
		}
	}
	return none
}

// bodyWith finds the named body that a definite phrase goes back to: one whose
// name has the noun ("the committee"), one that was called so in apposition, or
// the one most in view.
func (c *cast) bodyWith(i int32) int32 {
	m := &c.mentions[i]
	best := none
	for _, e := range c.byWord[m.lemma] {
		n := &c.entities[e]
		if n.sort == body && n.named && n.lastMention != none && c.nounsFit(n, m) && (n.count > 2 || c.sentencesSince(n, m) < 9) && (best == none || n.lastMention > c.entities[best].lastMention) && !c.wrote(e, m) {
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
	return c.bodyMeant(i)
}

// bodyNamedSo is the one body of the article whose name ends in the noun of a
// phrase that stands in a heading ("Hospital: 61 ill") or, with "the", in the
// opening, which gives the full name later. None where there are two.
func (c *cast) bodyNamedSo(i int32) int32 {
	m := &c.mentions[i]
	k := c.tok(m.head).Paragraph
	p := &c.doc.Paragraphs[k]
	heading := m.headline || p.Layout == parse.Heading
	if !heading && (m.det != definite || k > 3) {
		return none
	}
	found := none
	for _, e := range c.byWord[m.lemma] {
		n := &c.entities[e]
		if n.sort != body || !n.named || n.dateline || n.nameEnd-n.nameFirst < 2 || c.lower(n.nameEnd-1) != m.lemma || !c.nounsFit(n, m) {
			continue
		}
		if found != none {
			return none
		}
		found = e
	}
	return found
}

// nounsFit reports whether the nouns before the phrase's head stand in the
// body's name, too: "the harbour office" is not the Audit Office.
func (c *cast) nounsFit(n *entity, m *mention) bool {
	for t := m.first; t < m.head; t++ {
		if u := c.tok(t).UPOS; u != parse.Noun && u != parse.PropN {
			continue
		}
		fits := false
		for k := n.nameFirst; k < n.nameEnd; k++ {
			fits = fits || c.lower(k) == c.lower(t)
		}
		if !fits {
			return false
		}
	}
	return true
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
	"bank": true, "watchdog": true, "association": true, "firm": true, "alliance": true, "club": true,
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
		if m.det == definite {
			return none // somebody who was named before, maybe
		}
		return c.bodyOfKind(m.head - 1)
	}
	for j := i + 1; int(j) < len(c.mentions) && c.mentions[j].head < m.phraseEnd; j++ {
		p := &c.mentions[j]
		if p.entity == none && p.form == byName {
			c.linkName(j)
		}
		if p.form == byName && c.kindBehind(p.end) {
			return c.bodyOfKind(p.end) // "the Orlane trust" is not Orlane
		}
		if p.entity != none && c.speaksAsBody(p.entity) {
			return p.entity
		}
	}
	return none
}

// kindBehind reports a noun for a body right behind a name, in small letters.
func (c *cast) kindBehind(t int32) bool {
	return int(t) < len(c.doc.Tokens) && !upperStart(c.word(t)) && c.lang.Naming.Nouns[c.word(t)].Class == lang.OrganizationNoun
}

// bodyOfKind is the only body of the article so far that the noun at t means, as in
// "a trust spokeswoman": whose name ends in it, or that the article called so.
func (c *cast) bodyOfKind(t int32) int32 {
	if !c.kindBehind(t) {
		return none
	}
	noun, found := c.lang.Naming.Nouns[c.word(t)], none
	for e := c.oldest(); e < len(c.entities); e++ {
		n := &c.entities[e]
		if !n.named || n.sort != body || n.dateline || n.nameEnd-n.nameFirst == 1 && len(c.word(n.nameFirst)) < 3 || c.lower(n.nameEnd-1) != c.word(t) && !slices.Contains(n.called, noun.Set) {
			continue
		}
		if found != none {
			return none
		}
		found = int32(e)
	}
	return found
}

func (c *cast) speaksAsBody(e int32) bool {
	n := &c.entities[e]
	return n.named && (n.sort == body || n.sort == unsorted && !n.full)
}

// wired reports a name that stands in a dateline for the agency that wrote the
// article: "VELLA, May 3 (Meridian) -".
func (c *cast) wired(m *mention) bool {
	if c.word(m.first-1) != "(" || c.word(m.end) != ")" {
		return false
	}
	switch c.word(m.end + 1) {
	case "-", "--", "–", "—":
		return c.tok(m.first).Paragraph < 3
	}
	return false
}
