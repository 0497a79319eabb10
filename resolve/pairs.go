package resolve

import "slices"

// join is one place where an entity of several was named: the mention that closes it.
type join struct{ at, pair int32 }

// joinsPrevious is the mention that "and" ties mention i to: "Kyr and Oden".
func (c *cast) joinsPrevious(i int32) int32 {
	m := &c.mentions[i]
	if i == 0 || !c.joinable(m) {
		return none
	}
	for j := i - 1; j >= 0 && j > i-4; j-- {
		p := &c.mentions[j]
		if !c.joinable(p) || p.form != m.form || p.entity == none || p.entity == m.entity {
			continue
		}
		and := m.first - 1
		if and <= p.head || !c.isAnd(and) {
			return none
		}
		gap := and - p.end
		if gap <= 1 || gap < 5 && c.word(p.end) == "of" || gap < 14 && c.word(p.end) == "," && c.word(and-1) == "," {
			return j
		}
		return none
	}
	return none
}

// joinable reports mentions that make a pair: people's names and plurals.
func (c *cast) joinable(m *mention) bool {
	return m.form == byName && m.sort == person || m.form == byNominal && m.sort == group && m.plural
}

// joinEntities makes of the mentions j and i, and of those that commas tie to
// them ("Kyr, Oden and Brenk"), an entity that "they" can go back to.
func (c *cast) joinEntities(j, i int32) {
	members := []int32{c.mentions[j].entity, c.mentions[i].entity}
	for k := j; k > 0 && len(members) < 6; k-- {
		p, m := &c.mentions[k-1], &c.mentions[k]
		if !c.joinable(p) || p.form != m.form || p.entity == none || slices.Contains(members, p.entity) || p.end != m.first-1 || c.word(p.end) != "," {
			break
		}
		members = append([]int32{p.entity}, members...)
	}
	e := c.together(members)
	c.entities[e].lastMention, c.entities[e].opening, c.entities[e].closing = i, j, i
	c.entities[e].count++
	c.joins = append(c.joins, join{i, e})
}

// together is the entity of these members, whatever their order, or a new one.
func (c *cast) together(members []int32) int32 {
	for e := len(c.entities) - 1; e >= c.oldest(); e-- {
		if n := &c.entities[e]; n.sort == joined && sameMembers(n.members, members) {
			return int32(e)
		}
	}
	c.entities = append(c.entities, entity{sort: joined, plural: true, members: members, lastMention: none})
	return int32(len(c.entities) - 1)
}

func sameMembers(a, b []int32) bool {
	if len(a) != len(b) {
		return false
	}
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return true
}

// noteTogether makes those whom a source joins the last speaker, once mention i,
// its last, is met: "they" goes on for both.
func (c *cast) noteTogether(a, i int32) {
	parts := c.heads[a]
	if len(parts) < 2 || parts[len(parts)-1].mention != i {
		return
	}
	var members []int32
	for _, p := range parts {
		if p.mention != none && c.mentions[p.mention].form != c.mentions[i].form {
			return // "critics, including Kyr": "they" are the critics or Kyr, as the ranking has it
		}
		if p.mention == none || c.mentions[p.mention].entity == none || slices.Contains(members, c.mentions[p.mention].entity) {
			return
		}
		members = append(members, c.mentions[p.mention].entity)
	}
	e := c.together(members)
	c.entities[e].lastMention, c.entities[e].opening, c.entities[e].closing = i, parts[0].mention, i
	c.entities[e].spoke++
	c.joins = append(c.joins, join{i, e})
	c.speaking = e
}

// pairAt is the pair that mention j closes ("Kyr and Oden, who are"), or none.
func (c *cast) pairAt(j int32) int32 {
	for e := len(c.entities) - 1; e >= c.oldest(); e-- {
		if n := &c.entities[e]; n.sort == joined && n.lastMention == j {
			return int32(e)
		}
	}
	return none
}

// counted reports a pair or list that a plural introduces: "two voters, Kyr and Oden".
func (c *cast) counted(pair, j int32) bool {
	members := c.entities[pair].members
	for k := j; k >= 0 && k > j-8; k-- {
		m := &c.mentions[k]
		if m.form == byNominal && m.sort == group && m.plural {
			return true
		}
		if m.form != byNominal && !slices.Contains(members, m.entity) {
			return false
		}
	}
	return false
}
