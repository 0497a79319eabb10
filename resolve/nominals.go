package resolve

import (
	"strings"

	"hearsay/lang"
	"hearsay/parse"
)

// findNominals files the phrases headed by a noun that may speak, and the pronouns.
func (c *cast) findNominals() {
	for i := range c.doc.Sentences {
		s := &c.doc.Sentences[i]
		for t := s.FirstToken; t < s.EndToken; t++ {
			if c.at[t] != 0 {
				continue
			}
			if c.oneOf(t, s) {
				continue
			}
			switch c.tok(t).XPOS {
			case parse.TagPRP, parse.TagPRPS, parse.TagWP, parse.TagWDT, parse.TagWPS:
				c.pronounMention(t)
			case parse.TagNN, parse.TagNNS, parse.TagNNP, parse.TagNNPS, parse.TagJJ:
				c.nominalMention(t, s)
			}
		}
	}
}

// oneOf files the "one" of "one of the fathers in the square": a person without a
// name, whatever else the phrase says.
func (c *cast) oneOf(t int32, s *parse.Sentence) bool {
	if c.lower(t) != "one" || c.word(t+1) != "of" || t+2 >= s.EndToken {
		return false
	}
	for k := t + 2; k < s.EndToken && k < t+10; k++ {
		if c.tok(k).XPOS == parse.TagNNS && !(k+1 < s.EndToken && c.nominalTag(k+1)) {
			lemma := c.nounLemma(k)
			n := c.lang.Naming.Nouns[lemma]
			if n.Class != lang.PersonNoun {
				return false
			}
			c.add(mention{first: t, end: t + 1, nameFirst: t, nameEnd: t + 1, head: t, entity: none, form: byNominal, sort: person, second: none,
				noun: n, lemma: lemma, gender: n.Gender, det: indefinite, phraseEnd: max(k+1, c.tailEnd(k+1))})
			return true
		}
		if !c.modifierTag(k) && !c.startsPhrase(k) && c.tok(k).XPOS != parse.TagPOS {
			return false
		}
	}
	return false
}

// pronounMention files a pronoun that may stand for a speaker.
func (c *cast) pronounMention(t int32) {
	w := c.lower(t)
	m := mention{first: t, end: t + 1, nameFirst: t, nameEnd: t + 1, head: t, entity: none, form: byPronoun, second: none, lemma: w}
	if t > c.sentenceStart(t) && upperStart(c.word(t)) && c.tok(t-1).Mark == parse.NoMark && (w == "which" || w == "who") && !c.headline[c.tok(t).Paragraph] {
		return // "according to Which?": the name of a magazine, of a band
	}
	p, ok := c.lang.Pronouns[w]
	if !ok && w != "who" && w != "which" && w != "that" && w != "whom" && w != "whose" {
		return
	}
	m.gender, m.plural = p.Gender, p.Plural
	c.add(m)
}

// nominalMention files the phrase that the noun at t heads, if it is one that may speak.
func (c *cast) nominalMention(t int32, s *parse.Sentence) {
	if t+1 < s.EndToken && (c.nominalTag(t+1) || c.word(t+1) == "-" || c.at[t+1] != 0 && c.nameLike(t+1)) && !c.startsOther(t+1) {
		return // inside a compound, or a role before a name
	}
	if c.statesThat(t) || c.oneByOne(t) {
		return
	}
	lemma := c.nounLemma(t)
	n, ok := c.lang.Naming.Nouns[lemma]
	plural := c.pluralNoun(t, lemma)
	if !ok && plural {
		n, ok = c.lang.Naming.Nouns[c.lower(t)]
	}
	if !ok {
		if c.endsBody(t, lemma) {
			c.file(t, s.FirstToken, lemma, lang.Noun{Class: lang.OrganizationNoun, Set: lemma}, false)
			return
		}
		demonym := c.lang.Naming.Demonyms[lemma] != "" || c.entityType(t) == parse.Nationality
		if !plural || !demonym {
			if c.whole && c.tok(t).XPOS != parse.TagJJ {
				c.thing(t, s)
			}
			return
		}
		n = lang.Noun{Class: lang.GroupNoun, Set: lemma}
	}
	if c.tok(t).XPOS == parse.TagJJ && !(c.lang.Naming.Parties[lemma] && (plural || c.word(t-1) == "one")) {
		return
	}
	c.file(t, s.FirstToken, lemma, n, plural)
}

// statesThat reports a verb that the tagger took for a plural: "the report states that".
func (c *cast) statesThat(t int32) bool {
	if c.lower(t) != "states" || upperStart(c.word(t)) || t == 0 || c.lower(t+1) != "that" {
		return false
	}
	return c.tok(t-1).XPOS == parse.TagNN || c.tok(t-1).XPOS == parse.TagNNP
}

