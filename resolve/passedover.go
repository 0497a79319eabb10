package resolve

import (
	"slices"

	"hearsay/parse"
)

// passedOver leaves out those whom a pronoun passes over for somebody who stands
// nearer to the point, where such a one is among the candidates.
func (c *cast) passedOver(i int32, list []int32) []int32 {
	last := c.justSpoke(i, list)
	return slices.DeleteFunc(list, func(e int32) bool {
		return c.onlyInSource(e, last) || c.onlyInWords(e, last) || c.onlyNames(e, i, list) || c.toldOf(e, i, last)
	})
}

// justSpoke is the last attribution before mention i, no more than two sentences
// back, where its speaker is one person and among the candidates; else none.
func (c *cast) justSpoke(i int32, list []int32) int32 {
	_, source := c.owner[i]
	last := c.saidBefore(i)
	if !source || last == none || len(c.heads[last]) != 1 {
		return none
	}
	first, _ := c.tokensOf(c.atts[last].Source)
	e := c.whoSays(last)
	if e == none || !slices.Contains(list, e) || c.tok(c.mentions[i].head).Sentence-c.tok(first).Sentence > 2 {
		return none
	}
	return last
}

// onlyInSource reports somebody whom the article last named within the phrase that
// says who it is that spoke: "Deco, once managed by Kyr, agreed. He said".
func (c *cast) onlyInSource(e, last int32) bool {
	if last == none || c.whoSays(last) == e || !c.entities[c.whoSays(last)].named {
		return false
	}
	first, end := c.tokensOf(c.atts[last].Source)
	for j := c.entities[e].lastMention; j >= 0 && c.mentions[j].head >= first; j-- {
		if p := &c.mentions[j]; p.entity == e && p.form != byPronoun {
			return p.head < end
		}
	}
	return false
}

// onlyInWords reports somebody without a name who was met nowhere but in the words
// of whoever spoke last: "Kyr said she was proud of her niece. “I am,” she said".
func (c *cast) onlyInWords(e, last int32) bool {
	n := &c.entities[e]
	if last == none || n.named || n.count != 1 || c.whoSays(last) == e {
		return false
	}
	return c.contentOf[c.mentions[n.lastMention].head] == last
}

// onlyNames reports somebody whose name the pronoun's sentence has only to name a
// thing ("the Kyr ruling"), where it speaks of another candidate itself.
func (c *cast) onlyNames(e, i int32, list []int32) bool {
	at := c.tok(c.mentions[i].head).Sentence
	naming, another := false, false
	for j := i - 1; j >= 0 && c.tok(c.mentions[j].head).Sentence == at; j-- {
		p := &c.mentions[j]
		switch {
		case p.entity == none:
		case p.entity != e:
			another = another || slices.Contains(list, p.entity) && !c.namesThing(p)
		case !c.namesThing(p):
			return false
		default:
			naming = true
		}
	}
	return naming && another
}

// namesThing reports a name that stands as the first part of a compound with a
// common noun behind it.
func (c *cast) namesThing(p *mention) bool {
	if p.form != byName || p.possessive || p.end >= c.sentenceEnd(p.head) {
		return false
	}
	k := c.tok(c.outermost(p))
	return k.Rel.Main() == parse.RelCompound && k.Head >= p.end && !upperStart(c.word(k.Head))
}

// toldOf reports somebody whom the pronoun's own words before it have for their
// subject, as nobody calls himself: "Moe said so. The other professor was away, he said".
func (c *cast) toldOf(e, i, last int32) bool {
	if last == none || c.whoSays(last) == e {
		return false
	}
	a, at := c.owner[i], c.tok(c.mentions[i].head).Sentence
	for j := i - 1; j >= 0 && c.tok(c.mentions[j].head).Sentence == at; j-- {
		p := &c.mentions[j]
		if p.entity == e && p.form == byNominal && p.det == definite && p.subject && p.quote < 0 && c.holdsToken(a, p.head) {
			return true
		}
	}
	return false
}
