package engine

import (
	"context"

	"hearsay"
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
