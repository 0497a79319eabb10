package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
)

// logTo is a log for a command that ends by itself: lines of key and value into a
// file or a timer's journal, plain words where a person reads them.
func logTo(c console, level slog.Level) *slog.Logger {
	if c.errTerminal {
		return slog.New(plainLog{out: c.err, level: level})
	}
	return slog.New(slog.NewTextHandler(c.err, &slog.HandlerOptions{Level: level}))
}

// plainLog writes a line as the command's other messages are: the words, and
// behind a colon what they are about.
type plainLog struct {
	out   io.Writer
	level slog.Level
	attrs string // of all lines
}

// Enabled tells whether a line of the level is written.
func (p plainLog) Enabled(_ context.Context, level slog.Level) bool { return level >= p.level }

// Handle writes a line.
func (p plainLog) Handle(_ context.Context, r slog.Record) error {
	attrs := p.attrs
	r.Attrs(func(a slog.Attr) bool {
		attrs += logged(a)
		return true
	})
	mark := ""
	if attrs != "" {
		mark, attrs = ": ", attrs[len(", "):]
	}
	_, err := fmt.Fprintf(p.out, "hearsay: %s%s%s\n", r.Message, mark, attrs)
	return err
}

func logged(a slog.Attr) string { return fmt.Sprintf(", %s %v", a.Key, a.Value.Resolve()) }

// WithAttrs is the log with attributes that all its lines have.
func (p plainLog) WithAttrs(attrs []slog.Attr) slog.Handler {
	for _, a := range attrs {
		p.attrs += logged(a)
	}
	return p
}

// WithGroup is the log itself: for people a group's name says nothing.
func (p plainLog) WithGroup(string) slog.Handler { return p }
