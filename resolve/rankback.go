package resolve

import "slices"

// rankBack ranks the entities mentioned before and takes the best.
func (c *cast) rankBack(i int32, kind anaphor) {
	var found [48]int32
	list := c.mentionedBefore(i, kind, found[:0])
	switch kind {
	case genderedKind, speakingKind:
		c.rankPeople(i, list, kind)
	case neuterKind:
		c.rankIt(i, list)
	case pluralKind, thingsKind:
		c.rankThey(i, c.withJoined(i, list), kind)
	default:
		c.chooseAny(i, list, kind)
	}
}

// mentionedBefore adds to the list those mentioned before, the latest first, whom
// the pronoun may mean, up to what the list holds.
func (c *cast) mentionedBefore(i int32, kind anaphor, list []int32) []int32 {
	m := &c.mentions[i]
	for j := i - 1; j >= 0 && j > i-reach && len(list) < cap(list); j-- {
		e := c.mentions[j].entity
		if e == none || contains(list, e) || !c.agrees(e, m, kind) {
			continue
		}
		list = append(list, e)
	}
	return list
}

// withJoined adds those whom the text has lately joined ("Reyes and Okafor").
func (c *cast) withJoined(i int32, list []int32) []int32 {
	for e := len(c.entities) - 1; e >= c.oldest() && len(list) < cap(list); e-- {
		if n := &c.entities[e]; n.sort == joined && n.lastMention > i-60 && !contains(list, int32(e)) {
			list = append(list, int32(e))
		}
	}
	return list
}

// rankThey ranks those whom a plural may mean.
func (c *cast) rankThey(i int32, list []int32, kind anaphor) {
	if kind == pluralKind && c.policeSpoke(i) {
		c.mentions[i].means(c.speaking, 0.8)
		return
	}
	c.chooseAny(i, list, kind)
}

// rankIt ranks those whom an "it" or "its" may mean, unless the sentence says whom.
func (c *cast) rankIt(i int32, list []int32) {
	m := &c.mentions[i]
	if m.means(c.underWhat(i), 0.9) || m.means(c.itGoesOn(i), itShare) {
		return
	}
	if len(list) > 1 {
		list = c.withoutQuoted(i, list)
	}
	c.chooseAny(i, list, neuterKind)
}

// rankPeople ranks the people whom a "he" or "she" may mean, unless the sentence
// says whom; where nobody stands before it, those behind.
func (c *cast) rankPeople(i int32, list []int32, kind anaphor) {
	list = c.withoutUnmet(i, list)
	if kind == speakingKind && len(list) > 1 {
		list = c.withoutQuoted(i, list)
	}
	list, sure := c.goingOn(i, list)
	if sure || c.tiedToFront(i) {
		return
	}
	list, sure = c.tiedToAhead(i, c.withoutAskers(i, c.ruledOut(i, list)), kind)
	if sure {
		return
	}
	if len(list) > 1 {
		list = c.withoutAside(i, list)
	}
	if len(list) == 0 {
		c.rankAhead(i)
		return
	}
	c.choose(i, list, kind)
	c.preferAbove(i, list)
}

// goingOn ties the pronoun to whoever goes on saying something there, and says so;
// else it leaves out the one who has just ended.
func (c *cast) goingOn(i int32, list []int32) (left []int32, tied bool) {
	on, over := c.goesOnSaying(i)
	if c.mentions[i].means(on, goesOnShare) {
		return list, true
	}
	if k := slices.Index(list, over); k >= 0 && len(list) > 1 {
		list = slices.Delete(list, k, k+1)
	}
	return list, false
}

// tiedToFront ties the pronoun to what its sentence has in front of it for the same
// person, as surely as that is tied, and reports whether it has.
func (c *cast) tiedToFront(i int32) bool {
	j := c.inFront(i)
	if j == none {
		return false
	}
	m, front := &c.mentions[i], &c.mentions[j]
	m.entity, m.share = front.entity, 0.95*front.share
	return true
}

