package resolve

import (
	"hearsay/lang"
	"hearsay/parse"
)

// reported reports the "it" of "it was noted that": nobody, since the passive
// leaves out who said it. "It is feared by the board" has an agent of its own.
func (c *cast) reported(m *mention) bool {
	verb := c.tok(m.head).Head
	if m.lemma != "it" || verb <= m.head || verb >= c.sentenceEnd(m.head) || c.tok(verb).XPOS != parse.TagVBN || verb > m.head+5 {
		return false
	}
	passive := false
	for t := m.end; t < verb; t++ {
		w := c.lemmaOf(t)
		passive = passive || w == "be"
		if w != "be" && w != "have" && c.tok(t).UPOS != parse.Adv && c.tok(t).XPOS != parse.TagMD {
			return false
		}
	}
	if !passive || verb+1 >= c.sentenceEnd(verb) {
		return false
	}
	switch c.lower(verb + 1) {
	case "that", "how", "why", "whether":
		return true
	}
	return false
}

// eitherSex reports the pronouns of "he or she", which mean whoever it may be.
func (c *cast) eitherSex(m *mention) bool {
	joined := func(or, other int32) bool {
		w := c.word(or)
		p, ok := c.lang.Pronouns[c.lower(other)]
		return (w == "or" || w == "/") && ok && p.Person == 3 && clash(p.Gender, m.gender)
	}
	return m.gender != lang.Neuter && (joined(m.end, m.end+1) || m.first > 1 && joined(m.first-1, m.first-2))
}

// whoOfSome reports a "who" right behind a word for people that is no mention
// ("some who", "a few who"): it means those, and nobody farther back.
func (c *cast) whoOfSome(who int32) bool {
	t := who - 1
	if t < c.sentenceStart(who) || c.at[t] != 0 {
		return false
	}
	switch c.tok(t).XPOS {
	case parse.TagDT, parse.TagCD, parse.TagPRP:
		return true
	}
	w := c.lower(t)
	if w == "percent" || w == "cent" || w == "%" {
		return true
	}
	return w == "some" || w == "those" || w == "few" || w == "many" || w == "others" || w == "all" || anybody[w]
}

// rivalInside reports a pronoun within somebody's indirect words, or in a clause
// that hangs on behind them, that was traced to that speaker where those words have
// another person for their subject whom it fits as well: "Kyr said Oden was right
// when he said".
func (c *cast) rivalInside(i int32) bool {
	m := &c.mentions[i]
	a := c.contentOf[m.head]
	if a == none {
		if x := c.tok(max(0, m.first-1)).XPOS; x != parse.TagWRB && x != parse.TagIN {
			return false
		}
		a = c.saidBefore(i)
	}
	if a == none || m.quote >= 0 || len(c.heads[a]) != 1 || c.whoSays(a) != m.entity {
		return false
	}
	for j := i - 1; j >= 0 && c.tok(c.mentions[j].head).Sentence == c.tok(m.head).Sentence; j-- {
		n := &c.mentions[j]
		if n.form == byName && n.subject && n.entity != none && n.entity != m.entity && c.contentOf[n.head] == a {
			if e := &c.entities[n.entity]; e.sort == person && !clash(e.gender, m.gender) {
				return true
			}
		}
	}
	return false
}

// underParticiple is the subject that a sentence names behind an opening with a
// participle in which a pronoun stands: "Asked whether he would go, Kyr said".
// The participle is the subject's, and so is the pronoun where the gender fits.
func (c *cast) underParticiple(i, e int32) bool {
	m := &c.mentions[i]
	first := c.sentenceStart(m.head)
	for first < m.head && !c.wordy(first) {
		first++
	}
	if x := c.tok(first).XPOS; e == none || m.head == first || !upperStart(c.word(first)) || !asking[c.lower(first)] && x != parse.TagVBN {
		return false
	}
	n := &c.entities[e]
	if n.sort != person && n.sort != unsorted || clash(n.gender, m.gender) {
		return false
	}
	for t := first; t < m.head; t++ {
		if x := c.tok(t).XPOS; c.word(t) == "," && t > first+1 || x == parse.TagNNP && c.nameFrom(t) != nil {
			return false // somebody is named whose the pronoun may be
		}
	}
	return true
}

// subjectAbove is the person whom a sentence names as the subject of the verb on
// which the subject pronoun's own clause hangs behind it, or none: "Oden is lying
// when he says". Where that verb is said of by somebody, rivalInside has looked.
func (c *cast) subjectAbove(i int32) int32 {
	m := &c.mentions[i]
	verb := c.tok(m.head).Head
	if !m.subject || m.quote >= 0 || c.contentOf[m.head] != none || verb < 0 || c.tok(verb).Rel.Main() != parse.RelAdvcl {
		return none
	}
	above := c.tok(verb).Head
	if above < 0 || above >= m.first || c.tok(above).Rel != parse.RelRoot {
		return none
	}
	for j := i - 1; j >= 0 && c.tok(c.mentions[j].head).Sentence == c.tok(m.head).Sentence; j-- {
		n := &c.mentions[j]
		if n.form != byName || n.entity == none || c.entities[n.entity].sort != person || !c.subjectOfVerb(n, above) {
			continue
		}
		return n.entity
	}
	return none
}

