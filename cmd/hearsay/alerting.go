package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"sync"
	"time"

	"hearsay"
	"hearsay/alert"
	"hearsay/alert/deliver"
)

// alerting tells what alerts have to tell, beside what the command does.
type alerting struct {
	store  hearsay.Store
	sender *deliver.Sender
	base   string
	log    *slog.Logger
	// files says that feeds are written to files as well.
	files bool

	arrived, told chan struct{}
	running       sync.WaitGroup

	lock   sync.Mutex
	events map[hearsay.AlertKind]int
	// written is the last event in each alert's file, failing those that could
	// not be written.
	written map[string]int64
	failing map[string]bool
	// settled is when nothing waited to be placed last.
	settled time.Time
}

func newAlerting(s hearsay.Store, sender *deliver.Sender, base string, log *slog.Logger, files bool) *alerting {
	return &alerting{store: s, sender: sender, base: base, log: log, files: files, arrived: make(chan struct{}, 1), told: make(chan struct{}, 1),
		events: map[hearsay.AlertKind]int{}, written: map[string]int64{}, failing: map[string]bool{}, settled: time.Now()}
}

// alertsLooked is how often it is looked whether there is something to tell or
// to deliver where nobody says so: another program may have added articles.
const alertsLooked = 10 * time.Second

// alertsPatience is how long it is waited for articles to be placed: what cannot
// be placed at all must not keep everything else from being told.
const alertsPatience = 5 * time.Minute

// start looks and delivers until ctx ends or stop is called, which waits until
// what was begun is left in order. Slow receivers hold up nothing but each other.
func (a *alerting) start(ctx context.Context) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	a.running.Go(func() { a.repeat(ctx, a.arrived, a.look) })
	a.running.Go(func() { a.repeat(ctx, a.told, a.sender.Once) })
	return func() {
		cancel()
		a.running.Wait()
	}
}

func (a *alerting) repeat(ctx context.Context, nudged <-chan struct{}, do func(context.Context) error) {
	for ctx.Err() == nil {
		if err := do(ctx); err != nil && ctx.Err() == nil {
			a.log.Error("alerts wait: the record does not answer", "error", err)
		}
		timer := time.NewTimer(alertsLooked)
		select {
		case <-ctx.Done():
		case <-nudged:
		case <-timer.C:
		}
		timer.Stop()
	}
}

// nudge says that something arrived. It never waits.
func (a *alerting) nudge() {
	if a != nil {
		wake(a.arrived)
	}
}

func wake(to chan<- struct{}) {
	select {
	case to <- struct{}{}:
	default:
	}
}

// look makes events of what arrived, and writes the files of alerts that have
// some.
func (a *alerting) look(ctx context.Context) error {
	told, err := alert.Look(ctx, a.store, time.Now(), time.Since(a.settled) > alertsPatience)
	if errors.Is(err, alert.ErrUnsettled) {
		err = nil // it is told when it is placed
	} else if err == nil {
		a.settled = time.Now()
	}
	a.lock.Lock()
	for i := range told {
		a.events[told[i].Kind]++
	}
	a.lock.Unlock()
	if len(told) > 0 {
		a.log.Info("alerts tell", "events", len(told))
		wake(a.told)
	}
	if err == nil && a.files {
		err = a.write(ctx)
	}
	return err
}

// once looks and delivers what is due, one time.
func (a *alerting) once(ctx context.Context) error {
	if err := a.look(ctx); err != nil {
		return err
	}
	return a.sender.Once(ctx)
}

// write writes the files of alerts whose last event is not in them yet, and
// those that are not there.
func (a *alerting) write(ctx context.Context) error {
	list, err := a.store.Alerts(ctx)
	if err != nil {
		return err
	}
	for i := range list {
		if list[i].File == "" {
			continue
		}
		if err := a.writeOne(ctx, &list[i]); err != nil {
			return err
		}
	}
	return nil
}

func (a *alerting) writeOne(ctx context.Context, of *hearsay.Alert) error {
	newest, _, err := a.store.Events(ctx, hearsay.EventQuery{Alert: of.ID, Limit: 1})
	if err != nil {
		return err
	}
	last := int64(0)
	if len(newest) > 0 {
		last = newest[0].Number
	}
	_, gone := os.Stat(of.File)
	if was, known := a.written[of.ID]; known && was == last && gone == nil {
		return nil
	}
	b, err := alert.Feed(ctx, a.store, of, a.base)
	if err != nil {
		return err
	}
	if err := writeWhole(of.File, b, true); err != nil {
		if !a.failing[of.ID] { // once, and not every ten seconds
			a.log.Error("the feed of an alert cannot be written", "alert", of.ID, "error", err)
		}
		a.failing[of.ID] = true
		return nil
	}
	a.written[of.ID] = last
	delete(a.failing, of.ID)
	return nil
}
