package resolve

import (
	"hearsay/lang"
	"hearsay/parse"
)

// officeAfter is the one person whom the sentence before names as its subject and of
// whom the article has not said yet who that is, for a phrase that tells an office
// which one holds and of what: "Dorne gave way on Friday. “I was wrong,” the
// president of Kestrel Dairies said." News says of everybody who that is, and
// rather than twice it calls the one by the other.
func (c *cast) officeAfter(i int32) int32 {
	m := &c.mentions[i]
	a, source := c.owner[i]
	if !source || m.plural || m.headline || m.quote >= 0 || !heldByOne[m.lemma] || !c.ofWhat(m) || c.contentOf[m.head] != none {
		return none
	}
	at := c.tok(m.head).Sentence
	if first, end := c.tokensOf(c.atts[a].Content); end > first && c.tok(first).Paragraph == c.tok(m.head).Paragraph {
		at = min(at, c.tok(first).Sentence) // a quotation of several sentences
	}
	e := c.actsBeforeSentence(i, at)
	if e == none || clash(c.entities[e].gender, m.gender) || len(c.entities[e].roles) > 0 || c.tok(m.head).Paragraph-c.tok(c.mentions[c.entities[e].lastMention].head).Paragraph > 1 {
		return none
	}
	for k := m.end; k < c.sentenceEnd(m.head); k++ {
		if c.at[k] != 0 && k < m.end+8 && c.mentions[c.at[k]-1].form == byName && c.mentions[c.at[k]-1].sort == person {
			return none // "the president of Osk, Ann Brisk, said"
		}
	}
	return e
}

// heldByOne are offices that one holds at a time.
var heldByOne = map[string]bool{
	"president": true, "chairman": true, "chairwoman": true, "chair": true, "chairperson": true, "chief": true, "head": true, "boss": true,
	"director": true, "executive": true, "mayor": true, "governor": true, "premier": true, "chancellor": true, "owner": true, "founder": true,
	"coach": true, "manager": true, "captain": true, "commander": true, "editor": true, "principal": true, "rector": true,
}

// ofWhat reports a definite phrase that says what the office is of, in the words of
// a name or of a body: "the president of Kestrel Dairies", "the director of the inspectorate".
func (c *cast) ofWhat(m *mention) bool {
	if m.det == definite && m.phraseEnd > m.end+1 && c.lower(m.end) == "of" {
		for t := m.end + 1; t < m.phraseEnd; t++ {
			if c.tok(t).UPOS == parse.PropN || c.lang.Naming.Nouns[c.lower(t)].Class == lang.OrganizationNoun {
				return true
			}
		}
	}
	return false
}

// headingOnly is the entity of a phrase that only the title has, for the same office;
// it is given to whoever the office turns out to be.
func (c *cast) headingOnly(i, e int32) {
	m := &c.mentions[i]
	old := c.sameNominal(m)
	if old == none || old == e || c.entities[old].named {
		return
	}
	for j := range c.mentions[:i] {
		if n := &c.mentions[j]; n.entity == old && !(n.headline || c.doc.Paragraphs[c.tok(n.head).Paragraph].Layout == parse.Heading) {
			return
		}
	}
	for j := range c.mentions[:i] {
		if n := &c.mentions[j]; n.entity == old {
			n.entity = e
		}
	}
}
