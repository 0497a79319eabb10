package resolve

import (
	"strings"

	"hearsay/parse"
)

// elsewhere reports a phrase that says of what its office is ("the President of
// Ordova") for somebody who, by the roles met so far, has that office somewhere
// else: no name in the phrase stands in their roles, and these have names of their own.
func (c *cast) elsewhere(n *entity, m *mention) bool {
	if c.otherHouse(n, m) {
		return true
	}
	wanted := c.namesIn(c.ofPhrase(m))
	if len(wanted) == 0 {
		return false
	}
	other := false
	for _, r := range n.roles {
		for _, has := range c.namesIn(r.first, r.end) {
			for _, w := range wanted {
				if c.sameStem(w, has) {
					return false
				}
			}
			other = true
		}
	}
	return other
}

// ofPhrase is what follows the "of" behind an office's noun.
func (c *cast) ofPhrase(m *mention) (first, end int32) {
	t := m.head + 1
	if t >= c.sentenceEnd(m.head) || c.word(t) != "of" {
		return 0, 0
	}
	return t + 1, c.tailEnd(t)
}

// namesIn are the capitalised words of a stretch that are no titles, in lower case.
func (c *cast) namesIn(first, end int32) []string {
	var out []string
	for t := first; t < end; t++ {
		if _, title := c.title(t); !title && upperStart(c.word(t)) && !c.personNoun(t) && !c.lang.TitleParts[c.lower(t)] {
			out = append(out, c.lower(t))
		}
	}
	return out
}

// sameStem lets "Ordova" and "Ordovan", "France" and "French" be one.
func (c *cast) sameStem(a, b string) bool {
	if s := c.lang.Naming.Demonyms[a]; s != "" {
		a = lower(s)
	}
	if s := c.lang.Naming.Demonyms[b]; s != "" {
		b = lower(s)
	}
	k := min(len(a), len(b), 4)
	return strings.HasPrefix(a, b[:k])
}

// otherHouse reports a phrase that says whose office it is ("the Front's
// commander") for somebody whose roles say that theirs is another's ("the army's
// spokesman"), under another noun.
func (c *cast) otherHouse(n *entity, m *mention) bool {
	first, end := c.possessorIn(m.first, m.head)
	if end <= first {
		return false
	}
	other := false
	for _, r := range n.roles {
		for t := first; t < end; t++ {
			if c.nominalTag(t) && c.stemIn(r.first, r.end, c.lower(t)) {
				return false
			}
		}
		a, b := c.possessorIn(r.first, r.end)
		other = other || b > a
	}
	return other && !c.hasRole(n, m.lemma)
}

// possessorIn is what stands before the last "'s" of a stretch.
func (c *cast) possessorIn(first, end int32) (int32, int32) {
	for t := end - 1; t > first; t-- {
		if c.tok(t).XPOS == parse.TagPOS || c.word(t) == "'s" || c.word(t) == "’s" {
			return first, t
		}
	}
	return first, first
}

// stemIn reports a word of a stretch that is, but for its ending, the word w.
func (c *cast) stemIn(first, end int32, w string) bool {
	for t := first; t < end; t++ {
		if c.nominalTag(t) && c.sameStem(w, c.lower(t)) {
			return true
		}
	}
	return false
}