// tiedToAhead ties the pronoun to the subject that its sentence names behind it,
// where a participle has it stand in front, and says so; else the list has that
// subject, too.
func (c *cast) tiedToAhead(i int32, list []int32, kind anaphor) (more []int32, tied bool) {
	e := c.subjectAhead(i)
	if c.underParticiple(i, e) {
		m := &c.mentions[i]
		m.entity, m.share = e, 0.9
		return list, true
	}
	if e != none && len(list) < cap(list) && !contains(list, e) && c.agrees(e, &c.mentions[i], kind) {
		list = append(list, e)
	}
	return list, false
}

// withoutAside leaves out those who stand too near or too far inside something to
// be meant; the pronoun is less sure where the opening alone has brought them in.
func (c *cast) withoutAside(i int32, list []int32) []int32 {
	list = c.withoutBeside(i, list)
	if kept := c.withoutOpening(i, list); len(kept) < len(list) {
		list, c.mentions[i].doubt = kept, 0.1
	}
	return c.withoutInner(i, c.passedOver(i, list))
}

// preferAbove takes the subject that the pronoun's clause hangs on, where it is
// among those ranked and was not the best.
func (c *cast) preferAbove(i int32, list []int32) {
	m := &c.mentions[i]
	if e := c.subjectAbove(i); e != none && e != m.entity && contains(list, e) {
		m.entity, m.share, m.second = e, 0.85, none
	}
}

// chooseAny takes the best of the list, and nobody where it is empty.
func (c *cast) chooseAny(i int32, list []int32, kind anaphor) {
	if len(list) > 0 {
		c.choose(i, list, kind)
	}
}

// means ties the mention to e with that share, and reports whether e is anybody.
func (m *mention) means(e int32, share float32) bool {
	if e == none {
		return false
	}
	m.entity, m.share = e, share
	return true
}

// policeSpoke reports a "they" as a source right after the police spoke, whose
// noun is a plural in all but form.
func (c *cast) policeSpoke(i int32) bool {
	if _, source := c.owner[i]; !source || c.speaking == none {
		return false
	}
	n := &c.entities[c.speaking]
	last := n.nameEnd - 1
	return n.sort == body && !n.named && c.lower(last) == "police" && c.tok(c.mentions[i].head).Sentence-c.tok(c.speakingAt).Sentence <= 1
}

// withoutQuoted leaves out those whom the pronoun's own quotation names: nobody
// speaks of himself by name. Where that leaves nobody, the list stays.
func (c *cast) withoutQuoted(i int32, list []int32) []int32 {
	a, ok := c.owner[i]
	if !ok {
		return list
	}
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		m := &c.mentions[j]
		if c.contentOf[m.head] == none || m.quote < 0 || m.entity == none || m.form == byPronoun || !c.holdsToken(a, m.head) {
			continue
		}
		for k, e := range list {
			if e == m.entity && len(list) > 1 {
				list = append(list[:k], list[k+1:]...)
				break
			}
		}
	}
	return list
}

// holdsToken reports a token among the words of attribution a, those within them
// that somebody else says included.
func (c *cast) holdsToken(a, t int32) bool {
	at := c.tok(t).Start
	for _, s := range c.atts[a].Content {
		if s.Start <= at && at < s.End {
			return true
		}
	}
	return false
}

// rankAhead takes the first person named after a pronoun that has nobody before
// it ("As she put it, ... said Irja Sollen").
func (c *cast) rankAhead(i int32) {
	m := &c.mentions[i]
	out := append(c.saidBy(i), c.named(i)...)
	for j := i + 1; int(j) < len(c.mentions) && j < i+10; j++ {
		if e := c.mentions[j].entity; e != none && !contains(out, e) && c.agrees(e, m, genderedKind) {
			m.entity, m.share = e, 0.5
			return
		}
	}
}
