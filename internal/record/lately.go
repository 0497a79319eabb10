package record

import "context"

// Keys are hashes: those of a batch of articles lie all over a table, and where it
// is large each touches a page of its own, which is read, written to the log and
// copied back. So lists that change are written to a small table beside the large
// one, and both are made one when the small one has grown to a part of the large:
// then many keys share a page. It is the two lowest levels of a log-structured
// merge tree (O'Neil and others 1996).
const (
	lately = "_lately"
	// leastMerged and mostMerged bound how many lists are merged at once, and
	// mergedShare is the part of the large table between the two.
	leastMerged = 100_000
	mostMerged  = 2_000_000
	mergedShare = 16
	// sampled is how much of the large table is counted to know its size: keys lie
	// evenly between the least and the greatest number.
	sampled = 4096
)

// mergeGrown makes one of the two tables, where the small one has grown.
func mergeGrown(ctx context.Context, tx *Tx, table string) error {
	var small, part int
	if _, err := tx.one(ctx, []any{&small}, "SELECT count(*) FROM "+table+lately); err != nil || small < leastMerged {
		return err
	}
	const width = 1 << 64 / sampled
	if _, err := tx.one(ctx, []any{&part}, "SELECT count(*) FROM "+table+" WHERE key >= 0 AND key < ?", width); err != nil {
		return err
	}
	if !grown(small, part*sampled) {
		return nil
	}
	return merge(ctx, tx, table)
}

// grown tells whether so many lists are a large enough part of so many more.
func grown(small, large int) bool {
	return small >= max(leastMerged, min(large/mergedShare, mostMerged))
}

// merge makes one of the two tables.
func merge(ctx context.Context, tx *Tx, table string) error {
	err := tx.Exec(ctx, "INSERT INTO "+table+" (key, holders) SELECT key, holders FROM "+table+lately+
		" WHERE key IS NOT NULL ORDER BY key ON CONFLICT (key) DO UPDATE SET holders = excluded.holders")
	if err != nil {
		return err
	}
	return tx.Exec(ctx, "DELETE FROM "+table+lately)
}
