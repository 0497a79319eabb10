package resolve

import (
	"strconv"
	"strings"

	"hearsay"
	"hearsay/lang"
	"hearsay/parse"
)

// unclearBelow is the share under which a speaker is unclear.
const unclearBelow = 0.45

// surnameUnclear is the same for a surname that several bear: naming the wrong one is worse.
const surnameUnclear = 0.85

// leftWorded is what is left of the confidence where "the company" goes back to
// some body that the article has named and resolving does not tell which.
const leftWorded = 0.75

// otherWords is what is left where a group is one that was brought in by another noun.
const otherWords = 0.8

// leftOpen is what is left of the confidence where a pronoun is left open in spite
// of its best candidate's share: on the labelled articles that one was right in none of two.
const leftOpen = 0.2

// speak fills the speakers of attribution i.
func (c *cast) speak(i int) {
	a := &c.atts[i]
	parts := c.heads[i]
	a.Speakers = a.Speakers[:0]
	if len(parts) == 0 {
		a.Speakers = append(a.Speakers, c.unstated(a))
		a.Confidence.Speaker = confidence(wayImplicit, a.Speakers[0].Type, 1)
		return
	}
	sure := 1.0
	for _, p := range parts {
		var w way
		var share float32
		a.Speakers, w, share = c.speakPart(a.Speakers, p)
		sure *= confidence(w, a.Speakers[len(a.Speakers)-1].Type, share)
	}
	a.Confidence.Speaker = sure
}

// unstated is the speaker of an attribution without source: the article itself
// where the cue gives an impression, unknown where the agent of a passive is left out.
func (c *cast) unstated(a *hearsay.Attribution) hearsay.Speaker {
	s := hearsay.Speaker{ID: "unknown", Type: hearsay.Unknown, How: hearsay.Implicit}
	first, end := c.tokensOf(a.Cue)
	for t := first; t < end; t++ {
		lemma := c.tok(t).Lemma
		if lemma == "" {
			lemma = c.lower(t)
		}
		if c.lang.Naming.Seeming[lemma] && !c.passive(first, end) {
			return hearsay.Speaker{ID: "author", Type: hearsay.Author, How: hearsay.Implicit}
		}
	}
	return s
}

// passive reports a form of "be" before a participle.
func (c *cast) passive(first, end int32) bool {
	for t := first; t < end; t++ {
		if c.tok(t).Rel == parse.RelAuxPass || c.tok(t).XPOS == parse.TagVBN && t > first && c.tok(t-1).Lemma == "be" {
			return true
		}
	}
	return false
}

// speakPart appends the speaker, or the pair, that one part of a source stands for.
func (c *cast) speakPart(to []hearsay.Speaker, p part) ([]hearsay.Speaker, way, float32) {
	if p.mention == none {
		if e := c.pairBefore(p); e != none {
			for _, k := range c.entities[e].members {
				to = append(to, c.speaker(k, hearsay.ByNominal, p))
			}
			return to, wayRole, 0.8
		}
		if s, ok := c.letter(p); ok {
			return append(to, s), wayRole, 0.9
		}
		return append(to, c.worded(p)), wayWorded, 1
	}
	m := &c.mentions[p.mention]
	if m.form == byPronoun {
		return c.speakPronoun(to, p, m)
	}
	if s, ok := c.nation(p); ok {
		return append(to, s), wayWorded, 1
	}
	if c.partisan(p) {
		return append(to, hearsay.Speaker{ID: "t" + strconv.Itoa(int(p.first)), Name: c.phrase(p.first, p.end), Type: hearsay.Group, How: hearsay.ByNominal}), wayWorded, 1
	}
	if c.stretch(p) {
		return append(to, hearsay.Speaker{ID: "t" + strconv.Itoa(int(p.first)), Name: c.phrase(p.first, p.end), Type: hearsay.Group, How: hearsay.ByNominal}), wayWorded, 1
	}
	if m.entity == none {
		return append(to, c.worded(p)), wayWorded, 1
	}
	e := &c.entities[m.entity]
	if e.sort == joined {
		for _, k := range e.members {
			to = append(to, c.speaker(k, hearsay.ByNominal, p))
		}
		return to, wayRole, m.share
	}
	if m.form == byNominal && !e.named && e.titleEnd == e.title {
		share := float32(1)
		if m.sort == body && m.det == definite && m.head-m.first < 2 && fleeting[m.noun.Set] {
			share = leftWorded
		}
		if e.nameFirst == m.first || m.det != definite {
			return append(to, c.worded(p)), wayWorded, share
		}
		if m.sort == group && c.lower(e.nameEnd-1) != c.lower(m.head) {
			share = min(share, otherWords)
		}
		return append(to, c.speaker(m.entity, hearsay.ByNominal, p)), wayWorded, share
	}
	how, w := c.how(m, e)
	if state := c.seatOf(m, e); state != none {
		return append(to, c.speaker(state, hearsay.ByNominal, p)), wayName, m.share
	}
	if w == waySurname && m.share < surnameUnclear && m.second != none || w != wayName && m.share < unclearBelow && m.second != none {
		return append(to, c.unclear(m, how)), wayUnclear, m.share
	}
	if w == wayName && c.nounAsName(e) {
		return append(to, c.speaker(m.entity, how, p)), wayWorded, 1
	}
	return append(to, c.speaker(m.entity, how, p)), w, m.share
}

