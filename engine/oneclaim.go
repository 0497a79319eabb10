package engine

import (
	"context"
	"slices"

	"hearsay"
	"hearsay/relate/claim"
)

// OneClaim is a claim by ID with who stands where, by stances that are at least
// so sure.
func OneClaim(ctx context.Context, record AcrossRecord, id string, sure float64) (hearsay.Standing, error) {
	c, err := record.Claim(ctx, id)
	if err != nil {
		return hearsay.Standing{}, err
	}
	return newAcross(record).standing(ctx, c, sure)
}

// ChangesOn are where somebody's position on one claim changed, the oldest first.
func ChangesOn(ctx context.Context, record AcrossRecord, c hearsay.Claim) ([]hearsay.PositionChange, error) {
	by := map[string][]hearsay.Position{}
	var order []string
	for p, err := range record.Positions(ctx, c.ID, "") {
		if err != nil {
			return nil, err
		}
		if p.Speaker == "" {
			continue // nobody that could be told from others
		}
		if by[p.Speaker] == nil {
			order = append(order, p.Speaker)
		}
		by[p.Speaker] = append(by[p.Speaker], p)
	}
	var list []hearsay.PositionChange
	for _, who := range order {
		for _, change := range claim.Changes(by[who]) {
			list = append(list, changeOn(c, &change))
		}
	}
	slices.SortStableFunc(list, func(a, b hearsay.PositionChange) int { return a.To.At.Compare(b.To.At) })
	return list, nil
}
