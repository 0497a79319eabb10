package main

import (
	"bytes"
	"errors"
	"log/slog"
	"strings"
	"testing"
)

// Where a person reads it a log has words only; elsewhere it is one for programs.
func TestLogOnATerminalIsPlain(t *testing.T) {
	var out bytes.Buffer
	log := logTo(console{err: &out, errTerminal: true}, slog.LevelInfo)
	log.Debug("not asked for")
	log.Info("alerts tell", "events", 2)
	log.With("alert", "bridge").Warn("not delivered", "why", errors.New("no such host"))
	log.Warn("nobody listens")
	want := "hearsay: alerts tell: events 2\nhearsay: not delivered: alert bridge, why no such host\nhearsay: nobody listens\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
	out.Reset()
	logTo(console{err: &out}, slog.LevelWarn).Info("alerts tell", "events", 2)
	logTo(console{err: &out}, slog.LevelInfo).Info("alerts tell", "events", 2)
	if got := out.String(); !strings.Contains(got, "level=INFO msg=\"alerts tell\" events=2") || strings.Count(got, "\n") != 1 {
		t.Errorf("a log for programs: %q", got)
	}
}
