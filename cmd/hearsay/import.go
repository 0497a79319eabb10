package main

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"os"

	"hearsay"
	"hearsay/carry"
)

type importCommand struct {
	From string `arg:"" help:"What hearsay export --format record wrote: its file, its folder, or - for standard input."`
	recordFlag
	JSON bool `name:"json" help:"Print what was taken in as one JSON object."`
}

// Help is the end of the manual page.
func (importCommand) Help() string {
	return `It takes in what hearsay export --format record wrote: texts, versions, statements, speakers,
corrections, tombstones, claims, feeds. Into an empty record it restores exactly what was
exported; what a record has already stays as it is, and what was taken down stays out.

Before anything is recorded the whole file is read and compared with its last line and with the
manifest beside it. A file that was cut short or changed is refused.

Examples:

    hearsay import backup.jsonl.gz
    hearsay import --db postgres://user@host/record backup/
    hearsay export -f record --db old.db | hearsay import --db new.db -

It exits with 0 when all was taken in, 1 when something failed, 2 when called wrongly, 130 when
interrupted. What was taken in before an interruption is kept; the same call goes on.`
}

// Run checks the file, then takes it in.
func (i *importCommand) Run(ctx context.Context, c console) error {
	boundMemory()
	f, err := openCarried(c, i.From)
	if err != nil {
		return err
	}
	defer f.close()
	total, err := f.verify(ctx, c)
	if err != nil {
		return err
	}
	s, err := i.toAdd(ctx, "")
	if err != nil {
		return err
	}
	defer s.Close()
	done, err := take(ctx, c, s, f, total)
	if err != nil {
		return i.brokenOff(c, done, total, err)
	}
	// What was placed came along; what new articles are compared with did not.
	if err := placeWaiting(ctx, s); err != nil {
		return err
	}
	if err := s.Settle(ctx); err != nil {
		return err
	}
	return printRestored(c, done, i.JSON)
}

// take restores the entries of a file that was verified.
func take(ctx context.Context, c console, s hearsay.Store, f *carriedFile, total int) (hearsay.Restored, error) {
	bar := newCounter(c, "entries taken in", total, true)
	defer bar.done()
	entries, err := f.entries()
	if err != nil {
		return hearsay.Restored{}, err
	}
	return s.Restore(ctx, watched(ctx, entries, bar))
}

// watched counts entries and ends with an interruption.
func watched(ctx context.Context, entries iter.Seq2[hearsay.Entry, error], bar *counter) iter.Seq2[hearsay.Entry, error] {
	return func(yield func(hearsay.Entry, error) bool) {
		for e, err := range entries {
			if err == nil {
				err = ctx.Err()
			}
			if !yield(e, err) || err != nil {
				return
			}
			bar.n.Add(1)
		}
	}
}

// brokenOff says how far it came: nothing is taken in half and unsaid.
func (i *importCommand) brokenOff(c console, done hearsay.Restored, total int, err error) error {
	n := 0
	for _, counts := range []map[string]int{done.Added, done.There, done.KeptOut} {
		for _, of := range counts {
			n += of
		}
	}
	fmt.Fprintf(c.err, "hearsay: of %d entries %d were taken in and are kept, the others were not; the same call goes on\n", total, n)
	return fmt.Errorf("importing %s: %w", i.From, err)
}

// restoredJSON is a public contract: docs/format.md.
type restoredJSON struct {
	Added   map[string]int `json:"added"`
	There   map[string]int `json:"there"`
	KeptOut map[string]int `json:"kept_out"`
}

func printRestored(c console, done hearsay.Restored, asJSON bool) error {
	if asJSON {
		line, err := json.Marshal(restoredJSON(done))
		if err != nil {
			return fmt.Errorf("printing what was taken in: %w", err)
		}
		return put(c.out, append(line, '\n'))
	}
	words := kindsInWords(done.Added) + " added"
	if len(done.There) > 0 {
		words += "; " + kindsInWords(done.There) + " there before"
	}
	if len(done.KeptOut) > 0 {
		words += "; " + kindsInWords(done.KeptOut) + " kept out, as taken down"
	}
	return put(c.out, []byte(words+".\n"))
}

// carriedFile is a file that holds a whole record.
type carriedFile struct {
	name string // as called
	path string
	// temporary says that the file is a copy of standard input.
	temporary bool
	manifest  *carry.Manifest
	open      *os.File
}
