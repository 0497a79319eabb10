package resolve

import (
	"slices"

	"hearsay/parse"
)

// withoutBeside leaves out those who stand beside a subject pronoun under its own
// verb, where they can only be others: "Through an aide she let it be known".
// Where that leaves nobody, the list stays.
func (c *cast) withoutBeside(i int32, list []int32) []int32 {
	m := &c.mentions[i]
	verb := c.tok(m.head).Head
	if !m.subject || verb < 0 {
		return list
	}
	for j := i - 1; j >= 0 && c.tok(c.mentions[j].head).Sentence == c.tok(m.head).Sentence; j-- {
		n := &c.mentions[j]
		if n.entity == none || n.form == byPronoun || n.subject || n.possessive || !c.hangsOn(n, verb) {
			continue
		}
		if k := slices.Index(list, n.entity); k >= 0 && len(list) > 1 {
			list = slices.Delete(list, k, k+1)
		}
	}
	return list
}

// withoutOpening leaves out those who are named in a participle's phrase with which
// the sentence opens, for the subject pronoun behind it: "Referring to comments by
// Kyr, he said" is another's. Where that leaves nobody, the list stays.
func (c *cast) withoutOpening(i int32, list []int32) []int32 {
	m := &c.mentions[i]
	list = slices.Clone(list)
	first := c.sentenceStart(m.head)
	if x := c.tok(first).XPOS; x != parse.TagVBG && x != parse.TagVBN || !m.subject || c.word(m.first-1) != "," {
		return list
	}
	for j := i - 1; j >= 0 && c.mentions[j].first > first && len(list) > 1; j-- {
		n := &c.mentions[j]
		if n.form != byName || n.entity == none {
			continue
		}
		if k := slices.Index(list, n.entity); k >= 0 {
			list = slices.Delete(list, k, k+1)
		}
	}
	return list
}

// withoutInner leaves out those whom the sentence names only within a clause that
// describes its subject, for a subject pronoun that goes on from it: "The man who
// had shot Kyr fled, but he was caught".
func (c *cast) withoutInner(i int32, list []int32) []int32 {
	m := &c.mentions[i]
	if !m.subject {
		return list
	}
	for j := i - 1; j >= 0 && c.tok(c.mentions[j].head).Sentence == c.tok(m.head).Sentence; j-- {
		n := &c.mentions[j]
		noun := c.describedBy(n.head)
		if noun == none {
			noun = c.behindWho(n)
		}
		if n.entity == none || n.form == byPronoun || noun < 0 || c.at[noun] == 0 || c.describedBy(m.head) == noun {
			continue
		}
		who := &c.mentions[c.at[noun]-1]
		if !who.subject || who.entity == n.entity || !slices.Contains(list, who.entity) {
			continue
		}
		if k := slices.Index(list, n.entity); k >= 0 && c.entities[n.entity].lastMention == j {
			list = slices.Delete(list, k, k+1)
		}
	}
	return list
}

// inFront is whom a possessive in the phrase that opens a sentence means, for the
// subject pronoun behind the phrase: "In her last interview, with Nora Penn, she
// said". The two are one; who else the phrase names is somebody she met there.
func (c *cast) inFront(i int32) int32 {
	m := &c.mentions[i]
	if !m.subject || m.quote >= 0 {
		return none
	}
	first := c.sentenceStart(m.head)
	if c.tok(first).XPOS != parse.TagIN && c.tok(first).XPOS != parse.TagVBG {
		return none
	}
	found := none
	for j := i - 1; j >= 0 && c.mentions[j].first > first; j-- {
		p := &c.mentions[j]
		if p.subject {
			return none
		}
		if c.tok(p.head).XPOS == parse.TagPRPS && p.gender == m.gender && p.entity != none && p.first <= first+3 && !p.open {
			found = j
		}
	}
	return found
}

// behindWho is the noun before the "who" behind which a name stands, no comma
// between them, where the parse has not seen it: "the man who tried to shoot Kyr".
func (c *cast) behindWho(n *mention) int32 {
	for t := n.first - 1; t > c.sentenceStart(n.head) && t > n.first-8; t-- {
		switch w := c.lower(t); {
		case w == "who" && c.nominalTag(t-1):
			return t - 1
		case w == "," || w == "and" || c.tok(t).Mark != parse.NoMark:
			return none
		}
	}
	return none
}

// hangsOn reports a mention of which a word hangs on the verb: of a name, the first.
func (c *cast) hangsOn(m *mention, verb int32) bool {
	for t := m.first; t < m.end; t++ {
		if r := c.tok(t).Rel.Main(); c.tok(t).Head == verb && (r == parse.RelObl || r == parse.RelObj) {
			return true
		}
	}
	return false
}

// withoutUnmet leaves out those whom the article knows only from quotations, for
// a subject of its own words: "My brother" of somebody's words is not "he said".
func (c *cast) withoutUnmet(i int32, list []int32) []int32 {
	if m := &c.mentions[i]; !m.subject || m.quote >= 0 || m.form != byPronoun {
		return list
	}
	return slices.DeleteFunc(list, func(e int32) bool { return !c.entities[e].outside })
}
