// Package watch polls the feeds of a record: feeds go in, and the pages that
// they list come out, each when it is new and again from time to time while it
// is listed, because pages are edited.
//
// What it knows of a feed and its items is kept with the feed, and kept before
// pages are fetched and after each: stopped at any moment it goes on where it
// was, and hands over again at most the page that was being recorded. It dials
// nothing and records nothing by itself: that is handed to it.
package watch

import (
	"context"
	"errors"
	"log/slog"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"hearsay"
	"hearsay/internal/fetch"
)

// Desk is what watching needs of the record.
type Desk interface {
	Feeds(ctx context.Context) ([]hearsay.Feed, error)
	Feed(ctx context.Context, url string) (hearsay.Feed, error)
	PutFeed(ctx context.Context, f hearsay.Feed) error
	DropFeed(ctx context.Context, url string) error
	Articles(ctx context.Context, q hearsay.ArticleQuery) ([]hearsay.KeptArticle, string, error)
}

// Fetcher fetches one address, as [fetch.Client] does.
type Fetcher interface {
	Get(ctx context.Context, r fetch.Request) (fetch.Answer, error)
}

// Listed is an item with the feed that lists it.
type Listed struct {
	hearsay.FeedItem
	// Feed is the feed's address, FeedTitle what it or a person calls it.
	Feed, FeedTitle string
}

// Taker takes a page that a feed lists into the record. changed says whether
// the record has something new; an error that wraps ErrNoArticle says that the
// page is none, and any other that it could not be taken. It is called by
// several goroutines at once, and returns when the page is safely recorded.
type Taker func(ctx context.Context, page hearsay.Capture, item Listed) (changed bool, err error)

// ErrNoArticle is returned by a [Taker] for a page without an article for it.
var ErrNoArticle = errors.New("it is no article to be recorded")

// Options say how to watch. The zero value is good for use.
type Options struct {
	// Every is the time between two polls of a feed; 0 means 15 min. Up to a
	// tenth is added by chance, so that feeds do not fall due together.
	Every time.Duration
	// AtOnce polls every feed when watching begins, whether it is due or not.
	AtOnce bool
	// Only are the addresses of the feeds to poll; none means all.
	Only []string
	// Aside is how many feeds are polled at the same time; 0 means 8.
	Aside int
	// Log is told what happens; nil is nobody.
	Log *slog.Logger
	// Failed is told of each feed and page that failed; nil is nobody.
	Failed func(error)
	// Now is the clock; nil is the system's.
	Now func() time.Time
}

// How long to wait before a page is looked at again: at first, while it does
// not change twice as long each time, and at most.
const (
	firstLook = 30 * time.Minute
	lastLook  = 24 * time.Hour
)

// mostBackOff is how long a feed that fails is left alone at most.
const mostBackOff = 24 * time.Hour

// Watcher watches. Its methods are called by one goroutine.
type Watcher struct {
	desk    Desk
	fetcher Fetcher
	take    Taker
	o       Options

	running sync.WaitGroup
	free    chan struct{}

	lock    sync.Mutex
	polling map[string]bool      // feeds that are being polled
	recent  map[string]time.Time // pages that were looked at, for whatever feed
	hurry   bool                 // feeds are polled though they are not due
	counts  Counts
	looks   time.Time // when what is due was last looked for
	sick    error     // what the record said then
}

