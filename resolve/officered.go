package resolve

import (
	"strings"

	"hearsay/lang"
	"hearsay/parse"
)

// findOfficered notes the names that have officers: what has a president or a
// chief executive, and is no person's name by any table, is a body ("the head of
// Corvane Harbour", "Corvane Harbour's president"). So is a name of several words that
// goes on with "its", and one whose last is a plural of trade.
func (c *cast) findOfficered() {
	for i := range c.mentions {
		m := &c.mentions[i]
		if m.form != byName || m.sort != unsorted && m.sort != person || m.nameFirst > m.first && !c.afterFirm(m) || !c.hasOfficer(m) && !c.pluralName(m) && (m.nameEnd-m.nameFirst == 1 || !c.ownIts(m)) {
			continue
		}
		if c.officered == nil {
			c.officered = map[string]bool{}
		}
		c.officered[c.lowerText(m.nameFirst, m.nameEnd)] = true
	}
}

// hasOfficer reports an office of a body's right before "of" and the name, or
// behind the name's "'s", or what else only a body has ("Orlane shares").
func (c *cast) hasOfficer(m *mention) bool {
	if w := c.word(m.first - 1); m.first >= 2 && !m.possessive && (w == "of" || w == "at") {
		t := m.first - 2
		return officers[c.lower(t)] && c.nominalTag(t)
	}
	if next := c.lower(m.end); next == "shares" || next == "stock" || next == "ceo" || next == "chief" && c.lower(m.end+1) == "executive" {
		return true
	}
	if !m.possessive && c.afterFirm(m) {
		return true
	}
	if !m.possessive {
		return false
	}
	for t := m.end + 1; t < m.end+4 && t < c.sentenceEnd(m.head); t++ {
		if officers[c.lower(t)] && c.nominalTag(t) {
			return t+1 >= c.sentenceEnd(t) || !c.nominalTag(t+1) || upperStart(c.word(t+1))
		}
		if x := c.tok(t).XPOS; x != parse.TagJJ && x != parse.TagNN && x != parse.TagNNP {
			return false
		}
	}
	return false
}

// officers are offices that bodies have and persons do not.
var officers = map[string]bool{
	"president": true, "vice-president": true, "chairman": true, "chairwoman": true, "chair": true, "chairperson": true, "ceo": true, "executive": true,
	"treasurer": true, "director": true, "head": true, "secretary-general": true, "shareholders": true, "board": true, "headquarters": true,
	"employees": true, "subsidiary": true, "revenue": true, "profits": true, "earnings": true, "turnover": true, "shares": true, "stores": true, "factory": true, "factories": true, "customers": true,
}

// firms are nouns for companies and for no person, right before a company's name.
var firms = map[string]bool{
	"insurer": true, "retailer": true, "lender": true, "firm": true, "company": true, "airline": true, "bank": true, "carmaker": true, "automaker": true,
	"chipmaker": true, "drugmaker": true, "planemaker": true, "startup": true, "start-up": true, "utility": true, "supermarket": true, "conglomerate": true,
	"giant": true, "group": true, "charity": true, "newspaper": true, "network": true, "manufacturer": true,
}

// afterFirm reports such a noun right before a name: "the insurer Halden Mutual".
func (c *cast) afterFirm(m *mention) bool {
	t := m.nameFirst - 1
	return t >= 0 && firms[c.lower(t)] && c.tok(t).Sentence == c.tok(m.head).Sentence
}

// shortOfBody reports a name of one word that nothing shows to be a person's and that
// a body's name of several begins with: "Kelvane" of Kelvane Mining.
func (c *cast) shortOfBody(m *mention, n *entity) bool {
	return n.sort == body && m.nameEnd-m.nameFirst == 1 && m.nameFirst == m.first && c.isPrefix(n, m.nameFirst, m.nameEnd) && !c.personsName(m) && !c.titledSomewhere(m)
}

// ofItself reports the "it" at token t behind a name that says something of itself by
// it: "Vaxen said it was sorry", "Vaxen said it would cooperate". What rains, takes
// years or is a shame is not who speaks.
func (c *cast) ofItself(m *mention, t, stop int32) bool {
	says := false
	for k := m.end; k < t; k++ {
		says = says || c.lang.Reporting[c.tok(k).Lemma].Neutral
	}
	if !says || c.tok(t).Rel.Main() != parse.RelNsubj || c.pleonastic(t) {
		return false
	}
	for k := t + 1; k < min(stop, t+5); k++ {
		switch x := c.tok(k); {
		case minds[x.Lemma]:
			return true
		case x.UPOS != parse.Aux && x.XPOS != parse.TagRB && x.XPOS != parse.TagMD && x.Lemma != "be" && x.Lemma != "have" && x.Lemma != "do":
			return false
		}
	}
	return false
}

// minds are verbs and adjectives for what takes a will or a mind, by which nothing but
// a person or a body is told.
var minds = map[string]bool{
	"sorry": true, "aware": true, "unaware": true, "confident": true, "committed": true, "pleased": true, "disappointed": true, "willing": true, "ready": true, "proud": true,
	"cooperate": true, "comply": true, "appeal": true, "apologise": true, "apologize": true, "regret": true, "investigate": true, "review": true, "expect": true,
	"plan": true, "intend": true, "offer": true, "pay": true, "sell": true, "buy": true, "hire": true, "recall": true, "refund": true, "launch": true,
	"invest": true, "cut": true, "close": true, "write": true, "inform": true, "notify": true, "receive": true, "agree": true, "refuse": true, "decline": true,
	"believe": true, "know": true, "work": true, "stop": true, "suspend": true, "reject": true, "deny": true, "acquire": true, "appoint": true,
}

