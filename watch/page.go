package watch

import (
	"context"
	"errors"
	"time"

	"hearsay"
	"hearsay/ingest/feeds"
	"hearsay/internal/fetch"
)

// page looks at one listed page, and notes when to look again. Where ctx ends
// meanwhile nothing is noted, and the page stays due.
func (w *Watcher) page(ctx context.Context, f *hearsay.Feed, i *hearsay.FeedItem) {
	if !w.turn(i) || w.onRecord(ctx, i) {
		return
	}
	got, err := w.fetcher.Get(ctx, fetch.Request{URL: i.URL, ETag: i.ETag, LastModified: i.LastModified})
	changed := false
	if err == nil && !got.NotModified {
		got.Capture.URL = feeds.Address(got.Capture.URL, "")
		changed, err = w.take(ctx, got.Capture, Listed{*i, f.URL, f.Title})
	}
	switch {
	case ctx.Err() != nil && (err != nil || !changed && !got.NotModified):
	case errors.Is(err, ErrNoArticle):
		w.o.Log.Debug("passed over", "page", i.URL, "reason", err)
		i.ETag, i.LastModified, i.Error = got.ETag, got.LastModified, err.Error()
		w.looked(i, false)
		w.count(func(c *Counts) { c.PagesPassedOver++ })
	case err != nil:
		w.lost(i, err)
	default:
		i.ETag, i.LastModified, i.Error = got.ETag, got.LastModified, ""
		w.looked(i, changed)
		w.took(i, changed)
	}
}

// took counts a page that the record has.
func (w *Watcher) took(i *hearsay.FeedItem, changed bool) {
	if changed {
		w.o.Log.Info("recorded", "page", i.URL)
	}
	w.count(func(c *Counts) {
		if changed {
			c.PagesRecorded++
		} else {
			c.PagesUnchanged++
		}
	})
}

// turn tells whether the page is to be looked at now: another feed that lists
// it may have been quicker.
func (w *Watcher) turn(i *hearsay.FeedItem) bool {
	w.lock.Lock()
	defer w.lock.Unlock()
	now := w.o.Now()
	if at, there := w.recent[i.URL]; there && at.After(i.Checked) && now.Sub(at) < firstLook {
		i.Next = at.Add(byChance(firstLook))
		return false
	}
	w.recent[i.URL] = now
	return true
}

// onRecord tells whether a page that was never looked at is on record already:
// added by hand, or before the feed was. It is looked at later then.
func (w *Watcher) onRecord(ctx context.Context, i *hearsay.FeedItem) bool {
	if !i.Checked.IsZero() || i.Failures > 0 || i.Error != "" {
		return false
	}
	list, _, err := w.desk.Articles(ctx, hearsay.ArticleQuery{Address: i.URL, Limit: 1})
	if err != nil || len(list) == 0 {
		return false
	}
	w.looked(i, true)
	return true
}

// looked notes that the record has the page as it is now.
func (w *Watcher) looked(i *hearsay.FeedItem, changed bool) {
	i.Wait = min(2*i.Wait, lastLook)
	if changed || i.Wait == 0 {
		i.Wait = firstLook
	}
	i.Failures, i.Checked = 0, w.o.Now()
	i.Next = i.Checked.Add(byChance(i.Wait))
}

// lost notes that the page could not be had.
func (w *Watcher) lost(i *hearsay.FeedItem, err error) {
	w.lock.Lock()
	delete(w.recent, i.URL)
	w.lock.Unlock()
	i.Failures, i.Error = i.Failures+1, err.Error()
	i.Next = w.o.Now().Add(backOff(firstLook, i.Failures-1, lastLook))
	if forGood(err) {
		i.Next = w.o.Now().Add(byChance(lastLook))
	}
	if until := askedToWait(err); !until.IsZero() {
		i.Next = until.Add(time.Second)
	}
	w.count(func(c *Counts) { c.PagesFailed++ })
	w.o.Log.Warn("a page failed", "page", i.URL, "failures", i.Failures, "next", i.Next, "error", err)
	w.o.Failed(err)
}

// forGood tells failures that will hardly go away soon.
func forGood(err error) bool {
	for _, reason := range []error{fetch.ErrRobots, fetch.ErrGone, fetch.ErrRefused, fetch.ErrPrivate, fetch.ErrAddress, fetch.ErrTooLarge} {
		if errors.Is(err, reason) {
			return true
		}
	}
	return false
}
