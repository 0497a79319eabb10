package main

import (
	"context"
	"errors"
	"io"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"hearsay/watch"
)

// patient is a watcher that feels as it is told.
type patient struct{ sick error }

func (patient) Counts() watch.Counts {
	return watch.Counts{PollsChanged: 3, PollsFailed: 1, PagesRecorded: 7, PagesPassedOver: 2, Feeds: 5, Paused: 1, Failing: 2, Waiting: 4, Polled: time.Unix(1_930_000_000, 0)}
}

func (p patient) Health() error { return p.sick }

func ask(p patient, path string) (int, string) {
	w := httptest.NewRecorder()
	statusPages(p, func() map[string]int { return map[string]int{"added": 6, "new_version": 1} }, func(context.Context) []byte { return []byte("hearsay_more 1\n") }).ServeHTTP(w, httptest.NewRequest("GET", path, nil))
	return w.Code, w.Body.String()
}

func TestStatus(t *testing.T) {
	if code, said := ask(patient{}, "/healthz"); code != 200 || said != "ok\n" {
		t.Errorf("%d, %q", code, said)
	}
	if code, said := ask(patient{errors.New("the disk is gone")}, "/healthz"); code != 503 || said != "the disk is gone\n" {
		t.Errorf("%d, %q", code, said)
	}
	if code, _ := ask(patient{}, "/"); code != 404 {
		t.Errorf("another page is answered with %d", code)
	}
	_, said := ask(patient{}, "/metrics")
	for _, want := range []string{"# TYPE hearsay_polls_total counter\nhearsay_polls_total{result=\"changed\"} 3\n", "hearsay_polls_total{result=\"failed\"} 1\n",
		"hearsay_pages_total{result=\"recorded\"} 7\n", "hearsay_articles_total{fate=\"added\"} 6\n", "hearsay_feeds{state=\"polled\"} 4\n", "hearsay_feeds{state=\"failing\"} 2\n",
		"hearsay_pages_waiting 4\n", "hearsay_last_poll_timestamp_seconds 1930000000\n", "hearsay_build_info{version=\"", "hearsay_more 1\n"} {
		if !strings.Contains(said, want) {
			t.Errorf("the metrics lack %q:\n%s", want, said)
		}
	}
	for line := range strings.Lines(said) {
		if !strings.HasPrefix(line, "# ") && len(strings.Fields(line)) != 2 {
			t.Errorf("this is no metric: %q", line)
		}
	}
}

func TestStatusIsServedAndStopped(t *testing.T) {
	var said strings.Builder
	stop, err := serveStatus("127.0.0.1:0", patient{}, func() map[string]int { return nil }, func(context.Context) []byte { return nil }, &said)
	if err != nil || !strings.Contains(said.String(), "/healthz and http://127.0.0.1:") {
		t.Fatalf("%v, %s", err, said.String())
	}
	stop()
	if _, err := serveStatus("nowhere", patient{}, nil, nil, io.Discard); err == nil || !strings.Contains(err.Error(), "--status nowhere") {
		t.Errorf("%v", err)
	}
}
