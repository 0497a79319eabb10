package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"log/slog"
	"slices"
	"sync"
	"time"

	"hearsay"
	"hearsay/engine"
	"hearsay/ingest"
	"hearsay/ingest/feeds"
	"hearsay/watch"
)

type watchCommand struct {
	Once   bool          `help:"Poll what is due, once, and end; for cron and timers."`
	Now    bool          `help:"Poll every feed when it begins, whether it is due or not, and try again the pages that failed."`
	Feed   []string      `placeholder:"FEED" sep:"none" help:"Poll this feed only, by its address or its title; may be given several times."`
	Every  time.Duration `default:"15m" help:"The time between two polls of a feed."`
	List   bool          `short:"l" help:"Print a line for each article once it is safely recorded."`
	JSON   bool          `name:"json" help:"Print JSON: the summary as one object, and with --list one object an article before it."`
	Log    string        `default:"text" enum:"text,json" help:"How the log on standard error is written: ${enum}."`
	Quiet  bool          `short:"q" help:"Log only what failed."`
	Status string        `placeholder:"ADDRESS" help:"Tell at this address how it goes, as 127.0.0.1:9413: /healthz and /metrics (Prometheus)."`
	Keep   string        `default:"all" enum:"all,text,positions" help:"How much of what is read now is kept: ${enum}."`
	webFlags
	webhookFlags
	recordFlag
}

// Help is the end of the manual page.
func (watchCommand) Help() string {
	return `It polls the feeds of the record (hearsay feeds) and records the pages that they list: new ones at
once, and again while they are listed, after half an hour and then ever more rarely, so that an
edited page becomes a new version. It asks for what changed only (ETag, Last-Modified), heeds
robots.txt and Retry-After, waits between two requests to a host, and leaves alone for ever longer
what fails: hearsay feeds says until when, and --now does not wait, for when what it failed of was
put right. Feeds that are added, paused or dropped meanwhile are noticed within a minute. What is
new it tells by the record's alerts (hearsay alerts): webhooks, and feeds in files.

Examples:

    hearsay watch --contact desk@courier.example
    hearsay watch --once --every 1h --quiet
    hearsay watch --once --now --feed Coastwire
    hearsay watch --list --json --log json > recorded.jsonl
    hearsay watch --status 127.0.0.1:9413

It runs until Ctrl-C or SIGTERM, ends what it is writing, and exits with 130; what was recorded
is kept whatever happens, and the next call goes on. With --once it exits with 0, or with 1
when something failed.`
}

// Run watches.
func (w *watchCommand) Run(ctx context.Context, c console) error {
	boundMemory()
	if w.Every < time.Minute {
		return usageError{fmt.Errorf("--every %v is too often for somebody else's server: a minute is the least", w.Every)}
	}
	client, err := w.client()
	if err != nil {
		return err
	}
	defer client.Close()
	s, err := w.toAdd(ctx, hearsay.Keep(w.Keep))
	if err != nil {
		return err
	}
	e, p, err := newReader()
	if err != nil {
		return errors.Join(err, s.Close())
	}
	a := adding{store: s, engine: e, placer: p, c: c, list: w.List, json: w.JSON, began: time.Now()}
	a.summary.Record, a.summary.Run, a.summary.command = w.shown(), newRun(), "watch"
	a.bar = newProgress(c, &inputs{})
	a.bar.done()
	d := &watching{adding: &a, options: ingest.Options{Languages: []string{"en"}}, log: w.log(c.err), contact: w.Contact != ""}
	only, err := w.chosen(ctx, s)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	watcher := watch.New(s, client, d.take, watch.Options{Every: w.Every, AtOnce: w.Now, Only: only, Log: d.log, Failed: a.summary.fail})
	sender, poster, err := w.sender(s, w.Contact, d.log)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	defer poster.Close()
	base, err := w.base()
	if err != nil {
		return errors.Join(err, s.Close())
	}
	d.alerts = newAlerting(s, sender, base, d.log, true)
	stop, err := serveStatus(w.Status, watcher, a.summary.fates, d.alerts.metrics, c.err)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	defer stop()
	err = d.watch(ctx, func(ctx context.Context) error {
		if !w.Once {
			defer d.alerts.start(ctx)()
			watcher.Run(ctx)
			return nil
		}
		if err := watcher.Once(ctx); err != nil || ctx.Err() != nil {
			return err
		}
		d.waiting(ctx, watcher.Counts(), only)
		return d.alerts.once(ctx)
	})
	return errors.Join(err, s.Close())
}

// chosen are the addresses of the feeds that were asked for.
func (w *watchCommand) chosen(ctx context.Context, s hearsay.Desk) (only []string, err error) {
	for _, name := range w.Feed {
		f, err := feedNamed(ctx, s, name)
		if err != nil {
			return nil, err
		}
		if f.Paused {
			return nil, fmt.Errorf("%s is paused; hearsay feeds resume polls it again", f.URL)
		}
		only = append(only, f.URL)
	}
	return only, nil
}

