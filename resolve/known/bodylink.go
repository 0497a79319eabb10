package known

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/lang/en"
)

// isBody reports a speaker that may be an organization: what the article's
// reading calls one, and what it leaves open and a noun says to be one ("the
// Ketharan presidency").
func (p *player) isBody() bool {
	switch p.kind {
	case hearsay.Organization:
		return p.body.folded != ""
	case hearsay.Unknown, hearsay.Group:
		words := strings.Fields(p.body.folded)
		return len(words) > 0 && p.body.proper && bodyNouns[words[len(words)-1]]
	}
	return false
}

// bodyNouns end a phrase for a body.
var bodyNouns = set(`ministry presidency government army navy police parliament cabinet staff embassy council department agency
commission committee court office military administration`)

// linkBody links an organization that has a name of its own.
func (l *Linker) linkBody(a *article, p *player) []hearsay.Link {
	list := append(l.x.look(bodyKeys(&p.body)), l.x.exact(p.body.folded)...)
	slices.Sort(list)
	best, worth, second := int32(-1), 0.0, 0.0
	for _, at := range slices.Compact(list) {
		w := l.bodyWorth(p, at)
		switch {
		case w > worth:
			best, worth, second = at, w, worth
		case w > second:
			second = w
		}
	}
	switch {
	case worth >= sameBody && worth-second >= clearBy && (p.body.proper || p.body.acronym != ""):
		return l.tie(a, p, best)
	case worth >= sameBody || !p.body.proper && p.body.acronym == "" || bodyPhrase(p):
		return nil
	}
	if links := l.nearBody(a, p); links != nil {
		return links // a longer name
	}
	return l.enlist(a, p, hearsay.Organization, false)
}

// sameBody is from where two names of bodies are one's.
const sameBody = 0.88

func (l *Linker) bodyWorth(p *player, at int32) float64 {
	e := &l.x.entries[at]
	best := 0.0
	for i := range e.bodies {
		best = max(best, CompareBodies(&p.body, &e.bodies[i]))
	}
	for i := range e.names {
		if e.names[i].folded == p.body.folded && e.names[i].Full() {
			best = 1 // a person taken for a body
		}
	}
	return best
}

// bodyPhrase reports a phrase that an article uses for a body once ("ministry
// in Tesmir"), rather than a name of it: something in it that is neither the
// kind of body nor capitalised.
func bodyPhrase(p *player) bool {
	if en.English().Naming.Generic[p.body.folded] {
		return true // "Nobody said"
	}
	for _, raw := range splitWords(p.name) {
		w := fold(raw)
		if w == "" || w == "s" || small[w] && w != "in" && w != "on" && w != "at" || kinds[w] || spelled[w] != "" {
			continue
		}
		if !startsUpper(raw) && hasCase(raw) {
			return true
		}
	}
	return !p.named && p.body.acronym == "" && len(p.body.words) < 2
}
