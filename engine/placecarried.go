package engine

import (
	"context"

	"hearsay"
	"hearsay/relate/place"
)

// holdCarried puts the keys on the board by which statements and claims are found
// that came along when the record was carried here, and leaves them as they came:
// placed again, in another order than at first, an article would meet claims that
// came after it. It is false for an article of which nothing came along.
func holdCarried(r *prepared, s shelves) (bool, error) {
	own := claimIndex{Board: s.Board, article: r.Article.ID, own: true}
	there, err := own.StatementsBy(context.Background(), nil)
	if err != nil || len(there) == 0 {
		return false, err
	}
	// Without the forms that are remembered: what this changes is not kept.
	placed, err := place.Article(context.Background(), own, nil, r.reports)
	if err != nil {
		return false, err
	}
	return true, holdKeys(s.Board, &placed)
}

// holdKeys is keep of nothing but the keys.
func holdKeys(b hearsay.Board, placed *place.Placed) error {
	for i := range placed.Statements {
		id := placed.Statements[i].ID
		if err := b.HoldAs(hearsay.KeysOfStatements, id, hashed(thinned(placed.StatementKeys[id]))); err != nil {
			return err
		}
	}
	for i := range placed.Claims {
		id := placed.Claims[i].ID
		if err := b.HoldAs(hearsay.KeysOfClaims, id, hashed(placed.ClaimKeys[id])); err != nil {
			return err
		}
	}
	return nil
}