// nounAsName reports a capitalised noun for a person that was taken for the name of a
// body: "Counsel" and "Critics" that open a sentence.
func (c *cast) nounAsName(e *entity) bool {
	return e.nameEnd-e.nameFirst == 1 && e.sort != person && c.lang.Naming.Nouns[singular(c.lower(e.nameFirst))].Class == lang.PersonNoun
}

// nation is the state that an adjective alone means: "American" in "American
// commitments to it"; a plural ("Americans") means its people, and "European"
// more than the Union.
func (c *cast) nation(p part) (hearsay.Speaker, bool) {
	state := c.lang.Naming.Demonyms[c.lower(p.first)]
	if !c.lang.Naming.States[lower(state)] || strings.HasSuffix(state, " Union") || p.end-p.first != 1 || !c.describes(p.first) {
		return hearsay.Speaker{}, false
	}
	return hearsay.Speaker{ID: "t" + strconv.Itoa(int(p.first)), Name: state, Type: hearsay.Organization, How: hearsay.ByNominal}, true
}

// partisan reports a party's adjective alone, which is no member: "Republican" in "the
// Republican call to repeal it".
func (c *cast) partisan(p part) bool {
	return p.end-p.first == 1 && c.lang.Naming.Parties[c.lower(p.first)] && p.end < c.sentenceEnd(p.first) && c.tok(p.first).Head > p.first && c.nominalTag(p.end) && c.tok(p.first).Head == p.end
}

// describes reports an adjective with the noun that it belongs to behind it.
func (c *cast) describes(t int32) bool {
	return c.tok(t).XPOS == parse.TagJJ && t+1 < c.sentenceEnd(t) && c.tok(t).Head > t && c.nominalTag(c.tok(t).Head)
}

// stretch reports places that mean all between them: "Paris to Prague".
func (c *cast) stretch(p part) bool {
	m := &c.mentions[p.mention]
	if m.form != byName || m.sort != place || m.end+1 >= p.end || c.word(m.end) != "to" {
		return false
	}
	i := c.startsAt(m.end + 1)
	return i != none && c.mentions[i].sort == place
}

// pairBefore is the pair last joined that "the two", "both" and "neither" mean.
func (c *cast) pairBefore(p part) int32 {
	switch flat(lower(c.span(p.first, p.end).In(c.doc.Text))) {
	case "the two", "both", "neither", "the pair", "the couple", "both of them", "neither of them":
	default:
		return none
	}
	for k := len(c.joins) - 1; k >= 0; k-- {
		if j := c.joins[k]; c.mentions[j.at].head < p.first {
			return j.pair
		}
	}
	return none
}

