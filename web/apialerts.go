package web

import (
	"context"
	"encoding/json"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"hearsay"
	"hearsay/alert"
	"hearsay/format"
)

type alertsOutput struct {
	Body listed[format.AlertObject]
}

func (s *site) apiAlerts(ctx context.Context, _ *struct{}) (*alertsOutput, error) {
	list, err := s.store.Alerts(ctx)
	if err != nil {
		return nil, s.problem(err)
	}
	counts, err := s.store.EventCounts(ctx)
	if err != nil {
		return nil, s.problem(err)
	}
	out := &alertsOutput{}
	out.Body, err = listOf[format.AlertObject](list, "", func(b []byte, a *hearsay.Alert) ([]byte, error) {
		return s.appendAlert(ctx, b, a, counts[a.ID])
	})
	return out, s.problem(err)
}

func (s *site) appendAlert(ctx context.Context, b []byte, a *hearsay.Alert, counts map[hearsay.DeliveryState]int) ([]byte, error) {
	about, err := alert.Describe(ctx, s.store, a)
	if err != nil {
		return b, err
	}
	return format.AppendAlert(b, a, about, counts)
}

// AlertInput names an alert.
type AlertInput struct {
	ID string `path:"id" maxLength:"100" doc:"the ID of the alert"`
}

type alertOutput struct {
	Body printed[format.AlertObject]
}

func (s *site) apiAlert(ctx context.Context, in *AlertInput) (*alertOutput, error) {
	a, err := s.oneAlert(ctx, in.ID)
	if err != nil {
		return nil, s.problem(err)
	}
	counts, err := s.store.EventCounts(ctx)
	if err != nil {
		return nil, s.problem(err)
	}
	out := &alertOutput{}
	out.Body.bytes, err = s.appendAlert(ctx, nil, &a, counts[a.ID])
	return out, s.problem(err)
}

// EventsInput says which events of an alert.
type EventsInput struct {
	AlertInput
	Limit  int    `query:"limit" default:"50" minimum:"1" maximum:"200" doc:"how many at most"`
	Cursor string `query:"cursor" maxLength:"500" doc:"where the page before ended: its next"`
}

type eventsOutput struct {
	Body listed[format.EventObject]
}

func (s *site) apiEvents(ctx context.Context, in *EventsInput) (*eventsOutput, error) {
	a, err := s.oneAlert(ctx, in.ID)
	if err != nil {
		return nil, s.problem(err)
	}
	events, next, err := s.store.Events(ctx, hearsay.EventQuery{Alert: a.ID, Limit: in.Limit, Cursor: in.Cursor})
	if err != nil {
		return nil, s.problem(err)
	}
	list, err := alert.Tellings(ctx, s.store, &a, events)
	if err != nil {
		return nil, s.problem(err)
	}
	out := &eventsOutput{}
	out.Body, err = listOf[format.EventObject](list, next, func(b []byte, t *hearsay.Telling) ([]byte, error) {
		return format.AppendTelling(b, t, "")
	})
	return out, s.problem(err)
}

// NewAlertInput is an alert that is asked for.
type NewAlertInput struct {
	Body struct {
		Kind    string  `json:"kind" enum:"speaker,claim,words,dispute,change,edited" doc:"what to tell of"`
		Speaker string  `json:"speaker,omitempty" maxLength:"500" doc:"only this speaker: a name or ID of the directory; needed with kind speaker"`
		Claim   string  `json:"claim,omitempty" maxLength:"100" doc:"the ID of a claim; needed with kind claim, a limit with dispute and change"`
		Words   string  `json:"words,omitempty" maxLength:"500" doc:"words, as in a search; needed with kind words"`
		Sure    float64 `json:"sure,omitempty" minimum:"0" maximum:"1" doc:"the least confidence"`
		Recent  string  `json:"recent,omitempty" maxLength:"40" doc:"only articles published at most so long before they were recorded, as 48h"`
		Name    string  `json:"name,omitempty" maxLength:"200" doc:"what to call it"`
		Webhook string  `json:"webhook,omitempty" maxLength:"2000" doc:"the address that events are posted to"`
	}
}

// alertMade is a new alert with its secret.
type alertMade struct {
	Alert  printed[format.AlertObject] `json:"alert"`
	Secret *string                     `json:"secret"`
}

// Schema describes it.
func (alertMade) Schema(r huma.Registry) *huma.Schema {
	return object(map[string]*huma.Schema{
		"alert":  printed[format.AlertObject]{}.Schema(r),
		"secret": {Type: "string", Nullable: true, Description: "what webhooks are signed with; shown only here, and null without a webhook"},
	})
}

var _ json.Marshaler = printed[format.AlertObject]{}

type alertMadeOutput struct {
	CacheControl string `header:"Cache-Control"`
	Body         alertMade
}

func (s *site) apiNewAlert(ctx context.Context, in *NewAlertInput) (*alertMadeOutput, error) {
	b := &in.Body
	a := hearsay.Alert{Kind: hearsay.AlertKind(b.Kind), Speaker: b.Speaker, Claim: b.Claim, Words: b.Words, Sure: b.Sure, Name: b.Name, Webhook: b.Webhook}
	if b.Recent != "" {
		var err error
		if a.Recent, err = time.ParseDuration(b.Recent); err != nil {
			return nil, s.problem(refuse(400, "%q is no time for recent: write it as 48h.", b.Recent))
		}
	}
	secret, err := s.putAlert(ctx, &a)
	if err != nil {
		return nil, s.problem(err)
	}
	out := &alertMadeOutput{CacheControl: "no-store"}
	if secret != "" {
		out.Body.Secret = &secret
	}
	out.Body.Alert.bytes, err = s.appendAlert(ctx, nil, &a, nil)
	return out, s.problem(err)
}

func (s *site) apiDropAlert(ctx context.Context, in *AlertInput) (*struct{}, error) {
	if s.ReadOnly {
		return nil, s.problem(hearsay.ErrReadOnly)
	}
	return nil, s.problem(s.store.DropAlert(ctx, in.ID))
}
