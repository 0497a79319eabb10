package record

import (
	"context"
	"regexp"
	"strings"

	"hearsay"
)

type bearer struct {
	kind  hearsay.IdentityKind
	table string
}

// bearers are the tables whose rows have IDs that people name.
var bearers = []bearer{
	{hearsay.AttributionID, "attributions"}, {hearsay.ArticleID, "articles"}, {hearsay.SpeakerID, "speakers"},
	{hearsay.StatementID, "statements"}, {hearsay.ClaimID, "claims"}, {hearsay.StoryID, "stories"}, {hearsay.CorrectionID, "corrections"},
}

// plainID is what IDs are made of. Nothing else is sought: where a stretch of
// the alphabet ends is told by letters and digits alike in every collation.
var plainID = regexp.MustCompile(`^[a-z0-9]+$`)

// Identify implements hearsay.Explainer.
func (r *Tables) Identify(ctx context.Context, begins string, limit int) (list []hearsay.Identity, err error) {
	if !plainID.MatchString(begins) {
		return nil, nil
	}
	err = r.look(ctx, "looking for the ID "+begins, func(tx *Tx) error {
		if list, err = identify(ctx, tx, "id = ?", 1, begins); err != nil || len(list) > 0 {
			return err
		}
		const beginning = "id >= ? AND id <= ?"
		end := begins + strings.Repeat("z", 64)
		if list, err = identify(ctx, tx, beginning, limitOf(limit), begins, end); err != nil || len(list) > 0 {
			return err
		}
		list, err = identified(ctx, tx, list, bearer{hearsay.ClaimID, "moved_claims"}, beginning, limitOf(limit), begins, end)
		return err
	})
	return list, err
}

func identify(ctx context.Context, tx *Tx, where string, limit int, args ...any) (list []hearsay.Identity, err error) {
	for _, b := range bearers {
		if list, err = identified(ctx, tx, list, b, where, limit, args...); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// identified adds the IDs of one table.
func identified(ctx context.Context, tx *Tx, list []hearsay.Identity, b bearer, where string, limit int, args ...any) ([]hearsay.Identity, error) {
	err := tx.Query(ctx, func(scan func(...any) error) error {
		at := hearsay.Identity{Kind: b.kind}
		err := scan(&at.ID)
		list = append(list, at)
		return err
	}, "SELECT DISTINCT id FROM "+b.table+" WHERE "+where+" ORDER BY id LIMIT ?", append(args, limit)...)
	return list, err
}
