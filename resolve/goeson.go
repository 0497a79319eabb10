package resolve

import (
	"cmp"
	"slices"

	"hearsay/parse"
)

// said is an attribution and the token at which its source begins.
type said struct{ at, attribution int32 }

// findSaid lists the attributions whose sources the article itself names, outside
// of what others say.
func (c *cast) findSaid() {
	for i := range c.atts {
		if first, end := c.tokensOf(c.atts[i].Source); end > first && c.contentOf[first] == none {
			c.said = append(c.said, said{first, int32(i)})
		}
	}
	slices.SortStableFunc(c.said, func(a, b said) int { return cmp.Compare(a.at, b.at) })
}

// saidBefore is the attribution whose source stands last before mention i, or none.
func (c *cast) saidBefore(i int32) int32 {
	if k := c.saidUpTo(i); k > 0 {
		return c.said[k-1].attribution
	}
	return none
}

// saidUpTo is how many of said stand before mention i.
func (c *cast) saidUpTo(i int32) int {
	k, _ := slices.BinarySearchFunc(c.said, c.mentions[i].first, func(s said, at int32) int { return cmp.Compare(s.at, at) })
	return k
}

// goesOnShare is how sure it is that somebody without a name goes on speaking.
const goesOnShare = 0.9

// goesOnSaying is who spoke last and has no name, or speaks for a body, where the
// pronoun can only go on from there: "The mayor said he was relieved. He said".
// The ranking is taught by chains that lead to names, and would take the nearest
// of those. Whoever is brought in between, or named as a subject, ends it.
//
// The second is who has no name, spoke last and does not go on: a person was
// brought in since, or the paragraph ended with them.
func (c *cast) goesOnSaying(i int32) (on, over int32) {
	m := &c.mentions[i]
	if _, source := c.owner[i]; !source || !m.subject || c.contentOf[m.head] != none || m.quote >= 0 || c.askedBy(i) != none {
		return none, none
	}
	for k := c.saidUpTo(i) - 1; k >= 0; k-- {
		last := c.said[k].attribution
		if len(c.heads[last]) != 1 || c.heads[last][0].mention == none {
			return none, none
		}
		j := c.heads[last][0].mention
		p := &c.mentions[j]
		if p.entity == none || p.open || j >= i {
			return none, none
		}
		if c.tooFar(p, m) {
			return none, c.endedWith(p, m)
		}
		if n := &c.entities[p.entity]; n.sort == person && clash(n.gender, m.gender) {
			continue // "She says that she laughed. He says": he spoke before her
		}
		switch {
		case !c.unnamedOrFor(p, m) || c.namesOther(last, p.entity):
		case c.broughtIn(j, i):
			return none, p.entity
		default:
			return p.entity, none
		}
		return none, none
	}
	return none, none
}

// endedWith is the person without a name whom mention p brings in and of whom nothing
// says that the pronoun m fits, or none.
func (c *cast) endedWith(p, m *mention) int32 {
	if n := &c.entities[p.entity]; n.sort == person && !n.named && n.gender != m.gender && p.form == byNominal && p.det != definite {
		return p.entity
	}
	return none
}

// unnamedOrFor reports a mention of a person without a name, or of a body through
// whoever speaks for it.
func (c *cast) unnamedOrFor(p, m *mention) bool {
	n := &c.entities[p.entity]
	return n.sort == person && !n.named && !n.plural && !c.epithet(n) || c.speaksFor(p, m)
}

// epithet reports a person whom a phrase names by what somebody met before may be:
// "the Republican", "the nominee", "the striker". Who that is the ranking tells.
func (c *cast) epithet(n *entity) bool {
	last := singular(c.lower(n.nameEnd - 1))
	return !n.indefinite && (c.lang.Naming.Parties[last] || c.lang.Naming.Epithets[last] || c.lang.Naming.Demonyms[last] != "")
}

// tooFar reports a mention that nothing need go on from at m: it stands more than
// three sentences back, or brings somebody in and the paragraph ends with them.
func (c *cast) tooFar(p, m *mention) bool {
	paragraphs := c.tok(m.head).Paragraph - c.tok(p.head).Paragraph
	return paragraphs > 1 || paragraphs == 1 && p.form == byNominal && p.det != definite || c.tok(m.head).Sentence-c.tok(p.head).Sentence > 3
}

// namesOther reports a source that holds the name of a person beside its mention:
// what the phrase was cut from, or somebody in apposition.
func (c *cast) namesOther(a, e int32) bool {
	first, end := c.tokensOf(c.atts[a].Source)
	for t := first; t < end; t++ {
		if c.at[t] == 0 {
			continue
		}
		if n := &c.mentions[c.at[t]-1]; n.form == byName && n.sort == person && !n.possessive && n.entity != e {
			return true
		}
	}
	return false
}

// speaksFor reports a body whose spokeswoman a phrase named, or a pronoun that
// went on from one: "A spokeswoman for the board said ... she said".
func (c *cast) speaksFor(p, m *mention) bool {
	if c.entities[p.entity].sort == person || c.entities[p.entity].plural {
		return false
	}
	return (p.form == byNominal && p.noun.Set == "spokesman" && !p.plural || p.form == byPronoun && p.gender == m.gender) && !clash(p.gender, m.gender)
}

// broughtIn reports a person, other than the one of mention j, whom the article's
// own words have as a subject between mentions j and i and whom the pronoun i fits;
// where the gender of mention j's person is not known, one who is known to have the
// pronoun's need be no subject.
func (c *cast) broughtIn(j, i int32) bool {
	m := &c.mentions[i]
	for k := j + 1; k < i; k++ {
		n := &c.mentions[k]
		if n.entity == none || n.entity == c.mentions[j].entity || n.plural || c.contentOf[n.head] != none && !c.dealtWith(n) || n.first >= c.mentions[j].first && n.end <= c.partEndOf(j) {
			continue
		}
		e := &c.entities[n.entity]
		if e.sort != person || clash(e.gender, m.gender) {
			continue
		}
		if !c.passing(n) && c.tok(n.head).Rel.Main() != parse.RelNmod || e.gender == m.gender && c.entities[c.mentions[j].entity].gender != m.gender {
			return true
		}
	}
	return false
}

// dealtWith reports somebody with whom a content only begins, as the object of its
// cue: "offered Kyr a job".
func (c *cast) dealtWith(n *mention) bool {
	first, _ := c.tokensOf(c.atts[c.contentOf[n.head]].Content)
	rel := c.tok(n.head).Rel.Main()
	return n.first == first && n.quote < 0 && (rel == parse.RelObj || rel == parse.RelIobj)
}

// partEndOf is where the source ends that mention j stands for.
func (c *cast) partEndOf(j int32) int32 {
	a, ok := c.owner[j]
	if !ok {
		return c.mentions[j].end
	}
	_, end := c.tokensOf(c.atts[a].Source)
	return end
}
