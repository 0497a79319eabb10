package proposition

import (
	"slices"

	"hearsay"
)

// informed is what another one says of the source of an attribution, where that is
// that he knew or was told, and the source says that he did not or was not: "accused
// the minister of having known of it", "she was never warned". What the denial names
// besides has to be in it. Nil where nobody says so.
func (p *page) informed(reports []Report, i int, d *Said) (best *Said) {
	own, least := p.ownTerms(i), reachFar+1
	if !p.r.informing(d) || !d.isDone(own) || d.Modality != "" {
		return nil
	}
	for k := range reports {
		far := max(p.paragraph(i)-p.paragraph(k), p.paragraph(k)-p.paragraph(i))
		if k == i || far >= least || !p.opponents(&reports[i], &reports[k]) || p.inside(i, k) || p.inside(k, i) {
			continue
		}
		for s := range reports[k].Said {
			o := &reports[k].Said[s]
			if o.Stance == hearsay.Supports && !o.Minor && !o.Pointed && o.Modality == "" && o.comparable() && o.isDone(own) && (p.r.informing(o) || d.matterOf(own)) && !d.others(o, own) {
				best, least = o, far
				break
			}
		}
	}
	return best
}

// informing tells whether somebody knows of something, or is told of it.
func (r *Reader) informing(s *Said) bool {
	return r.p.Informing[s.Predicate]
}

// matterOf tells whether somebody says what it is that he did not know of.
func (s *Said) matterOf(own map[string]bool) bool {
	return slices.ContainsFunc(s.Arguments, func(a Argument) bool { return !own[a.Term] && !a.Loose && a.Term != somebody })
}

// others tells whether a denial names something besides who denies it that another
// one does not say.
func (s *Said) others(o *Said, own map[string]bool) bool {
	return slices.ContainsFunc(s.Arguments, func(a Argument) bool {
		return !own[a.Term] && !a.Loose && a.Term != somebody && !has(o.bag, a.Term) && o.argument(&a) < 0
	})
}
