package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"hearsay"
	"hearsay/alert"
	"hearsay/format"
)

type alertsShow struct {
	JSON bool `name:"json" help:"Print the alert as JSON, on one line."`
	oneAlert
}

// shownEvents is how many events are shown with an alert.
const shownEvents = 10

// Run shows the alert.
func (w *alertsShow) Run(ctx context.Context, c console) error {
	s, err := w.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	a, err := w.find(ctx, s)
	if err != nil {
		return err
	}
	counts, err := s.EventCounts(ctx)
	if err != nil {
		return err
	}
	b, err := appendAlert(ctx, nil, s, &a, counts[a.ID], w.JSON)
	if err != nil || w.JSON {
		return errors.Join(err, put(c.out, b))
	}
	events, _, err := s.Events(ctx, hearsay.EventQuery{Alert: a.ID, Limit: shownEvents})
	if err != nil {
		return err
	}
	list, err := alert.Tellings(ctx, s, &a, events)
	if err != nil {
		return err
	}
	return put(c.out, appendTold(b, list))
}

// appendTold prints events for people.
func appendTold(b []byte, list []hearsay.Telling) []byte {
	for i := range list {
		t := &list[i]
		head, more := format.TellingText(t)
		b = fmt.Appendf(b, "\n%s  %s\n    %s\n", t.Event.Made.UTC().Format("2 January 2006 15:04"), t.Event.ID, head)
		if more != "" {
			b = fmt.Appendf(b, "    (%s)\n", more)
		}
		r := t.Row
		if r == nil {
			r = t.Before
		}
		b = fmt.Appendf(b, "    %s\n", titled(r.Article))
	}
	return b
}

type alertsSet struct {
	Name       *string `placeholder:"NAME" help:"What to call the alert."`
	Webhook    *string `placeholder:"ADDRESS" help:"Post each event to this address; \"\" posts no more."`
	File       *string `placeholder:"FILE" help:"Write the feed to this file; \"\" writes none."`
	NewSecret  bool    `help:"Make a new secret and print it, once."`
	SecretFile string  `placeholder:"FILE" help:"Sign with the secret (whsec_…) in this file from now on, or - for standard input."`
	oneAlert
}

// Help is the end of the manual page.
func (alertsSet) Help() string {
	return `What the alert tells of stays as it is: for something else add another one.

Examples:

    hearsay alerts set l0c0ffee --webhook https://desk.example/other
    hearsay alerts set l0c0ffee --new-secret`
}

// Run changes the alert.
func (w *alertsSet) Run(ctx context.Context, c console) error {
	if w.NewSecret && w.SecretFile != "" {
		return usageError{errors.New("--new-secret makes one, and --secret-file brings one: give one of them")}
	}
	return w.change(ctx, c, func(s hearsay.Store, a hearsay.Alert) (said string, err error) {
		if w.Name != nil {
			a.Name = strings.TrimSpace(*w.Name)
		}
		if w.File != nil {
			if a.File, err = feedFile(*w.File); err != nil {
				return "", err
			}
		}
		made, err := w.address(c, &a)
		if err != nil {
			return "", err
		}
		if err := s.PutAlert(ctx, a); err != nil {
			return "", err
		}
		if made {
			return "Alert " + a.ID + " is signed anew. Its secret, which is shown only now: " + string(a.Secret), nil
		}
		return "Alert " + a.ID + " is changed.", nil
	})
}

// address changes where to post, and what is signed with.
func (w *alertsSet) address(c console, a *hearsay.Alert) (made bool, err error) {
	if w.Webhook != nil {
		a.Webhook, a.Reason = "", ""
		if *w.Webhook != "" {
			if a.Webhook, err = webhookAddress(*w.Webhook); err != nil {
				return false, err
			}
		}
	}
	switch {
	case w.SecretFile != "":
		a.Secret, err = readSecret(c, w.SecretFile)
		return false, err
	case w.NewSecret || a.Webhook != "" && a.Secret == "":
		a.Secret = alert.NewSecret()
		return true, nil
	}
	return false, nil
}

type alertsPause struct{ oneAlert }

// Run pauses the alert.
func (w *alertsPause) Run(ctx context.Context, c console) error {
	return w.change(ctx, c, func(s hearsay.Store, a hearsay.Alert) (string, error) {
		a.Paused, a.Reason = true, ""
		return "Paused " + a.ID + "; hearsay alerts resume lets it tell again.", s.PutAlert(ctx, a)
	})
}

type alertsResume struct{ oneAlert }

// Run lets the alert tell again.
func (w *alertsResume) Run(ctx context.Context, c console) error {
	return w.change(ctx, c, func(s hearsay.Store, a hearsay.Alert) (string, error) {
		a.Paused, a.Reason = false, ""
		return "Resumed " + a.ID + ": it tells of what comes from now on, and delivers what waits.", s.PutAlert(ctx, a)
	})
}

type alertsRemove struct{ oneAlert }

// Run takes the alert out.
func (w *alertsRemove) Run(ctx context.Context, c console) error {
	return w.change(ctx, c, func(s hearsay.Store, a hearsay.Alert) (string, error) {
		return "Removed " + a.ID + "; a feed that it wrote stays where it is.", s.DropAlert(ctx, a.ID)
	})
}

type alertsTest struct {
	Contact string `env:"HEARSAY_CONTACT" placeholder:"ADDRESS" help:"An address of mail or the web that servers are told with every request, so that they can reach you."`
	webhookFlags
	oneAlert
}

// Help is the end of the manual page.
func (alertsTest) Help() string {
	return `It posts an event of the type alert.test, signed as any other, and keeps nothing of it.

Examples:

    hearsay alerts test l0c0ffee
    hearsay alerts test l0c0ffee --webhook-allow 127.0.0.1

It exits with 1 when the webhook does not take it.`
}

// Run posts a test.
func (w *alertsTest) Run(ctx context.Context, c console) error {
	s, err := w.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	a, err := w.find(ctx, s)
	if err != nil {
		return err
	}
	if a.Webhook == "" {
		return fmt.Errorf("alert %s has no webhook; hearsay alerts set %s --webhook ADDRESS gives it one", a.ID, a.ID)
	}
	sender, client, err := w.sender(s, w.Contact, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	defer client.Close()
	status, err := sender.Test(ctx, &a)
	if err != nil {
		return fmt.Errorf("the webhook of alert %s did not take a test: %w", a.ID, err)
	}
	return put(c.out, fmt.Appendf(nil, "The webhook of alert %s took a test and answered %d.\n", a.ID, status))
}