// speakPronoun appends the speaker that a pronoun stands for.
func (c *cast) speakPronoun(to []hearsay.Speaker, p part, m *mention) ([]hearsay.Speaker, way, float32) {
	pr := c.lang.Pronouns[m.lemma]
	if pr.Person == 1 {
		if c.innerVoice(m) {
			return append(to, hearsay.Speaker{ID: "unknown", Type: hearsay.Unknown, How: hearsay.ByPronoun}), wayPronoun, 0.1
		}
		if turn := c.turnAround(m); turn >= 0 {
			return c.turnsSpeaker(to, turn)
		}
		if e, ok := c.firstPerson(m); ok {
			if e = c.whoSaysI(e, pr); e == none {
				return append(to, hearsay.Speaker{ID: "unknown", Type: hearsay.Person, How: hearsay.ByPronoun}), wayPronoun, 0.1
			}
			return append(to, c.speaker(e, hearsay.ByPronoun, p)), wayRole, 0.9
		}
	}
	if pr.Person == 1 {
		if s, ok := c.firstOfAddress(m, p); ok {
			return append(to, s), wayRole, 0.9
		}
	}
	switch {
	case pr.Person == 1 && m.quote < 0:
		return append(to, hearsay.Speaker{ID: "author", Type: hearsay.Author, How: hearsay.ByPronoun}), wayPronoun, 0.6
	case c.reported(m), c.eitherSex(m):
		return append(to, hearsay.Speaker{ID: "unknown", Type: hearsay.Unknown, How: hearsay.ByPronoun}), wayImplicit, 1
	case m.entity == none:
		return append(to, hearsay.Speaker{ID: "unknown", Type: c.pronounType(m), How: hearsay.ByPronoun}), wayPronoun, 0.1
	case m.share < c.unclearUnder(m) && m.second != none:
		return append(to, c.unclear(m, hearsay.ByPronoun)), wayUnclear, m.share
	}
	if m.open {
		return append(to, c.unclear(m, hearsay.ByPronoun)), wayUnclear, m.share * leftOpen
	}
	if e := &c.entities[m.entity]; e.sort == joined {
		for _, k := range e.members {
			to = append(to, c.speaker(k, hearsay.ByPronoun, p))
		}
		return to, wayPronoun, m.share - m.doubt
	}
	share := m.share - m.doubt
	if c.typeOf(m.entity) == hearsay.Anonymous {
		share = min(share, someoneShare)
	}
	return append(to, c.speaker(m.entity, hearsay.ByPronoun, p)), wayPronoun, share
}

// someoneShare is the most that counts of a pronoun's share where it goes back to
// somebody of whom the article only says "a separate judge": of twelve such in the
// labelled articles six were right.
const someoneShare = 0.7

// firstPerson is who says "I": the speaker of the content that holds it, or of
// the transcript's turn.
func (c *cast) firstPerson(m *mention) (int32, bool) {
	if a := c.contentOf[m.head]; a >= 0 {
		if e := c.speakerOf(a); e != none && c.typeOf(e) != hearsay.Unknown {
			return e, true
		}
	}
	p := &c.doc.Paragraphs[c.tok(m.head).Paragraph]
	if p.Layout != parse.Turn {
		return none, false
	}
	found := none
	for t := p.FirstToken; t < p.EndToken && c.tok(t).Start < p.Label.End; t++ {
		if c.at[t] != 0 && c.mentions[c.at[t]-1].entity != none {
			found = c.mentions[c.at[t]-1].entity
			if c.entities[found].named && c.entities[found].sort == person {
				break
			}
		}
	}
	return found, found != none
}

// turnAround is the turn in whose words the mention stands outside of any
// quotation, or -1. What others are reported to say in it does not shift "I".
func (c *cast) turnAround(m *mention) int32 {
	if m.quote >= 0 {
		return none
	}
	at := c.tok(m.head).Start
	for _, i := range c.turns {
		for _, s := range c.atts[i].Content {
			if s.Start <= at && at < s.End {
				return i
			}
		}
	}
	return none
}

// unclearUnder is the share under which a pronoun is unclear: less where the best
// candidate has no name, since "the mayor" harms nobody else.
func (c *cast) unclearUnder(m *mention) float32 {
	if n := &c.entities[m.entity]; n.sort == person && !n.named {
		return 0.35
	}
	return unclearBelow
}

// labelShare is how sure it is at most that a label that names no person says "I".
const labelShare = 0.5

// turnsSpeaker appends who "I" is in a turn: the one whom its label names.
func (c *cast) turnsSpeaker(to []hearsay.Speaker, turn int32) ([]hearsay.Speaker, way, float32) {
	w, share := wayWorded, float32(1)
	first := len(to)
	for _, p := range c.heads[turn] {
		if p.mention != none && c.mentions[p.mention].form == byPronoun {
			continue
		}
		to, w, share = c.speakPart(to, p)
	}
	for k := first; k < len(to); k++ {
		to[k].How = hearsay.ByPronoun
		if to[k].Type == hearsay.Organization || to[k].Type == hearsay.Document {
			w, share = wayRole, labelShare // "3DS: I would expect": a heading, and the author's "I"
		}
	}
	if len(to) == first {
		to = append(to, hearsay.Speaker{ID: "unknown", Type: hearsay.Unknown, How: hearsay.ByPronoun})
	}
	return to, w, share
}

func (c *cast) pronounType(m *mention) hearsay.SpeakerType {
	switch {
	case m.gender == lang.Masculine || m.gender == lang.Feminine:
		return hearsay.Person
	case m.plural:
		return hearsay.Group
	}
	return hearsay.Unknown
}

