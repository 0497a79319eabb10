package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"hearsay"
	"hearsay/alert"
	"hearsay/format"
)

// alertsView is all alerts, or one of them with what it told.
type alertsView struct {
	Alerts []alertView
	Kinds  []choice
	// One is the alert whose page it is.
	One    *alertView
	Events []eventView
	// Only is the state of delivery that the events are limited to.
	Only, Next string
}

type alertView struct {
	ID, Name, About string
	Where, Paused   string
	All             int
	Waiting, Failed int
	// Last is the last event, on the page of all.
	Last *eventView
}

// eventView is an event as lists show it: a line, what to keep in mind, and where
// its words stand.
type eventView struct {
	At, Head, More string
	InPlace, Title string
	// Fate says where delivering it stands.
	Fate string
}

var alertKinds = []choice{{"speaker", "statements of a speaker"}, {"words", "statements with words"}, {"claim", "statements on a claim"}, {"dispute", "disputes that open"},
	{"change", "changes of position"}, {"edited", "quotations edited at source"}}

// alerts is the page of all alerts.
func (s *site) alerts(w http.ResponseWriter, r *http.Request) error {
	list, err := s.store.Alerts(r.Context())
	if err != nil {
		return err
	}
	counts, err := s.store.EventCounts(r.Context())
	if err != nil {
		return err
	}
	v := alertsView{Kinds: alertKinds}
	for i := range list {
		one, err := s.viewOfAlert(r.Context(), &list[i], counts[list[i].ID])
		if err != nil {
			return err
		}
		last, _, err := s.toldBy(r.Context(), &list[i], hearsay.EventQuery{Limit: 1})
		if err != nil {
			return err
		}
		if len(last) > 0 {
			one.Last = &last[0]
		}
		v.Alerts = append(v.Alerts, one)
	}
	s.show(w, r, http.StatusOK, "alerts", view{Title: "Alerts", Nav: "runs", Body: v, Feed: "/alerts.atom", Export: []link{{"JSON", apiPath + "/alerts"}}})
	return nil
}

// alert is the page of one alert, or its feed where the address ends so.
func (s *site) alert(w http.ResponseWriter, r *http.Request) error {
	id, feed := strings.CutSuffix(r.PathValue("id"), ".atom")
	a, err := s.oneAlert(r.Context(), id)
	if err != nil {
		return err
	}
	if feed {
		b, err := alert.Feed(r.Context(), s.store, &a, baseOf(r))
		if err != nil {
			return err
		}
		w.Header().Set("Content-Type", "application/atom+xml; charset=utf-8")
		_, _ = w.Write(b)
		return nil
	}
	counts, err := s.store.EventCounts(r.Context())
	if err != nil {
		return err
	}
	v := alertsView{}
	one, err := s.viewOfAlert(r.Context(), &a, counts[a.ID])
	if err != nil {
		return err
	}
	v.One = &one
	q := hearsay.EventQuery{Limit: alert.InFeed, Cursor: r.URL.Query().Get("cursor")}
	if v.Only = r.URL.Query().Get("state"); v.Only != "" {
		q.States = []hearsay.DeliveryState{hearsay.DeliveryState(v.Only)}
	}
	next := ""
	if v.Events, next, err = s.toldBy(r.Context(), &a, q); err != nil {
		return err
	}
	if next != "" {
		v.Next = "/alerts/" + a.ID + "?" + url.Values{"state": {v.Only}, "cursor": {next}}.Encode()
	}
	s.show(w, r, http.StatusOK, "alerts", view{Title: "Alert", Nav: "runs", Feed: "/alerts/" + a.ID + ".atom", Export: []link{{"JSON", apiPath + "/alerts/" + a.ID + "/events"}}, Body: v})
	return nil
}

func (s *site) oneAlert(ctx context.Context, id string) (a hearsay.Alert, err error) {
	list, err := s.store.Alerts(ctx)
	if err != nil {
		return a, err
	}
	i := slices.IndexFunc(list, func(a hearsay.Alert) bool { return a.ID == id })
	if i < 0 {
		return a, hearsay.ErrNotFound
	}
	return list[i], nil
}

func (s *site) viewOfAlert(ctx context.Context, a *hearsay.Alert, counts map[hearsay.DeliveryState]int) (v alertView, err error) {
	v = alertView{ID: a.ID, Name: a.Name, Waiting: counts[hearsay.DeliveryWaiting], Failed: counts[hearsay.DeliveryFailed]}
	v.About, err = alert.Describe(ctx, s.store, a)
	for _, n := range counts {
		v.All += n
	}
	if a.Webhook != "" {
		v.Where = format.ShownWebhook(a.Webhook)
	}
	if a.Paused {
		v.Paused = strings.TrimSuffix("paused: "+a.Reason, ": ")
	}
	return v, err
}

