package main

import (
	"context"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay"
	"hearsay/carry"
)

// stopping is a store whose rows and entries end with Ctrl-C after some.
type stopping struct {
	hearsay.Store
	stop  context.CancelFunc
	after int
}

func (s *stopping) Rows(ctx context.Context, q hearsay.Query) iter.Seq2[hearsay.Row, error] {
	return func(yield func(hearsay.Row, error) bool) {
		n := 0
		for row, err := range s.Store.Rows(ctx, q) {
			if n++; n == s.after {
				s.stop()
			}
			if !yield(row, err) {
				return
			}
		}
	}
}

// Ctrl-C in the middle of an export leaves nothing, whole or half, and not the
// name that the output would have had.
func TestAnInterruptedExportLeavesNothing(t *testing.T) {
	store := holding(t, 300)
	for format, out := range map[string]string{"jsonl": "x.jsonl", "csv": "x.csv.gz", "parquet": "x.parquet", "brat": "x"} {
		folder := t.TempDir()
		ctx, stop := context.WithCancel(t.Context())
		e := &exportCommand{Format: format, Out: filepath.Join(folder, out)}
		x := exporting{exportCommand: e, c: console{err: &strings.Builder{}}, store: &stopping{store, stop, 700}, count: carry.NewCount()}
		do := x.rows
		if format == "brat" {
			do = x.brat
		}
		if err := do(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: the error is %v", format, err)
		}
		left, err := os.ReadDir(folder)
		if err != nil || len(left) > 0 {
			t.Errorf("%s leaves %v, %v", format, left, err)
		}
		stop()
	}
}

// A disk that is full ends it, and what was there before stays.
func TestAnExportThatFailsLeavesWhatWasThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.jsonl")
	if err := writeWhole(path, []byte("before\n"), false); err != nil {
		t.Fatal(err)
	}
	e := &exportCommand{Format: "jsonl", Out: path, Force: true}
	x := exporting{exportCommand: e, c: console{err: &strings.Builder{}}, store: holding(t, 10), count: carry.NewCount()}
	lost := errors.New("no space left")
	if err := x.into(func(io.Writer) error { return lost }); !errors.Is(err, lost) {
		t.Errorf("the error is %v", err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "before\n" {
		t.Errorf("the file holds %q, %v", b, err)
	}
	if err := writeWhole(path, []byte("after\n"), false); err == nil || !strings.Contains(err.Error(), "--force") {
		t.Errorf("it was replaced: %v", err)
	}
}
