package main

import (
	"context"
	"fmt"

	"hearsay"
	"hearsay/alert"
	"hearsay/format"
)

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
