package known

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/lang"
	"hearsay/lang/en"
)

// linkNear links whom the article by itself does not tell to the only one whom
// near articles name and whom the phrase may mean. Nobody is linked where these
// articles, or this one, name a second one.
func (l *Linker) linkNear(a *article, p *player) []hearsay.Link {
	if p.linked || a.hour == 0 {
		return nil
	}
	var links []hearsay.Link
	switch {
	case p.kind == hearsay.Person && p.named && !p.parsed.Empty() && !p.parsed.Full() && !phrase(p.name):
		links = l.nearFamily(a, p)
	case p.kind == hearsay.Person && !p.named:
		links = l.nearOffice(a, p)
	case p.kind == hearsay.Organization, p.kind == hearsay.Unknown && !p.named, p.kind == hearsay.Anonymous:
		if links = l.nearBody(a, p); links == nil && p.isCommon() {
			links = l.nearCommon(a, p)
		}
	}
	return links
}

// nearFamily is the only person of a family name.
func (l *Linker) nearFamily(a *article, p *player) []hearsay.Link {
	c := chosen{at: -1}
	near := a.near(l)
	for _, r := range near {
		for i := range r.cast {
			x := &r.cast[i]
			if e := &l.x.entries[x.at]; e.kind == hearsay.Person && !a.taken[x.at] && l.familyOf(p, x.at) {
				if compareAllRoles(p.roles, x.roles) < rolesSilent {
					return nil
				}
				c.may(x.at, r)
			}
		}
	}
	if !c.one() {
		return nil
	}
	names := append([]*heard{a.names()}, namedOf(near)...)
	for _, n := range names {
		for _, given := range n.given[p.parsed.folded] {
			if !l.givenOf(c.at, given, p) {
				return nil
			}
		}
	}
	return l.tieNear(a, p, &c)
}

// familyOf reports a full name of an entry with the family name as it is written.
func (l *Linker) familyOf(p *player, at int32) bool {
	e := &l.x.entries[at]
	for _, list := range [][]Name{e.names, e.seen} {
		for i := range list {
			if list[i].Full() && list[i].family.folded == p.parsed.family.folded {
				return true
			}
		}
	}
	return false
}

// givenOf reports that the word before a family name is a given name of the
// entry, or a title.
func (l *Linker) givenOf(at int32, given string, p *player) bool {
	if titles[given] || isTitle(given) {
		return true
	}
	n := Parse(given + " " + p.parsed.folded)
	e := &l.x.entries[at]
	for i := range e.names {
		if slices.Contains(strings.Fields(e.names[i].folded), given) {
			return true
		}
		if like := Compare(&n, &e.names[i]); like.Score >= sameName {
			return true
		}
	}
	return false
}

func isTitle(w string) bool { _, ok := en.English().Titles[w]; return ok }

// chosen is the only one who may be meant.
type chosen struct {
	at     int32
	by     string // the article that says so, the most alike
	others bool
}

func (c *chosen) may(at int32, r beside) {
	switch {
	case c.at < 0:
		c.at = at
	case c.at != at:
		c.others = true
	}
	if c.by == "" && r.near && c.at == at {
		c.by = r.id
	}
}

// one reports that there is exactly one, and that a near article says so.
func (c *chosen) one() bool { return c.at >= 0 && !c.others && c.by != "" }

func namedOf(list []beside) []*heard {
	out := make([]*heard, len(list))
	for i := range list {
		out[i] = list[i].heard
	}
	return out
}

// tieNear links by what near articles say.
func (l *Linker) tieNear(a *article, p *player, c *chosen) []hearsay.Link {
	links := l.tieAs(a, p, c.at)
	p.told = true
	for i := range links {
		links[i].By = c.by
	}
	return links
}

// nearOffice is the only person with the office that a phrase says. Bare offices
// ("the president") and what belongs to somebody of this article ("her
// spokesman") say too little.
func (l *Linker) nearOffice(a *article, p *player) []hearsay.Link {
	if !definite(p.name) {
		return nil
	}
	r := a.made.roles.of(p.name, parseRole)
	bare := len(r.offices)
	for _, w := range r.words {
		if w == "prime" || w == "first" {
			bare++ // "the prime minister"
		}
	}
	near := a.near(l)
	if len(r.offices) == 0 || len(r.words) <= bare || len(r.places) == 0 && anyOf(r.offices, bound) && l.severalStates(a, near) {
		return nil
	}
	c := chosen{at: -1}
	for _, m := range near {
		for i := range m.cast {
			x := &m.cast[i]
			if l.x.entries[x.at].kind != hearsay.Person {
				continue
			}
			for j := range x.roles {
				if of := &x.roles[j]; meet(r.offices, of.offices) && within(r.words, of.words) && !r.lesser && !of.lesser {
					c.may(x.at, m)
				}
			}
		}
	}
	if !c.one() || a.taken[c.at] {
		return nil
	}
	return l.tieNear(a, p, &c)
}

