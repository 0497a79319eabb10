package record

import "context"

// Outlets implements hearsay.Shelf. What is searched is counted by outlet, which
// makes a short list; the name is that of the outlet's newest article.
func (r *Tables) Outlets(ctx context.Context) (names []string, err error) {
	err = r.look(ctx, "listing the outlets", func(tx *Tx) error {
		var keys []string
		err := tx.Query(ctx, func(scan func(...any) error) error {
			var key string
			err := scan(&key)
			keys = append(keys, key)
			return err
		}, "SELECT outlet_key FROM extent WHERE day = -1 AND outlet_key <> '' ORDER BY articles DESC, outlet_key")
		if err != nil {
			return err
		}
		for _, key := range keys {
			var name string
			found, err := tx.one(ctx, []any{&name}, "SELECT outlet FROM articles WHERE outlet_key = ? ORDER BY n DESC LIMIT 1", key)
			if err != nil {
				return err
			}
			if found {
				names = append(names, name)
			}
		}
		return nil
	})
	return names, err
}
