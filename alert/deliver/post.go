package deliver

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/http"
	"time"

	"hearsay"
	"hearsay/alert"
	"hearsay/format"
	"hearsay/internal/fetch"
)

// post makes one attempt and says what is to be noted of it; gone says that the
// receiver wants no more.
func (s *Sender) post(ctx context.Context, a *hearsay.Alert, e *hearsay.Event) (d hearsay.Delivery, gone bool) {
	d = e.Delivery
	body, err := s.body(ctx, a, e)
	if errors.Is(err, alert.ErrWithdrawn) {
		d.State, d.Error = hearsay.DeliveryWithdrawn, err.Error()
		s.count(func(c *Counts) { c.Withdrawn++ })
		return d, false
	}
	var got fetch.Posted
	if err == nil {
		got, err = s.send(ctx, a, e.ID, body)
	}
	if ctx.Err() != nil && err != nil {
		return d, false
	}
	d.Attempts, d.Last, d.Status = d.Attempts+1, s.o.Now().UTC(), got.Status
	if err == nil {
		d.State, d.Error, d.Next = hearsay.DeliveryDelivered, "", time.Time{}
		s.count(func(c *Counts) { c.Delivered++ })
		s.o.Log.Info("delivered", "alert", a.ID, "event", e.ID, "attempts", d.Attempts)
		return d, false
	}
	s.failed(a, e, &d, got, err)
	return d, got.Status == http.StatusGone
}

// failed notes a failure, and when to try again, if ever.
func (s *Sender) failed(a *hearsay.Alert, e *hearsay.Event, d *hearsay.Delivery, got fetch.Posted, err error) {
	d.Error = err.Error()
	waited := d.Attempts == 1 && s.o.Now().Sub(later(e.Made, e.Next)) >= longest(s.o.Attempts)
	if got.Status == http.StatusGone || d.Attempts >= s.o.Attempts || waited {
		d.State, d.Next = hearsay.DeliveryFailed, time.Time{}
		s.count(func(c *Counts) { c.Failed++ })
		s.o.Log.Error("an event could not be delivered; hearsay alerts retry sends it again", "alert", a.ID, "event", e.ID, "attempts", d.Attempts, "error", err)
		return
	}
	d.Next = s.o.Now().Add(backOff(d.Attempts))
	if got.Until.After(d.Next) {
		d.Next = got.Until
	}
	s.count(func(c *Counts) { c.Retried++ })
	s.o.Log.Warn("an event could not be delivered yet", "alert", a.ID, "event", e.ID, "attempts", d.Attempts, "next", d.Next, "error", err)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// body is an event as JSON.
func (s *Sender) body(ctx context.Context, a *hearsay.Alert, e *hearsay.Event) ([]byte, error) {
	t, err := alert.Telling(ctx, s.record, a, e)
	if err != nil {
		return nil, err
	}
	return format.AppendTelling(nil, &t, s.o.Base)
}

// send signs a body and posts it; an error is every answer but a good one.
func (s *Sender) send(ctx context.Context, a *hearsay.Alert, id string, body []byte) (fetch.Posted, error) {
	headers, err := alert.Sign(a.Secret, id, s.o.Now(), body)
	if err != nil {
		return fetch.Posted{}, err
	}
	got, err := s.poster.Post(ctx, fetch.Post{URL: a.Webhook, Header: headers, Body: body})
	switch {
	case errors.Is(err, fetch.ErrPrivate):
		err = fmt.Errorf("%w; --webhook-allow names networks that may be posted to", err)
	case err == nil && (got.Status < 200 || got.Status > 299):
		err = fmt.Errorf("the receiver answered %d %s", got.Status, http.StatusText(got.Status))
	}
	return got, err
}

// pause turns off an alert whose receiver said that it is gone for good.
func (s *Sender) pause(ctx context.Context, a *hearsay.Alert) error {
	list, err := s.record.Alerts(ctx)
	if err != nil {
		return err
	}
	for _, now := range list {
		if now.ID != a.ID || now.Webhook != a.Webhook {
			continue // somebody gave it another address meanwhile
		}
		now.Paused, now.Reason = true, "its webhook answered 410 Gone"
		s.o.Log.Error("an alert is paused: its webhook answered 410 Gone", "alert", a.ID)
		return s.record.PutAlert(ctx, now)
	}
	return nil
}

// Test posts an event that tells nothing, to see whether the webhook takes it,
// and says what it answered.
func (s *Sender) Test(ctx context.Context, a *hearsay.Alert) (status int, err error) {
	about, err := alert.Describe(ctx, s.record, a)
	if err != nil {
		return 0, err
	}
	t := hearsay.Telling{Alert: *a, About: about, Event: hearsay.Event{ID: "test_" + rand.Text(), Alert: a.ID, Kind: a.Kind, Made: s.o.Now().UTC()}}
	body, err := format.AppendTestTelling(nil, &t)
	if err != nil {
		return 0, err
	}
	got, err := s.send(ctx, a, t.Event.ID, body)
	return got.Status, err
}
