package resolve

import (
	"slices"

	"hearsay"
	"hearsay/parse"
)

// ruledOut leaves out those whom a singular pronoun for a person cannot mean,
// whatever else speaks for them: who is named in what the pronoun says, who says
// the words that it stands in, who put the question that it answers, and whoever
// only owns the person of whom the sentence tells. Where that leaves nobody,
// nobody is meant whom the article has named.
func (c *cast) ruledOut(i int32, list []int32) []int32 {
	out := c.named(i)
	out = append(out, c.saidBy(i)...)
	if e := c.writtenTo(i); e != none {
		out = append(out, e)
	}
	if e := c.askedBy(i); e != none {
		out = append(out, e)
	}
	list = slices.DeleteFunc(list, func(e int32) bool { return slices.Contains(out, e) })
	return slices.DeleteFunc(list, func(e int32) bool { return c.onlyOwns(e, i, list) })
}

// named are the people whom the words of a pronoun's own attribution have as a
// subject by name, in its sentence: nobody speaks of himself by name ("he said that
// Kyr knew it", "Kyr had his support, he said"). Possessives are left out, since
// reporters lapse into them ("he notes that Kyr's microphone failed"), and so is
// whoever speaks within the words; quotations are withoutQuoted's.
func (c *cast) named(i int32) (out []int32) {
	a, source := c.owner[i]
	if !source {
		return nil
	}
	at := c.tok(c.mentions[i].head).Sentence
	first := i
	for first > 0 && c.tok(c.mentions[first-1].head).Sentence == at {
		first--
	}
	for j := first; int(j) < len(c.mentions) && c.tok(c.mentions[j].head).Sentence == at; j++ {
		n := &c.mentions[j]
		if _, speaks := c.owner[j]; speaks || n.form != byName || !n.subject || n.possessive || n.quote >= 0 || !c.holdsToken(a, n.head) {
			continue
		}
		if e := c.nameAhead(j); e != none {
			out = append(out, e)
		}
	}
	return out
}

// saidBy are those who say the words between marks, or the turn, in which "he" or
// "she" stands: who speaks of himself says "I".
func (c *cast) saidBy(i int32) (out []int32) {
	m := &c.mentions[i]
	turn := c.turnAround(m)
	paragraph := &c.doc.Paragraphs[c.tok(m.head).Paragraph]
	labelled := paragraph.Layout == parse.Turn && m.first > paragraph.FirstToken
	if m.quote < 0 && turn < 0 && !labelled {
		return nil
	}
	for a := range c.atts {
		if a := int32(a); len(c.heads[a]) == 1 && c.holdsToken(a, m.head) && (a == turn || c.marked(a, m) || labelled && c.heads[a][0].first == paragraph.FirstToken) {
			if e := c.whoSays(a); e != none {
				out = append(out, e)
			}
		}
	}
	return out
}

// marked reports an attribution whose source stands outside of the quotation in
// which the mention stands, and no other pronoun is its source than one met before.
func (c *cast) marked(a int32, m *mention) bool {
	p := c.heads[a][0]
	return m.quote >= 0 && p.mention != none && c.mentions[p.mention].quote != m.quote
}

// whoSays is the person to whom an attribution is traced by now, or whom the name
// of its source will mean.
func (c *cast) whoSays(a int32) int32 {
	j := c.heads[a][0].mention
	if j == none {
		return none
	}
	if m := &c.mentions[j]; m.entity == none && m.form == byName {
		return c.nameAhead(j)
	}
	return c.mentions[j].entity
}

// askedBy is who put the question that the words of a pronoun answer, or none:
// “Did you see him?” asked Kyr. “No,” she replied.
func (c *cast) askedBy(i int32) int32 {
	a, source := c.owner[i]
	if !source || !c.answering(c.atts[a].Cue) {
		return none
	}
	last := c.saidBefore(i)
	if last == none || !c.questions(last) {
		return none
	}
	return c.whoSays(last)
}

func (c *cast) answering(cue hearsay.Passage) bool {
	first, end := c.tokensOf(cue)
	for t := first; t < end; t++ {
		if c.lang.Naming.Answers[c.lemmaOf(t)] {
			return true
		}
	}
	return false
}

// questions reports words that end in a question mark.
func (c *cast) questions(a int32) bool {
	_, end := c.tokensOf(c.atts[a].Content)
	for t := end - 1; t >= 0 && t > end-4; t-- {
		if c.word(t) == "?" {
			return true
		}
	}
	return false
}

// onlyOwns reports somebody whom the last sentence that speaks of them has only as
// the owner of a person who is its subject, for a subject pronoun behind it: "The
// minister's adviser resigned. He said". Kin are left to the ranking, since
// articles go on with whom they are about: "Kyr's brother died in May. He said".
func (c *cast) onlyOwns(e, i int32, list []int32) bool {
	m, n := &c.mentions[i], &c.entities[e]
	if !m.subject || n.lastMention == none {
		return false
	}
	p := &c.mentions[n.lastMention]
	d := c.tok(m.head).Sentence - c.tok(p.head).Sentence
	if !p.possessive && c.tok(p.head).XPOS != parse.TagPRPS || d < 0 || d > 2 {
		return false
	}
	for j := n.lastMention + 1; j < i && int(j) < len(c.mentions) && j < n.lastMention+4; j++ {
		h := &c.mentions[j]
		if h.form == byNominal && h.sort == person && !h.plural && h.first <= p.first && p.head < h.head {
			return h.subject && h.entity != none && h.entity != e && !c.lang.Naming.Relatives[h.lemma] && !clash(c.entities[h.entity].gender, m.gender) && contains(list, h.entity)
		}
	}
	return false
}
