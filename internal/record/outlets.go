package record

import (
	"context"
	"database/sql"
)

// Outlets implements hearsay.Shelf. What is searched is counted by outlet, which
// makes a short list; the name is that of the outlet's newest article.
func (r *Tables) Outlets(ctx context.Context) (names []string, err error) {
	err = r.look(ctx, "listing the outlets", func(tx *Tx) error {
		return tx.Query(ctx, func(scan func(...any) error) error {
			var name sql.NullString
			err := scan(&name)
			if name.Valid {
				names = append(names, name.String)
			}
			return err
		}, "SELECT ("+newestName("e.outlet_key")+") FROM extent e WHERE e.day = -1 AND e.outlet_key <> '' ORDER BY e.articles DESC, e.outlet_key")
	})
	return names, err
}

// newestName is a query for the name of an outlet, as its newest article has it.
func newestName(key string) string {
	return "SELECT r.outlet FROM articles r WHERE r.outlet_key = " + key + " ORDER BY r.n DESC LIMIT 1"
}
