package watch

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay"
	"hearsay/internal/fetch"
)

// world is a desk, a web and a clock at once.
type world struct {
	lock     sync.Mutex
	feeds    map[string]hearsay.Feed
	pages    map[string]string // "!reason" fails
	moved    map[string]string
	onRecord map[string]bool
	until    time.Time
	clock    time.Time
	asked    []string // addresses, with " again" where an ETag was sent
	taken    []string
	onTake   func(url string) error
}

var epoch = time.Date(2031, 3, 9, 7, 0, 0, 0, time.UTC)

func newWorld(feeds ...string) *world {
	v := &world{feeds: map[string]hearsay.Feed{}, pages: map[string]string{}, moved: map[string]string{}, onRecord: map[string]bool{}, clock: epoch}
	for _, f := range feeds {
		v.feeds[f] = hearsay.Feed{URL: f}
	}
	return v
}

func (v *world) Feed(ctx context.Context, url string) (f hearsay.Feed, err error) {
	list, err := v.Feeds(ctx)
	for _, f := range list {
		if f.URL == url {
			return f, err
		}
	}
	return f, errors.Join(err, hearsay.ErrNotFound)
}

func (v *world) Feeds(context.Context) (list []hearsay.Feed, _ error) {
	v.lock.Lock()
	defer v.lock.Unlock()
	for _, f := range v.feeds {
		f.Items = slices.Clone(f.Items)
		list = append(list, f)
	}
	slices.SortFunc(list, func(a, b hearsay.Feed) int { return strings.Compare(a.URL, b.URL) })
	return list, nil
}

func (v *world) PutFeed(_ context.Context, f hearsay.Feed) error {
	v.lock.Lock()
	defer v.lock.Unlock()
	f.Items = slices.Clone(f.Items)
	v.feeds[f.URL] = f
	return nil
}

func (v *world) DropFeed(_ context.Context, url string) error {
	v.lock.Lock()
	defer v.lock.Unlock()
	delete(v.feeds, url)
	return nil
}

func (v *world) Articles(_ context.Context, q hearsay.ArticleQuery) (list []hearsay.KeptArticle, _ string, _ error) {
	if v.onRecord[q.Address] {
		list = append(list, hearsay.KeptArticle{})
	}
	return list, "", nil
}

func (v *world) Get(ctx context.Context, r fetch.Request) (a fetch.Answer, err error) {
	v.lock.Lock()
	defer v.lock.Unlock()
	page := v.pages[r.URL]
	asked := r.URL
	if r.ETag != "" {
		asked += " again"
	}
	v.asked = append(v.asked, asked)
	a.ETag = fmt.Sprint(len(page), page)
	a.Moved = v.moved[r.URL]
	switch {
	case ctx.Err() != nil:
		return a, ctx.Err()
	case page == "!busy":
		return a, &fetch.Error{URL: r.URL, Until: v.until, Err: fetch.ErrBusy}
	case page == "":
		return a, &fetch.Error{URL: r.URL, Err: fetch.ErrGone}
	case page == "!":
		return a, &fetch.Error{URL: r.URL, Err: fetch.ErrServer}
	case a.ETag == r.ETag:
		a.NotModified = true
	default:
		a.Capture = hearsay.Capture{URL: r.URL, Bytes: []byte(page)}
	}
	return a, nil
}

func (v *world) take(ctx context.Context, page hearsay.Capture, _ Listed) (bool, error) {
	if v.onTake != nil {
		if err := v.onTake(page.URL); err != nil {
			return false, err
		}
	}
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	v.lock.Lock()
	defer v.lock.Unlock()
	v.taken = append(v.taken, string(page.Bytes))
	return true, nil
}

// watcher is one on the world's clock, with one feed at a time.
func (v *world) watcher() *Watcher {
	return New(v, v, v.take, Options{Aside: 1, Now: func() time.Time { v.lock.Lock(); defer v.lock.Unlock(); return v.clock }})
}

func (v *world) later(d time.Duration) { v.lock.Lock(); v.clock = v.clock.Add(d); v.lock.Unlock() }

// did is what was asked for and taken since the last call.
func (v *world) did() string {
	v.lock.Lock()
	defer v.lock.Unlock()
	s := strings.Join(v.asked, ", ") + " > " + strings.Join(v.taken, ", ")
	v.asked, v.taken = nil, nil
	return s
}

func rss(links ...string) string {
	s := "<rss version=\"2.0\"><channel><title>Courier</title>"
	for _, l := range links {
		s += "<item><link>" + l + "</link></item>"
	}
	return s + "</channel></rss>"
}

