package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"hearsay"
	"hearsay/alert/deliver"
	"hearsay/format"
)

type alertsDeliveries struct {
	Alert   string `arg:"" optional:"" help:"The alert: its ID, the beginning of it, or its name; without it all."`
	Failed  bool   `help:"Only what could not be delivered."`
	Waiting bool   `help:"Only what waits to be delivered."`
	JSON    bool   `name:"json" help:"Print JSON, one event a line."`
	Limit   int    `default:"50" help:"How many at most."`
	Cursor  string `placeholder:"CURSOR" help:"Go on where a list that was cut ended."`
	recordFlag
}

// Help is the end of the manual page.
func (alertsDeliveries) Help() string {
	return `Examples:

    hearsay alerts deliveries > all.txt
    hearsay alerts deliveries --failed --json > failed.jsonl`
}

// Run prints the list.
func (w *alertsDeliveries) Run(ctx context.Context, c console) error {
	s, err := w.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	q := hearsay.EventQuery{Limit: w.Limit, Cursor: w.Cursor}
	switch {
	case w.Failed:
		q.States = append(q.States, hearsay.DeliveryFailed)
	case !w.Waiting:
		q.States = append(q.States, hearsay.DeliveryDelivered, hearsay.DeliveryWithdrawn, hearsay.DeliveryFailed)
	}
	if w.Waiting || !w.Failed {
		q.States = append(q.States, hearsay.DeliveryWaiting)
	}
	if _, err := alertsByID(ctx, s, w.Alert, &q); err != nil {
		return err
	}
	list, cursor, err := s.Events(ctx, q)
	if err != nil {
		return err
	}
	var b []byte
	for i := range list {
		if b, err = w.one(b, &list[i]); err != nil {
			return err
		}
	}
	if len(list) == 0 {
		fmt.Fprintln(c.err, "hearsay: there are none")
	}
	if cursor != "" {
		fmt.Fprintf(c.err, "hearsay: there are more: --cursor %s\n", cursor)
	}
	return put(c.out, b)
}

func (w *alertsDeliveries) one(b []byte, e *hearsay.Event) ([]byte, error) {
	if w.JSON {
		return format.AppendDelivery(b, e)
	}
	b = fmt.Appendf(b, "%s  %s  of %s, %s, tried %s", e.Made.UTC().Format("2006-01-02 15:04"), e.ID, e.Alert, e.State, times(e.Attempts))
	if e.State == hearsay.DeliveryWaiting && e.Attempts > 0 {
		b = fmt.Appendf(b, ", again at %s", e.Next.UTC().Format("2006-01-02 15:04:05 UTC"))
	}
	if e.Error != "" {
		b = fmt.Appendf(b, "\n    %s", e.Error)
	}
	return append(b, '\n'), nil
}

type alertsRetry struct {
	Events []string `arg:"" optional:"" help:"IDs of events; without them all that could not be delivered."`
	Alert  string   `placeholder:"ALERT" help:"Only those of this alert."`
	recordFlag
}

// Help is the end of the manual page.
func (alertsRetry) Help() string {
	return `They are tried as often as new ones, by the next hearsay alerts run, or at once where hearsay watch or
hearsay serve run.

Examples:

    hearsay alerts retry
    hearsay alerts retry --alert l0c0ffee`
}

// Run lets failed events wait again.
func (w *alertsRetry) Run(ctx context.Context, c console) error {
	s, err := w.toChange(ctx)
	if err != nil {
		return err
	}
	n, err := w.retry(ctx, s)
	if err := errors.Join(err, s.Close()); err != nil {
		return err
	}
	return put(c.out, fmt.Appendf(nil, "%d event%s to be delivered again.\n", n, plural(n)))
}

func (w *alertsRetry) retry(ctx context.Context, s hearsay.Store) (n int, err error) {
	q := hearsay.EventQuery{Limit: 1000, States: []hearsay.DeliveryState{hearsay.DeliveryFailed}}
	if w.Alert != "" {
		if _, err := alertsByID(ctx, s, w.Alert, &q); err != nil {
			return 0, err
		}
	}
	wanted := w.Events
	if len(wanted) == 0 {
		wanted = []string{""}
	}
	for _, q.ID = range wanted {
		more, err := requeue(ctx, s, q)
		if n += more; err != nil {
			return n, err
		}
		if q.ID != "" && more == 0 {
			return n, fmt.Errorf("no event %s failed; hearsay alerts deliveries --failed lists those that did", q.ID)
		}
	}
	return n, nil
}

// requeue lets the failed events that a query finds wait from now on.
func requeue(ctx context.Context, s hearsay.Store, q hearsay.EventQuery) (n int, err error) {
	for {
		list, _, err := s.Events(ctx, q) // those done fail no more, so that the next call finds others
		if err != nil || len(list) == 0 {
			return n, err
		}
		became, alerts := map[string]hearsay.Delivery{}, map[string]bool{}
		for _, e := range list {
			became[e.ID] = hearsay.Delivery{State: hearsay.DeliveryWaiting, Next: time.Now().UTC(), Last: e.Last, Status: e.Status, Error: e.Error}
			alerts[e.Alert] = true
		}
		if err := s.PutDelivery(ctx, became); err != nil {
			return n, err
		}
		for id := range alerts {
			if err := deliver.Wake(ctx, s, id); err != nil {
				return n, err
			}
		}
		n += len(list)
	}
}
