package record

import (
	"context"

	"hearsay"
)

// taken counts what became of entries.
type taken struct {
	hearsay.Restored
	// whole says that nothing else is recorded: what comes is restored exactly.
	whole bool
}

func newTaken() taken {
	return taken{Restored: hearsay.Restored{Added: map[string]int{}, There: map[string]int{}, KeptOut: map[string]int{}}}
}

// there says whether a row is in the record, and counts its entry as there or
// as added.
func (t taken) there(ctx context.Context, tx *Tx, kind, where string, key ...any) (bool, error) {
	var one int
	found, err := tx.one(ctx, []any{&one}, "SELECT 1 FROM "+where, key...)
	switch {
	case err != nil:
	case found:
		t.There[kind]++
	default:
		t.Added[kind]++
	}
	return found, err
}

func (t taken) add(more taken) {
	for _, both := range [][2]map[string]int{{t.Added, more.Added}, {t.There, more.There}, {t.KeptOut, more.KeptOut}} {
		for kind, n := range both[1] {
			both[0][kind] += n
		}
	}
}
