package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"hearsay"
	"hearsay/watch"
)

// health is what is asked how watching goes.
type health interface {
	Counts() watch.Counts
	Health() error
}

// serveStatus tells at an address how watching goes, until the returned
// function is called. More are further metrics. It says on errors where it
// listens: the port may be 0.
func serveStatus(address string, h health, fates func() map[string]int, more func(context.Context) []byte, said io.Writer) (stop func(), err error) {
	if address == "" {
		return func() {}, nil
	}
	l, err := net.Listen("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("--status %s: %w; give an address to listen at, as 127.0.0.1:9413", address, err)
	}
	fmt.Fprintf(said, "hearsay: the status is at http://%s/healthz and http://%s/metrics\n", l.Addr(), l.Addr())
	s := &http.Server{Handler: statusPages(h, fates, more), ReadTimeout: 10 * time.Second, WriteTimeout: 10 * time.Second, MaxHeaderBytes: 16 << 10}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if err := s.Serve(l); err != nil && !errors.Is(err, http.ErrServerClosed) {
			fmt.Fprintf(said, "hearsay: the status is not served any more: %v\n", err)
		}
	}()
	return func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		if s.Shutdown(ctx) != nil {
			s.Close()
		}
		<-ended
	}, nil
}

func statusPages(h health, fates func() map[string]int, more func(context.Context) []byte) http.Handler {
	pages := http.NewServeMux()
	pages.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		if err := h.Health(); err != nil {
			w.WriteHeader(http.StatusServiceUnavailable)
			fmt.Fprintln(w, err)
			return
		}
		fmt.Fprintln(w, "ok")
	})
	pages.HandleFunc("GET /metrics", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
		w.Write(append(metrics(h.Counts(), fates()), more(r.Context())...))
	})
	return pages
}

// metrics writes the counts in the text format of Prometheus, version 0.0.4.
func metrics(c watch.Counts, fates map[string]int) (b []byte) {
	one := func(name, kind, help string) {
		b = fmt.Appendf(b, "# HELP hearsay_%s %s\n# TYPE hearsay_%s %s\n", name, help, name, kind)
	}
	value := func(name, label, of string, n int64) {
		if label != "" {
			name += fmt.Sprintf("{%s=%q}", label, of)
		}
		b = fmt.Appendf(b, "hearsay_%s %d\n", name, n)
	}
	several := func(name, kind, label, help string, of []string, n ...int) {
		one(name, kind, help)
		for i := range of {
			value(name, label, of[i], int64(n[i]))
		}
	}
	several("polls_total", "counter", "result", "Polls of feeds.", []string{"changed", "unchanged", "failed"}, c.PollsChanged, c.PollsUnchanged, c.PollsFailed)
	several("pages_total", "counter", "result", "Listed pages that were looked at.", []string{"recorded", "unchanged", "passed_over", "failed"},
		c.PagesRecorded, c.PagesUnchanged, c.PagesPassedOver, c.PagesFailed)
	names := []string{string(hearsay.Added), string(hearsay.NewVersion), string(hearsay.Reread), string(hearsay.Unchanged), string(hearsay.TakenDown)}
	several("articles_total", "counter", "fate", "Articles by what became of them in the record.", names,
		fates[names[0]], fates[names[1]], fates[names[2]], fates[names[3]], fates[names[4]])
	several("feeds", "gauge", "state", "Feeds of the record; those that fail are polled too.", []string{"polled", "paused", "failing"}, c.Feeds-c.Paused, c.Paused, c.Failing)
	several("pages_waiting", "gauge", "", "Listed pages that were never fetched.", []string{""}, c.Waiting)
	one("last_poll_timestamp_seconds", "gauge", "When a feed was last polled without failing, 0 before.")
	at := int64(0)
	if !c.Polled.IsZero() {
		at = c.Polled.Unix()
	}
	value("last_poll_timestamp_seconds", "", "", at)
	one("build_info", "gauge", "The version of the program.")
	value("build_info", "version", hearsay.Version, 1)
	return b
}
