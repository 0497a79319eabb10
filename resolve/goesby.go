package resolve

import "hearsay/parse"

// goesBy is the name that a source gives of its own person in a clause: "the
// commander, who goes by the nom de guerre Abu Rask", "a man known only as Orm",
// "a woman who gave her name as Ida". None where the clause names nobody, or
// says that the name is somebody else's.
func (c *cast) goesBy(core, end int32) int32 {
	for t := core; t+1 < end; t++ {
		if !namesOneself[c.lower(t)] || c.lower(t-1) == "also" {
			continue // "also called Orm" is a namesake
		}
		for k := t + 1; k < end && k < t+8; k++ {
			if i := c.startsAt(k); i != none && c.mentions[i].form == byName && c.mentions[i].end <= end {
				return c.namesPerson(i)
			}
			if !nameWords[c.lower(k)] {
				break
			}
		}
	}
	return none
}

// namesPerson is name i, if it may be a person's: what a tagger takes for a place
// or a body after "goes by" is one.
func (c *cast) namesPerson(i int32) int32 {
	if m := &c.mentions[i]; c.tok(m.head).XPOS == parse.TagNNP || m.sort == person {
		return i
	}
	return none
}

// namesOneself are the verbs that bring one's own name.
var namesOneself = map[string]bool{"goes": true, "went": true, "known": true, "gave": true, "gives": true, "named": true, "called": true, "calls": true, "identified": true}

// nameWords may stand between such a verb and the name.
var nameWords = map[string]bool{
	"by": true, "as": true, "only": true, "just": true, "simply": true, "the": true, "a": true, "his": true, "her": true, "their": true, "name": true,
	"first": true, "nom": true, "de": true, "guerre": true, "alias": true, "nickname": true, "pseudonym": true, "code": true, "-": true, "of": true, "himself": true, "herself": true,
}

// ownPhrase is the phrase [first, core) as the role of the person whom name i names.
func (c *cast) ownPhrase(first, core, i int32) role {
	for first < core-1 && (c.tok(first).XPOS == parse.TagDT || c.skipsInName(first, false)) {
		first++
	}
	return role{first: first, end: core, mention: i}
}
