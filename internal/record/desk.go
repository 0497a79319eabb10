package record

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"hearsay"
)

// PutFeed implements hearsay.Desk.
func (r *Tables) PutFeed(ctx context.Context, f hearsay.Feed) error {
	if f.URL == "" {
		return errors.New("a feed needs an address")
	}
	return r.extend(ctx, "recording feed "+f.URL, func(tx *Tx) error {
		was, err := bodies[hearsay.Feed](ctx, tx, "SELECT body FROM feeds WHERE url = ?", f.URL)
		if err == nil {
			err = putFeed(ctx, tx, f)
		}
		// What people do to a feed is in the log; what polling finds out is not.
		switch {
		case err != nil:
			return err
		case len(was) == 0:
			return r.logged(ctx, tx, "", "feed added", f.URL, "")
		case was[0].Paused != f.Paused:
			return r.logged(ctx, tx, "", map[bool]string{true: "feed paused", false: "feed resumed"}[f.Paused], f.URL, "")
		}
		return nil
	})
}

func putFeed(ctx context.Context, tx *Tx, f hearsay.Feed) error {
	body, err := marshal(f)
	if err != nil {
		return err
	}
	return tx.insert(ctx, "feeds", "url, body", "ON CONFLICT (url) DO UPDATE SET body = excluded.body", [][]any{{f.URL, body}})
}

// DropFeed implements hearsay.Desk.
func (r *Tables) DropFeed(ctx context.Context, url string) error {
	return r.extend(ctx, "dropping feed "+url, func(tx *Tx) error {
		var one int
		found, err := tx.one(ctx, []any{&one}, "SELECT 1 FROM feeds WHERE url = ?", url)
		if err == nil && !found {
			err = fmt.Errorf("feed %s: %w", url, hearsay.ErrNotFound)
		}
		if err != nil {
			return err
		}
		if err := tx.Exec(ctx, "DELETE FROM feeds WHERE url = ?", url); err != nil {
			return err
		}
		return r.logged(ctx, tx, "", "feed dropped", url, "")
	})
}

// Feeds implements hearsay.Desk.
func (r *Tables) Feeds(ctx context.Context) (list []hearsay.Feed, err error) {
	err = r.look(ctx, "listing feeds", func(tx *Tx) (err error) {
		list, err = bodies[hearsay.Feed](ctx, tx, "SELECT body FROM feeds ORDER BY url")
		return err
	})
	return list, err
}

// Feed implements hearsay.Desk.
func (r *Tables) Feed(ctx context.Context, url string) (f hearsay.Feed, err error) {
	err = r.look(ctx, "looking for the feed "+url, func(tx *Tx) error {
		list, err := bodies[hearsay.Feed](ctx, tx, "SELECT body FROM feeds WHERE url = ?", url)
		if err == nil && len(list) == 0 {
			return hearsay.ErrNotFound
		}
		if err == nil {
			f = list[0]
		}
		return err
	})
	return f, err
}

// PutRun implements hearsay.Desk.
func (r *Tables) PutRun(ctx context.Context, run hearsay.Run) error {
	if run.ID == "" || run.Started.IsZero() {
		return errors.New("a run needs an ID and a time at which it started")
	}
	return r.extend(ctx, "recording run "+run.ID, func(tx *Tx) error { return putRun(ctx, tx, run) })
}

func putRun(ctx context.Context, tx *Tx, run hearsay.Run) error {
	body, err := marshal(run)
	if err != nil {
		return err
	}
	return tx.insert(ctx, "runs", "id, started, body", "ON CONFLICT (id) DO UPDATE SET started = excluded.started, body = excluded.body",
		[][]any{{run.ID, run.Started.UnixMicro(), body}})
}

// Runs implements hearsay.Desk.
func (r *Tables) Runs(ctx context.Context, limit int) (list []hearsay.Run, err error) {
	err = r.look(ctx, "listing runs", func(tx *Tx) (err error) {
		list, err = bodies[hearsay.Run](ctx, tx, "SELECT body FROM runs ORDER BY started DESC, id DESC LIMIT ?", limitOf(limit))
		return err
	})
	return list, err
}

// bodies loads rows that are kept as JSON.
func bodies[T any](ctx context.Context, tx *Tx, query string, args ...any) ([]T, error) {
	var list []T
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var body []byte
		if err := scan(&body); err != nil {
			return err
		}
		var v T
		if err := json.Unmarshal(body, &v); err != nil {
			return fmt.Errorf("a row is damaged: %w", err)
		}
		list = append(list, v)
		return nil
	}, query, args...)
	return list, err
}