// definite reports a phrase that does not begin with whose it is.
func definite(name string) bool {
	words := strings.Fields(fold(name))
	return len(words) > 0 && !kindless[words[0]] && !prepositions[words[0]] && !en.English().Naming.Indefinite[words[0]]
}

var prepositions = set("in of at on from by with near inside outside within among")

var kindless = set("his her its their our my your one another other some any this that these those")

// nearBody is the only body that a phrase or a shorter name may mean: one whose
// name has all its words, or that a near article goes back to by the same phrase.
func (l *Linker) nearBody(a *article, p *player) []hearsay.Link {
	name := meantBody(p)
	head := headOf(name)
	if head == "" || p.body.acronym != "" || !definite(name) {
		return nil
	}
	m := meaning{head: head, phrase: fold(name), words: telling(a.made.bodies.of(name, ParseBody).words), named: p.named}
	if len(m.words) == 0 || len(m.words) == 1 && !p.named && (sides[head] || !p.plain && p.kind != hearsay.Anonymous) {
		return nil
	}
	c := chosen{at: -1}
	near, nameless := a.near(l), false
	for _, r := range near {
		for i := range r.cast {
			x := &r.cast[i]
			e := &l.x.entries[x.at]
			may := e.kind != hearsay.Person && m.may(e, a, r)
			if may || e.kind != hearsay.Person && !p.named && p.kind != hearsay.Anonymous && has(x.called, m.phrase) {
				nameless = nameless || !may
				c.may(x.at, r)
			}
		}
	}
	if !c.one() || organs[head] && l.severalStates(a, near) || nameless && l.competes(a, near, &c, head) {
		return nil
	}
	for _, n := range append(namedOf(near), a.names()) {
		for _, b := range n.bodies {
			if within(m.words, b) && !l.sameAs(c.at, b) {
				return nil
			}
		}
	}
	return l.tieNear(a, p, &c)
}

// sides are bodies of which most news has two.
var sides = set("campaign party team camp side opposition office club")

// competes reports another body, in near articles or in this one, that a noun may
// mean which is no part of the chosen one's name: "the agency", "the company".
func (l *Linker) competes(a *article, near []beside, c *chosen, head string) bool {
	for i := range a.cast {
		if p := &a.cast[i]; p.kind == hearsay.Organization && p.named && !(p.linked && p.to == c.at) && !l.sameAs(c.at, p.body.words) && mayBe(&p.body, head) {
			return true
		}
	}
	for _, words := range a.names().bodies {
		if b := (Body{words: words}); !l.sameAs(c.at, words) && mayBe(&b, head) {
			return true
		}
	}
	for _, r := range near {
		for i := range r.cast {
			e := &l.x.entries[r.cast[i].at]
			if r.near && r.cast[i].at != c.at && e.kind == hearsay.Organization && len(e.bodies) > 0 && mayBe(&e.bodies[0], head) {
				return true
			}
		}
	}
	return false
}

// mayBe reports a name that says no kind of body, or one that the noun may mean.
func mayBe(b *Body, head string) bool {
	nouns := en.English().Naming.Nouns
	of, none := nouns[head], true
	for _, w := range b.words {
		n := nouns[w]
		if n.Class != lang.OrganizationNoun {
			continue
		}
		none = false
		if n.Set == of.Set || slices.Contains(n.Kinds, of.Set) || slices.Contains(of.Kinds, n.Set) || public[head] && public[w] {
			return true
		}
	}
	return none
}

// public are nouns for bodies that do public business, one of which may go by another.
var public = set(`agency office department service authority commission administration board bureau institute inspectorate fund mission council committee
organization organisation regulator watchdog group body`)

// organs are what every state has, so that in news of two "the ministry" may be
// that of either.
var organs = set("ministry government army navy military presidency parliament cabinet embassy command administration regime")

// severalStates reports that near articles, or this one, are about two states: by
// the tables of states, or by bodies of states that nobody knows.
func (l *Linker) severalStates(a *article, near []beside) bool {
	state := ""
	other := func(s string) bool {
		if state == "" {
			state = s
		}
		return s != state
	}
	if slices.ContainsFunc(a.names().states, other) {
		return true
	}
	for _, r := range near {
		if r.near && slices.ContainsFunc(r.states, other) {
			return true
		}
		for i := range r.cast {
			if e := &l.x.entries[r.cast[i].at]; e.kind != hearsay.Person && len(e.bodies) > 0 && slices.ContainsFunc(e.bodies[0].ownersOfOrgan(), other) {
				return true
			}
		}
	}
	return false
}

