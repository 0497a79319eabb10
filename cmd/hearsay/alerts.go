package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"hearsay"
	"hearsay/alert"
	"hearsay/format"
)

// alertsCommand keeps what people want to be told of.
type alertsCommand struct {
	List       alertsList       `cmd:"" default:"withargs" help:"List the alerts."`
	Add        alertsAdd        `cmd:"" help:"Add an alert: for a speaker, a claim, words, disputes, position changes or edited quotations."`
	Show       alertsShow       `cmd:"" help:"Show one alert with its last events."`
	Set        alertsSet        `cmd:"" help:"Change an alert's name, webhook, secret or file."`
	Pause      alertsPause      `cmd:"" help:"Let an alert tell nothing for a while."`
	Resume     alertsResume     `cmd:"" help:"Let a paused alert tell again of what comes from now on."`
	Remove     alertsRemove     `cmd:"" help:"Take an alert out, with what it told."`
	Test       alertsTest       `cmd:"" help:"Post a test to an alert's webhook and say what it answers."`
	Run        alertsRun        `cmd:"" help:"Tell once what there is to tell: deliver, and write feeds."`
	Events     alertsEvents     `cmd:"" help:"List what alerts told, the newest first."`
	Deliveries alertsDeliveries `cmd:"" help:"List what became of webhooks: what waits, what failed."`
	Retry      alertsRetry      `cmd:"" help:"Send again what could not be delivered."`
}

// Help is the end of the manual page.
func (alertsCommand) Help() string {
	return `An alert tells of what is new in the record: statements of a speaker, on a claim or with words;
disputes; changes of position; quotations that were edited at source. It tells by a signed webhook,
by a feed (Atom) in a file, and by one in the pages of hearsay serve. hearsay watch and hearsay
serve tell while they run; after hearsay add, or by a timer, hearsay alerts run does.

Examples:

    hearsay alerts add speaker "Mara Kyr" --webhook https://desk.example/hook
    hearsay alerts add words '"both banks"' --file banks.atom
    hearsay alerts add dispute
    hearsay alerts
    hearsay alerts deliveries --failed

An alert is named by its ID, the beginning of it, or its name.`
}

type alertsList struct {
	JSON bool `name:"json" help:"Print JSON, one alert a line."`
	recordFlag
}

// Run prints the list.
func (l *alertsList) Run(ctx context.Context, c console) error {
	s, err := l.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	list, err := s.Alerts(ctx)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		fmt.Fprintln(c.err, "hearsay: there are no alerts yet: hearsay alerts add makes one")
	}
	counts, err := s.EventCounts(ctx)
	if err != nil {
		return err
	}
	var b []byte
	for i := range list {
		if b, err = appendAlert(ctx, b, s, &list[i], counts[list[i].ID], l.JSON); err != nil {
			return err
		}
	}
	return put(c.out, b)
}

// appendAlert prints one alert.
func appendAlert(ctx context.Context, b []byte, s hearsay.Store, a *hearsay.Alert, counts map[hearsay.DeliveryState]int, json bool) ([]byte, error) {
	about, err := alert.Describe(ctx, s, a)
	if err != nil {
		return b, err
	}
	if json {
		return format.AppendAlert(b, a, about, counts)
	}
	head := a.ID + "  " + brief(cmp.Or(a.Name, about))
	if a.Name != "" {
		head += "\n    " + brief(about)
	}
	return fmt.Appendf(b, "%s\n    %s\n", head, strings.Join(stateOfAlert(a, counts), " · ")), nil
}

// stateOfAlert says where an alert tells, and how that goes.
func stateOfAlert(a *hearsay.Alert, counts map[hearsay.DeliveryState]int) (parts []string) {
	if a.Webhook != "" {
		parts = append(parts, "to "+format.ShownWebhook(a.Webhook))
	}
	if a.File != "" {
		parts = append(parts, "in "+homely(a.File))
	}
	if len(parts) == 0 {
		parts = append(parts, "in the pages")
	}
	all := 0
	for _, n := range counts {
		all += n
	}
	parts = append(parts, fmt.Sprintf("%d event%s", all, plural(all)))
	for _, of := range []struct {
		state hearsay.DeliveryState
		words string
	}{{hearsay.DeliveryWaiting, "to be delivered"}, {hearsay.DeliveryFailed, "not delivered"}} {
		if n := counts[of.state]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, of.words))
		}
	}
	if a.Paused {
		parts = append(parts, strings.TrimSuffix("paused: "+a.Reason, ": "))
	}
	return parts
}

// oneAlert is embedded by commands that are about one alert.
type oneAlert struct {
	Alert string `arg:"" help:"The alert: its ID, the beginning of it, or its name."`
	recordFlag
}

func (o *oneAlert) find(ctx context.Context, s hearsay.Store) (hearsay.Alert, error) {
	return findAlert(ctx, s, o.Alert)
}

func findAlert(ctx context.Context, s hearsay.Store, written string) (found hearsay.Alert, err error) {
	list, err := s.Alerts(ctx)
	if err != nil {
		return found, err
	}
	n := 0
	for _, a := range list {
		if a.ID == written {
			return a, nil
		}
		if len(written) > 3 && strings.HasPrefix(a.ID, written) || a.Name != "" && strings.EqualFold(a.Name, written) {
			found, n = a, n+1
		}
	}
	switch n {
	case 0:
		return found, fmt.Errorf("there is no alert %q; hearsay alerts lists them", written)
	case 1:
		return found, nil
	}
	return found, fmt.Errorf("%d alerts are meant by %q; say which one by its ID", n, written)
}

// change looks the alert up, and does something with it.
func (o *oneAlert) change(ctx context.Context, c console, do func(s hearsay.Store, a hearsay.Alert) (string, error)) error {
	s, err := o.toChange(ctx)
	if err != nil {
		return err
	}
	said := ""
	a, err := o.find(ctx, s)
	if err == nil {
		said, err = do(s, a)
	}
	if err := errors.Join(err, s.Close()); err != nil {
		return err
	}
	return put(c.out, []byte(said+"\n"))
}
