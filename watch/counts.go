package watch

import (
	"fmt"
	"time"

	"hearsay"
)

// Counts are what a watcher did since it was made, and how its feeds are.
type Counts struct {
	// Polls that found another list, the same list, or failed.
	PollsChanged, PollsUnchanged, PollsFailed int
	// Pages that were recorded as new or changed, were as they were, were no
	// articles, or failed.
	PagesRecorded, PagesUnchanged, PagesPassedOver, PagesFailed int
	// Feeds, and how many of them are paused and failed at their last poll; Waiting
	// are listed pages that were never fetched.
	Feeds, Paused, Failing, Waiting int
	// Polled is when a feed was last polled without failing; zero before.
	Polled time.Time
}

// Counts gives the counts as they are now.
func (w *Watcher) Counts() Counts {
	w.lock.Lock()
	defer w.lock.Unlock()
	return w.counts
}

// count changes the counts.
func (w *Watcher) count(change func(*Counts)) {
	w.lock.Lock()
	defer w.lock.Unlock()
	change(&w.counts)
}

// survey counts how the feeds are.
func (c *Counts) survey(list []hearsay.Feed) {
	c.Feeds, c.Paused, c.Failing, c.Waiting = len(list), 0, 0, 0
	for _, f := range list {
		if f.Paused {
			c.Paused++
		}
		if f.Failures > 0 {
			c.Failing++
		}
		for _, i := range f.Items {
			if i.Checked.IsZero() && i.Error == "" {
				c.Waiting++
			}
		}
	}
}

// Health says what is wrong: that the record does not list its feeds, or that
// nothing has looked for a while what is due. Feeds and pages that fail are the
// world's, and not a fault here.
func (w *Watcher) Health() error {
	w.lock.Lock()
	defer w.lock.Unlock()
	if w.sick != nil {
		return fmt.Errorf("the record does not list its feeds: %w", w.sick)
	}
	if ago := w.o.Now().Sub(w.looks); ago > 3*mostSleep {
		return fmt.Errorf("nothing has looked what is due for %v", ago.Round(time.Second))
	}
	return nil
}

// lookedAround notes that what is due was looked for.
func (w *Watcher) lookedAround(list []hearsay.Feed, err error) {
	w.lock.Lock()
	defer w.lock.Unlock()
	w.looks, w.sick = w.o.Now(), err
	if err == nil {
		w.counts.survey(list)
	}
}