// openShare is the most that a candidate's share is where the grammar of the place
// speaks against the best one, or where there is no other: the ranking divides the
// whole among those whom the article names, and whoever is meant may be none of them.
const openShare = 0.5

// unclear is a speaker with the best two as candidates, or the only one. Their
// shares leave room for somebody else where the pronoun was left open.
func (c *cast) unclear(m *mention, how hearsay.How) hearsay.Speaker {
	s := hearsay.Speaker{ID: "unclear", Type: c.typeOf(m.entity), How: how}
	scale := float32(1)
	if m.open || m.second == none {
		scale = min(1, openShare/m.share)
	}
	s.Candidates = append(s.Candidates,
		hearsay.Candidate{ID: id(m.entity), Name: c.nameText(m.entity), Share: float64(m.share * scale)})
	if m.second != none {
		s.Candidates = append(s.Candidates,
			hearsay.Candidate{ID: id(m.second), Name: c.nameText(m.second), Share: float64(m.rest * scale)})
	}
	return s
}

func id(e int32) string { return "s" + strconv.Itoa(int(e)+1) }

// speaker is entity e as the speaker of a part.
func (c *cast) speaker(e int32, how hearsay.How, p part) hearsay.Speaker {
	n := &c.entities[e]
	s := hearsay.Speaker{ID: id(e), Name: c.nameText(e), Type: c.typeOf(e), How: how}
	if n.sort == person && n.named || p.role.end > p.role.first && p.mention != none && c.mentions[p.mention].entity == e {
		if r := c.roleFor(n, p); r.end > r.first {
			s.RoleSpan = c.span(r.first, r.end)
			s.Role = flat(s.RoleSpan.In(c.doc.Text))
		}
	}
	return s
}

// roleFor is the role nearest to the part: one that stands in it, else the
// nearest before it, else the first given.
func (c *cast) roleFor(n *entity, p part) role {
	if p.role.end > p.role.first {
		return p.role
	}
	if p.mention != none {
		m := &c.mentions[p.mention]
		if m.form == byName {
			if before := c.roleBefore(m); before.end-before.first > 1 || before.end > before.first && len(n.roles) < 2 {
				return before
			}
		}
	}
	var best role
	for _, r := range n.roles {
		if best.end == best.first || r.first < p.end && r.end-r.first >= best.end-best.first {
			best = r
		}
	}
	return best
}

// seatOf is the state whose capital the name is, where the article names the state too.
func (c *cast) seatOf(m *mention, e *entity) int32 {
	if m.form != byName || e.sort != place {
		return none
	}
	seat, ok := c.lang.Naming.Metonyms[c.lowerText(m.nameFirst, m.nameEnd)]
	if !ok || seat.Name {
		return none
	}
	state := lower(seat.For)
	first, _, _ := strings.Cut(state, " ")
	for _, k := range c.byWord[first] {
		if n := &c.entities[k]; n.sort == place && c.lowerText(n.nameFirst, n.nameEnd) == state {
			return k
		}
	}
	return none
}

// how says by what the mention names its entity.
func (c *cast) how(m *mention, e *entity) (hearsay.How, way) {
	if m.form == byNominal {
		return hearsay.ByNominal, wayRole
	}
	if e.sort == person || e.sort == unsorted && e.full {
		if m.nameEnd-m.nameFirst > 1 && c.holdsFirstName(m, e) {
			return hearsay.ByName, wayName
		}
		return hearsay.BySurname, waySurname
	}
	if met, ok := c.lang.Naming.Metonyms[c.lowerText(m.nameFirst, m.nameEnd)]; ok && !met.Name {
		return hearsay.ByNominal, wayName
	}
	return hearsay.ByName, wayName
}

// holdsFirstName reports whether the mention has more than the surname.
func (c *cast) holdsFirstName(m *mention, e *entity) bool {
	return !(e.nameEnd-e.nameFirst > m.nameEnd-m.nameFirst && c.isSuffix(e, m.nameFirst, m.nameEnd))
}

func (c *cast) typeOf(e int32) hearsay.SpeakerType {
	n := &c.entities[e]
	switch n.sort {
	case person:
		if !n.named && n.indefinite {
			return hearsay.Anonymous
		}
		return hearsay.Person
	case group:
		return hearsay.Group
	case document:
		return hearsay.Document
	case body, place:
		return hearsay.Organization
	case joined:
		return hearsay.Person
	}
	if n.named && n.nameEnd-n.nameFirst > 1 && n.nameEnd-n.nameFirst < 4 {
		return hearsay.Person
	}
	return hearsay.Organization
}