// log writes to standard error what happens.
func (w *watchCommand) log(to io.Writer) *slog.Logger {
	o := &slog.HandlerOptions{Level: slog.LevelInfo}
	if w.Quiet {
		o.Level = slog.LevelWarn
	}
	if w.Log == "json" {
		return slog.New(slog.NewJSONHandler(to, o))
	}
	return slog.New(slog.NewTextHandler(to, o))
}

// watching records pages one by one, as they come.
type watching struct {
	*adding
	options ingest.Options
	log     *slog.Logger
	contact bool // servers are told one
	known   func(*hearsay.Article) bool
	alerts  *alerting // nil where nobody is told
	// lock is held while a page is linked and recorded: the directory that one
	// page adds to is what the next is linked by.
	lock sync.Mutex
}

// watch polls, prints the summary, and leaves a row among the runs.
func (w *watching) watch(ctx context.Context, poll func(context.Context) error) (err error) {
	if err := w.store.PutRun(ctx, w.summary.run(w.began, "")); err != nil {
		return err
	}
	w.c.writes()
	if w.known, err = w.adding.known(ctx); err != nil {
		return err
	}
	if w.link, err = newLinker(ctx, w.store); err != nil {
		return err
	}
	w.advise(ctx)
	w.relate(ctx) // what a run before left
	err = poll(ctx)
	if err == nil && w.summary.new() > 0 {
		err = w.store.Settle(context.WithoutCancel(ctx))
	}
	err = errors.Join(err, w.end(ctx, err))
	if err == nil && w.summary.Failed > 0 {
		return errFailed
	}
	return err
}

// take implements [watch.Taker].
func (w *watching) take(ctx context.Context, page hearsay.Capture, item watch.Listed) (changed bool, err error) {
	listed := feeds.Item{URL: item.URL, Title: item.Title, Published: item.Published}
	one := func(yield func(engine.Input) bool) {
		yield(engine.Input{Articles: chosen(dated(page, listed, feeds.Outlet(item.FeedTitle, item.Feed, page.URL), w.options))})
	}
	err = watch.ErrNoArticle
	for o := range w.placer.ReadUnknown(ctx, one, w.known) {
		if o.Err != nil {
			return changed, o.Err
		}
		fate, failed := w.record(ctx, &o)
		if failed != nil {
			return changed, failed
		}
		changed, err = changed || fate != hearsay.Unchanged && fate != hearsay.TakenDown, nil
	}
	if ctx.Err() != nil && !changed {
		return false, ctx.Err()
	}
	return changed, err
}

// chosen leaves out what is no article.
func chosen(page iter.Seq2[hearsay.Captured, error]) iter.Seq2[hearsay.Captured, error] {
	return func(yield func(hearsay.Captured, error) bool) {
		for a, err := range page {
			if noArticle(err) == "" && !yield(a, err) {
				return
			}
		}
	}
}

// record takes one article into the record. What was begun is ended, also when
// ctx has ended.
func (w *watching) record(ctx context.Context, o *engine.Outcome) (hearsay.Fate, error) {
	w.lock.Lock()
	defer w.lock.Unlock()
	if o.Known {
		return hearsay.Unchanged, w.tell(&o.Reading.Article, &hearsay.Outcome{Article: o.Reading.Article.ID, Fate: hearsay.Unchanged})
	}
	outcomes, err := w.store.Record(context.WithoutCancel(ctx), []hearsay.Addition{w.addition(o.Capture, o.Reading)})
	if err != nil {
		return "", err
	}
	became := outcomes[0]
	if became.Fate == hearsay.Refused {
		return "", became.Err
	}
	err = w.tell(&o.Reading.Article, &became)
	w.relate(ctx)
	return became.Fate, err
}

// advise says what is missing for watching to be of use, and polite.
func (w *watching) advise(ctx context.Context) {
	if list, err := w.store.Feeds(ctx); err == nil && len(list) == 0 {
		w.log.Warn("there are no feeds yet: hearsay feeds add ADDRESS adds one")
	}
	if !w.contact {
		w.log.Warn("servers are not told how to reach you: --contact ADDRESS says it")
	}
}

// waiting says until when feeds wait, where none was polled: who calls once
// after a failure should not take silence for success.
func (w *watching) waiting(ctx context.Context, c watch.Counts, only []string) {
	list, err := w.store.Feeds(ctx)
	if err != nil || c.PollsChanged+c.PollsUnchanged+c.PollsFailed > 0 {
		return
	}
	n, failing, next := 0, 0, time.Time{}
	for _, f := range list {
		if f.Paused || len(only) > 0 && !slices.Contains(only, f.URL) {
			continue
		}
		n++
		if f.Failures > 0 {
			failing++
		}
		if next.IsZero() || f.Next.Before(next) {
			next = f.Next
		}
	}
	if n > 0 {
		w.log.Info("no feed was due; --now polls them all the same", "feeds", n, "failing", failing, "next", next)
	}
}

// relate places what was recorded among the rest of the record. What cannot be
// placed now waits, and is tried with the next page.
func (w *watching) relate(ctx context.Context) {
	if err := w.place(ctx); err != nil {
		w.log.Error("what was recorded waits to be related to the record", "error", err)
	}
	w.alerts.nudge()
}
