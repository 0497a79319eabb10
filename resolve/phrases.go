package resolve

import (
	"strings"

	"hearsay/parse"
)

// nameText is the entity's fullest name, or its phrase without determiner.
func (c *cast) nameText(e int32) string {
	n := &c.entities[e]
	if n.sort == joined {
		names := make([]string, len(n.members))
		for i, k := range n.members {
			names[i] = c.nameText(k)
		}
		last := len(names) - 1
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	if n.titleEnd > n.title {
		return flat(c.span(n.title, n.titleEnd).In(c.doc.Text))
	}
	first, end := n.nameFirst, n.nameEnd
	if first, end, ok := c.spelledOut(n); ok {
		return flat(c.span(first, end).In(c.doc.Text))
	}
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
	if first+1 < end && (c.lower(first) == "least" || c.lower(first) == "most") && c.tok(first+1).XPOS == parse.TagCD {
		first++ // "at least one Democrat"
	}
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
		if i := c.at[first]; i != 0 && c.mentions[i-1].entity != none && c.mentions[i-1].share-c.mentions[i-1].doubt >= 0.6 && c.owns(c.mentions[i-1].entity) {
			return c.nameText(c.mentions[i-1].entity), first + 1
		}
		if e := c.mine(first); e != none {
			return c.nameText(e), first + 1
		}
		return "", first
	}
	i := c.startsAt(first)
	if i == none || c.mentions[i].form != byName || !c.mentions[i].possessive || c.mentions[i].entity == none || c.mentions[i].share < 0.9 || !c.owns(c.mentions[i].entity) {
		return "", first
	}
	if rest := c.mentions[i].end + 1; rest < end {
		return c.nameText(c.mentions[i].entity), rest
	}
	return "", first
}

// mine is who says "my" at t: the speaker of the words that it stands in, where
// those are somebody's with a name; none elsewhere.
func (c *cast) mine(t int32) int32 {
	if c.lower(t) != "my" || c.at[t] == 0 {
		return none
	}
	m := &c.mentions[c.at[t]-1]
	if turn := c.turnAround(m); turn >= 0 && len(c.heads[turn]) == 1 {
		if e := c.whoSays(turn); e != none && c.owns(e) {
			return e
		}
		return none
	}
	if e, ok := c.firstPerson(m); ok && m.quote >= 0 && c.owns(e) {
		return e
	}
	return none
}

// owns reports an entity whose name may stand for a possessive: a person's or
// body's proper name. A phrase ("the researchers") or a run of which nobody knows
// what it names makes no name for another; there the article's own words stay.
func (c *cast) owns(e int32) bool {
	n := &c.entities[e]
	return n.named && (n.sort == person || n.sort == body || n.sort == place)
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
