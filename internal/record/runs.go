package record

import (
	"context"
	"fmt"
	"strconv"

	"hearsay"
)

// mostNotes is how many inputs of one fate a run keeps notes of: a run that passes
// over a million articles need not leave a million rows.
const mostNotes = 10_000

// NoteRun implements hearsay.Desk.
func (r *Tables) NoteRun(ctx context.Context, run string, notes []hearsay.RunNote) error {
	if len(notes) == 0 {
		return nil
	}
	return r.extend(ctx, "noting what run "+run+" did", func(tx *Tx) error {
		last := map[hearsay.Fate]int{}
		var rows [][]any
		for i := range notes {
			fate := notes[i].Fate
			if _, asked := last[fate]; !asked {
				n := 0
				if _, err := tx.one(ctx, []any{&n}, "SELECT coalesce(max(n), 0) FROM run_notes WHERE run = ? AND fate = ?", run, string(fate)); err != nil {
					return err
				}
				last[fate] = n
			}
			if last[fate] < mostNotes {
				last[fate]++
				rows = append(rows, []any{run, string(fate), last[fate], notes[i].Article, clean(notes[i].Reason)})
			}
		}
		return tx.insert(ctx, "run_notes", "run, fate, n, article, reason", onConflictNothing, rows)
	})
}

// RunNotes implements hearsay.Desk.
func (r *Tables) RunNotes(ctx context.Context, run string, fate hearsay.Fate, limit int, cursor string) (list []hearsay.RunNote, next string, err error) {
	after := 0
	if cursor != "" {
		if after, err = strconv.Atoi(cursor); err != nil || after < 1 {
			return nil, "", unmeant("going on from", cursor, "that is no cursor of this record")
		}
	}
	limit = limitOf(limit)
	last := 0
	err = r.look(ctx, "listing what run "+run+" did", func(tx *Tx) error {
		return tx.Query(ctx, func(scan func(...any) error) error {
			note := hearsay.RunNote{Fate: fate}
			n := 0
			if err := scan(&n, &note.Article, &note.Reason); err != nil {
				return err
			}
			if len(list) == limit {
				next = strconv.Itoa(last)
				return nil
			}
			last = n
			list = append(list, note)
			return nil
		}, fmt.Sprintf("SELECT n, article, reason FROM run_notes WHERE run = ? AND fate = ? AND n > ? ORDER BY n LIMIT %d", limit+1), run, string(fate), after)
	})
	return list, next, err
}

// Run implements hearsay.Desk.
func (r *Tables) Run(ctx context.Context, id string) (run hearsay.Run, err error) {
	err = r.look(ctx, "looking up run "+id, func(tx *Tx) error {
		list, err := bodies[hearsay.Run](ctx, tx, "SELECT body FROM runs WHERE id = ?", id)
		if err == nil && len(list) == 0 {
			err = fmt.Errorf("run %s: %w", id, hearsay.ErrNotFound)
		}
		if err == nil {
			run = list[0]
		}
		return err
	})
	return run, err
}

// dropNotes takes out what runs noted of an article: its ID, and its address where
// it could not be read.
func dropNotes(ctx context.Context, tx *Tx, k *keptRow) error {
	if err := tx.Exec(ctx, "DELETE FROM run_notes WHERE article = ?", k.Article.ID); err != nil {
		return err
	}
	if at := k.Article.Address(); at != "" {
		return tx.Exec(ctx, "DELETE FROM run_notes WHERE reason <> '' AND replace(reason, ?, '') <> reason", at)
	}
	return nil
}
