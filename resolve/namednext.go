package resolve

import "hearsay/parse"

// namedNext is who or what speaks next under a name that was not met before, for
// a phrase that opens the article without naming them: news holds the name of a
// person who is not widely known back to the second paragraph. Who is quoted in
// marks, or is only "a neighbour", is somebody else than whoever is named next.
func (c *cast) namedNext(i int32) int32 {
	m := &c.mentions[i]
	if m.noun.Set == "journalist" && c.ownsName(m) {
		return none // "the Hollywood reporter"
	}
	if a, source := c.owner[i]; !source || !c.opens(c.tok(m.head).Paragraph) || m.plural || m.det == indefinite || c.tok(m.first).XPOS == parse.TagPRPS || c.inMarks(a) {
		return none
	}
	for j := i + 1; int(j) < len(c.mentions) && j < i+40; j++ {
		n := &c.mentions[j]
		if _, source := c.owner[j]; !source || n.form != byName || n.entity == none {
			continue
		}
		e := &c.entities[n.entity]
		if n.sort != m.sort || e.count > e.awaited || clash(e.gender, m.gender) || m.sort == person && !e.full {
			continue
		}
		if d := c.tok(n.head).Paragraph - c.tok(m.head).Paragraph; d == 0 || d > 3 || c.describedOtherwise(n, m) {
			return none
		}
		for _, r := range c.rolesAt(n) {
			if r.end > r.first && m.sort == person {
				return none // who has a role of another kind is somebody else
			}
		}
		for k := i + 1; k <= j && m.sort == person; k++ {
			if p := &c.mentions[k]; p.form == byName && p.entity == n.entity && c.saidWhoBefore(k) {
				return none
			}
		}
		if titledOffices[m.lemma] && c.tok(n.head).Paragraph-c.tok(m.head).Paragraph > 1 {
			return none
		}
		e.awaited++
		return n.entity
	}
	return none
}

// titledOffices are offices by which news calls whoever has one where it first gives the
// name: a name without it, further on than the next paragraph, is somebody else's.
var titledOffices = map[string]bool{
	"minister": true, "mayor": true, "president": true, "premier": true, "chancellor": true, "governor": true, "secretary": true, "senator": true,
	"ambassador": true, "king": true, "queen": true, "prince": true, "princess": true, "pope": true, "bishop": true, "archbishop": true, "sheriff": true,
}

// saidWhoBefore reports that a phrase before the name says who it is ("His lawyer,
// Ann Brisk, said").
func (c *cast) saidWhoBefore(name int32) bool {
	for k := name - 1; k >= 0 && k > name-4; k-- {
		p := &c.mentions[k]
		if p.form == byNominal && p.sort == person && c.word(p.end) == "," && c.startsAt(p.end+1) == name {
			return true
		}
	}
	return false
}

// ownsName reports a phrase with a name of its own between determiner and noun.
func (c *cast) ownsName(m *mention) bool {
	for t := m.first; t < m.head; t++ {
		if c.tok(t).UPOS == parse.PropN && t > c.sentenceStart(t) && !c.belongs(t) && !c.isState(t, t+1) {
			return true
		}
	}
	return false
}

// inMarks reports an attribution whose words stand between quotation marks.
func (c *cast) inMarks(a int32) bool {
	for _, s := range c.atts[a].Content {
		if c.quoted(c.tokenAt(s.Start)) {
			return true
		}
	}
	return false
}

// describedOtherwise reports a name with a "who" of its own behind it that has neither a
// word of the phrase nor another for its noun: "the foreign minister" is not "Kyr, who runs the convoys".
func (c *cast) describedOtherwise(n, m *mention) bool {
	t, stop := n.end, c.sentenceEnd(n.head)
	if t+1 >= stop || c.word(t) != "," || c.lower(t+1) != "who" {
		return false
	}
	for k := t + 2; k < stop; k++ {
		if c.nominalTag(k) && (c.holdsWord(m.first, m.end, c.lower(k)) || c.sameSet(m.noun, c.lang.Naming.Nouns[singular(c.lower(k))])) {
			return false
		}
	}
	return true
}
