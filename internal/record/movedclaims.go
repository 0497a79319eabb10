package record

import (
	"context"

	"hearsay"
)

// noteMoved keeps where the stances on claims stood that are about to be taken
// apart, so that whoever has an old ID finds what was said on it placed anew.
// What of them comes back under its ID is forgotten by [forgetMoved].
func noteMoved(ctx context.Context, tx *Tx, claims []string) error {
	return execIn(ctx, tx, `INSERT INTO moved_claims (id, article, begins, ends)
		SELECT DISTINCT claim, article, begins, ends FROM stances WHERE ends > begins AND claim IN (%s) ON CONFLICT DO NOTHING`, claims)
}

// forgetMoved forgets of claims that they moved: they are there.
func forgetMoved(ctx context.Context, tx *Tx, claims []string) error {
	return execIn(ctx, tx, "DELETE FROM moved_claims WHERE id IN (%s)", claims)
}

// movedTo are the claims that the most of what was said on a vanished one is on
// now: the first one of them, or none where nothing of it is placed.
func movedTo(ctx context.Context, tx *Tx, claim string) ([]hearsay.Claim, error) {
	now := ""
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var stands int
		return scan(&now, &stands)
	}, `SELECT s.claim, count(DISTINCT m.article || ' ' || m.begins) AS stands
		FROM moved_claims m JOIN reports r ON r.article = m.article JOIN stances s ON s.statement = r.statement
		WHERE m.id = ? AND s.article = m.article AND s.begins < m.ends AND s.ends > m.begins
		GROUP BY s.claim ORDER BY stands DESC, s.claim LIMIT 1`, claim)
	if err != nil || now == "" {
		return nil, err
	}
	return claimsByID(ctx, tx, []string{now})
}
