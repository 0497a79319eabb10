package resolve

import "strings"

// elsewhere reports a phrase that says of what its office is ("the President of
// Ordova") for somebody who, by the roles met so far, has that office somewhere
// else: no name in the phrase stands in their roles, and these have names of their own.
func (c *cast) elsewhere(n *entity, m *mention) bool {
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
