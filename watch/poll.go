package watch

import (
	"context"
	"errors"
	"fmt"
	"time"

	"hearsay"
	"hearsay/ingest/feeds"
	"hearsay/internal/fetch"
)

// feed polls one feed where it is due, and looks at those of its pages that are.
func (w *Watcher) feed(ctx context.Context, f hearsay.Feed) {
	if !f.Next.After(w.o.Now()) && !w.poll(ctx, &f) {
		return
	}
	for i := range f.Items {
		if ctx.Err() != nil {
			return
		}
		if f.Items[i].Next.After(w.o.Now()) {
			continue
		}
		w.page(ctx, &f, &f.Items[i])
		if ctx.Err() == nil && !w.keep(ctx, &f, false) {
			return
		}
	}
}

// poll fetches the list and keeps what it says, before any page is fetched: the
// list may be another one next time. It is false where the feed is not to be
// gone on with.
func (w *Watcher) poll(ctx context.Context, f *hearsay.Feed) bool {
	got, err := w.fetcher.Get(ctx, fetch.Request{URL: f.URL, ETag: f.ETag, LastModified: f.LastModified})
	if ctx.Err() != nil {
		return false
	}
	fresh := 0
	if err == nil && !got.NotModified {
		fresh, err = merge(f, got.Capture, w.o.Now())
	}
	f.Polled = w.o.Now()
	if err != nil {
		w.failed(f, err)
		return w.keep(ctx, f, true)
	}
	f.ETag, f.LastModified = got.ETag, got.LastModified
	f.Failures, f.Error, f.Next = 0, "", w.o.Now().Add(byChance(w.o.Every))
	w.count(func(c *Counts) {
		c.Polled = f.Polled
		if got.NotModified {
			c.PollsUnchanged++
		} else {
			c.PollsChanged++
		}
	})
	w.o.Log.Info("polled", "feed", f.URL, "changed", !got.NotModified, "new", fresh, "listed", len(f.Items))
	if got.Moved != "" && got.Moved != f.URL {
		return w.move(ctx, f, got.Moved)
	}
	return w.keep(ctx, f, true)
}

// failed notes that a poll failed, and when to try again.
func (w *Watcher) failed(f *hearsay.Feed, err error) {
	f.Failures, f.Error = f.Failures+1, err.Error()
	f.Next = w.o.Now().Add(backOff(w.o.Every, f.Failures-1, mostBackOff))
	if until := askedToWait(err); until.After(f.Next) {
		f.Next = until
	}
	w.count(func(c *Counts) { c.PollsFailed++ })
	w.o.Log.Warn("a feed failed", "feed", f.URL, "failures", f.Failures, "next", f.Next, "error", err)
	w.o.Failed(err)
}

// askedToWait is until when a host wants to be left alone; zero where it says nothing.
func askedToWait(err error) time.Time {
	var e *fetch.Error
	if errors.As(err, &e) {
		return e.Until
	}
	return time.Time{}
}

// mostListed is how many items of a feed are watched, the first ones.
const mostListed = 1000

// merge takes in a list: items that are new are due, and those of which the
// feed says that they were changed; of the others what is known stays. What is
// not listed any more is forgotten. It counts the new ones.
func merge(f *hearsay.Feed, c hearsay.Capture, now time.Time) (fresh int, err error) {
	l, err := feeds.Read(c)
	if err != nil {
		return 0, err
	}
	if len(l.Items) == 0 && len(l.Feeds) > 0 {
		return 0, fmt.Errorf("%s lists %d other lists and no article; add those by themselves", f.URL, len(l.Feeds))
	}
	before := make(map[string]hearsay.FeedItem, len(f.Items))
	for _, i := range f.Items {
		before[i.URL] = i
	}
	items := make([]hearsay.FeedItem, 0, min(len(l.Items), mostListed))
	for _, listed := range l.Items[:min(len(l.Items), mostListed)] {
		i, known := before[listed.URL]
		switch {
		case !known:
			i = hearsay.FeedItem{URL: listed.URL, Next: now}
			fresh++
		case listed.Modified.After(i.Modified) && listed.Modified.After(listed.Published):
			i.Next = now
		}
		i.Title, i.Published, i.Modified = listed.Title, listed.Published, listed.Modified
		items = append(items, i)
	}
	f.Items = items
	if l.Title != "" && f.Title == "" {
		f.Title = l.Title
	}
	return fresh, nil
}

// keep records what is known of a feed. It is false where the feed was dropped
// or paused meanwhile, or the record fails. It does not stop half-way. Looking at
// pages may take long: who wants the feed polled at once meanwhile gets it, unless
// it was polled just now.
func (w *Watcher) keep(ctx context.Context, f *hearsay.Feed, polled bool) bool {
	ctx = context.WithoutCancel(ctx)
	now, there, err := w.stored(ctx, f.URL)
	if err == nil && there {
		f.Paused, f.Title = now.Paused, orElse(now.Title, f.Title)
		if !polled && now.Next.IsZero() {
			f.Next = now.Next
		}
		err = w.desk.PutFeed(ctx, *f)
	}
	if err != nil {
		w.o.Log.Error("a feed cannot be kept", "feed", f.URL, "error", err)
		w.o.Failed(err)
	}
	return err == nil && there && !f.Paused
}

// stored is a feed as the record has it now.
func (w *Watcher) stored(ctx context.Context, url string) (f hearsay.Feed, there bool, err error) {
	f, err = w.desk.Feed(ctx, url)
	if errors.Is(err, hearsay.ErrNotFound) {
		return f, false, nil
	}
	return f, err == nil, err
}

// move gives a feed the address to which it moved for good. One that is watched
// there already is enough.
func (w *Watcher) move(ctx context.Context, f *hearsay.Feed, to string) bool {
	ctx = context.WithoutCancel(ctx)
	_, there, err := w.stored(ctx, to)
	if err != nil {
		w.o.Log.Error("a feed cannot be moved", "feed", f.URL, "to", to, "error", err)
		return false
	}
	from := f.URL
	w.o.Log.Info("a feed moved", "feed", from, "to", to)
	if !there {
		f.URL = to
		if err := w.desk.PutFeed(ctx, *f); err != nil {
			w.o.Log.Error("a feed cannot be moved", "feed", from, "to", to, "error", err)
			return false
		}
	}
	if err := w.desk.DropFeed(ctx, from); err != nil {
		w.o.Log.Error("a feed cannot be dropped from its old address", "feed", from, "error", err)
		return false
	}
	return !there
}

func orElse(s, usual string) string {
	if s == "" {
		return usual
	}
	return s
}
