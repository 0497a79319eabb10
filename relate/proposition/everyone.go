package proposition

import (
	"strings"

	"hearsay"
	"hearsay/parse"
)

// ofNone is the subject or object by which a clause is denied of everything there
// is: "nobody" or "nothing", or a noun with "no" that says nothing of its own ("no
// figure had been agreed", "no agreement exists"); else -1.
func (u *utterance) ofNone(t int32) int32 {
	for _, c := range u.p.children[t] {
		if rel := u.p.d.Tokens[c].Rel.Main(); !u.in[c] || rel != parse.RelNsubj && rel != parse.RelObj {
			continue
		}
		if u.p.nothing(c) || u.p.negation(c) {
			return c
		}
		if !u.noNoun(c) {
			continue
		}
		lemma := strings.ToLower(u.p.d.Tokens[c].Lemma)
		if k := u.p.r.p; u.p.d.Tokens[c].Rel == parse.RelNsubj && !k.Empty[lemma] && !k.Weak[lemma] && u.child(c, parse.RelNmod) >= 0 {
			return c // "no player of the club"
		} else if k.Figures[lemma] || k.Persons[lemma] || u.p.r.deed(&u.p.d.Tokens[c]) && k.Standing[strings.ToLower(u.p.d.Tokens[u.p.d.Tokens[c].Head].Lemma)] {
			return c
		}
	}
	return -1
}

// some tells whether what is denied is denied of all that a noun names, and not of
// everybody: "no player of the club".
func (u *utterance) some(n int32) bool {
	return u.noNoun(n) && !u.p.nothing(n) && !u.p.r.p.Figures[strings.ToLower(u.p.d.Tokens[n].Lemma)] && !u.p.r.p.Persons[strings.ToLower(u.p.d.Tokens[n].Lemma)] && u.child(n, parse.RelNmod) >= 0
}

// denyAll gives what is denied of everything what another one says of the same
// deed in the article: "nobody at the club had tested positive" denies that a
// striker of it had. What it names itself must be in that.
func (p *page) denyAll(reports []Report) {
	for i := range reports {
		for s := range reports[i].Said {
			said := &reports[i].Said[s]
			if !said.every || said.Stance != hearsay.Denies || said.Pointed || said.Weak || p.turn(i) {
				continue
			}
			if o := p.oneOfAll(reports, i, said); o != nil {
				said.Arguments, said.Quantities, said.Unmeant = o.Arguments, o.Quantities, false
				if said.Day == "" {
					said.Day = o.Day
				}
			}
		}
	}
}

// oneOfAll is the nearest that another one says to be so of the deed that is denied
// of everything; nil where there is none.
func (p *page) oneOfAll(reports []Report, i int, said *Said) (best *Said) {
	least := farthest
	for k := range reports {
		far := max(p.paragraph(i)-p.paragraph(k), p.paragraph(k)-p.paragraph(i))
		if k == i || far >= least || !p.opponents(&reports[i], &reports[k]) || p.inside(i, k) || p.inside(k, i) {
			continue
		}
		for s := range reports[k].Said {
			if o := &reports[k].Said[s]; o.Stance == hearsay.Supports && !o.Minor && !o.Pointed && o.Predicate == said.Predicate && o.Modality == said.Modality && o.comparable() && allIn(said, o) && !OtherDay(&said.Proposition, &o.Proposition) {
				best, least = o, far
			}
		}
	}
	return best
}

// farthest is how many paragraphs may lie between a denial of everything and what it denies.
const farthest = 6

// allIn tells whether all that a denial of everything names is in what another
// one says, but for words that stand for what was said before or for a number.
func allIn(s, o *Said) bool {
	names := false
	for i := range s.Arguments {
		a := &s.Arguments[i]
		if k := o.argument(a); k >= 0 {
			names = names || a.Name
		} else if !a.Loose && a.Term != s.of {
			return false
		}
	}
	return s.of == "" || names
}
