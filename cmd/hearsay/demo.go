package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"time"

	"hearsay"
	"hearsay/assist"
	"hearsay/engine"
	"hearsay/ingest"
	"hearsay/internal/fetch"
	"hearsay/watch"
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
	return `A made-up story of seven outlets over five days: each outlet has a server on this computer with its
feed and its pages. Their feeds are polled as hearsay watch does, in as many rounds as pages came
out, into a record of its own that goes when it ends, and the record is shown in the browser as
hearsay serve does. Nothing has to be set up, and nothing is fetched from elsewhere. Standard
output has one line: the address, and where to look first.

Examples:

    hearsay demo

Ctrl-C ends it, shuts the servers and removes the record.`
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
	shut, err := watchDemo(ctx, c, s)
	if err != nil || ctx.Err() != nil {
		return err
	}
	defer func() { err = errors.Join(err, shut()) }()
	first, err := demoDispute(ctx, s)
	if err != nil {
		return err
	}
	who, err := (&signFlags{}).who()
	if err != nil {
		who = "somebody"
	}
	tour, err := demoTour(ctx, s, &first)
	if err != nil {
		return err
	}
	return serve(ctx, c, placingAnew{s}, d.Listen, site.Options{Who: who, Assist: assist.Handler, Tour: tour}, func(at string) string {
		return fmt.Sprintf("%s is open; look first at who says and who denies “%s”: %sclaim/%s\n", at, first.Label, at, first.ID)
	})
}

// watchDemo puts the story out page by page, and watches the outlets' feeds as
// hearsay watch does: a round of polls for each page. The outlets stay open until
// they are shut, so that links to them lead somewhere.
func watchDemo(ctx context.Context, c console, s hearsay.Store) (shut func() error, err error) {
	story, err := demoStory()
	if err != nil {
		return nil, err
	}
	outlets, shut, err := demoOutlets(story)
	if err != nil {
		return nil, err
	}
	for _, o := range outlets {
		if err := s.PutFeed(ctx, hearsay.Feed{URL: o.base + feedPath, Title: o.name}); err != nil {
			return nil, errors.Join(err, shut())
		}
	}
	if err := pollDemo(ctx, c, s, story, outlets); err != nil {
		return nil, errors.Join(err, shut())
	}
	return shut, nil
}

// demoPace is the least time between two requests to one of the demo's outlets,
// which are nobody else's servers.
const demoPace = time.Millisecond

// pollDemo publishes and polls, page by page. The watch's clock goes through the
// story's days and ends now.
func pollDemo(ctx context.Context, c console, s hearsay.Store, story []demoPage, outlets map[string]*demoOutlet) error {
	e, p, err := newReader()
	if err != nil {
		return err
	}
	// Fetching refuses this computer's own addresses unless they are named.
	client := fetch.New(fetch.Options{Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}, Pace: demoPace, Contact: "hearsay-demo"})
	defer client.Close()
	began, last := time.Now(), story[len(story)-1].out
	now := began
	a := adding{store: s, engine: e, placer: p, c: console{out: io.Discard, err: c.err}, began: began}
	a.summary.Record, a.summary.Run, a.summary.command = "the demo's record", newRun(), "watch"
	a.bar = newProgress(a.c, &inputs{})
	a.bar.done()
	w := &watching{adding: &a, options: ingest.Options{Languages: []string{"en"}}, log: slog.New(slog.DiscardHandler), contact: true}
	watcher := watch.New(s, client, w.take, watch.Options{Failed: a.summary.fail, Now: func() time.Time { return now }})
	return w.watch(ctx, func(ctx context.Context) error {
		for _, page := range story {
			now = began.Add(page.out.Sub(last))
			outlets[page.host].publish(page)
			if err := watcher.Once(ctx); err != nil || ctx.Err() != nil {
				return err
			}
		}
		return nil
	})
}

// demoTour is what the first page tells to look at, in the order of a story: the
// dispute, its words in their article, an edited one, a misquotation, the queue.
func demoTour(ctx context.Context, s hearsay.Store, first *hearsay.Claim) ([]site.Step, error) {
	tour := []site.Step{{Name: "“" + first.Label + "”", To: "/claim/" + first.ID, Says: "who says it, who denies it and takes that back; each mark opens the words on the page they came from"}}
	list, _, err := s.Articles(ctx, hearsay.ArticleQuery{Limit: 50})
	if err != nil {
		return nil, err
	}
	if i := slices.IndexFunc(list, func(k hearsay.KeptArticle) bool { return k.Version > 1 }); i >= 0 {
		tour = append(tour, site.Step{Name: "an interview that was edited", To: "/article/" + list[i].Article.ID + "#versions", Says: "what became of its quotations"})
	}
	shared := url.Values{"quotation": {"I will ask anyone to leave their home"}, "speaker": {"Marend"}}
	return append(tour, site.Step{Name: "a misquotation", To: "/check?" + shared.Encode(), Says: "“" + shared.Get("quotation") + "”, as somebody shared it"},
		site.Step{Name: "Review", To: "/review", Says: "what hearsay is least sure of, to be corrected by keys"}), nil
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