// ownersOfOrgan are the words of an organ's name that say whose it is.
func (b *Body) ownersOfOrgan() (out []string) {
	if !slices.ContainsFunc(b.words, func(w string) bool { return organs[w] }) {
		return nil
	}
	for _, w := range b.words {
		if !kinds[w] {
			out = append(out, w)
		}
	}
	return out[:min(1, len(out))]
}

// meantBody is the phrase for the body that a speaker is or, unnamed, speaks for:
// "trust" of "trust spokeswoman". "" for who speaks for none.
func meantBody(p *player) string {
	if p.kind != hearsay.Anonymous {
		return p.name
	}
	words := strings.Fields(p.name)
	spokes := en.English().Proposition.Spokes
	for i, w := range words {
		switch {
		case !spokes[fold(w)]:
		case i+2 < len(words) && words[i+1] == "for":
			return strings.TrimPrefix(strings.Join(words[i+2:], " "), "the ")
		case i+1 == len(words):
			return strings.Join(words[:i], " ")
		}
	}
	return ""
}

// meaning is what a phrase says of the body that it means.
type meaning struct {
	head, phrase string
	words        []string
	named        bool // it is a name, with capitals
}

// may reports a body of a near article whose name has the words, and the same noun
// for its kind. What every state has is meant where both articles are on one state.
func (m *meaning) may(e *entry, a *article, r beside) bool {
	for i := range e.bodies {
		b := &e.bodies[i]
		switch {
		case headOf(b.folded) != m.head || !within(m.words, b.words):
		case m.named && !m.shortens(b):
		case b.proper, len(b.words) > 1 && a.names().oneState(r.heard):
			return true
		}
	}
	return false
}

// shortens reports that a name is the end of a longer one, or what stands there
// before "of", or that the longer one has a state beside it.
func (m *meaning) shortens(b *Body) bool {
	if before, ends := strings.CutSuffix(b.folded, " "+m.phrase); ends {
		return !slices.ContainsFunc(strings.Fields(before), func(w string) bool { return kinds[w] || legal[w] })
	}
	if strings.HasPrefix(b.folded, m.phrase+" of ") {
		return true
	}
	for _, w := range b.words {
		if !has(m.words, w) && !stateWord(w) {
			return false
		}
	}
	return true
}

// isCommon reports a name of a body that tells no two states' bodies apart.
func (p *player) isCommon() bool {
	return p.kind == hearsay.Organization && p.named && !p.body.proper && p.body.acronym == "" && len(p.body.words) > 1 && !bodyPhrase(p) && bodyNoun(headOf(p.body.folded))
}

// nearCommon makes an entry of such a name where a near article on the same state has it too.
func (l *Linker) nearCommon(a *article, p *player) []hearsay.Link {
	for _, r := range a.near(l) {
		if !r.near || !a.names().oneState(r.heard) {
			continue
		}
		for _, name := range r.common {
			if b := a.made.bodies.of(name, ParseBody); slices.Equal(b.words, p.body.words) {
				k := hearsay.KnownSpeaker{ID: identify([]string{string(hearsay.Organization), strings.Join(b.words, " "), r.id}), Name: name, Type: hearsay.Organization}
				links := l.tieNear(a, p, &chosen{at: l.x.add(&k), by: r.id})
				p.told = false // it has the name, and may tell others
				return links
			}
		}
	}
	return nil
}

// headOf is the noun that a phrase's kind of body is: its last word, or the last before "of" or "for".
func headOf(name string) string {
	words := strings.Fields(fold(name))
	for i, w := range words {
		if i > 0 && (w == "of" || w == "for" || w == "in") {
			words = words[:i]
			break
		}
	}
	if len(words) == 0 || en.English().Naming.Nouns[words[len(words)-1]].Class != lang.OrganizationNoun {
		return ""
	}
	return words[len(words)-1]
}

// telling leaves out what says how large or whose a body is.
func telling(words []string) (out []string) {
	for _, w := range words {
		if !vague[w] {
			out = append(out, w)
		}
	}
	return out
}

var vague = set("largest biggest main leading country own powerful big large local nation state")

// sameAs reports that a name's words are part of one of the entry's, or the other way round.
func (l *Linker) sameAs(at int32, words []string) bool {
	e := &l.x.entries[at]
	for i := range e.bodies {
		if b := &e.bodies[i]; within(words, b.words) || b.proper && len(b.words) > 1 && within(b.words, words) {
			return true
		}
	}
	return false
}