// New makes a watcher.
func New(desk Desk, f Fetcher, take Taker, o Options) *Watcher {
	if o.Every <= 0 {
		o.Every = 15 * time.Minute
	}
	if o.Aside <= 0 {
		o.Aside = 8
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Failed == nil {
		o.Failed = func(error) {}
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return &Watcher{desk: desk, fetcher: f, take: take, o: o, hurry: o.AtOnce, looks: o.Now(), free: make(chan struct{}, o.Aside),
		polling: map[string]bool{}, recent: map[string]time.Time{}}
}

// Once polls every feed that is due, and every page, and returns when all is done.
func (w *Watcher) Once(ctx context.Context) error {
	_, err := w.start(ctx)
	w.running.Wait()
	return err
}

// most and least are how long Run sleeps before it looks what is due: feeds may
// be added and paused by others meanwhile.
const (
	leastSleep = time.Second
	mostSleep  = time.Minute
)

// Run polls what falls due until ctx ends, and returns when what was begun is
// left in order. A record that fails for a while is no reason to stop.
func (w *Watcher) Run(ctx context.Context) {
	defer w.running.Wait()
	for ctx.Err() == nil {
		next, err := w.start(ctx)
		if err != nil && ctx.Err() == nil {
			w.o.Log.Error("the record does not list its feeds", "error", err)
		}
		sleep := mostSleep
		if !next.IsZero() {
			sleep = min(max(next.Sub(w.o.Now()), leastSleep), mostSleep)
		}
		timer := time.NewTimer(sleep)
		select {
		case <-ctx.Done():
		case <-timer.C:
		}
		timer.Stop()
	}
}

// start begins with everything that is due, and says when the next thing is.
func (w *Watcher) start(ctx context.Context) (next time.Time, err error) {
	list, err := w.desk.Feeds(ctx)
	if ctx.Err() == nil {
		w.lookedAround(list, err)
	}
	if err != nil {
		return next, err
	}
	now := w.o.Now()
	w.forget(now)
	hurry := w.hurried()
	for _, f := range list {
		if len(w.o.Only) > 0 && !slices.Contains(w.o.Only, f.URL) {
			continue
		}
		if hurry {
			Hurry(&f)
		}
		at := due(&f)
		switch {
		case f.Paused || ctx.Err() != nil:
		case at.After(now):
			if next.IsZero() || at.Before(next) {
				next = at
			}
		case w.begin(f.URL):
			w.running.Go(func() {
				defer w.end(f.URL)
				select {
				case w.free <- struct{}{}:
					defer func() { <-w.free }()
					w.feed(ctx, f)
				case <-ctx.Done():
				}
			})
		}
	}
	return next, nil
}

// hurried tells once whether feeds are polled that are not due.
func (w *Watcher) hurried() bool {
	w.lock.Lock()
	defer w.lock.Unlock()
	was := w.hurry
	w.hurry = false
	return was
}

// Hurry makes a feed due, and those of its pages that failed: what they failed
// of may have been put right.
func Hurry(f *hearsay.Feed) {
	f.Next = time.Time{}
	for i := range f.Items {
		if f.Items[i].Failures > 0 {
			f.Items[i].Next = time.Time{}
		}
	}
}

// due is when something of a feed is to be done.
func due(f *hearsay.Feed) time.Time {
	at := f.Next
	for _, i := range f.Items {
		if i.Next.Before(at) {
			at = i.Next
		}
	}
	return at
}

// begin takes a feed, unless it is being polled.
func (w *Watcher) begin(url string) bool {
	w.lock.Lock()
	defer w.lock.Unlock()
	if w.polling[url] {
		return false
	}
	w.polling[url] = true
	return true
}

func (w *Watcher) end(url string) {
	w.lock.Lock()
	defer w.lock.Unlock()
	delete(w.polling, url)
}

// forget lets go of pages that may be looked at again.
func (w *Watcher) forget(now time.Time) {
	w.lock.Lock()
	defer w.lock.Unlock()
	for url, at := range w.recent {
		if now.Sub(at) >= firstLook {
			delete(w.recent, url)
		}
	}
}

// byChance is d and up to a tenth more.
func byChance(d time.Duration) time.Duration { return d + rand.N(d/10+1) }

// backOff is how long to wait after so many failures: usual, doubled for each.
func backOff(usual time.Duration, failures int, most time.Duration) time.Duration {
	for range min(failures, 30) {
		if usual >= most {
			break
		}
		usual *= 2
	}
	return byChance(min(usual, most))
}
