package proposition

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
)

// heldAgainst is what another one says of the source of an attribution: the
// nearest, before it or else soon after; nil where nothing is.
func (p *page) heldAgainst(reports []Report, i int) (best *Said) {
	own, least := p.ownTerms(i), reachFar+1
	for k := range reports {
		far := p.paragraph(i) - p.paragraph(k)
		if far < 0 {
			far = 1 - 2*far
		}
		if k == i || far >= least || !p.opponents(&reports[i], &reports[k]) || p.inside(i, k) {
			continue
		}
		for s := range reports[k].Said {
			if o := &reports[k].Said[s]; p.blames(k, o) && !o.Pointed && o.comparable() && o.isAbout(own) {
				best, least = o, far
				break
			}
		}
	}
	return best
}

// toldOf is what another one says of the source of an attribution in the same
// paragraph: the nearest, or nil. Who has "nothing to do with it" tells that it
// was said of him.
func (p *page) toldOf(reports []Report, i int) (best *Said) {
	own, least := p.ownTerms(i), len(reports)
	for k := range reports {
		far := max(i-k, k-i)
		if k == i || far >= least || p.paragraph(i) != p.paragraph(k) || !p.opponents(&reports[i], &reports[k]) || p.inside(i, k) || p.inside(k, i) {
			continue
		}
		for s := range reports[k].Said {
			if o := &reports[k].Said[s]; o.Stance == hearsay.Supports && o.Modality == "" && !o.Minor && !o.Pointed && o.comparable() && !p.r.p.Weak[o.Predicate] && o.isAbout(own) {
				best, least = o, far
				break
			}
		}
	}
	return best
}

// chargedWith is what a prosecutor or the police said before, shortly, that the
// source of an attribution did, and that he pleads not guilty to. Nil where
// nothing was, or where several people have the surname.
func (p *page) chargedWith(reports []Report, i int) *Said {
	own := map[string]bool{}
	for _, s := range p.g.Reading.Attributions[i].Speakers {
		if words := strings.Fields(folded(s.Name)); s.Type == hearsay.Person && len(words) > 0 {
			term := p.r.placeStem(withoutPossessive(words[len(words)-1]))
			own[term] = len(words) == 1 || p.full[term].given != ""
		}
	}
	for k := i - 1; k >= 0 && p.paragraph(i)-p.paragraph(k) <= reachOwn; k-- {
		if !p.opponents(&reports[i], &reports[k]) || !p.prosecutes(k) {
			continue
		}
		for s := range reports[k].Said {
			if o := &reports[k].Said[s]; o.Stance == hearsay.Supports && o.Modality == "" && !o.Minor && !o.Pointed && o.comparable() && o.isDone(own) {
				return o
			}
		}
	}
	return nil
}

// prosecutes tells whether the source of an attribution brings people to court.
func (p *page) prosecutes(k int) bool {
	for _, s := range p.g.Reading.Attributions[k].Speakers {
		for _, w := range strings.Fields(folded(s.Name + " " + s.Role + " " + p.g.Reading.Attributions[k].Source.Text(p.d.Text))) {
			if p.r.p.Prosecuting[strings.Trim(withoutPossessive(w), ",")] {
				return true
			}
		}
	}
	return false
}

// isAbout tells whether one of the names takes part.
func (q *Proposition) isAbout(names map[string]bool) bool {
	return slices.ContainsFunc(q.Arguments, func(a Argument) bool {
		return a.Name && (names[a.Term] || slices.ContainsFunc(a.Also, func(w string) bool { return names[w] }))
	})
}

// isDone tells whether one of the names does it, or it is done to one.
func (q *Proposition) isDone(names map[string]bool) bool {
	return slices.ContainsFunc(q.Arguments, func(a Argument) bool {
		return a.Role != Beside && a.Name && (names[a.Term] || slices.ContainsFunc(a.Also, func(w string) bool { return names[w] }))
	})
}