// eventsFor are the last events of an alert, as entries of a feed.
func (s *site) eventsFor(r *http.Request, a *hearsay.Alert) ([]format.FeedEntry, error) {
	events, _, err := s.store.Events(r.Context(), hearsay.EventQuery{Alert: a.ID, Limit: alert.InFeed})
	if err != nil {
		return nil, err
	}
	list, err := alert.Tellings(r.Context(), s.store, a, events)
	return alert.Entries(list, baseOf(r)), err
}

// toldBy are events of an alert, the newest first, from where a cursor says.
func (s *site) toldBy(ctx context.Context, a *hearsay.Alert, q hearsay.EventQuery) (views []eventView, next string, err error) {
	q.Alert = a.ID
	events, next, err := s.store.Events(ctx, q)
	if err != nil {
		return nil, "", err
	}
	by := map[string]*hearsay.Event{}
	for i := range events {
		by[events[i].ID] = &events[i]
	}
	list, err := alert.Tellings(ctx, s.store, a, events)
	for i := range list {
		t := &list[i]
		row := t.Row
		if row == nil {
			row = t.Before
		}
		v := eventView{At: timeOf(t.Event.Made), InPlace: "/article/" + row.Article.ID + "#" + row.Attribution.ID, Title: titleOf(row.Article)}
		v.Head, v.More = format.TellingText(t)
		v.Fate = fateOf(by[t.Event.ID])
		views = append(views, v)
	}
	return views, next, err
}

// fateOf says what became of delivering an event; "" where there is nobody to
// deliver it to, or where it arrived.
func fateOf(e *hearsay.Event) string {
	switch {
	case e == nil:
		return ""
	case e.State == hearsay.DeliveryFailed:
		return fmt.Sprintf("not delivered, after %d attempts: %s", e.Attempts, e.Error)
	case e.State == hearsay.DeliveryWaiting && e.Attempts > 0:
		return fmt.Sprintf("tried %d times, next at %s: %s", e.Attempts, timeOf(e.Next), e.Error)
	case e.State == hearsay.DeliveryWaiting:
		return "to be delivered"
	}
	return ""
}

// addAlert adds an alert, as the form says. A secret is shown on the page that
// answers, once; whoever loads that page again makes another alert, and is asked.
func (s *site) addAlert(w http.ResponseWriter, r *http.Request) error {
	get := func(name string) string { return strings.TrimSpace(firstRunes(r.PostFormValue(name), 1000)) }
	a := hearsay.Alert{Kind: hearsay.AlertKind(get("kind")), Name: get("name"), Webhook: get("webhook")}
	switch what := get("what"); a.Kind {
	case hearsay.AlertWords:
		a.Words = what
	case hearsay.AlertClaim:
		a.Claim = what
	default:
		a.Speaker = what
	}
	secret, err := s.putAlert(r.Context(), &a)
	if err != nil {
		return err
	}
	if secret == "" {
		http.Redirect(w, r, "/alerts/"+a.ID, http.StatusSeeOther)
		return nil
	}
	w.Header().Set("Cache-Control", "no-store")
	s.show(w, r, http.StatusCreated, "alertmade", view{Title: "Alert", Nav: "runs", Body: struct{ ID, Secret string }{a.ID, secret}})
	return nil
}

// removeAlert takes an alert out.
func (s *site) removeAlert(w http.ResponseWriter, r *http.Request) error {
	if s.ReadOnly {
		return hearsay.ErrReadOnly
	}
	if err := s.store.DropAlert(r.Context(), r.PathValue("id")); err != nil {
		return err
	}
	http.Redirect(w, r, "/alerts", http.StatusSeeOther)
	return nil
}

// putAlert keeps an alert that a reader asks for, and gives the secret that was
// made for it. Files are for who runs the command: nobody else says where on
// this computer something is written.
func (s *site) putAlert(ctx context.Context, a *hearsay.Alert) (secret string, err error) {
	if s.ReadOnly {
		return "", hearsay.ErrReadOnly
	}
	a.Who = visitorOf(ctx).name
	err = alert.Check(a)
	if err == nil && a.Webhook != "" {
		err = alert.CheckWebhook(a.Webhook)
	}
	if err != nil {
		return "", refuse(http.StatusBadRequest, "%s", sentence(err.Error()))
	}
	if a.Speaker, err = s.chosenSpeaker(ctx, a.Speaker); err != nil {
		return "", err
	}
	if err := alert.Check(a); err != nil { // "none" is nobody
		return "", refuse(http.StatusBadRequest, "%s", sentence(err.Error()))
	}
	if a.Words != "" {
		if _, _, err := s.store.Search(ctx, hearsay.Query{Words: a.Words, Limit: 1}); err != nil {
			return "", err
		}
	}
	if a.Claim != "" {
		if _, err := s.store.Claim(ctx, a.Claim); errors.Is(err, hearsay.ErrNotFound) {
			return "", refuse(http.StatusBadRequest, "There is no claim with the ID %q; the page Claims leads to each.", a.Claim)
		} else if err != nil {
			return "", err
		}
	}
	made, err := alert.Put(ctx, s.store, a)
	if made {
		secret = string(a.Secret)
	}
	return secret, err
}