// subjectOfVerb reports a mention of which a word is the subject of the verb.
func (c *cast) subjectOfVerb(n *mention, verb int32) bool {
	for t := n.first; t < n.end; t++ {
		if k := c.tok(t); k.Head == verb && k.Rel.Main() == parse.RelNsubj {
			return true
		}
	}
	return false
}

// writtenTo is who gets the message with which a sentence opens, or none: "In a
// letter to Kyr, he wrote", where he is another.
func (c *cast) writtenTo(i int32) int32 {
	m := &c.mentions[i]
	first := c.sentenceStart(m.head)
	if !m.subject || c.lower(first) != "in" {
		return none
	}
	to := first + 1
	for to < m.first && to < first+6 && c.word(to) != "to" {
		to++
	}
	if c.word(to) != "to" || !messages[c.lower(to-1)] {
		return none
	}
	for j := i - 1; j >= 0 && c.mentions[j].first > to; j-- {
		p := &c.mentions[j]
		if p.form == byName && p.sort == person && c.word(p.end) == "," {
			if p.entity != none {
				return p.entity
			}
			return c.nameAhead(j)
		}
	}
	return none
}

// messages are what one person sends another.
var messages = map[string]bool{"letter": true, "message": true, "note": true, "email": true, "telegram": true, "reply": true, "tweet": true, "statement": true, "memo": true}

// underWhat is the body that a sentence names as its subject behind an opening
// "In what it called a warning", or none.
func (c *cast) underWhat(i int32) int32 {
	m := &c.mentions[i]
	first := c.sentenceStart(m.head)
	if c.lower(m.first-1) != "what" || m.first-1 > first+2 || m.first == 0 {
		return none
	}
	for j := i + 1; int(j) < len(c.mentions) && c.tok(c.mentions[j].head).Sentence == c.tok(m.head).Sentence; j++ {
		n := &c.mentions[j]
		if !n.subject || n.form != byName || n.sort != body && n.sort != place {
			continue
		}
		if n.entity != none {
			return n.entity
		}
		return c.bodyNamed(n)
	}
	return none
}

// asking are participles by which a sentence opens with a question to its subject.
var asking = map[string]bool{"asked": true, "pressed": true, "quizzed": true, "questioned": true, "challenged": true, "told": true, "reminded": true}

// goesOn reports a pronoun that goes on from one that was left open, nobody of its
// gender being named between them: it is as open.
func (c *cast) goesOn(i int32) bool {
	if c.leftAt == none {
		return false
	}
	m, left := &c.mentions[i], &c.mentions[c.leftAt]
	if m.gender != left.gender || m.entity != left.entity && m.entity != left.second {
		return false
	}
	if d := c.tok(m.head).Sentence - c.tok(left.head).Sentence; d > 3 || c.tok(m.head).Paragraph-c.tok(left.head).Paragraph > 1 {
		return false
	}
	for j := c.leftAt + 1; j < i; j++ {
		n := &c.mentions[j]
		if n.form == byName && n.entity != none && c.entities[n.entity].sort == person && c.contentOf[n.head] == none {
			return false
		}
	}
	return true
}

// goesOnInside ties a subject pronoun to the pronoun or unnamed person who speaks
// in its sentence: "he told the boss he needed a day", "his father said he
// believed it". Nobody of a name stands between them.
func (c *cast) goesOnInside(i int32) bool {
	m := &c.mentions[i]
	a := c.contentOf[m.head]
	if a == none || !m.subject || m.quote >= 0 || len(c.heads[a]) != 1 || c.heads[a][0].mention == none {
		return false
	}
	j := c.heads[a][0].mention
	p := &c.mentions[j]
	if j >= i || p.form != byPronoun && !(p.form == byNominal && p.sort == person && !p.plural) || p.entity == none || p.open || clash(p.gender, m.gender) || p.form == byPronoun && p.gender != m.gender || p.plural != m.plural || !p.subject || c.tok(p.head).Sentence != c.tok(m.head).Sentence {
		return false
	}
	for k := j + 1; k < i; k++ {
		if n := &c.mentions[k]; n.form == byName && n.entity != none && c.entities[n.entity].sort == person && !clash(n.gender, m.gender) {
			return false
		}
	}
	m.entity, m.share = p.entity, 0.95*p.share
	return true
}

// leave marks a singular pronoun of a person, the source of something, that stays
// open: it makes nobody the last speaker.
func (c *cast) leave(i int32) {
	m := &c.mentions[i]
	if _, source := c.owner[i]; !source || m.entity == none || m.gender != lang.Masculine && m.gender != lang.Feminine {
		return
	}
	if m.open = m.open || m.share < c.unclearUnder(m) && m.second != none || c.doubtful(i) || c.goesOn(i) || c.rivalInside(i); m.open {
		c.leftAt = i
	}
}
