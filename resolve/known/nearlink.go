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
	case p.kind == hearsay.Organization, p.kind == hearsay.Unknown && !p.named:
		links = l.nearBody(a, p)
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
	if len(r.offices) == 0 || len(r.words) < 2 {
		return nil
	}
	c := chosen{at: -1}
	for _, m := range a.near(l) {
		for i := range m.cast {
			x := &m.cast[i]
			if l.x.entries[x.at].kind != hearsay.Person {
				continue
			}
			for j := range x.roles {
				if meet(r.offices, x.roles[j].offices) && compareRoles(&r, &x.roles[j]) == rolesSame && !r.lesser && !x.roles[j].lesser {
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

// nearBody is the only body that a phrase may mean: one whose name has all its
// words, or that a near article goes back to by the same phrase.
func (l *Linker) nearBody(a *article, p *player) []hearsay.Link {
	head := headOf(p.name)
	if p.body.acronym != "" || head == "" || !definite(p.name) || len(p.body.words) == 0 {
		return nil
	}
	phrase, words := fold(p.name), telling(p.body.words)
	if len(words) == 0 {
		return nil
	}
	c := chosen{at: -1}
	near := a.near(l)
	for _, r := range near {
		for i := range r.cast {
			x := &r.cast[i]
			e := &l.x.entries[x.at]
			if e.kind == hearsay.Person {
				continue
			}
			if has(x.called, phrase) || nameHolds(e, head, words) {
				c.may(x.at, r)
			}
		}
	}
	if !c.one() {
		return nil
	}
	for _, n := range append(namedOf(near), a.names()) {
		for _, b := range n.bodies {
			if within(words, b) && !l.sameAs(c.at, b) {
				return nil
			}
		}
	}
	return l.tieNear(a, p, &c)
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

// nameHolds reports a name of an entry with the same noun for its kind, that has
// all the words and more.
func nameHolds(e *entry, head string, words []string) bool {
	for i := range e.bodies {
		if b := &e.bodies[i]; b.proper && within(words, b.words) && headOf(b.folded) == head {
			return true
		}
	}
	return false
}

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
