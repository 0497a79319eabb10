package resolve

import "hearsay"

// deepest bounds how many speeches within speeches are followed upwards.
const deepest = 8

// inherit lets no "I" or "we" be surer than whoever's words it stands in: who says
// "I" is who speaks, and where that is unclear so is this, with the same candidates.
func (c *cast) inherit(i, depth int32) {
	outer := c.sayer(i)
	if outer == none || depth > deepest {
		return
	}
	c.inherit(outer, depth+1)
	a, of := &c.atts[i], &c.atts[outer]
	a.Confidence.Speaker = min(a.Confidence.Speaker, of.Confidence.Speaker)
	if len(of.Speakers) != 1 || len(of.Speakers[0].Candidates) == 0 || len(a.Speakers) != 1 {
		return
	}
	s := of.Speakers[0]
	s.How = hearsay.ByPronoun
	s.Candidates = append([]hearsay.Candidate(nil), s.Candidates...)
	a.Speakers[0] = s
}

// sayer is the attribution in whose words the first person stands that is the
// source of attribution i, or none.
func (c *cast) sayer(i int32) int32 {
	if len(c.heads[i]) != 1 || c.heads[i][0].mention == none {
		return none
	}
	m := &c.mentions[c.heads[i][0].mention]
	if m.form != byPronoun || c.lang.Pronouns[m.lemma].Person != 1 || c.turnAround(m) >= 0 {
		return none
	}
	if a := c.contentOf[m.head]; a != i {
		return a
	}
	return none
}

// innerVoice reports a word in a quotation within the quotation, of which nothing
// says whose it is: “People write, ‘We thank you,’” said Kyr. The "we" is not Kyr's.
func (c *cast) innerVoice(m *mention) bool {
	if m.quote < 0 || c.doc.Quotes[m.quote].Depth == 0 {
		return false
	}
	a := c.contentOf[m.head]
	return a != none && c.atts[a].Content.Bounds().Start < c.doc.Quotes[m.quote].Start-1
}