// oneByOne reports "person by person", which tells how something is done and names nobody.
func (c *cast) oneByOne(t int32) bool {
	w := c.lower(t)
	return c.lower(t-1) == "by" && c.lower(t-2) == w || c.lower(t+1) == "by" && c.lower(t+2) == w
}

// endsBody reports a noun behind "the" that ends the name of a body of the
// article: "the inspectorate" where there is a National Inspectorate.
func (c *cast) endsBody(t int32, lemma string) bool {
	if t == 0 || c.tok(t).XPOS != parse.TagNN {
		return false
	}
	for _, e := range c.byWord[lemma] {
		n := &c.entities[e]
		if !n.named || n.sort != body || n.nameEnd-n.nameFirst < 2 || c.lower(n.nameEnd-1) != lemma {
			continue
		}
		k := t - 1 // "the water inspectorate" of the National Water Inspectorate
		for k > 0 && c.nominalTag(k) && c.holdsWord(n.nameFirst, n.nameEnd, c.lower(k)) {
			k--
		}
		if c.lower(k) == "the" {
			return true
		}
	}
	return false
}

// file adds the phrase that the noun at t heads; it begins no earlier than low.
func (c *cast) file(t, low int32, lemma string, n lang.Noun, plural bool) {
	m := mention{first: t, end: t + 1, nameFirst: t, nameEnd: t + 1, head: t, entity: none, form: byNominal, second: none, noun: n, lemma: lemma, plural: plural}
	m.sort, m.gender = sortOf(n.Class, plural), n.Gender
	if lemma == "police" {
		m.sort, m.plural = body, false
	}
	c.extendLeft(&m, low)
	if !plural && c.subjectPronoun(m.first, low) {
		return // "how you campaign with a map": a verb
	}
	c.determine(&m)
	c.headOfState(&m)
	if m.phraseEnd = m.end; !c.accusedOf(t) {
		m.phraseEnd = c.tailEnd(m.end)
	}
	c.add(m)
}

// subjectPronoun reports "I", "you", "we" or "they" at or right before token t of a
// sentence that begins at low.
func (c *cast) subjectPronoun(t, low int32) bool {
	for k := max(low, t-1); k <= t; k++ {
		switch c.lower(k) {
		case "i", "you", "we", "they":
			return true
		}
	}
	return false
}

// accusedOf reports a noun whose "of" belongs to the verb before it: "accused
// the board of a cover-up".
func (c *cast) accusedOf(t int32) bool {
	verb := c.tok(t).Head
	if verb < 0 || verb > t || c.word(t+1) != "of" || !takesOf[c.tok(verb).Lemma] {
		return false
	}
	for k := t + 2; k < t+6 && k < c.sentenceEnd(t); k++ {
		if c.word(k) == "of" {
			return false // "accused the mayor of Ansk of a cover-up"
		}
	}
	return true
}

var takesOf = map[string]bool{
	"accuse": true, "suspect": true, "convict": true, "acquit": true, "clear": true, "absolve": true, "warn": true, "inform": true, "notify": true,
	"remind": true, "assure": true, "convince": true, "persuade": true, "deprive": true, "rob": true, "rid": true, "strip": true, "relieve": true, "cheat": true,
}

// tailLimit bounds how many tokens after its noun a phrase is followed.
const tailLimit = 14

// tailEnd follows a phrase over "of the council", "by the ministry", "released by the ministry".
func (c *cast) tailEnd(t int32) int32 {
	stop := min(c.sentenceEnd(t-1), t+tailLimit)
	end := t
	for t < stop {
		if c.tok(t).XPOS == parse.TagVBN && t+1 < stop && c.word(t+1) == "by" {
			t++
		}
		if c.tok(t).XPOS != parse.TagIN || !tails[c.word(t)] {
			return end
		}
		t++
		if c.tok(t-1).XPOS == parse.TagIN && c.timeAt(t) {
			return end // "the board at three on Monday"
		}
		from := t
		for t < stop && (c.modifierTag(t) || c.startsPhrase(t)) && c.tok(t).Mark == parse.NoMark {
			t++
		}
		if t == from {
			return end
		}
		end = t
	}
	return end
}

// timeAt reports an hour, a day or a month at t.
func (c *cast) timeAt(t int32) bool {
	return int(t) < len(c.doc.Tokens) && c.word(t-1) != "of" && (c.tok(t).XPOS == parse.TagCD || c.dayName(t) || c.lower(t) == "noon" || c.lower(t) == "midnight")
}

var tails = map[string]bool{"of": true, "by": true, "from": true, "at": true, "for": true, "with": true}

