package resolve

import (
	"slices"

	"hearsay/lang"
	"hearsay/parse"
)

// headedSo is the person whom the headline means by the noun with which the opening
// brings somebody in: "Former treasurer tells court" over "A former treasurer of
// the foundation told a court". What the headline says of him the phrase has, too.
func (c *cast) headedSo(i int32) int32 {
	m := &c.mentions[i]
	if m.det != indefinite || m.headline || c.tok(m.head).Paragraph > 2 || c.tok(m.head).Paragraph == 0 {
		return none
	}
	for j := range c.mentions[:i] {
		h := &c.mentions[j]
		if h.form != byNominal || h.sort != person || h.plural || h.lemma != m.lemma || h.entity == none || c.tok(h.head).Paragraph != 0 || !c.entities[h.entity].named || clash(c.entities[h.entity].gender, m.gender) {
			continue
		}
		for t := h.first; t < h.head; t++ {
			if c.tok(t).XPOS == parse.TagJJ && !c.holdsWord(m.first, m.head, c.lower(t)) {
				return none
			}
		}
		return h.entity
	}
	return none
}

// generic nouns say nothing of a person that would tell one from another.
var generic = map[string]bool{"man": true, "woman": true, "old": true, "boy": true, "girl": true}

// saysWhich reports a phrase that tells by a place which one it means: "the girl at
// the checkout".
func (c *cast) saysWhich(m *mention) bool {
	switch c.word(m.end) {
	case "at", "behind", "beside", "from", "with":
		return m.end < c.sentenceEnd(m.head) && c.startsPhrase(m.end+1)
	}
	return false
}

// rankAnyone ranks the people mentioned before for "the woman" or "the 61-year-old".
func (c *cast) rankAnyone(i int32) bool {
	c.rankBack(i, genderedKind)
	return c.mentions[i].entity != none
}

