package record

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"hearsay"
)

// PutAlert implements hearsay.Alerter.
func (r *Tables) PutAlert(ctx context.Context, a hearsay.Alert) error {
	if a.ID == "" || !slices.Contains(hearsay.AlertKinds, a.Kind) {
		return fmt.Errorf("an alert needs an ID and a kind, and this one has %q and %q", a.ID, a.Kind)
	}
	return r.change(ctx, "recording alert "+a.ID, func(tx *Tx) error {
		// Nobody places meanwhile: what is placed from here on arrives.
		if err := tx.d.alone(ctx, tx); err != nil {
			return err
		}
		was, err := bodies[hearsay.Alert](ctx, tx, "SELECT body FROM alerts WHERE id = ?", a.ID)
		if err == nil {
			err = putAlert(ctx, tx, &a)
		}
		if err != nil {
			return err
		}
		what := "alert changed"
		switch {
		case len(was) == 0:
			what = "alert added"
		case was[0].Paused != a.Paused:
			what = map[bool]string{true: "alert paused", false: "alert resumed"}[a.Paused]
		}
		return r.logged(ctx, tx, "", what, a.ID, string(a.Kind))
	})
}

func putAlert(ctx context.Context, tx *Tx, a *hearsay.Alert) error {
	body, err := marshal(a)
	if err != nil {
		return err
	}
	last, err := lastArrival(ctx, tx)
	if err != nil {
		return err
	}
	return tx.insert(ctx, "alerts", "id, speaker, paused, cursor, secret, body",
		`ON CONFLICT (id) DO UPDATE SET speaker = excluded.speaker, secret = excluded.secret, body = excluded.body, paused = excluded.paused,
		cursor = CASE WHEN alerts.paused = 1 AND excluded.paused = 0 THEN excluded.cursor ELSE alerts.cursor END`,
		[][]any{{a.ID, a.Speaker, flag(a.Paused), last, string(a.Secret), clean(body)}})
}

// DropAlert implements hearsay.Alerter.
func (r *Tables) DropAlert(ctx context.Context, id string) error {
	return r.change(ctx, "dropping alert "+id, func(tx *Tx) error {
		there, err := alertThere(ctx, tx, id)
		if err == nil && !there {
			err = fmt.Errorf("alert %s: %w", id, hearsay.ErrNotFound)
		}
		if err != nil {
			return err
		}
		if err := tx.Exec(ctx, "DELETE FROM alerts WHERE id = ?", id); err != nil {
			return err
		}
		if err := forgetArrivals(ctx, tx); err != nil {
			return err
		}
		return r.logged(ctx, tx, "", "alert dropped", id, "")
	})
}

func alertThere(ctx context.Context, tx *Tx, id string) (bool, error) {
	var one int
	return tx.one(ctx, []any{&one}, "SELECT 1 FROM alerts WHERE id = ?", id)
}

// Alerts implements hearsay.Alerter.
func (r *Tables) Alerts(ctx context.Context) (list []hearsay.Alert, err error) {
	err = r.look(ctx, "listing alerts", func(tx *Tx) error {
		return tx.Query(ctx, func(scan func(...any) error) error {
			var body, secret string
			var cursor int64
			if err := scan(&body, &secret, &cursor); err != nil {
				return err
			}
			var a hearsay.Alert
			if err := json.Unmarshal([]byte(body), &a); err != nil {
				return fmt.Errorf("an alert is damaged: %w", err)
			}
			a.Secret, a.Cursor = hearsay.Secret(secret), cursor
			list = append(list, a)
			return nil
		}, "SELECT body, secret, cursor FROM alerts ORDER BY id")
	})
	slices.SortStableFunc(list, func(a, b hearsay.Alert) int { return a.Made.Compare(b.Made) })
	return list, err
}

// HoldAlert implements hearsay.Alerter.
func (r *Tables) HoldAlert(ctx context.Context, id, by string, until time.Time) (held bool, err error) {
	if by == "" {
		return false, errors.New("whoever holds an alert needs a name")
	}
	if free, err := r.mayHold(ctx, id, by); err != nil || !free {
		return false, err // nothing is written only to see that it cannot be had
	}
	err = r.change(ctx, "holding alert "+id, func(tx *Tx) error {
		// The row is written first: whoever comes second waits here, and finds
		// that the condition does not hold any more.
		err := tx.Exec(ctx, "UPDATE alerts SET holder = ?, held = ? WHERE id = ? AND (holder = ? OR held < ?)",
			by, until.UnixMicro(), id, by, r.now().UnixMicro())
		if err != nil {
			return err
		}
		var holder string
		_, err = tx.one(ctx, []any{&holder}, "SELECT holder FROM alerts WHERE id = ?", id)
		held = holder == by
		return err
	})
	return held, err
}

// mayHold tells whether an alert is there and nobody else's now.
func (r *Tables) mayHold(ctx context.Context, id, by string) (free bool, err error) {
	err = r.look(ctx, "looking whether alert "+id+" is held", func(tx *Tx) error {
		var holder string
		var until int64
		there, err := tx.one(ctx, []any{&holder, &until}, "SELECT holder, held FROM alerts WHERE id = ?", id)
		free = there && (holder == by || until < r.now().UnixMicro())
		return err
	})
	return free, err
}
