package known

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// Thresholds of likeness, tuned on one half of the name data; see
// docs/decisions/linking.md.
const (
	// sameName is from where two full names are one name in two spellings, to
	// be trusted where roles say nothing: of pairs as near 97 in 100 are.
	sameName = 0.88
	// likelyName is from where they are where the roles say so too.
	likelyName = 0.8
	// sameSpelling is from where names by themselves are rather one than two.
	sameSpelling = 0.7
	// sameInArticle is from where two names of one article are one that it
	// misspells once, rather than two people.
	sameInArticle = 0.94
	// sameFamily is from where a family name by itself may be the same.
	sameFamily = 0.9
	// clearBy is by how much the best must be better than the next.
	clearBy = 0.04
)

// candidate is an entry that a speaker may be.
type candidate struct {
	at      int32
	like    Likeness
	roles   verdict
	context bool
	worth   float64
}

func (a *article) surestFirst(l *Linker) []*player {
	var list []*player
	for i := range a.cast {
		if a.cast[i].kind == hearsay.Person {
			list = append(list, &a.cast[i])
		}
	}
	slices.SortStableFunc(list, func(x, y *player) int {
		return cmp.Or(cmp.Compare(rank(y, l), rank(x, l)), cmp.Compare(x.local, y.local))
	})
	return list
}

// rank puts full names that are known as they are written first, then other
// full names, then the rest.
func rank(p *player, l *Linker) int {
	switch {
	case !p.parsed.Full():
		return 0
	case len(l.x.exact(p.parsed.folded)) > 0:
		return 2
	}
	return 1
}

// linkPerson links a person, or leaves them without a link.
func (l *Linker) linkPerson(a *article, p *player) []hearsay.Link {
	if p.wikidata != "" {
		if block := l.x.blocks["Q"+p.wikidata]; len(block) == 1 {
			return l.tie(a, p, block[0])
		}
	}
	switch {
	case p.parsed.Empty() || phrase(p.name) || !p.named && !p.parsed.Full():
		return nil
	case !p.parsed.Full():
		return l.linkFamily(a, p)
	}
	best, apart := l.fits(a, p)
	switch {
	case len(best) == 0 && apart < 0:
		return nil
	case len(best) == 0:
		return l.enlist(a, p, hearsay.Person, apart > 0)
	case len(best) > 1 && best[0].worth-best[1].worth < clearBy:
		return nil
	}
	return l.tie(a, p, best[0].at)
}

// fits are the entries that a full name may mean, the best first. apart counts
// the namesakes that it cannot be; it is -1 where that is not sure, so that the
// speaker is neither one of the known nor somebody new.
func (l *Linker) fits(a *article, p *player) (best []candidate, apart int) {
	unsure := false
	for _, c := range l.candidates(a, p) {
		switch l.judge(a, p, &c) {
		case fit:
			best = append(best, c)
		case unclear:
			unsure = true
		case namesake:
			apart++
		}
	}
	if len(best) == 0 && unsure {
		apart = -1
	}
	slices.SortStableFunc(best, func(x, y candidate) int { return cmp.Or(cmp.Compare(y.worth, x.worth), cmp.Compare(x.at, y.at)) })
	return best, apart
}

func (l *Linker) candidates(a *article, p *player) []candidate {
	list := l.x.look(personKeys(&p.parsed))
	list = append(list, l.x.exact(p.parsed.folded)...)
	slices.Sort(list)
	var out []candidate
	for _, at := range slices.Compact(list) {
		like := l.likeness(p, at)
		if a.taken[at] && (like.Score < sameInArticle || like.Weak) {
			continue
		}
		if like.Score >= likelyName {
			out = append(out, candidate{at: at, like: like, roles: compareAllRoles(p.roles, l.x.entries[at].roles)})
		}
	}
	return out
}

// likeness is that of the entry's nearest name. Names that only articles used
// count where they are spelled nearly the same, so that one wrong link does
// not bring the next.
func (l *Linker) likeness(p *player, at int32) Likeness {
	e := &l.x.entries[at]
	var best Likeness
	for i := range e.names {
		if like := Compare(&p.parsed, &e.names[i]); like.Score > best.Score {
			best = like
		}
	}
	for i := range e.seen {
		if like := Compare(&p.parsed, &e.seen[i]); like.Score > best.Score && like.Score >= sameName && e.seen[i].Full() {
			best = like
		}
	}
	for i := range e.bodies { // a person whom an article, or the first one, took for a body
		if e.bodies[i].folded == p.parsed.folded {
			best = Likeness{1, 1, 1, false}
		}
	}
	return best
}

type judgement uint8

const (
	other    judgement = iota // somebody else
	fit                       // may well be this one
	unclear                   // may be this one or not
	namesake                  // the same name, and another person
)

