package resolve

import (
	"slices"

	"hearsay"
	"hearsay/lang"
	"hearsay/parse"
)

// Chains ties the mentions of a whole article to each other: names, phrases and
// pronouns that mean the same, whether they speak or not. Each chain has the
// spans of two mentions or more in the order of the text, from determiner to
// relative clause, as OntoNotes has them; relative pronouns are part of what they
// describe. The attributions help with "I" and with who speaks; there may be none.
//
// [Resolver.Resolve] does not need it and does not pay for it: it looks at what can speak.
func (r *Resolver) Chains(doc *parse.Document, atts []hearsay.Attribution) [][]hearsay.Span {
	c := newCast(r, doc, atts)
	c.whole = true
	c.gather()
	c.link()
	return c.chains()
}

func (c *cast) chains() [][]hearsay.Span {
	reach := c.extents()
	of := make([][]hearsay.Span, len(c.entities))
	taken, pronoun := map[hearsay.Span]bool{}, map[hearsay.Span]bool{}
	for i := range c.mentions {
		m := &c.mentions[i]
		if m.entity == none || c.relative(m) {
			continue
		}
		s := c.extent(m, reach)
		pronoun[s] = m.form == byPronoun
		if !taken[s] {
			taken[s] = true
			of[m.entity] = append(of[m.entity], s)
		}
	}
	for e := range of {
		of[e] = withoutNested(of[e], pronoun)
	}
	return slices.DeleteFunc(of, func(spans []hearsay.Span) bool { return len(spans) < 2 })
}

// withoutNested leaves out names and phrases inside another of the same chain: appositions.
func withoutNested(spans []hearsay.Span, pronoun map[hearsay.Span]bool) []hearsay.Span {
	var kept []hearsay.Span
	for i, s := range spans {
		inside := false
		for k, o := range spans {
			inside = inside || i != k && o.Contains(s) && !pronoun[s]
		}
		if !inside {
			kept = append(kept, s)
		}
	}
	return kept
}

// relative reports "who", "which" and "that" of a relative clause.
func (c *cast) relative(m *mention) bool {
	_, personal := c.lang.Pronouns[m.lemma]
	return m.form == byPronoun && !personal && !demonstrative[m.lemma]
}

var demonstrative = map[string]bool{"this": true, "these": true, "those": true}

// tokens is a range of tokens.
type tokens struct{ first, end int32 }

// extents is, for every token, the phrase that it heads by the parse: what hangs
// on it but for clauses around it, the preposition before it and what "and" ties to it.
func (c *cast) extents() []tokens {
	reach := make([]tokens, len(c.doc.Tokens))
	for t := range reach {
		reach[t] = tokens{int32(t), int32(t) + 1}
	}
	for t := range c.doc.Tokens {
		t := int32(t)
		if c.tok(t).Rel == parse.RelPunct || !c.wordy(t) {
			continue
		}
		child := t
		for steps := 0; steps < 60; steps++ {
			head := c.tok(child).Head
			if head < 0 {
				break
			}
			if c.insidePhrase(child, head) {
				reach[head].first, reach[head].end = min(reach[head].first, t), max(reach[head].end, t+1)
			}
			child = head
		}
	}
	return reach
}

// insidePhrase reports whether what hangs on a noun belongs to its phrase.
func (c *cast) insidePhrase(child, head int32) bool {
	switch c.tok(child).Rel.Main() {
	case parse.RelDet, parse.RelAmod, parse.RelCompound, parse.RelNmod, parse.RelNummod, parse.RelFlat, parse.RelAcl, parse.RelAppos, parse.RelFixed, parse.RelGoeswith:
		return true
	case parse.RelCase:
		return c.tok(child).XPOS == parse.TagPOS || child > head
	case parse.RelAdvmod:
		return child < head && c.tok(head).Rel != parse.RelRoot && c.tok(child+1).Rel.Main() == parse.RelNummod
	}
	return false
}

// extent is a mention's span: its own tokens and what its head holds together.
func (c *cast) extent(m *mention, reach []tokens) hearsay.Span {
	first, end := m.first, m.end
	if m.form == byPronoun {
		return c.span(first, end)
	}
	for t := first; t < end; t++ {
		if h := c.tok(t).Head; h < first || h >= end {
			first, end = min(first, reach[t].first), max(end, reach[t].end)
			break
		}
	}
	end = c.closed(first, end)
	for first < end-1 && (c.tok(first).XPOS == parse.TagIN || !c.wordy(first) && c.tok(first).Mark == parse.NoMark) {
		first++
	}
	return c.span(first, end)
}

// closed takes in the possessive ending and the bracket or mark that a phrase leaves open.
func (c *cast) closed(first, end int32) int32 {
	stop := c.sentenceEnd(end - 1)
	if end < stop && (c.word(end) == "'s" || c.word(end) == "’s" || c.tok(end).XPOS == parse.TagPOS) && c.tok(end).XPOS != parse.TagVBZ {
		end++
	}
	open := 0
	for t := first; t < end; t++ {
		switch {
		case c.word(t) == "(" || c.tok(t).Mark == parse.OpenMark:
			open++
		case c.word(t) == ")" || c.tok(t).Mark == parse.CloseMark:
			open--
		}
	}
	if open > 0 && end < stop && (c.word(end) == ")" || c.tok(end).Mark == parse.CloseMark) {
		end++
	}
	return end
}