// ownTerms are the terms by which the source of an attribution is named: a
// person's surname, a body, or the body that a mouthpiece speaks for.
func (p *page) ownTerms(i int) map[string]bool {
	m := map[string]bool{}
	for _, s := range p.g.Reading.Attributions[i].Speakers {
		words := strings.Fields(folded(s.Name))
		for k, w := range words {
			words[k] = p.r.placeStem(withoutPossessive(w))
		}
		if len(words) == 0 {
			continue
		}
		m[strings.Join(words, " ")] = true
		if s.Type == hearsay.Person {
			m[words[len(words)-1]] = true
		}
		if s.Type != hearsay.Person || p.r.mouthpiece(s.Role) {
			for _, side := range p.sidesIn(p.g.Reading.Attributions[i].Source.Text(p.d.Text)) {
				m[side] = s.Type != hearsay.Person || m[side]
			}
			for _, side := range p.sides[s.ID] {
				m[side] = true
			}
		}
	}
	return m
}

// holdsAgainst tells whether a report says something to be so of the source of
// another one.
func (p *page) holdsAgainst(reports []Report, i, k int) bool {
	own := p.ownTerms(i)
	return slices.ContainsFunc(reports[k].Said, func(s Said) bool { return p.blames(k, &s) && s.isAbout(own) })
}

// blames tells whether what is said holds something against somebody: by its cue
// or by the deed.
func (p *page) blames(k int, s *Said) bool {
	return s.Stance == hearsay.Supports && s.Modality == "" && (p.r.blamed[s.Predicate] || p.r.misdeed(s) || p.accuses(k) && !p.r.p.Weak[s.Predicate] && s.Predicate != "be")
}

// misdeed tells whether somebody who is named is said to have to do with a deed
// that nobody wants to have done ("Kyr engaged in misconduct").
func (r *Reader) misdeed(s *Said) bool {
	return s.with(Subject) != nil && slices.ContainsFunc(s.Arguments, func(a Argument) bool { return !a.Name && a.Role != Subject && r.blamed[a.Term] })
}

// charged is the nearest accusation that somebody else made before in so many
// words, or nil.
func (p *page) charged(reports []Report, i int, at pointer) *Said {
	for k := i - 1; k >= 0 && p.paragraph(i)-p.paragraph(k) <= reachFar; k-- {
		if !p.accuses(k) || p.onlyClaims(k) || !p.opponents(&reports[i], &reports[k]) || p.inside(i, k) {
			continue
		}
		for s := range reports[k].Said {
			if p.fits(reports, i, &reports[k].Said[s], at) {
				return &reports[k].Said[s]
			}
		}
	}
	return nil
}

// asHolder tells whether what is said is done by whoever has the role that the
// source of an attribution has: "the owner of Blue Line" is who is called its owner.
func (p *page) asHolder(q *Said, i int) bool {
	for _, s := range p.g.Reading.Attributions[i].Speakers {
		if s.Role == "" {
			continue
		}
		has := map[string]bool{}
		for _, w := range strings.Fields(folded(s.Role)) {
			has[p.r.concept(withoutPossessive(w))] = true
		}
		holder := slices.ContainsFunc(q.Arguments, func(a Argument) bool { return a.Role == Subject && !a.Name && has[a.Term] })
		if holder && slices.ContainsFunc(q.Arguments, func(a Argument) bool {
			return a.Name && slices.ContainsFunc(strings.Fields(a.Term), func(w string) bool { return slices.Contains(p.sides[s.ID], w) })
		}) {
			return true
		}
	}
	return false
}

// asKind tells whether what is said is done by a body that is called by what it is,
// as the source of an attribution is, or whom it speaks for: "police had beaten
// them", told of by "a police spokesman".
func (p *page) asKind(q *Said, i int) bool {
	kinds := map[string]bool{}
	for _, s := range p.g.Reading.Attributions[i].Speakers {
		if s.Type == hearsay.Person && !p.r.mouthpiece(s.Role) && !p.r.mouthpiece(p.g.Reading.Attributions[i].Source.Text(p.d.Text)) {
			return false
		}
	}
	for _, t := range p.tokensIn(p.g.Reading.Attributions[i].Source) {
		if tok := &p.d.Tokens[t]; tok.UPOS == parse.Noun && p.r.p.Vague[strings.ToLower(tok.Lemma)] || strings.EqualFold(tok.Lemma, "police") {
			kinds[p.r.concept(tok.Lemma)] = true
		}
	}
	return slices.ContainsFunc(q.Arguments, func(a Argument) bool {
		return a.Role == Subject && !a.Name && kinds[a.Term] && (a.Only || a.Term == p.r.concept("police"))
	})
}
