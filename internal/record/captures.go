package record

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"hearsay"
)

// NoteCaptures implements hearsay.Recorder.
func (r *Tables) NoteCaptures(ctx context.Context, notes []hearsay.CaptureNote) error {
	if len(notes) == 0 {
		return nil
	}
	rows := make([][]any, 0, len(notes))
	for i := range notes {
		rows = append(rows, []any{notes[i].Key, notes[i].Article, clean(notes[i].Reason)})
	}
	return r.extend(ctx, fmt.Sprintf("noting what came of %d captures", len(notes)), func(tx *Tx) error {
		return tx.insert(ctx, "capture_notes", "key, article, reason", onConflictNothing, rows)
	})
}

// CaptureNotes implements hearsay.Recorder. Like Known, it asks by one prepared
// statement.
func (r *Tables) CaptureNotes(ctx context.Context) (func(key string) (hearsay.CaptureNote, bool, error), error) {
	statement, err := r.read.PrepareContext(ctx, r.d.bound("SELECT article, reason FROM capture_notes WHERE key = ?"))
	if err != nil {
		return nil, fmt.Errorf("looking for what came of captures: %w", r.d.Mend(err))
	}
	context.AfterFunc(ctx, func() { _ = statement.Close() })
	return func(key string) (hearsay.CaptureNote, bool, error) {
		note := hearsay.CaptureNote{Key: key}
		err := statement.QueryRowContext(ctx, key).Scan(&note.Article, &note.Reason)
		if errors.Is(err, sql.ErrNoRows) {
			return note, false, nil
		}
		if err != nil {
			return note, false, fmt.Errorf("looking for what came of a capture: %w", r.d.Mend(err))
		}
		return note, true, nil
	}, nil
}
