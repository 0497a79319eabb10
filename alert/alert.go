// Package alert finds out what alerts have to tell: a record and what arrived in
// it since each alert last looked go in, events come out and are kept in the
// record; of an event come what the record has of it now, as JSON and as an
// entry of an Atom feed, and the signature of a webhook.
//
// It dials nothing and opens no file. It tells of nothing that was on record
// before, twice of nothing, and of nobody what was taken down or corrected away.
package alert

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"hearsay"
	"hearsay/engine"
)

// Record is what alerts need of the record.
type Record interface {
	hearsay.Alerter
	engine.AcrossRecord
	Search(ctx context.Context, q hearsay.Query) ([]hearsay.Row, string, error)
	Reading(ctx context.Context, id string) (hearsay.Reading, error)
	Versions(ctx context.Context, id string) ([]hearsay.KeptArticle, error)
	Difference(ctx context.Context, before, after string) ([]hearsay.Difference, error)
	Waiting(ctx context.Context) (int, error)
	Corrections(ctx context.Context, q hearsay.CorrectionQuery) ([]hearsay.Correction, error)
}

// ErrUnsettled says that articles wait to be placed: what they take apart with
// them is not whole, and what is new cannot be told from what is there.
var ErrUnsettled = errors.New("articles wait to be placed")

// atOnce is how many arrivals are looked at before what they give is kept.
const atOnce = 50

// Look makes the events of all that arrived since each alert last looked, and
// keeps them, part by part; whoever is stopped in between goes on after the last
// part that was kept. It gives the events that are new. While articles wait to be
// placed it looks at nothing and says so, unless it is to look anyway.
func Look(ctx context.Context, record Record, now time.Time, anyway bool) (told []hearsay.Event, err error) {
	alerts, err := active(ctx, record)
	if err != nil || len(alerts) == 0 {
		return nil, err
	}
	for {
		part, more, err := lookPart(ctx, record, alerts, now, anyway)
		told = append(told, part...)
		if err != nil || !more {
			return told, err
		}
	}
}

// watched is an alert with who and what it means now.
type watched struct {
	hearsay.Alert
	// speaker is whom the directory's entry was merged into, claim what the claim
	// is placed as; empty where the record has neither any more.
	speaker, claim string
}

// active are the alerts that are not paused.
func active(ctx context.Context, record Record) ([]*watched, error) {
	all, err := record.Alerts(ctx)
	if err != nil {
		return nil, err
	}
	var list []*watched
	for _, a := range all {
		if a.Paused {
			continue
		}
		w := &watched{Alert: a}
		if w.speaker, err = speakerNow(ctx, record, a.Speaker); err == nil {
			w.claim, err = claimNow(ctx, record, &a)
		}
		if err != nil {
			return nil, fmt.Errorf("alert %s: %w", a.ID, err)
		}
		list = append(list, w)
	}
	return list, nil
}

func speakerNow(ctx context.Context, record Record, id string) (string, error) {
	if id == "" {
		return "", nil
	}
	k, err := record.Speaker(ctx, id)
	if errors.Is(err, hearsay.ErrNotFound) {
		return id, nil
	}
	return k.ID, err
}

// lookPart looks at the next arrivals; more says that there may be others.
func lookPart(ctx context.Context, record Record, alerts []*watched, now time.Time, anyway bool) (told []hearsay.Event, more bool, err error) {
	low := alerts[0].Cursor
	for _, a := range alerts {
		low = min(low, a.Cursor)
	}
	arrivals, err := record.Arrivals(ctx, low, atOnce)
	if err != nil || len(arrivals) == 0 {
		return nil, false, err
	}
	if err := settled(ctx, record, anyway); err != nil {
		return nil, false, err
	}
	var events []hearsay.Event
	for _, at := range arrivals {
		found, err := lookAt(ctx, record, alerts, at)
		if err != nil {
			return nil, false, fmt.Errorf("looking at article %s for alerts: %w", at.Article, err)
		}
		events = append(events, found...)
	}
	// What was recorded meanwhile may have taken apart what was looked at.
	if err := settled(ctx, record, anyway); err != nil {
		return nil, false, err
	}
	for i := range events {
		events[i].Made = now.UTC().Truncate(time.Microsecond)
	}
	last := arrivals[len(arrivals)-1].Number
	var looked []hearsay.Alert
	for _, a := range alerts {
		looked = append(looked, a.Alert)
		a.Cursor = max(a.Cursor, last)
	}
	told, err = record.Tell(ctx, looked, last, events)
	return told, len(arrivals) == atOnce, err
}

func settled(ctx context.Context, record Record, anyway bool) error {
	n, err := record.Waiting(ctx)
	if err == nil && n > 0 && !anyway {
		err = ErrUnsettled
	}
	return err
}

// lookAt are the events that one article gives. One that was taken down
// meanwhile gives none.
func lookAt(ctx context.Context, record Record, alerts []*watched, at hearsay.Arrival) (events []hearsay.Event, err error) {
	low := at.Number
	for _, a := range alerts {
		low = min(low, a.Cursor)
	}
	var s *scene
	for _, a := range alerts {
		if a.Cursor >= at.Number {
			continue
		}
		if s == nil {
			if s, err = newScene(ctx, record, at, low); errors.Is(err, hearsay.ErrNotFound) {
				return nil, nil
			} else if err != nil {
				return nil, err
			}
		}
		found, err := s.tells(a)
		if err != nil {
			return nil, err
		}
		events = append(events, found...)
	}
	return events, nil
}

// finders find what an article gives an alert, by the alert's kind.
var finders = map[hearsay.AlertKind]func(*scene, *watched) ([]hearsay.Event, error){
	hearsay.AlertSpeaker: (*scene).statements,
	hearsay.AlertClaim:   (*scene).statements,
	hearsay.AlertWords:   (*scene).statements,
	hearsay.AlertDispute: (*scene).disputes,
	hearsay.AlertChange:  (*scene).changes,
	hearsay.AlertEdited:  (*scene).edits,
}

func (s *scene) tells(a *watched) ([]hearsay.Event, error) {
	find := finders[a.Kind]
	if find == nil || !s.recent(a) {
		return nil, nil
	}
	// What an edited page says is what its newest text says, which arrives too;
	// earlier ones are placed among nothing.
	if !s.kept.Current && a.Kind != hearsay.AlertEdited {
		return nil, nil
	}
	if s.at.Again && (a.Kind == hearsay.AlertEdited || a.Kind == hearsay.AlertWords || a.Kind == hearsay.AlertClaim) {
		return nil, nil
	}
	return find(s, a)
}

// recent tells whether the article is new enough for an alert.
func (s *scene) recent(a *watched) bool {
	at := s.kept.Article.Published
	return a.Recent == 0 || !at.IsZero() && s.kept.Recorded.Sub(at) <= a.Recent
}

// event makes an event. Its ID comes of what it tells of.
func (s *scene) event(a *watched, e hearsay.Event, of ...string) hearsay.Event {
	e.Alert, e.Kind, e.State = a.ID, a.Kind, hearsay.DeliveryKept
	if a.Webhook != "" {
		e.State = hearsay.DeliveryWaiting
		e.Next = time.UnixMicro(0).UTC() // at once
	}
	h := sha256.New()
	fmt.Fprintf(h, "event\x00%s\x00%s", a.ID, a.Kind)
	for _, p := range of {
		fmt.Fprintf(h, "\x00%s", p)
	}
	e.ID = "e" + hex.EncodeToString(h.Sum(nil)[:12])
	return e
}
