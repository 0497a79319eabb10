package proposition

import "hearsay"

// meant tells whether what another one says can be what a denial points to, by
// what it is about: nobody denies what somebody says of his own plans, feelings
// and efforts ("I am doing this for my children"), and an accusation is one by its
// cue, by its deed, or by being about who denies it.
func (p *page) meant(reports []Report, i, k int, s *Said, at pointer) bool {
	if at.stance != hearsay.Denies || at.figure || at.both || at.repeated {
		return true
	}
	if !at.echo && s.doneBy(p.ownTerms(k)) && (s.Modality == Will || p.r.p.Weak[s.Predicate] || s.Predicate == "be") && !s.isAbout(p.ownTerms(i)) {
		return false
	}
	if at.charge && !at.near {
		return p.r.blamed[s.Predicate] || p.r.misdeed(s) || p.accuses(k) && !p.onlyClaims(k) || s.isAbout(p.ownTerms(i))
	}
	return true
}

// onlyClaims tells whether a cue is "claim", which holds nothing against anybody by itself.
func (p *page) onlyClaims(k int) bool {
	return p.anyLemma(p.tokensIn(p.g.Reading.Attributions[k].Cue), map[string]bool{"claim": true})
}

// doneBy tells whether one of the names does it.
func (q *Proposition) doneBy(names map[string]bool) bool {
	for i := range q.Arguments {
		if a := &q.Arguments[i]; a.Role == Subject && a.Name && names[a.Term] {
			return true
		}
	}
	return false
}