// thing files a noun that cannot speak, for whole chains.
func (c *cast) thing(t int32, s *parse.Sentence) {
	if c.entityType(t) == parse.NoEntity && c.tok(t).Rel == parse.RelRoot && c.tok(t).XPOS == parse.TagVB {
		return
	}
	if c.dayName(t) {
		return
	}
	lemma := singular(c.lower(t))
	c.file(t, s.FirstToken, lemma, lang.Noun{Set: lemma}, c.pluralNoun(t, lemma))
}

// linkThing ties a phrase for something that cannot speak to the phrase before
// that has its words, or brings something in.
func (c *cast) linkThing(i int32) {
	m := &c.mentions[i]
	if e := c.sameThing(m); e != none {
		m.entity, m.share = e, 0.7
		c.fuller(m)
		return
	}
	c.newNominal(i)
}

// sameThing is the latest thing that the phrase may go back to: one with the same
// words, or, for "the" and "this", one with its noun and all its modifiers.
func (c *cast) sameThing(m *mention) int32 {
	if m.det == indefinite || m.det == possessed && c.tok(m.first).XPOS == parse.TagPRPS {
		return none
	}
	for e := len(c.entities) - 1; e >= c.oldest(); e-- {
		n := &c.entities[e]
		if n.named || n.sort != m.sort || n.plural != m.plural || n.lastMention == none || c.headWord(n) != m.lemma {
			continue
		}
		if m.det == noDeterminer && !upperStart(c.word(m.head)) {
			return none // "in fact", "at home", and "birds" in general
		}
		near := c.sentencesSince(n, m) < thingReach
		switch {
		case c.sameWords(n.nameFirst, n.nameEnd, m.first, m.end):
			return int32(e)
		case m.det == definite && near && c.modifiersHeld(m, n):
			return int32(e)
		}
	}
	return none
}

// thingReach is how many sentences back "the path" goes; tried on OntoGUM train.
const thingReach = 12

// headWord is the singular of an unnamed entity's noun.
func (c *cast) headWord(n *entity) string { return singular(c.lower(n.nameEnd - 1)) }

// linkSelf ties "I", "we" and "you": within a quotation to its speaker or to
// those before it there, outside to those of the article's own.
func (c *cast) linkSelf(i int32) {
	m := &c.mentions[i]
	p := c.lang.Pronouns[m.lemma]
	if p.Person == 1 && !p.Plural {
		if e, ok := c.firstPerson(m); ok {
			m.entity, m.share = e, 0.9
			return
		}
	}
	key := selfKey{person: p.Person, plural: p.Plural, quote: m.quote, speaker: none}
	if a := c.contentOf[m.head]; a >= 0 {
		if e := c.speakerOf(a); e != none {
			key.quote, key.speaker = none, e
		}
	}
	if e, met := c.selves[key]; met {
		m.entity, m.share = e, 0.8
		return
	}
	m.entity, m.share = int32(len(c.entities)), 0.8
	c.entities = append(c.entities, entity{nameFirst: m.first, nameEnd: m.end, phraseEnd: m.end, sort: unsorted, plural: p.Plural, lastMention: none, self: true})
	c.selves[key] = m.entity
}

// selfKey tells the speakers of first and second persons apart.
type selfKey struct {
	person         uint8
	plural         bool
	quote, speaker int32
}

// pleonastic reports an "it" that means nothing: "it is clear that", "it seems",
// "it takes two to".
func (c *cast) pleonastic(t int32) bool {
	stop := c.sentenceEnd(t)
	be := false
	for k := t + 1; k < stop && k < t+6; k++ {
		switch tok := c.tok(k); {
		case tok.Lemma == "be" || c.word(k) == "'s" || c.word(k) == "’s":
			be = true
		case empty[tok.Lemma] && !be:
			return true
		case tok.XPOS == parse.TagMD || tok.XPOS == parse.TagRB || tok.Lemma == "have" || tok.Lemma == "do":
		case be && (tok.XPOS == parse.TagJJ || tok.XPOS == parse.TagVBN):
			return c.clauseBehind(k+1, stop)
		default:
			return false
		}
	}
	return false
}

// empty are verbs whose "it" means nothing.
var empty = map[string]bool{"seem": true, "appear": true, "turn": true, "happen": true, "rain": true, "snow": true}

// clauseBehind reports "that", "to", "for" or a question word that brings what "it" stands for.
func (c *cast) clauseBehind(t, stop int32) bool {
	for k := t; k < stop && k < t+4; k++ {
		switch c.word(k) {
		case "that", "to", "for", "whether", "how", "why", "when", "if", "what":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}
