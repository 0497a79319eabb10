package record

import "context"

// dropPlaced takes out what an article was placed as; what was placed by it is
// placed anew without it. The lists of keys are purged later, all at once.
func dropPlaced(ctx context.Context, tx *Tx, k *keptRow) error {
	if err := unplaceWhole(ctx, tx, []int64{k.n}); err != nil {
		return err
	}
	if err := forgetStood(ctx, tx); err != nil {
		return err
	}
	if err := tx.Exec(ctx, "DELETE FROM events WHERE article = ? OR before = ?", k.Article.ID, k.Article.ID); err != nil {
		return err
	}
	if err := tx.Exec(ctx, "DELETE FROM moved_claims WHERE article = ?", k.Article.ID); err != nil {
		return err
	}
	if err := dissolveStory(ctx, tx, k.Article.ID); err != nil {
		return err
	}
	var copied []int64
	var copies []string
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var n int64
		var id string
		err := scan(&n, &id)
		copied, copies = append(copied, n), append(copies, id)
		return err
	}, "SELECT r.n, r.id FROM origins o JOIN articles r ON r.id = o.article WHERE o.of = ?", k.Article.ID)
	if err != nil {
		return err
	}
	if err := tx.Exec(ctx, "DELETE FROM origins WHERE article = ? OR of = ?", k.Article.ID, k.Article.ID); err != nil {
		return err
	}
	if err := remarkCopies(ctx, tx, append(copies, k.Article.ID)); err != nil {
		return err
	}
	return wait(ctx, tx, copied, true)
}
