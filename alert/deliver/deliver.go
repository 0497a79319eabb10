// Package deliver posts what alerts tell to their webhooks: a record with events
// that wait goes in, requests to the addresses that people chose come out, signed,
// and what became of each is kept in the record.
//
// Each alert's events go out one by one, in order, by one program at a time. What
// fails is tried again, ever later, for about a day; then it is on the list of
// what failed until somebody sends it again. Who receives may get one twice, where
// this program was stopped before it could note the answer: with the same ID. It
// dials nothing by itself and keeps no secret in a log.
package deliver

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"sync"
	"time"

	"hearsay"
	"hearsay/alert"
	"hearsay/internal/fetch"
)

// Poster posts one body, as [fetch.Client] does.
type Poster interface {
	Post(ctx context.Context, p fetch.Post) (fetch.Posted, error)
}

// Options say how to deliver. The zero value is good for use.
type Options struct {
	// Attempts is how often an event is posted at most; 0 means 11, which take
	// about a day.
	Attempts int
	// Timeout is how long one post may take, as the poster has it; 0 means 10 s.
	Timeout time.Duration
	// Base is the address at which readers reach the record's pages, without a
	// slash at its end; empty where they do not.
	Base string
	// Log is told what happens; nil is nobody.
	Log *slog.Logger
	// Now is the clock; nil is the system's.
	Now func() time.Time
}

// Counts are what a sender did since it was made.
type Counts struct{ Delivered, Retried, Failed, Withdrawn int }

// Sender delivers. Once may be called by one goroutine at a time.
type Sender struct {
	record alert.Record
	poster Poster
	o      Options
	// name tells this sender from others that deliver for the same record.
	name string

	lock   sync.Mutex
	counts Counts
}

// New makes a sender.
func New(record alert.Record, p Poster, o Options) *Sender {
	if o.Attempts <= 0 {
		o.Attempts = usualAttempts
	}
	if o.Timeout <= 0 {
		o.Timeout = UsualTimeout
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return &Sender{record: record, poster: p, o: o, name: rand.Text()}
}

// Counts gives the counts as they are now.
func (s *Sender) Counts() Counts {
	s.lock.Lock()
	defer s.lock.Unlock()
	return s.counts
}

func (s *Sender) count(change func(*Counts)) {
	s.lock.Lock()
	defer s.lock.Unlock()
	change(&s.counts)
}

// aside is to how many alerts' webhooks events are posted at the same time.
const aside = 4

// Once delivers all that is due, and returns when nothing is or ctx ends. What
// fails is no error here: it is tried again.
func (s *Sender) Once(ctx context.Context) error {
	due, _, err := s.record.Events(ctx, hearsay.EventQuery{Due: s.o.Now(), Limit: 1})
	if err != nil || len(due) == 0 {
		return err
	}
	alerts, err := s.record.Alerts(ctx)
	if err != nil {
		return err
	}
	free := make(chan struct{}, aside)
	errs := make([]error, len(alerts))
	var working sync.WaitGroup
	for i := range alerts {
		if alerts[i].Paused || alerts[i].Webhook == "" {
			continue
		}
		free <- struct{}{}
		working.Go(func() {
			defer func() { <-free }()
			errs[i] = s.all(ctx, &alerts[i])
		})
	}
	working.Wait()
	return errors.Join(errs...)
}

// atOnce is how many events are asked for at a time.
const atOnce = 20

// all delivers what is due of one alert, unless another sender does.
func (s *Sender) all(ctx context.Context, a *hearsay.Alert) error {
	due, _, err := s.record.Events(ctx, hearsay.EventQuery{Alert: a.ID, Due: s.o.Now(), Limit: 1})
	if err != nil || len(due) == 0 {
		return err
	}
	held, err := s.hold(ctx, a)
	if err != nil || !held {
		return err
	}
	rest, err := s.inTurn(ctx, a)
	return errors.Join(err, s.letGo(context.WithoutCancel(ctx), a, rest))
}

// hold keeps others from an alert for as long as one event takes at most.
func (s *Sender) hold(ctx context.Context, a *hearsay.Alert) (bool, error) {
	return s.record.HoldAlert(ctx, a.ID, s.name, time.Now().Add(2*s.o.Timeout+time.Minute))
}

// letGo lets others have an alert, at once or when it is to be tried again.
func (s *Sender) letGo(ctx context.Context, a *hearsay.Alert, rest time.Time) error {
	_, err := s.record.HoldAlert(ctx, a.ID, s.name, time.Now().Add(-time.Second))
	if err == nil && !rest.IsZero() {
		_, err = s.record.HoldAlert(ctx, a.ID, resting, rest)
	}
	return err
}

// inTurn delivers one event after the other until something fails: then all of
// them wait until rest, so that they come in their order and nobody is asked in
// vain.
func (s *Sender) inTurn(ctx context.Context, a *hearsay.Alert) (rest time.Time, err error) {
	for ctx.Err() == nil {
		list, _, err := s.record.Events(ctx, hearsay.EventQuery{Alert: a.ID, Due: s.o.Now(), OldestFirst: true, Limit: atOnce})
		if err != nil || len(list) == 0 {
			return rest, err
		}
		for i := range list {
			held, err := s.hold(ctx, a)
			if err != nil || !held {
				return rest, err
			}
			going, rest, err := s.one(ctx, a, &list[i])
			if err != nil || !going {
				return rest, err
			}
		}
	}
	return rest, nil
}

// one delivers one event; going tells whether the next may follow now, rest when
// it may otherwise.
func (s *Sender) one(ctx context.Context, a *hearsay.Alert, e *hearsay.Event) (going bool, rest time.Time, err error) {
	d, gone := s.post(ctx, a, e)
	if ctx.Err() != nil && d.State == hearsay.DeliveryWaiting {
		return false, rest, nil // as if it had not been tried
	}
	ctx = context.WithoutCancel(ctx)
	if err := s.record.PutDelivery(ctx, map[string]hearsay.Delivery{e.ID: d}); err != nil {
		return false, rest, err
	}
	if gone {
		return false, rest, s.pause(ctx, a)
	}
	return d.State != hearsay.DeliveryWaiting, d.Next, nil
}

// resting is the name by which an alert is held after a failure: nobody's.
const resting = "resting"

// Wake lets an alert that rests after a failure be delivered at once.
func Wake(ctx context.Context, record hearsay.Alerter, id string) error {
	_, err := record.HoldAlert(ctx, id, resting, time.Now().Add(-time.Second))
	return err
}
