package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"hearsay"
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
	log := logTo(c, level)
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
	said, err := a.summary(ctx)
	if err != nil {
		return err
	}
	if err := put(c.out, []byte(said)); err != nil {
		return err
	}
	if sender.Counts().Failed > 0 || len(a.failing) > 0 {
		return errFailed
	}
	return nil
}

// summary says what was told, and what waits: also what was found by calls before
// and rests because its receiver failed.
func (a *alerting) summary(ctx context.Context) (string, error) {
	events, counts := 0, a.sender.Counts()
	for _, n := range a.events {
		events += n
	}
	waiting, _, err := a.undelivered(ctx)
	said := fmt.Sprintf("%d new event%s, %d delivered, %d to be tried again, %d failed.\n", events, plural(events), counts.Delivered, counts.Retried, counts.Failed)
	switch waiting {
	case 0:
		return said, err
	case 1:
		return said + "1 event waits to be delivered; hearsay alerts deliveries says until when.\n", err
	}
	return said + fmt.Sprintf("%d events wait to be delivered; hearsay alerts deliveries says until when.\n", waiting), err
}