// opens reports a paragraph that opens the article or a part of it: one of the
// first three, or one behind a line of few words ("2:45 p.m.").
func (c *cast) opens(paragraph int32) bool {
	if paragraph <= 2 {
		return true
	}
	p := &c.doc.Paragraphs[paragraph-1]
	return p.EndToken-p.FirstToken <= 5 && p.Layout != parse.Turn
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
	if !copula || subject == none || c.at[subject] == 0 || c.unsaid(subject, m.head) {
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
	for r.first < m.head && (c.tok(r.first).XPOS == parse.TagDT || c.tok(r.first).XPOS == parse.TagPRPS || c.skipsInName(r.first, false)) {
		r.first++
	}
	n := &c.entities[e]
	n.roles = append(n.roles, r)
	if m.gender == lang.Masculine || m.gender == lang.Feminine {
		n.gender = m.gender // an aunt is a woman whatever her given name says
	}
}

// namesAPerson makes a person of the name that stands between commas right behind
// a phrase for one, whatever kind of name it was taken for ("Okoro's agent, Finn
// Dal, laughed"), where nothing in it is the noun of a body.
func (c *cast) namesAPerson(i int32) {
	m := &c.mentions[i]
	if m.sort != person || m.plural || c.word(m.end) != "," {
		return
	}
	j := c.startsAt(m.end + 1)
	if j == none {
		return
	}
	n := &c.mentions[j]
	if n.form != byName || n.sort == person || n.first < m.end || n.nameEnd-n.nameFirst != 2 || n.attached || n.possessive || c.word(n.end) != "," && !(m.det == possessed && n.end+1 >= c.sentenceEnd(n.head)) {
		return
	}
	for t := n.nameFirst; t < n.nameEnd; t++ {
		if _, known := c.lang.Naming.Nouns[c.lower(t)]; known || c.tok(t).UPOS != parse.PropN {
			return
		}
	}
	n.sort = person
	if n.entity == none {
		return
	}
	for k := range c.mentions {
		if c.mentions[k].entity == n.entity {
			c.mentions[k].sort = person
		}
	}
	e := &c.entities[n.entity]
	e.sort, e.full = person, true
}

// apposedName is the person named in apposition right after the phrase.
func (c *cast) apposedName(i int32) int32 {
	m := &c.mentions[i]
	end := m.end
	if c.word(end) != "," {
		end = max(end, m.phraseEnd) // "the press secretary of the day, Robin Halt"
	}
	if end+1 >= int32(len(c.at)) || c.word(end) != "," {
		return none
	}
	j := c.startsAt(end + 1)
	if j == none || c.mentions[j].form != byName || c.mentions[j].sort != person || c.mentions[j].first < end {
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
		if n.sort != person || !n.named || n.lastMention == none || clash(c.leaning(n), m.gender) {
			continue
		}
		if !c.hasRole(n, m.lemma) && (c.serves(m) || !c.hasSetRole(n, m.noun)) {
			continue
		}
		if c.otherParty(n, m) || c.elsewhere(n, m) || c.otherPost(n, m) || c.pastOnly(n, m) {
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

// serves reports a secretary who is no minister: "the press secretary", "the
// minister's secretary".
func (c *cast) serves(m *mention) bool {
	if m.lemma != "secretary" {
		return false
	}
	for t := m.first; t < m.head; t++ {
		if secretaries[c.lower(t)] || c.at[t] != 0 && c.mentions[c.at[t]-1].possessive && c.mentions[c.at[t]-1].sort == person {
			return true
		}
	}
	return false
}

// secretaries are the words for secretaries who write letters and answer calls.
var secretaries = map[string]bool{"private": true, "press": true, "personal": true, "permanent": true, "executive": true, "parliamentary": true}

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

// hasRole reports whether one of the entity's roles has the noun.
func (c *cast) hasRole(n *entity, noun string) bool {
	for _, r := range n.roles {
		for t := r.first; t < r.end; t++ {
			if c.titleNoun(t) == noun && c.holdsOffice(r, t) {
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
			if c.sameSet(noun, c.lang.Naming.Nouns[c.titleNoun(t)]) && c.holdsOffice(r, t) {
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
	var barred []int32 // those who have the office somewhere else
	for j := i + 1; int(j) < len(c.mentions) && j < i+ahead; j++ {
		n := &c.mentions[j]
		if n.form == byNominal && n.sort == person && c.sameSet(m.noun, n.noun) && !(n.det == possessed && len(c.whereOf(m)) > 0) { // "your President, Ana Torv" is of elsewhere
			if e := c.apposedName(j); e != none && c.mayHold(e, m) && !c.otherPost(&c.entities[e], m) {
				return e
			}
		}
		if n.form != byName || n.sort != person || m.det == indefinite && !m.headline || n.entity != none && contains(barred, n.entity) {
			continue
		}
		e, other := c.officeLater(n, m)
		if e != none && !contains(barred, e) {
			return e
		}
		if other && n.entity != none {
			barred = append(barred, n.entity)
		}
	}
	return none
}

// mayHold reports that nothing known of a person speaks against the party and
// place that a phrase names.
func (c *cast) mayHold(e int32, m *mention) bool {
	return !c.otherParty(&c.entities[e], m) && !c.elsewhere(&c.entities[e], m)
}

// officeLater is the person of a name further on whose title or apposition there
// is the office of phrase m, or none; other says that it is one somewhere else.
func (c *cast) officeLater(n, m *mention) (e int32, other bool) {
	for _, r := range c.rolesAt(n) {
		if r.end <= r.first || c.foreignRole(r, m) {
			continue
		}
		if c.elsewhereRole(r, m) {
			other = true
			continue
		}
		for t := r.first; t < r.end; t++ {
			noun := c.titleNoun(t)
			if !c.holdsOffice(r, t) || noun != m.lemma && !c.sameSet(m.noun, c.lang.Naming.Nouns[noun]) || !c.samePost(m, r, t) {
				continue
			}
			if n.entity != none && c.mayHold(n.entity, m) {
				return n.entity, false
			}
			if found := c.bearers(n); n.entity == none && len(found) == 1 && c.mayHold(found[0], m) {
				return found[0], false
			}
		}
	}
	return none, other
}
