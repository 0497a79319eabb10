package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"hearsay"
	"hearsay/assist"
	"hearsay/engine"
	"hearsay/ingest"
	site "hearsay/web"
)

// demoPages are a made-up story: seven outlets, five days, wire copies, a
// denial, a change of position, an edited quotation.
//
//go:embed demo/*.html
var demoPages embed.FS

type demoCommand struct {
	Listen string `default:"127.0.0.1:0" placeholder:"HOST:PORT" help:"Where to show it; without it on a free port that only this computer can reach."`
}

// Help is the end of the manual page.
func (demoCommand) Help() string {
	return `It reads eleven pages of a made-up story as hearsay add does, into a record of its own that goes
when it ends, and shows them in the browser as hearsay serve does. Nothing has to be set up, and
nothing is fetched. Standard output has one line: the address, and where to look first.

Examples:

    hearsay demo

Ctrl-C ends it and removes the record.`
}

// Run reads the story and serves it until it is interrupted.
func (d *demoCommand) Run(ctx context.Context, c console) (err error) {
	if host, err := hostOf(d.Listen); err != nil {
		return err
	} else if !ownHost(host) {
		return usageError{fmt.Errorf("--listen: others can reach %s, and the demo has no users to log in: it is shown on this computer alone, as on 127.0.0.1:0", d.Listen)}
	}
	folder, err := os.MkdirTemp("", "hearsay-demo-")
	if err != nil {
		return fmt.Errorf("making a folder for the demo's record: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	s, err := recordFlag{DB: filepath.Join(folder, "demo.db")}.toAdd(ctx, hearsay.KeepAll)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(s.Close(), err) }()
	if err := readDemo(ctx, c, s, folder); err != nil || ctx.Err() != nil {
		return err
	}
	first, err := demoDispute(ctx, s)
	if err != nil {
		return err
	}
	who, err := (&signFlags{}).who()
	if err != nil {
		who = "somebody"
	}
	return serve(ctx, c, placingAnew{s}, d.Listen, site.Options{Who: who, Assist: assist.Handler}, func(at string) string {
		return fmt.Sprintf("%s is open; look first at who says and who denies “%s”: %sclaim/%s\n", at, first.Label, at, first.ID)
	})
}

// readDemo reads the pages as hearsay add does.
func readDemo(ctx context.Context, c console, s hearsay.Store, folder string) error {
	pages := filepath.Join(folder, "pages")
	story, err := fs.Sub(demoPages, "demo")
	if err != nil {
		return err
	}
	if err := os.CopyFS(pages, story); err != nil {
		return fmt.Errorf("writing the demo's pages: %w", err)
	}
	e, p, err := newReader()
	if err != nil {
		return err
	}
	w := &adding{store: s, engine: e, placer: p, c: console{out: io.Discard, err: c.err}, began: time.Now()}
	w.summary.Record, w.summary.Run = "the demo's record", newRun()
	return w.do(ctx, newInputs([]string{pages}, nil, ingest.Options{Languages: []string{"en"}}))
}

// demoDispute is what to look at first: a dispute on which somebody changed
// position, or else the one that most articles are about.
func demoDispute(ctx context.Context, s hearsay.Store) (first hearsay.Claim, err error) {
	list, _, err := engine.Standings(ctx, s, hearsay.ClaimQuery{Contested: true, Limit: 20}, 0)
	if err != nil {
		return first, err
	}
	most := 0
	for i := range list {
		changes, err := engine.ChangesOn(ctx, s, list[i].Claim)
		if err != nil || len(changes) > 0 {
			return list[i].Claim, err
		}
		if list[i].Articles > most {
			first, most = list[i].Claim, list[i].Articles
		}
	}
	return first, nil
}