// forceNominals files the nouns of a source that speak whatever their tag says:
// taggers stumble over headlines ("chairman calls for").
func (c *cast) forceNominals() {
	for i := range c.atts {
		first, end := c.tokensOf(c.atts[i].Source)
		c.forceName(first, end)
		for t := first; t < end; t++ {
			if c.at[t] != 0 || c.tok(t).XPOS == parse.TagIN {
				continue
			}
			lemma := singular(c.lower(t))
			n, ok := c.lang.Naming.Nouns[lemma]
			if !ok {
				n, ok = c.guess(t, end, lemma)
			}
			if ok && n.Class != lang.NoNoun && !(t+1 < end && (c.nominalTag(t+1) || c.tok(t+1).XPOS == parse.TagHYPH)) {
				c.file(t, first, lemma, n, lemma != c.lower(t))
			}
		}
	}
}

// forceName files a source of one capitalised word that opens a sentence and that
// no table knows: the surname that a tagger took for a noun ("Wines believes").
func (c *cast) forceName(t, end int32) {
	if end-t != 1 || len(c.word(t)) < 3 || c.at[t] != 0 || !c.nominalTag(t) || !upperStart(c.word(t)) || c.headline[c.tok(t).Paragraph] {
		return
	}
	w := c.lower(t)
	_, noun := c.lang.Naming.Nouns[singular(w)]
	if noun || c.plainWord(t) || c.lang.Naming.Demonyms[singular(w)] != "" || c.lang.Starters[w] || c.entityType(t) == parse.Nationality || hasPeopleEnding(singular(w)) {
		return
	}
	if c.tok(t).XPOS == parse.TagNNS && !c.nearSurname(w) {
		return
	}
	c.nameMention(t, t, end, unsorted)
}

// nearSurname reports a word that is, but for one letter, a surname of the article.
func (c *cast) nearSurname(w string) bool {
	for e := c.oldest(); e < len(c.entities); e++ {
		n := &c.entities[e]
		if n.sort == person && n.named {
			if s := c.surname(n.nameFirst, n.nameEnd); s == w || len(w) > 4 && oneApart(w, s) {
				return true
			}
		}
	}
	return false
}

// guess tells from a noun's ending that it is for people or bodies ("hoteliers",
// "carmaker"); only the noun that a source's phrase ends in is guessed at.
func (c *cast) guess(t, end int32, lemma string) (lang.Noun, bool) {
	if t+1 < end && !c.closesPhrase(t+1) {
		return lang.Noun{}, false
	}
	switch {
	case lemma == "old" && t > 1 && c.word(t-1) == "-":
		return lang.Noun{Class: lang.PersonNoun, Set: lemma}, true
	case !c.nominalTag(t) || upperStart(c.word(t)) && t > c.sentenceStart(t):
		return lang.Noun{}, false
	case strings.HasSuffix(lemma, "maker") && len(lemma) > 6, lemma == "maker" && t > 0 && c.nominalTag(t-1) && !makesRules[c.lower(t-1)]:
		return lang.Noun{Class: lang.OrganizationNoun, Set: "company"}, true
	}
	if hasPeopleEnding(lemma) {
		return lang.Noun{Class: lang.PersonNoun, Set: lemma}, true
	}
	return lang.Noun{}, false
}

// makesRules are what people make who are no company: "policy makers".
var makesRules = map[string]bool{"policy": true, "law": true, "decision": true, "rule": true, "film": true, "peace": true, "trouble": true}

func hasPeopleEnding(noun string) bool {
	if noPeople[noun] {
		return false
	}
	for _, ending := range peopleEndings {
		if strings.HasSuffix(noun, ending) && len(noun) > len(ending)+2 {
			return true
		}
	}
	return false
}

var peopleEndings = []string{"er", "or", "ist", "ian", "ier", "eer", "man", "woman"}

// noPeople end like nouns for people and are none.
var noPeople = map[string]bool{
	"number": true, "power": true, "order": true, "weather": true, "water": true, "matter": true, "chapter": true, "center": true,
	"river": true, "border": true, "winter": true, "summer": true, "quarter": true, "computer": true, "server": true, "factor": true,
	"sector": true, "error": true, "terror": true, "mirror": true, "corner": true, "danger": true, "answer": true, "offer": true,
	"career": true, "cancer": true, "fever": true, "other": true, "disaster": true, "chamber": true, "tower": true, "counter": true,
	"layer": true, "filter": true, "master": true, "cover": true, "timer": true, "color": true, "labor": true, "favor": true,
	"behavior": true, "horror": true, "humor": true, "rumor": true, "floor": true, "door": true, "harbor": true, "ladder": true,
}

