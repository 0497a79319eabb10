package resolve

import "hearsay/parse"

// linkRelative ties "who", "which" and "that" to the phrase they hang on.
func (c *cast) linkRelative(i int32) {
	m := &c.mentions[i]
	if k := c.tok(m.head); m.lemma == "that" && k.XPOS != parse.TagWDT && k.XPOS != parse.TagWP {
		return
	}
	people := m.lemma != "which" && m.lemma != "that"
	if people && c.whoOfSome(m.first) {
		return
	}
	if j := c.nameBefore(i); people && j != none && c.suits(j, people) {
		c.follow(i, j)
		return
	}
	if j := c.parsedAntecedent(m.head); j != none && (c.suits(j, people) || m.lemma == "that" && c.suits(j, true)) {
		c.follow(i, c.ofPlace(j))
		if !people {
			m.share = min(m.share, whichShare)
		}
		if c.agentOf(j) {
			m.share = min(m.share, farShare)
		}
		return
	}
	if !people && c.ofThing(i) {
		return
	}
	for j := i - 1; j >= 0 && c.tok(c.mentions[j].head).Sentence == c.tok(m.head).Sentence; j-- {
		if c.suits(j, people) && c.mentions[j].entity != none && !c.mentions[j].possessive {
			if people {
				j = c.ofPlace(j)
			}
			c.follow(i, j)
			if m.share = min(m.share, whichShare); !c.rightBehind(i, j) || c.agentOf(j) {
				m.share = min(m.share, farShare)
			}
			return
		}
	}
}

// rightBehind reports a relative pronoun that stands right behind mention j and the
// prepositions that belong to it, a comma before the pronoun or none: "a director of
// the club, who".
func (c *cast) rightBehind(i, j int32) bool {
	at := c.mentions[i].first
	if at > 0 && c.word(at-1) == "," {
		at--
	}
	for t := c.mentions[j].end; t < at; t++ {
		switch c.tok(t).UPOS {
		case parse.Verb, parse.Aux, parse.Punct, parse.CConj:
			return false
		}
	}
	return true
}

// agentOf reports a name behind "by" that tells who did something with a thing:
// the "which" of "a notice seen by Kelda Water, which" may be the notice's.
func (c *cast) agentOf(j int32) bool {
	m := &c.mentions[j]
	return m.form == byName && m.first > 1 && c.word(m.first-1) == "by" && c.tok(m.first-2).XPOS == parse.TagVBN
}

// whichShare is how sure it is at most whom "which" or "that" goes back to: of
// those on the labelled articles and in news read by eye, four in five.
const whichShare = 0.8

// farShare is the same where the one it is traced to stands farther off, or may be
// in between only: of twenty in fresh news eight were another's.
const farShare = 0.6

// ofThing reports a "which" or "that" right behind a common noun that cannot speak
// and on which its clause hangs: what stands farther back is not meant.
func (c *cast) ofThing(i int32) bool {
	t := c.mentions[i].first - 1
	if t < c.sentenceStart(t+1) || c.at[t] != 0 {
		return false
	}
	k := c.tok(t)
	return (k.XPOS == parse.TagNN || k.XPOS == parse.TagNNS) && c.describedBy(c.mentions[i].head) == t
}

// nameBefore is the person's full name that stands right before "who", a comma between.
func (c *cast) nameBefore(i int32) int32 {
	at := c.mentions[i].first
	if at > 0 && c.word(at-1) == "," {
		at--
	}
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if m := &c.mentions[j]; m.end == at && m.form == byName && m.sort == person && m.nameEnd-m.nameFirst > 1 {
			return j
		}
	}
	return none
}

// ofPlace gives the person for the place in "Marta Keller, 53, of Ashton, who":
// a town that the parser took for a person.
func (c *cast) ofPlace(j int32) int32 {
	m := &c.mentions[j]
	if m.form != byName || m.end-m.first != 1 || m.first == 0 || c.word(m.first-1) != "of" {
		return j
	}
	for k := j - 1; k >= 0 && k > j-4; k-- {
		if p := &c.mentions[k]; p.form == byName && p.sort == person && p.nameEnd-p.nameFirst > 1 && c.tok(p.head).Sentence == c.tok(m.head).Sentence {
			return k
		}
	}
	return j
}

func (c *cast) follow(i, j int32) {
	if e := c.pairAt(j); e != none && (c.pluralVerb(c.mentions[i].head+1) || c.counted(e, j)) {
		c.mentions[i].entity, c.mentions[i].share = e, 0.8
		return
	}
	c.mentions[i].entity, c.mentions[i].share = c.mentions[j].entity, 0.9*c.mentions[j].share
}

// pluralVerb reports a verb that has a plural subject: "are", "were", "have", "say".
func (c *cast) pluralVerb(t int32) bool {
	if int(t) >= len(c.doc.Tokens) {
		return false
	}
	return c.tok(t).XPOS == parse.TagVBP || c.word(t) == "were"
}

// parsedAntecedent follows the parse from a relative pronoun to the noun its clause describes.
func (c *cast) parsedAntecedent(t int32) int32 {
	for steps := 0; steps < 4 && t >= 0; steps++ {
		if c.tok(t).Rel == parse.RelAclRelcl {
			if h := c.tok(t).Head; h >= 0 && c.at[h] != 0 {
				return c.at[h] - 1
			}
			return none
		}
		t = c.tok(t).Head
	}
	return none
}

// suits reports whether the mention can be what "who" (people) or "which" goes back to.
func (c *cast) suits(j int32, people bool) bool {
	m := &c.mentions[j]
	if m.entity == none || m.form == byPronoun {
		return false
	}
	switch c.entities[m.entity].sort {
	case person, joined:
		return people
	case group:
		return true
	default:
		return !people
	}
}
