package main

import (
	"context"
	"fmt"

	"hearsay"
)

// metrics writes what alerts told in the text format of Prometheus, version 0.0.4.
func (a *alerting) metrics(ctx context.Context) (b []byte) {
	several := func(name, kind, label, help string, of []string, n ...int) {
		b = fmt.Appendf(b, "# HELP hearsay_%s %s\n# TYPE hearsay_%s %s\n", name, help, name, kind)
		for i := range of {
			b = fmt.Appendf(b, "hearsay_%s{%s=%q} %d\n", name, label, of[i], n[i])
		}
	}
	var kinds []string
	var told []int
	a.lock.Lock()
	for _, k := range hearsay.AlertKinds {
		kinds, told = append(kinds, string(k)), append(told, a.events[k])
	}
	a.lock.Unlock()
	several("alert_events_total", "counter", "kind", "Events of alerts.", kinds, told...)
	c := a.sender.Counts()
	several("deliveries_total", "counter", "result", "Attempts to post an event to a webhook; failed ones are not tried again.",
		[]string{"delivered", "retried", "failed", "withdrawn"}, c.Delivered, c.Retried, c.Failed, c.Withdrawn)
	waiting, failed, err := a.undelivered(ctx)
	if err != nil {
		return b // the rest is right without it
	}
	several("deliveries", "gauge", "state", "Events of the record that wait to be delivered, and that could not be.", []string{"waiting", "failed"}, waiting, failed)
	return b
}

// undelivered counts the record's events that wait to be delivered, and those
// that could not be.
func (a *alerting) undelivered(ctx context.Context) (waiting, failed int, err error) {
	counts, err := a.store.EventCounts(ctx)
	for _, of := range counts {
		waiting, failed = waiting+of[hearsay.DeliveryWaiting], failed+of[hearsay.DeliveryFailed]
	}
	return waiting, failed, err
}
