package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"hearsay"
	"hearsay/alert"
	"hearsay/alert/deliver"
	"hearsay/format"
)

type alertsRun struct {
	Contact string `env:"HEARSAY_CONTACT" placeholder:"ADDRESS" help:"An address of mail or the web that servers are told with every request, so that they can reach you."`
	Quiet   bool   `short:"q" help:"Log only what failed."`
	webhookFlags
	recordFlag
}

// Help is the end of the manual page.
func (alertsRun) Help() string {
	return `It places what waits, finds what is new for each alert, posts what is due, writes the feeds that
have something new, and ends. For timers, and after hearsay add; while hearsay watch or hearsay
serve run they do the same by themselves.

Examples:

    hearsay add pages/ && hearsay alerts run
    hearsay alerts run --quiet

It exits with 0 where nothing failed; what could not be delivered is tried again by a later call,
and is no failure of this one unless it was the last attempt.`
}

// Run tells what there is to tell.
func (w *alertsRun) Run(ctx context.Context, c console) error {
	level := slog.LevelInfo
	if w.Quiet {
		level = slog.LevelWarn
	}
	log := slog.New(slog.NewTextHandler(c.err, &slog.HandlerOptions{Level: level}))
	s, err := w.toChange(ctx)
	if err != nil {
		return err
	}
	err = w.run(ctx, c, s, log)
	return errors.Join(err, s.Close())
}

func (w *alertsRun) run(ctx context.Context, c console, s hearsay.Store, log *slog.Logger) error {
	sender, client, err := w.sender(s, w.Contact, log)
	if err != nil {
		return err
	}
	defer client.Close()
	base, err := w.base()
	if err != nil {
		return err
	}
	if err := placeWaiting(ctx, s); err != nil {
		return err
	}
	a := newAlerting(s, sender, base, log, true)
	if err := a.once(ctx); err != nil {
		return err
	}
	if n, err := s.Waiting(ctx); err == nil && n > 0 {
		log.Warn("another program adds articles: what they give is told by the next call", "waiting", n)
	}
	events, counts := 0, sender.Counts()
	for _, n := range a.events {
		events += n
	}
	said := fmt.Sprintf("%d new event%s, %d delivered, %d to be tried again, %d failed.\n", events, plural(events), counts.Delivered, counts.Retried, counts.Failed)
	if err := put(c.out, []byte(said)); err != nil {
		return err
	}
	if counts.Failed > 0 {
		return errFailed
	}
	if len(a.failing) > 0 {
		return errFailed
	}
	return nil
}

type alertsEvents struct {
	Alert string `arg:"" optional:"" help:"The alert: its ID, the beginning of it, or its name; without it all."`
	JSON  bool   `name:"json" help:"Print JSON, one event a line, as it is posted."`
	Limit int    `default:"50" help:"How many at most."`
	Site  string `env:"HEARSAY_SITE" placeholder:"ADDRESS" help:"Where readers reach hearsay serve, as https://desk.example, for the links in JSON."`
	recordFlag
}

// Help is the end of the manual page.
func (alertsEvents) Help() string {
	return `Words are those that the record has now: what was corrected is told as it is, what was taken down is
left out.

Examples:

    hearsay alerts events --limit 5 > told.txt
    hearsay alerts events --json > told.jsonl`
}

// Run prints the events.
func (w *alertsEvents) Run(ctx context.Context, c console) error {
	flags := webhookFlags{Site: w.Site}
	base, err := flags.base()
	if err != nil {
		return err
	}
	s, err := w.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	q := hearsay.EventQuery{Limit: w.Limit}
	of, err := alertsByID(ctx, s, w.Alert, &q)
	if err != nil {
		return err
	}
	events, _, err := s.Events(ctx, q)
	if err != nil {
		return err
	}
	var b []byte
	for i := range events {
		a := of[events[i].Alert]
		list, err := alert.Tellings(ctx, s, &a, events[i:i+1])
		if err != nil {
			return err
		}
		if !w.JSON {
			b = appendTold(b, list)
			continue
		}
		for j := range list {
			if b, err = format.AppendTelling(b, &list[j], base); err != nil {
				return err
			}
		}
	}
	if len(b) == 0 {
		fmt.Fprintln(c.err, "hearsay: nothing was told yet")
	}
	return put(c.out, b)
}

// alertsByID are all alerts; one that is named limits the query to its events.
func alertsByID(ctx context.Context, s hearsay.Store, named string, q *hearsay.EventQuery) (map[string]hearsay.Alert, error) {
	if named != "" {
		a, err := findAlert(ctx, s, named)
		q.Alert = a.ID
		return map[string]hearsay.Alert{a.ID: a}, err
	}
	list, err := s.Alerts(ctx)
	by := map[string]hearsay.Alert{}
	for _, a := range list {
		by[a.ID] = a
	}
	return by, err
}

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
