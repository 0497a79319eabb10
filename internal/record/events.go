package record

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"hearsay"
)

// How many events of an alert are kept that are done with, and that could not
// be delivered; the newest.
const (
	keptEvents   = 1000
	failedEvents = 10_000
)

// Tell implements hearsay.Alerter.
func (r *Tables) Tell(ctx context.Context, looked []hearsay.Alert, upTo int64, events []hearsay.Event) (told []hearsay.Event, err error) {
	err = r.change(ctx, "recording what alerts tell", func(tx *Tx) error {
		told = nil
		moved, err := moveCursors(ctx, tx, looked, upTo)
		if err != nil {
			return err
		}
		for _, e := range events {
			if !moved[e.Alert] {
				continue
			}
			fresh, err := putEvent(ctx, tx, &e)
			if err != nil {
				return err
			}
			if fresh {
				told = append(told, e)
			}
		}
		if err := thinEvents(ctx, tx, told); err != nil {
			return err
		}
		return forgetArrivals(ctx, tx)
	})
	return told, err
}

// moveCursors moves those that are where somebody looked from.
func moveCursors(ctx context.Context, tx *Tx, looked []hearsay.Alert, upTo int64) (moved map[string]bool, err error) {
	alone := ""
	if tx.d.Numbered {
		alone = " FOR UPDATE" // the other database lets one write at a time
	}
	moved = map[string]bool{}
	for i := range looked {
		var now int64
		there, err := tx.one(ctx, []any{&now}, "SELECT cursor FROM alerts WHERE id = ?"+alone, looked[i].ID)
		if err != nil {
			return nil, err
		}
		if !there || now != looked[i].Cursor {
			continue
		}
		moved[looked[i].ID] = true
		if err := tx.Exec(ctx, "UPDATE alerts SET cursor = ? WHERE id = ?", max(now, upTo), looked[i].ID); err != nil {
			return nil, err
		}
	}
	return moved, nil
}

// putEvent keeps an event that is not there.
func putEvent(ctx context.Context, tx *Tx, e *hearsay.Event) (fresh bool, err error) {
	var one int
	if there, err := tx.one(ctx, []any{&one}, "SELECT 1 FROM events WHERE id = ?", e.ID); err != nil || there {
		return false, err
	}
	body, err := marshal(e)
	if err != nil {
		return false, err
	}
	d := &e.Delivery
	return true, tx.insert(ctx, "events", "id, alert, article, before, speaker, body, state, attempts, last, next, status, error", onConflictNothing,
		[][]any{{e.ID, e.Alert, e.Report.Article, e.Before.Article, e.Speaker, body, string(d.State), d.Attempts, micros(d.Last), micros(d.Next), d.Status, clean(d.Error)}})
}

// thinEvents takes out the oldest events of the alerts that told something.
func thinEvents(ctx context.Context, tx *Tx, told []hearsay.Event) error {
	alerts := map[string]bool{}
	for i := range told {
		alerts[told[i].Alert] = true
	}
	for _, alert := range slices.Sorted(maps.Keys(alerts)) {
		for _, of := range []struct {
			state hearsay.DeliveryState
			keep  int
		}{{hearsay.DeliveryKept, keptEvents}, {hearsay.DeliveryDelivered, keptEvents}, {hearsay.DeliveryWithdrawn, keptEvents}, {hearsay.DeliveryFailed, failedEvents}} {
			err := tx.Exec(ctx, `DELETE FROM events WHERE alert = ? AND state = ? AND n <= coalesce((SELECT n FROM events WHERE alert = ? AND state = ? ORDER BY n DESC LIMIT 1 OFFSET ?), -1)`,
				alert, string(of.state), alert, string(of.state), of.keep)
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// Events implements hearsay.Alerter.
func (r *Tables) Events(ctx context.Context, q hearsay.EventQuery) (list []hearsay.Event, cursor string, err error) {
	limit := limitOf(q.Limit)
	err = r.look(ctx, "listing events", func(tx *Tx) error {
		s, err := planEvents(q)
		if err != nil {
			return err
		}
		query, args := s.sql(limit + 1)
		return tx.Query(ctx, func(scan func(...any) error) error {
			e, err := scanEvent(scan)
			list = append(list, e)
			return err
		}, query, args...)
	})
	if len(list) > limit {
		list = list[:limit]
		cursor = cursorOf(list[limit-1].Number)
	}
	return list, cursor, err
}

func planEvents(q hearsay.EventQuery) (s search, err error) {
	s = search{from: "events", key: "n", oldestFirst: q.OldestFirst, columns: "n, body, state, attempts, last, next, status, error"}
	if q.ID != "" {
		s.add("id = ?", q.ID)
	}
	if q.Alert != "" {
		s.add("alert = ?", q.Alert)
	}
	if len(q.States) > 0 {
		args := make([]any, len(q.States))
		for i, state := range q.States {
			args[i] = string(state)
		}
		s.add("state IN ("+marks(len(args))+")", args...)
	}
	if !q.Due.IsZero() {
		s.add("state = 'waiting' AND next <= ?", q.Due.UnixMicro())
	}
	if q.Cursor != "" {
		s.after, err = ofCursor(q.Cursor)
	}
	return s, err
}

func scanEvent(scan func(...any) error) (e hearsay.Event, err error) {
	var n int64
	var body, state string
	var last, next sql.NullInt64
	var d hearsay.Delivery
	if err = scan(&n, &body, &state, &d.Attempts, &last, &next, &d.Status, &d.Error); err != nil {
		return e, err
	}
	if err = json.Unmarshal([]byte(body), &e); err != nil {
		return e, fmt.Errorf("an event is damaged: %w", err)
	}
	d.State, d.Last, d.Next = hearsay.DeliveryState(state), fromMicros(last), fromMicros(next)
	e.Number, e.Delivery = n, d
	return e, nil
}

// EventCounts implements hearsay.Alerter.
func (r *Tables) EventCounts(ctx context.Context) (map[string]map[hearsay.DeliveryState]int, error) {
	counts := map[string]map[hearsay.DeliveryState]int{}
	err := r.look(ctx, "counting events", func(tx *Tx) error {
		return tx.Query(ctx, func(scan func(...any) error) error {
			var alert, state string
			var n int
			err := scan(&alert, &state, &n)
			if counts[alert] == nil {
				counts[alert] = map[hearsay.DeliveryState]int{}
			}
			counts[alert][hearsay.DeliveryState(state)] = n
			return err
		}, "SELECT alert, state, count(*) FROM events GROUP BY alert, state")
	})
	return counts, err
}

// PutDelivery implements hearsay.Alerter.
func (r *Tables) PutDelivery(ctx context.Context, became map[string]hearsay.Delivery) error {
	return r.change(ctx, "recording what became of deliveries", func(tx *Tx) error {
		for _, id := range slices.Sorted(maps.Keys(became)) {
			d := became[id]
			err := tx.Exec(ctx, "UPDATE events SET state = ?, attempts = ?, last = ?, next = ?, status = ?, error = ? WHERE id = ?",
				string(d.State), d.Attempts, micros(d.Last), micros(d.Next), d.Status, clean(d.Error), id)
			if err != nil {
				return err
			}
		}
		return nil
	})
}
