package resolve

// addsMore is who spoke last, for a bare "the son" or "the mayor" that adds more
// behind it: “It was dark,” said Kyr, who had come with his parents. “And cold,”
// the son added. Nobody else is named in between.
func (c *cast) addsMore(i int32) int32 {
	m := &c.mentions[i]
	a, source := c.owner[i]
	last := c.saidBefore(i)
	if !source || last == none || m.det != definite || m.plural || m.head-m.first > 1 || !c.goesOnWith(a) || len(c.heads[last]) != 1 {
		return none
	}
	e := c.whoSays(last)
	if e == none || c.heads[last][0].mention == none || c.tok(m.head).Paragraph-c.tok(c.mentions[c.heads[last][0].mention].head).Paragraph > 1 {
		return none
	}
	n := &c.entities[e]
	if n.sort != person || !n.named || clash(n.gender, m.gender) || c.broughtIn(c.heads[last][0].mention, i) {
		return none
	}
	return e
}

// goesOnWith reports a cue by which somebody goes on speaking.
func (c *cast) goesOnWith(a int32) bool {
	first, end := c.tokensOf(c.atts[a].Cue)
	for t := first; t < end; t++ {
		if goingOn[c.lemmaOf(t)] {
			return true
		}
	}
	return false
}

// goingOn are the verbs of going on.
var goingOn = map[string]bool{"add": true, "continue": true, "go": true, "conclude": true}