// asBody reports a name that has officers and that nothing shows to be a person's.
func (c *cast) asBody(m *mention) bool {
	if m.nameFirst > m.first && !c.afterFirm(m) || !c.officered[c.lowerText(m.nameFirst, m.nameEnd)] {
		return false
	}
	if m.nameEnd-m.nameFirst > 1 {
		return c.givenGender(c.lower(m.nameFirst)) == 0
	}
	return c.surnames[c.lower(m.nameFirst)] == 0 && !c.titledSomewhere(m)
}

// goesByGiven reports a given name that the tagger took for a body's, where a
// sentence goes on from it with "she" or "his": "Diana wrote that she".
func (c *cast) goesByGiven(m *mention) bool {
	w := c.lower(m.nameFirst)
	g := c.givenGender(w)
	if g == 0 || allCaps(c.word(m.nameFirst)) {
		return false
	}
	for i := range c.early() {
		k := &c.mentions[i]
		if k.form != byName || k.nameEnd-k.nameFirst != 1 || c.lower(k.nameFirst) != w || !k.subject {
			continue
		}
		for t := k.end; t < min(c.sentenceEnd(k.head), k.end+15); t++ {
			if p, ok := c.lang.Pronouns[c.lower(t)]; ok && p.Person == 3 {
				if p.Gender == g {
					return true
				}
				break
			}
		}
	}
	return false
}

// ownIts reports a subject that no table knows for a person's name and that its
// sentence goes on from with "its", or the next one, opening so: "Kethara claimed
// that its troops", "Calder Crossings said so. Its boats".
func (c *cast) ownIts(m *mention) bool {
	if !m.subject || c.personsName(m) || m.nameEnd-m.nameFirst == 1 && c.titledSomewhere(m) || c.surnameLater(m) {
		return false
	}
	stop := c.sentenceEnd(m.head)
	for t := m.end; t < min(stop, m.end+8); t++ {
		switch c.lower(t) {
		case "its", "itself":
			return true
		case "it":
			return c.ofItself(m, t, stop)
		case "he", "his", "she", "her", "him", "himself", "herself", ",":
			return false
		}
		if t > m.end && c.bodyNoun(t) && c.tok(t).Rel.Main() == parse.RelNsubj {
			return false // "Kyr said the firm had broken its promise"
		}
		if c.at[t] != 0 && t > m.end && c.mentions[c.at[t]-1].form != byPronoun {
			return false
		}
	}
	return c.nextIts(m, stop)
}

// surnameLater reports a name of two words whose last one the article has by itself
// further on as a subject, and never its first: people are called again by their surname,
// bodies by how their name begins.
func (c *cast) surnameLater(m *mention) bool {
	if m.nameEnd-m.nameFirst != 2 {
		return false
	}
	first, last := c.lower(m.nameFirst), c.lower(m.nameEnd-1)
	if trades[last] || clubWords[last] || publicWords[last] || unionWords[last] || outletWords[last] || c.lang.Naming.Bodies[last] || c.lang.Naming.Nouns[singular(last)].Class != lang.NoNoun {
		return false
	}
	found := false
	for i := range c.early() {
		k := &c.mentions[i]
		if k.form != byName || k.nameEnd-k.nameFirst != 1 {
			continue
		}
		switch c.lower(k.nameFirst) {
		case first:
			return false
		case last:
			found = found || k.head > m.head && k.subject && c.lower(k.nameFirst-1) != "the"
		}
	}
	return found
}

// nextIts reports a sentence that opens with "Its" right behind the one of mention
// m, which stands first there and is the only name that could have it.
func (c *cast) nextIts(m *mention, stop int32) bool {
	if c.lower(stop) != "its" || c.tok(stop).Paragraph != c.tok(m.head).Paragraph || m.first > c.sentenceStart(m.head)+1 {
		return false
	}
	for t := m.end; t < stop; t++ {
		if c.at[t] != 0 && upperStart(c.word(t)) {
			return false
		}
		if p, ok := c.lang.Pronouns[c.lower(t)]; ok && p.Person == 3 && (p.Gender == lang.Masculine || p.Gender == lang.Feminine) {
			return false
		}
	}
	return true
}

// pluralName reports a name of two words whose last is a plural that businesses are
// called by: "Calder Crossings".
func (c *cast) pluralName(m *mention) bool {
	if m.nameEnd-m.nameFirst != 2 || c.surnames[c.lower(m.nameEnd-1)] != lang.AnyGender {
		return false
	}
	if x := c.tok(m.nameEnd - 1).XPOS; x != parse.TagNNS && x != parse.TagNNPS {
		return false
	}
	w := c.lower(m.nameEnd - 1)
	for _, ending := range c.lang.Naming.TradeEndings {
		if strings.HasSuffix(w, ending) && len(w) > len(ending)+2 {
			return true
		}
	}
	return false
}

// personsName reports a name whose first word is a given name of the tables, or whose
// one word is a surname or a given name.
func (c *cast) personsName(m *mention) bool {
	first := c.lower(m.nameFirst)
	if c.givenGender(first) != lang.AnyGender || c.lang.Naming.EitherGender[first] || len(c.lang.Naming.Short[first]) > 0 || initial(c.word(m.nameFirst)) {
		return true
	}
	return m.nameEnd-m.nameFirst == 1 && c.surnames[first] != lang.AnyGender
}

// titledSomewhere reports a name of one word that a title or a first name stands
// before elsewhere: Mr Ferrin's group is called after him.
func (c *cast) titledSomewhere(m *mention) bool {
	w := c.lower(m.nameFirst)
	for i := range c.early() {
		k := &c.mentions[i]
		if k.form == byName && k.sort == person && c.lower(k.nameEnd-1) == w && (k.nameFirst > k.first && !c.afterFirm(k) || k.nameEnd-k.nameFirst > 1) {
			return true
		}
	}
	return false
}