func (c *cast) closesPhrase(t int32) bool {
	switch c.tok(t).XPOS {
	case parse.TagIN, parse.TagComma, parse.TagCC, parse.TagWP, parse.TagWDT, parse.TagLRB, parse.TagVBN, parse.TagVBG, parse.TagTO, parse.TagPOS:
		return true
	}
	return false
}

// startsOther reports a word that begins a phrase of its own though it is tagged
// as a noun would be.
func (c *cast) startsOther(t int32) bool { return c.tok(t).Mark != parse.NoMark }

func sortOf(class lang.NounClass, plural bool) sort {
	switch class {
	case lang.PersonNoun:
		if plural {
			return group
		}
		return person
	case lang.GroupNoun:
		return group
	case lang.OrganizationNoun:
		if plural {
			return group
		}
		return body
	case lang.DocumentNoun:
		return document
	}
	return unsorted
}

// nounLemma is the form under which the tables have the noun at t: its own word
// where that has a sense of its own ("authorities"), else its singular.
func (c *cast) nounLemma(t int32) string {
	w := c.lower(t)
	if _, ok := c.lang.Naming.Nouns[w]; ok {
		return w
	}
	return singular(w)
}

func (c *cast) pluralNoun(t int32, lemma string) bool {
	switch c.tok(t).XPOS {
	case parse.TagNNS, parse.TagNNPS:
		return true
	case parse.TagNN:
		return strings.HasSuffix(c.lower(t), "men") && lemma != c.lower(t)
	}
	return lemma != c.lower(t)
}

// extendLeft takes the noun's modifiers, possessor and determiner into the phrase.
func (c *cast) extendLeft(m *mention, low int32) {
	t := m.first
	for t > low && t > m.head-14 {
		p := t - 1
		k := c.tok(p)
		if k.Mark != parse.NoMark && k.Mark != parse.CloseMark {
			break
		}
		switch k.XPOS {
		case parse.TagDT, parse.TagPDT, parse.TagPRPS:
			t = p
			goto done
		case parse.TagCC:
			// "federal and state officials": an adjective on either side.
			if !(p-1 >= low && c.modifierTag(t) && c.tok(p-1).XPOS == parse.TagJJ) || t == m.head {
				goto done
			}
			t = p
		case parse.TagVBG:
			t = p
			if c.tok(p).Rel.Main() != parse.RelAmod {
				t = p + 1
				goto done
			}
		case parse.TagOpenQuote, parse.TagCloseQuote:
			goto done
		case parse.TagRBS, parse.TagRBR:
			t = p
		default:
			if !c.modifierTag(p) && !c.slash(p) || c.whoIsNamed(m, p) {
				goto done
			}
			t = p
		}
	}
done:
	if t > low && t < m.head && c.tok(t).XPOS == parse.TagHYPH && !c.tok(t).Space {
		t-- // "rough-hewed", whatever the first part is tagged
		if t > low && c.tok(t-1).XPOS == parse.TagDT {
			t--
		}
	}
	for t < m.head && (c.word(t) == "'s" || c.word(t) == "’s" || c.word(t) == "'" || c.tok(t).XPOS == parse.TagCC) {
		t++
	}
	m.first = t
}

// whoIsNamed reports a noun for one person before a plural with a verb of its own:
// "a man prosecutors named" is no kind of prosecutors.
func (c *cast) whoIsNamed(m *mention, p int32) bool {
	return m.plural && p == m.head-1 && generic[c.lang.Naming.Nouns[c.lower(p)].Set] && m.head+1 < c.sentenceEnd(m.head) && (c.tok(m.head+1).XPOS == parse.TagVBD || c.tok(m.head+1).XPOS == parse.TagVBN)
}

// determine reads the phrase's first word.
func (c *cast) determine(m *mention) {
	w := c.lower(m.first)
	switch {
	case c.tok(m.first).XPOS == parse.TagPRPS:
		m.det = possessed
	case w == "the" || w == "this" || w == "that" || w == "these" || w == "those" || w == "both":
		m.det = definite
	case c.lang.Naming.Indefinite[w] || c.lang.Naming.Plurals[w] || c.tok(m.first).XPOS == parse.TagCD:
		m.det = indefinite
	default:
		for t := m.first; t < m.head; t++ {
			if c.tok(t).XPOS == parse.TagPOS || c.word(t) == "'s" || c.word(t) == "’s" {
				m.det = possessed
			}
		}
		if m.first > 0 && m.titleOnly && c.lower(m.first-1) == "the" {
			m.first--
			m.det = definite
		}
	}
	if m.det == definite && m.titleOnly {
		return
	}
}
