package main

import (
	"context"
	"fmt"
	"time"

	"hearsay"
	"hearsay/engine"
)

type addCommand struct {
	inputFlags
	recordFlag
	Keep string `default:"all" enum:"all,text,positions" help:"How much of what is read is kept: ${enum}."`
	JSON bool   `name:"json" help:"Print the summary as one JSON object."`
}

// Help is the end of the manual page.
func (addCommand) Help() string {
	return `Inputs are those of hearsay read: plain text, HTML pages, JSONL and CSV corpora, also packed
with gzip, folders, standard input. Adding the same article again changes nothing; an edited
one becomes a new version.

Examples:

    hearsay add article.html
    hearsay add --db election.db pages/
    hearsay add --columns text=body,title=headline corpus.csv.gz
    hearsay add --db postgres://user@host/record corpus.jsonl

What was recorded is kept whatever happens afterwards: after Ctrl-C or a crash, the same call
goes on where it was. It exits with 0 when all was recorded, 1 when an input failed, 2 when
called wrongly, 130 when interrupted.`
}

// Run reads the inputs and records them.
func (a *addCommand) Run(ctx context.Context, c console) error {
	list, err := a.inputs(c)
	if err != nil {
		return err
	}
	s, err := a.toAdd(ctx, hearsay.Keep(a.Keep))
	if err != nil {
		return err
	}
	defer s.Close()
	e, err := engine.New()
	if err != nil {
		return fmt.Errorf("making ready to read: %w", err)
	}
	w := adding{store: s, link: fullNames{}, c: c, bar: newProgress(c, list), began: time.Now()}
	defer w.bar.done()
	err = w.all(ctx, e.ReadAll(ctx, list.all()))
	w.bar.done()
	if skipped := list.skippedInWords(); skipped != "" {
		fmt.Fprintf(c.err, "hearsay: %s\n", skipped)
	}
	if printed := w.summary.print(c.out, a.JSON); err == nil {
		err = printed
	}
	if err == nil && w.summary.Failed > 0 {
		err = errFailed
	}
	return err
}
