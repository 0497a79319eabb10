package resolve

import (
	"slices"
	"strings"

	"hearsay/parse"
)

// elsewhere reports a phrase that says of what its office is ("the President of
// Ordova", "the Ordovan president") for somebody who has that office somewhere
// else: by the roles met so far, or by what phrases said of them that were linked
// before; no name in the phrase stands there, and these have names of their own.
func (c *cast) elsewhere(n *entity, m *mention) bool {
	if c.otherHouse(n, m) {
		return true
	}
	wanted := c.whereOf(m)
	if len(wanted) == 0 {
		return false
	}
	same, other := c.shareNames(wanted, n.wheres)
	for _, r := range n.roles {
		s, o := c.shareNames(wanted, c.namesIn(r.first, r.end))
		same, other = same || s, other || o
	}
	if !same && c.postedIn(m) != none && !c.hasRole(n, m.lemma) {
		return true // a general, for "the commander in Ordova"
	}
	if !same && !other && stateOffices[m.lemma] {
		return c.alsoHeld(n, m) // which of two presidents is the Ordovan one?
	}
	return other && !same
}

// alsoHeld reports that another person of the article has the office of phrase m.
func (c *cast) alsoHeld(n *entity, m *mention) bool {
	for e := c.oldest(); e < len(c.entities); e++ {
		if k := &c.entities[e]; k != n && k.sort == person && k.named && c.hasRole(k, m.lemma) && !c.otherPost(k, m) {
			return true
		}
	}
	return false
}

// shareNames reports whether a name of one list stands in the other, and whether
// the other has any.
func (c *cast) shareNames(wanted, has []string) (same, any bool) {
	for _, h := range has {
		for _, w := range wanted {
			same = same || c.sameStem(w, h)
		}
	}
	return same, len(has) > 0
}

// elsewhereRole is the same for one role, of somebody who is yet to be met.
func (c *cast) elsewhereRole(r role, m *mention) bool {
	same, other := c.shareNames(c.whereOf(m), c.namesIn(r.first, r.end))
	return other && !same && len(c.whereOf(m)) > 0
}

// whereOf are the names that say of what a phrase's office is.
func (c *cast) whereOf(m *mention) []string {
	wanted := c.namesIn(c.ofPhrase(m))
	if i := c.postedIn(m); i != none {
		wanted = append(wanted, c.namesIn(c.mentions[i].nameFirst, c.mentions[i].nameEnd)...)
	}
	if first, end := c.possessorIn(m.first, m.head); m.sort == person && first < end {
		if c.startsPhrase(first) {
			first++
		}
		wanted = append(wanted, c.namesIn(first, end)...) // "New York's attorney general"
	}
	if !stateOffices[m.lemma] {
		return wanted
	}
	for t := m.first; t < m.head; t++ {
		if w := c.lower(t); c.lang.Naming.Demonyms[w] != "" || c.isState(t, t+1) || c.locatedPeople(w) && upperStart(c.word(t)) {
			wanted = append(wanted, w)
		}
	}
	return wanted
}

// postedIn is the land or town in which a phrase says that its office is: "the
// military commander in Ordova", "the ambassador to Kethara".
func (c *cast) postedIn(m *mention) int32 {
	t := m.head + 1
	if m.sort != person || m.det != definite || t+1 >= c.sentenceEnd(m.head) {
		return none
	}
	if w := c.word(t); w != "in" && w != "to" && w != "for" {
		return none
	}
	if i := c.startsAt(t + 1); i != none && c.mentions[i].form == byName && c.mentions[i].sort == place {
		return i
	}
	return none
}

// otherTail reports that an unnamed entity's phrase and the mention's say of
// different things what they belong to: "the head of the Harbour Board" is not
// "the head of Orlane Foods".
func (c *cast) otherTail(n *entity, m *mention) bool {
	wanted := c.namesIn(c.ofPhrase(m))
	if len(wanted) == 0 || n.phraseEnd <= n.nameEnd {
		return false
	}
	same, other := c.shareNames(wanted, c.namesIn(n.nameEnd, n.phraseEnd))
	return other && !same
}

// stateOffices are those that every state has one of.
var stateOffices = map[string]bool{
	"president": true, "premier": true, "chancellor": true, "minister": true, "king": true, "queen": true, "leader": true, "governor": true, headOfStateLemma: true,
}

// locatedPeople reports the adjective of a place that the article knows ("Ordovan").
func (c *cast) locatedPeople(w string) bool {
	for _, ending := range []string{"n", "an", "ian", "i", "ese", "ish"} {
		if stem, ok := strings.CutSuffix(w, ending); ok && c.located[stem] {
			return true
		}
	}
	return false
}

// noteWhere keeps with a person of what a phrase said that they have their office.
func (c *cast) noteWhere(e int32, m *mention) {
	n := &c.entities[e]
	for _, w := range c.whereOf(m) {
		if m.sort == person && !slices.Contains(n.wheres, w) {
			n.wheres = append(n.wheres, w)
		}
	}
}

// ofPhrase is what follows the "of" behind an office's noun.
func (c *cast) ofPhrase(m *mention) (first, end int32) {
	t := m.head + 1
	if t >= c.sentenceEnd(m.head) || c.word(t) != "of" {
		return 0, 0
	}
	return t + 1, c.tailEnd(t)
}

// namesIn are the capitalised words of a stretch that are neither titles nor
// words for a state ("Republic"), in lower case.
func (c *cast) namesIn(first, end int32) []string {
	var out []string
	for t := first; t < end; t++ {
		if _, title := c.title(t); !title && upperStart(c.word(t)) && !realms[c.lower(t)] && !c.personNoun(t) && !c.lang.TitleParts[c.lower(t)] {
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