// judge says what name, roles and the rest of the article make of a candidate,
// and what it is worth.
func (l *Linker) judge(a *article, p *player, c *candidate) judgement {
	c.context = a.knows(l.x.entries[c.at].places)
	c.worth = c.like.Score + 0.05*float64(c.roles)
	if c.context {
		c.worth += 0.03
	}
	same := c.like.Score >= sameName
	switch {
	case c.roles == rolesClash && same && c.context, c.roles == rolesDiffer && same && !c.context:
		return unclear
	case c.roles == rolesClash && same:
		return namesake
	case c.roles == rolesClash, c.roles == rolesDiffer && !same:
		return other
	case same && !c.like.Weak:
		return fit
	case same && (c.roles >= rolesAgree || c.context):
		return fit
	case same: // an initial and nothing else
		return unclear
	case c.roles >= rolesAgree:
		return fit
	}
	return other
}

// linkFamily links somebody whom the article gives a family name only: the
// name is never enough, and exactly one known bearer must have the role.
func (l *Linker) linkFamily(a *article, p *player) []hearsay.Link {
	for _, at := range l.x.exact(p.parsed.folded) {
		if l.x.entries[at].kind != hearsay.Person || l.mononym(p, at) {
			return l.tie(a, p, at) // a state taken for a person, or somebody known by one name
		}
	}
	found, n := int32(-1), 0
	for _, at := range l.x.look([]string{"1" + p.parsed.family.key}) {
		e := &l.x.entries[at]
		if a.taken[at] || l.likeness(p, at).Family < sameFamily {
			continue
		}
		roles := compareAllRoles(p.roles, e.roles)
		if roles == rolesSame || roles == rolesAgree && a.knows(e.places) {
			found = at
			n++
		}
	}
	if n != 1 {
		return nil
	}
	return l.tie(a, p, found)
}

// mononym reports an entry whose vouched-for name is this one word.
func (l *Linker) mononym(p *player, at int32) bool {
	for i := range l.x.entries[at].names {
		if n := &l.x.entries[at].names[i]; !n.Full() && n.folded == p.parsed.folded {
			return true
		}
	}
	return false
}

// linkRole links a phrase that names an office and its place ("Halvek's
// mayor") where exactly one of the people that the article names has that
// office in the directory. Who holds an office is never taken from the
// directory alone: the article may be older or younger than what it knows.
func (l *Linker) linkRole(a *article, p *player) []hearsay.Link {
	if p.linked || p.named || !phrase(p.name) {
		return nil
	}
	r := parseRole(p.name)
	if len(r.offices) == 0 || len(r.places) == 0 {
		return nil
	}
	found, n := int32(-1), 0
	for at := range a.taken {
		if has := l.x.entries[at].roles; compareAllRoles([]role{r}, has) == rolesSame {
			found = at
			n++
		}
	}
	if n != 1 {
		return nil
	}
	return l.tie(a, p, found)
}

// tie links to an entry and remembers what the article calls it.
func (l *Linker) tie(a *article, p *player, at int32) []hearsay.Link {
	if l.x.entries[at].kind == hearsay.Person {
		a.taken[at] = true
	}
	l.x.call(at, p.name, false)
	for _, r := range p.roleText {
		l.x.role(at, r)
	}
	return l.tieAs(a, p, at)
}

// tieAs links to an entry, and does not remember what the article calls it.
func (l *Linker) tieAs(_ *article, p *player, at int32) []hearsay.Link {
	p.linked, p.to = true, at
	e := &l.x.entries[at]
	return []hearsay.Link{{Local: p.local, To: hearsay.KnownSpeaker{ID: e.id, Name: e.name, Type: e.kind}}}
}

// enlist makes a new entry.
func (l *Linker) enlist(a *article, p *player, kind hearsay.SpeakerType, apart bool) []hearsay.Link {
	k := hearsay.KnownSpeaker{ID: l.newID(a, p, kind, apart), Name: p.name, Type: kind}
	return l.tie(a, p, l.x.add(&k))
}

// partsWords are the signs of ASCII between words.
var partsWords = [utf8.RuneSelf]bool{' ': true, '\t': true, '\n': true, '\v': true, '\f': true, '\r': true,
	'-': true, '/': true, ',': true, ';': true, ':': true, '(': true, ')': true, '"': true}

func splitWords(s string) []string {
	return strings.FieldsFunc(s, func(c rune) bool {
		if c < utf8.RuneSelf {
			return partsWords[c]
		}
		return unicode.IsSpace(c) || strings.ContainsRune("–—“”‘", c)
	})
}

func hasCase(s string) bool {
	for _, c := range s {
		return unicode.ToUpper(c) != c || unicode.ToLower(c) != c
	}
	return false
}
