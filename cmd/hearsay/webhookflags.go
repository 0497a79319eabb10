package main

import (
	"fmt"
	"log/slog"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"hearsay"
	"hearsay/alert/deliver"
	"hearsay/internal/fetch"
)

// webhookFlags are embedded by every command that delivers what alerts tell.
type webhookFlags struct {
	WebhookAllow    []string      `env:"HEARSAY_WEBHOOK_ALLOW" placeholder:"NETWORK" help:"Private networks that webhooks may be in, as 10.1.0.0/16; none without it."`
	WebhookTimeout  time.Duration `default:"10s" help:"How long a webhook may take to answer."`
	WebhookAttempts int           `default:"11" help:"How often an event is posted at most, ever more rarely; ${default} take about a day."`
	Site            string        `env:"HEARSAY_SITE" placeholder:"ADDRESS" help:"Where readers reach hearsay serve, as https://desk.example: alerts then link to it."`
}

// base is the address that links begin with, or "".
func (f *webhookFlags) base() (string, error) {
	if f.Site == "" {
		return "", nil
	}
	u, err := url.Parse(f.Site)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return "", usageError{fmt.Errorf("--site: %q is no address of pages; write it as https://desk.example", f.Site)}
	}
	return strings.TrimSuffix(f.Site, "/"), nil
}

// sender makes what delivers, and what it dials with, to be closed at the end.
func (f *webhookFlags) sender(s hearsay.Store, contact string, log *slog.Logger) (*deliver.Sender, *fetch.Client, error) {
	base, err := f.base()
	if err != nil {
		return nil, nil, err
	}
	if f.WebhookTimeout <= 0 || f.WebhookTimeout > 5*time.Minute {
		return nil, nil, usageError{fmt.Errorf("--webhook-timeout: %v is no time to wait for an answer; 10s is usual, 5m the most", f.WebhookTimeout)}
	}
	if f.WebhookAttempts < 1 {
		return nil, nil, usageError{fmt.Errorf("--webhook-attempts: %d is less than one", f.WebhookAttempts)}
	}
	allow, err := networks("--webhook-allow", f.WebhookAllow)
	if err != nil {
		return nil, nil, err
	}
	client := fetch.New(fetch.Options{Contact: contact, Allow: allow, Timeout: f.WebhookTimeout})
	return deliver.New(s, client, deliver.Options{Attempts: f.WebhookAttempts, Timeout: f.WebhookTimeout, Base: base, Log: log}), client, nil
}

// networks reads the networks that a flag names.
func networks(flag string, list []string) (found []netip.Prefix, err error) {
	for _, s := range list {
		n, err := network(s)
		if err != nil {
			return nil, usageError{fmt.Errorf("%s: %q is neither a network, as 10.1.0.0/16, nor an address, as 127.0.0.1", flag, s)}
		}
		found = append(found, n)
	}
	return found, nil
}
