package place

import (
	"cmp"
	"slices"
)

// statementsBy are the candidates for some keys: those of the index, as this
// article has changed them, and those that it has made.
func (p *placer) statementsBy(keys []string) ([]*openStatement, error) {
	found, err := p.index.StatementsBy(p.ctx, keys)
	if err != nil {
		return nil, err
	}
	var list []*openStatement
	for _, s := range found {
		if p.statements[s.ID] != nil {
			continue // below
		}
		form, err := p.forms.statement(&s)
		if err != nil {
			return nil, err
		}
		s.Reports = slices.Clip(s.Reports) // what is appended is this one's alone
		list = append(list, &openStatement{Statement: s, form: form})
	}
	slices.SortFunc(list, func(a, b *openStatement) int {
		return cmp.Or(a.First.Compare(b.First), cmp.Compare(a.ID, b.ID))
	})
	for _, id := range p.touchedStatements {
		list = append(list, p.statements[id])
	}
	return list, nil
}

func (p *placer) claimsBy(keys []string) ([]*openClaim, error) {
	found, err := p.index.ClaimsBy(p.ctx, keys)
	if err != nil {
		return nil, err
	}
	var list []*openClaim
	for _, c := range found {
		if p.claims[c.ID] != nil {
			continue
		}
		form, err := p.forms.claim(&c)
		if err != nil {
			return nil, err
		}
		list = append(list, &openClaim{Claim: c, form: form})
	}
	slices.SortFunc(list, func(a, b *openClaim) int { return cmp.Compare(a.ID, b.ID) })
	for _, id := range p.touchedClaims {
		list = append(list, p.claims[id])
	}
	return list, nil
}