const feed = "https://c.example/feed"

func once(t *testing.T, w *Watcher) {
	t.Helper()
	if err := w.Once(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func expect(t *testing.T, v *world, when, want string) {
	t.Helper()
	if got := v.did(); got != want {
		t.Errorf("%s it did\n  %s\nand not\n  %s", when, got, want)
	}
}

func TestWatchingOneFeed(t *testing.T) {
	v := newWorld(feed)
	v.pages[feed], v.pages["https://c.example/1"], v.pages["https://c.example/2"] = rss("/1?utm_source=x", "/2"), "one", "two"
	once(t, v.watcher())
	expect(t, v, "at first", feed+", https://c.example/1, https://c.example/2 > one, two")
	once(t, v.watcher())
	expect(t, v, "at once again", " > ")
	v.later(17 * time.Minute)
	v.pages[feed] = rss("/3", "/2", "/1")
	v.pages["https://c.example/3"] = "three"
	once(t, v.watcher())
	expect(t, v, "when the feed is due", feed+" again, https://c.example/3 > three")
	v.later(17 * time.Minute) // 34 min: the first two are due
	v.pages["https://c.example/2"] = "two, edited"
	once(t, v.watcher())
	expect(t, v, "when pages are due", feed+" again, https://c.example/2 again, https://c.example/1 again > two, edited")
	f := v.feeds[feed]
	if f.Items[1].Wait != firstLook || f.Items[2].Wait != 2*firstLook || f.Title != "Courier" || f.Failures != 0 {
		t.Errorf("it is kept as %+v", f)
	}
}

func TestAFeedThatFailsIsLeftAlone(t *testing.T) {
	v := newWorld(feed)
	v.pages[feed] = "!"
	w := v.watcher()
	failures := 0
	w.o.Failed = func(error) { failures++ }
	for n, wait := range []time.Duration{15 * time.Minute, 30 * time.Minute, time.Hour, 2 * time.Hour} {
		once(t, w)
		f := v.feeds[feed]
		if got := f.Next.Sub(v.clock); f.Failures != n+1 || got < wait || got > wait+wait/10+1 || f.Error == "" {
			t.Errorf("after %d failures it waits %v: %+v", n+1, got, f)
		}
		v.later(wait + wait/10 + 1)
	}
	v.until = v.clock.Add(40 * time.Hour)
	v.pages[feed] = "!busy"
	once(t, w)
	if f := v.feeds[feed]; f.Next != v.until || failures != 5 {
		t.Errorf("asked to wait until %v it waits until %v; %d failures were told", v.until, f.Next, failures)
	}
	v.later(40 * time.Hour)
	v.pages[feed] = rss()
	once(t, w)
	if f := v.feeds[feed]; f.Failures != 0 || f.Error != "" {
		t.Errorf("when it works again it is %+v", f)
	}
}

func TestPagesThatFail(t *testing.T) {
	v := newWorld(feed)
	v.pages[feed] = rss("/gone", "/broken", "/list", "/busy")
	v.pages["https://c.example/broken"], v.pages["https://c.example/list"], v.pages["https://c.example/busy"] = "!", "links", "!busy"
	v.until = epoch.Add(3 * time.Hour)
	v.onTake = func(url string) error {
		if strings.HasSuffix(url, "/list") {
			return fmt.Errorf("links only: %w", ErrNoArticle)
		}
		return nil
	}
	once(t, v.watcher())
	for i, want := range []time.Duration{lastLook, firstLook, firstLook, 3 * time.Hour} {
		item := v.feeds[feed].Items[i]
		if got := item.Next.Sub(epoch); got < want || got > want+want/10+2*time.Second || item.Error == "" {
			t.Errorf("%s waits %v and not %v: %+v", item.URL, got, want, item)
		}
	}
}

// Stopped while a page is being recorded, it goes on with that page and the
// ones after it, and with no other.
func TestStoppedHalfWay(t *testing.T) {
	v := newWorld(feed)
	v.pages[feed] = rss("/1", "/2", "/3")
	for _, n := range []string{"1", "2", "3"} {
		v.pages["https://c.example/"+n] = n
	}
	ctx, cancel := context.WithCancel(t.Context())
	v.onTake = func(url string) error {
		if strings.HasSuffix(url, "/2") {
			cancel()
		}
		return nil
	}
	if err := v.watcher().Once(ctx); err != nil {
		t.Fatal(err)
	}
	expect(t, v, "until it was stopped", feed+", https://c.example/1, https://c.example/2 > 1")
	v.onTake = nil
	once(t, v.watcher())
	expect(t, v, "when it was begun again", "https://c.example/2, https://c.example/3 > 2, 3")
}

func TestOnePageInTwoFeedsIsTakenOnce(t *testing.T) {
	other := "https://d.example/feed"
	v := newWorld(feed, other)
	v.pages[feed], v.pages[other] = rss("https://c.example/1"), rss("https://c.example/1?utm_medium=y#top")
	v.pages["https://c.example/1"] = "one"
	once(t, v.watcher())
	if s := v.did(); strings.Count(s, "https://c.example/1") != 1 || !strings.HasSuffix(s, " > one") || !strings.Contains(s, other) || !strings.Contains(s, feed) {
		t.Errorf("of two feeds it did %s", s)
	}
}

func TestWhatIsOnRecordIsLookedAtLater(t *testing.T) {
	v := newWorld(feed)
	v.pages[feed], v.pages["https://c.example/1"] = rss("/1"), "one"
	v.onRecord["https://c.example/1"] = true
	once(t, v.watcher())
	expect(t, v, "at first", feed+" > ")
	v.later(34 * time.Minute)
	once(t, v.watcher())
	expect(t, v, "later", feed+" again, https://c.example/1 > one")
}

func TestWhatTheFeedSaysWasChangedIsDue(t *testing.T) {
	v := newWorld(feed)
	entry := func(updated string) string {
		return `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="https://c.example/1"/><published>2031-03-09T06:00:00Z</published><updated>` + updated + `</updated></entry></feed>`
	}
	v.pages[feed], v.pages["https://c.example/1"] = entry("2031-03-09T06:00:00Z"), "one"
	w := v.watcher()
	once(t, w)
	v.did()
	v.later(17 * time.Minute)
	v.pages[feed], v.pages["https://c.example/1"] = entry("2031-03-09T07:10:00Z"), "one, edited"
	once(t, w)
	expect(t, v, "after the edit", feed+" again, https://c.example/1 again > one, edited")
}

func TestAFeedThatMoved(t *testing.T) {
	v := newWorld(feed, "https://e.example/feed")
	v.pages[feed], v.pages["https://c.example/1"], v.pages["https://e.example/feed"] = rss("/1"), "one", rss()
	v.moved[feed] = "https://c.example/new"
	once(t, v.watcher())
	if f, there := v.feeds["https://c.example/new"]; !there || len(f.Items) != 1 || len(v.feeds) != 2 {
		t.Errorf("there are %v", v.feeds)
	}
	v.later(time.Hour)
	v.pages["https://c.example/new"] = rss()
	v.moved["https://c.example/new"] = "https://e.example/feed"
	once(t, v.watcher())
	if len(v.feeds) != 1 || v.feeds["https://e.example/feed"].URL == "" {
		t.Errorf("there are %v", v.feeds)
	}
}

// Who drops or pauses a feed while it is polled is obeyed.
func TestDroppedAndPausedMeanwhile(t *testing.T) {
	for name, do := range map[string]func(*world){
		"dropped": func(v *world) { delete(v.feeds, feed) },
		"paused":  func(v *world) { f := v.feeds[feed]; f.Paused = true; v.feeds[feed] = f },
	} {
		v := newWorld(feed)
		v.pages[feed], v.pages["https://c.example/1"], v.pages["https://c.example/2"] = rss("/1", "/2"), "one", "two"
		v.onTake = func(string) error { v.lock.Lock(); do(v); v.lock.Unlock(); return nil }
		once(t, v.watcher())
		expect(t, v, name, feed+", https://c.example/1 > one")
		if f, there := v.feeds[feed]; there != (name == "paused") || there && !f.Paused {
			t.Errorf("%s: it is there: %v, %+v", name, there, f)
		}
		v.later(time.Hour)
		once(t, v.watcher())
		expect(t, v, name+", later", " > ")
	}
}

func TestWhatIsNoFeed(t *testing.T) {
	for page, want := range map[string]string{
		"<html><body>news</body></html>": "it is no feed",
		`<opml version="2.0"><body><outline xmlUrl="https://x.example/feed"/></body></opml>`: "lists 1 other lists and no article",
	} {
		v := newWorld(feed)
		v.pages[feed] = page
		once(t, v.watcher())
		if f := v.feeds[feed]; !strings.Contains(f.Error, want) || f.Failures != 1 || f.ETag != "" {
			t.Errorf("%+v", f)
		}
	}
}

// A feed that failed waits, and so do its pages that did: at once means them,
// and nothing that was well.
func TestAtOnceMeansWhatFailedToo(t *testing.T) {
	other := "https://d.example/feed"
	v := newWorld(feed, other)
	v.pages[feed], v.pages["https://c.example/1"], v.pages["https://c.example/2"] = rss("/1", "/2"), "one", "!"
	once(t, v.watcher())
	v.did()
	v.pages["https://c.example/2"], v.pages[other] = "two", rss()
	once(t, v.watcher())
	expect(t, v, "when nothing is due", " > ")
	w := v.watcher()
	w.o.Only, w.hurry = []string{feed}, true
	once(t, w)
	expect(t, v, "at once, one feed", feed+" again, https://c.example/2 > two")
	once(t, w)
	expect(t, v, "only once", " > ")
	w = v.watcher()
	w.hurry = true
	once(t, w)
	if f := v.feeds[other]; f.Failures != 0 || f.Polled.IsZero() {
		t.Errorf("at once, all feeds: %+v", f)
	}
}

// Who wants a feed polled at once while its pages are looked at gets it.
func TestAtOnceWhilePagesAreLookedAt(t *testing.T) {
	v := newWorld(feed)
	v.pages[feed], v.pages["https://c.example/1"] = rss("/1"), "one"
	v.onTake = func(string) error {
		v.lock.Lock()
		f := v.feeds[feed]
		f.Next = time.Time{}
		v.feeds[feed] = f
		v.lock.Unlock()
		return nil
	}
	w := v.watcher()
	once(t, w)
	v.did()
	once(t, w)
	expect(t, v, "afterwards", feed+" again > ")
}

func TestRunEndsInOrder(t *testing.T) {
	v := newWorld(feed)
	v.pages[feed], v.pages["https://c.example/1"] = rss("/1"), "one"
	ctx, cancel := context.WithCancel(t.Context())
	took := make(chan bool)
	v.onTake = func(string) error { close(took); time.Sleep(50 * time.Millisecond); return nil }
	ended := make(chan bool)
	go func() { v.watcher().Run(ctx); close(ended) }()
	<-took
	cancel()
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		t.Fatal("it does not end")
	}
	v.onTake = nil
	once(t, v.watcher())
	if s := v.did(); !strings.HasSuffix(s, "> one") {
		t.Errorf("it did %s", s)
	}
}

func TestARecordThatFails(t *testing.T) {
	v := newWorld(feed)
	v.pages[feed], v.pages["https://c.example/1"] = rss("/1"), "one"
	full := errors.New("the disk is full")
	v.onTake = func(string) error { return full }
	w := v.watcher()
	var told []error
	w.o.Failed = func(err error) { told = append(told, err) }
	once(t, w)
	if i := v.feeds[feed].Items[0]; len(told) != 1 || !errors.Is(told[0], full) || i.ETag != "" || !i.Checked.IsZero() || i.Failures != 1 {
		t.Errorf("%v, %+v", told, i)
	}
	v.onTake = nil
	v.later(35 * time.Minute)
	once(t, w)
	if s := v.did(); !strings.HasSuffix(s, "> one") {
		t.Errorf("it did %s", s)
	}
}

func TestCountsAndHealth(t *testing.T) {
	v := newWorld(feed, "https://d.example/feed", "https://e.example/feed")
	v.feeds["https://e.example/feed"] = hearsay.Feed{URL: "https://e.example/feed", Paused: true}
	v.pages[feed], v.pages["https://c.example/1"], v.pages["https://c.example/2"] = rss("/1", "/2", "/gone"), "one", "two"
	v.onTake = func(url string) error {
		if strings.HasSuffix(url, "/2") {
			return ErrNoArticle
		}
		return nil
	}
	w := v.watcher()
	once(t, w)
	if err := w.Health(); err != nil {
		t.Error(err)
	}
	once(t, w)
	want := Counts{PollsChanged: 1, PollsFailed: 1, PagesRecorded: 1, PagesPassedOver: 1, PagesFailed: 1, Feeds: 3, Paused: 1, Failing: 1, Polled: epoch}
	if got := w.Counts(); got != want {
		t.Errorf("%+v, not\n%+v", got, want)
	}
	v.later(4 * time.Minute)
	if err := w.Health(); err == nil || !strings.Contains(err.Error(), "for 4m0s") {
		t.Errorf("%v", err)
	}
}

var _ Fetcher = (*fetch.Client)(nil)
