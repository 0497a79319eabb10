package format

import (
	"net/url"
	"strings"
	"time"

	"hearsay"
)

type wireAlert struct {
	ID      string          `json:"id"`
	Name    *string         `json:"name"`
	Kind    string          `json:"kind"`
	About   string          `json:"about"`
	Speaker *string         `json:"speaker"`
	Claim   *string         `json:"claim"`
	Words   *string         `json:"words"`
	Sure    float64         `json:"sure"`
	Recent  *string         `json:"recent"`
	Webhook *string         `json:"webhook"`
	File    *string         `json:"file"`
	Made    *string         `json:"made"`
	Who     *string         `json:"who"`
	Paused  bool            `json:"paused"`
	Reason  *string         `json:"reason"`
	Events  wireEventCounts `json:"events"`
}

type wireEventCounts struct {
	Kept      int `json:"kept"`
	Waiting   int `json:"waiting"`
	Delivered int `json:"delivered"`
	Failed    int `json:"failed"`
	Withdrawn int `json:"withdrawn"`
}

// AppendAlert adds an alert as one line of JSON, without its secret and without
// the path of its webhook. About says in words what it tells of.
func AppendAlert(b []byte, a *hearsay.Alert, about string, counts map[hearsay.DeliveryState]int) ([]byte, error) {
	return appendLine(b, wireOfAlert(a, about, counts), "alert "+a.ID)
}

func wireOfAlert(a *hearsay.Alert, about string, counts map[hearsay.DeliveryState]int) wireAlert {
	w := wireAlert{ID: a.ID, Name: known(a.Name), Kind: string(a.Kind), About: about, Speaker: known(a.Speaker), Claim: known(a.Claim), Words: known(a.Words),
		Sure: figure(a.Sure), Webhook: known(ShownWebhook(a.Webhook)), File: known(a.File), Made: knownTime(a.Made.UTC().Truncate(time.Second)), Who: known(a.Who),
		Paused: a.Paused, Reason: known(a.Reason),
		Events: wireEventCounts{counts[hearsay.DeliveryKept], counts[hearsay.DeliveryWaiting], counts[hearsay.DeliveryDelivered], counts[hearsay.DeliveryFailed], counts[hearsay.DeliveryWithdrawn]}}
	if a.Recent > 0 {
		w.Recent = known(a.Recent.String())
	}
	return w
}

// ShownWebhook is a webhook's address as people and programs may see it: the
// path and what follows are a secret with many services.
func ShownWebhook(address string) string {
	u, err := url.Parse(address)
	if err != nil || address == "" {
		return ""
	}
	shown := u.Scheme + "://" + u.Host + "/"
	if strings.TrimPrefix(u.Path, "/") != "" || u.RawQuery != "" {
		shown += "…"
	}
	return shown
}

type wireDelivery struct {
	Event       string  `json:"event"`
	Alert       string  `json:"alert"`
	Type        string  `json:"type"`
	Made        *string `json:"made"`
	State       string  `json:"state"`
	Attempts    int     `json:"attempts"`
	Last        *string `json:"last"`
	Next        *string `json:"next"`
	Status      *int    `json:"status"`
	Error       *string `json:"error"`
	Article     string  `json:"article"`
	Attribution *string `json:"attribution"`
}

// AppendDelivery adds what became of an event as one line of JSON.
func AppendDelivery(b []byte, e *hearsay.Event) ([]byte, error) {
	w := wireDelivery{Event: e.ID, Alert: e.Alert, Type: EventTypes[e.Kind], Made: knownTime(e.Made.UTC().Truncate(time.Second)), State: string(e.State), Attempts: e.Attempts,
		Last: knownTime(e.Last.UTC().Truncate(time.Second)), Error: known(e.Error), Article: e.Report.Article, Attribution: known(e.Report.Attribution)}
	if e.Next.Unix() > 0 {
		w.Next = knownTime(e.Next.UTC().Truncate(time.Second))
	}
	if e.Status != 0 {
		w.Status = &e.Status
	}
	return appendLine(b, w, "event "+e.ID)
}
