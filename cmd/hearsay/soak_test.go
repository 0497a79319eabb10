package main

import (
	"fmt"
	"io"
	"log/slog"
	"maps"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay"
	"hearsay/ingest"
	"hearsay/internal/fetch"
	"hearsay/sqlite"
	"hearsay/watch"
)

// outlets is a server of many feeds whose articles come, change and go, and
// which break; it notes every text that it gave.
type outlets struct {
	*httptest.Server
	lock   sync.Mutex
	feeds  [][]int        // the articles that each lists
	texts  map[int]int    // each article's text, by number
	broken map[int]string // feeds that are out of order, and how
	given  map[string]bool
	last   int
	dice   *rand.Rand
}

func newOutlets(t *testing.T, n int) *outlets {
	t.Helper()
	o := &outlets{feeds: make([][]int, n), texts: map[int]int{}, broken: map[int]string{}, given: map[string]bool{}, dice: rand.New(rand.NewPCG(3, 9))}
	o.Server = httptest.NewServer(o)
	t.Cleanup(func() { o.CloseClientConnections(); o.Close() })
	return o
}

// mark is what stands in a text and in no other.
func mark(article, text int) string { return fmt.Sprintf("berth %d-%d", article, text) }

var marked = regexp.MustCompile(`berth \d+-\d+`)

func (o *outlets) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	o.lock.Lock()
	var number int
	switch {
	case strings.HasPrefix(r.URL.Path, "/feed/"):
		fmt.Sscanf(r.URL.Path, "/feed/%d", &number)
		fault, page := o.broken[number], o.feed(number)
		o.lock.Unlock()
		o.serveFeed(w, r, fault, page)
		return
	case strings.HasPrefix(r.URL.Path, "/article/"):
		fmt.Sscanf(r.URL.Path, "/article/%d", &number)
		text, there := o.texts[number]
		etag := fmt.Sprintf(`"%d"`, text)
		switch {
		case !there:
			w.WriteHeader(http.StatusGone)
		case r.Header.Get("If-None-Match") == etag:
			w.WriteHeader(http.StatusNotModified)
		default:
			o.given[mark(number, text)] = true
			w.Header().Set("ETag", etag)
			io.WriteString(w, ansk(number, "We keep "+mark(number, text)))
		}
	default:
		http.NotFound(w, r)
	}
	o.lock.Unlock()
}

func (o *outlets) feed(number int) string {
	var links []string
	for _, a := range o.feeds[number] {
		links = append(links, fmt.Sprintf("/article/%d?utm_source=feed%d", a, number))
	}
	return feedOf(links...)
}

func (o *outlets) serveFeed(w http.ResponseWriter, r *http.Request, fault, page string) {
	switch fault {
	case "":
		io.WriteString(w, page)
	case "rubbish":
		io.WriteString(w, page[:len(page)/2]+"<<<")
	case "failing":
		w.WriteHeader(http.StatusInternalServerError)
	case "hanging":
		<-r.Context().Done()
	case "cut":
		w.Header().Set("Content-Length", fmt.Sprint(len(page)+1000))
		io.WriteString(w, page)
	}
}

// change does one thing that happens at outlets.
func (o *outlets) change() {
	o.lock.Lock()
	defer o.lock.Unlock()
	f := o.dice.IntN(len(o.feeds))
	list := o.feeds[f]
	switch n := o.dice.IntN(20); {
	case n < 8 || len(list) == 0: // a new article, now and then in two feeds
		o.last++
		o.texts[o.last] = 1
		o.feeds[f] = append([]int{o.last}, list...)
		if n == 0 {
			other := o.dice.IntN(len(o.feeds))
			if other != f {
				o.feeds[other] = append([]int{o.last}, o.feeds[other]...)
			}
		}
	case n < 14: // an edit
		if a := list[o.dice.IntN(len(list))]; o.texts[a] > 0 {
			o.texts[a]++
		}
	case n < 15: // a page goes and stays listed
		delete(o.texts, list[o.dice.IntN(len(list))])
	case n < 16: // an old one leaves the list
		o.feeds[f] = list[:len(list)-1]
	case n < 18:
		o.broken[f] = []string{"rubbish", "failing", "hanging", "cut"}[o.dice.IntN(4)]
	default:
		clear(o.broken)
	}
}

// listed are the texts that a feed lists and that are there.
func (o *outlets) listed() map[string]bool {
	o.lock.Lock()
	defer o.lock.Unlock()
	all := map[string]bool{}
	for _, list := range o.feeds {
		for _, a := range list {
			if text := o.texts[a]; text > 0 {
				all[mark(a, text)] = true
			}
		}
	}
	return all
}

// Many feeds are followed while their outlets add, edit, delete and break
// things; a day goes by with each round. In the end the record has every text
// that was served, and nothing else; every article that is listed is there as it
// is now; memory has not grown, and nothing is left running.
//
// HEARSAY_SOAK=10m,200 makes it last so long, with so many feeds.
func TestSoak(t *testing.T) {
	if testing.Short() {
		t.Skip("it watches for a while")
	}
	long, n := 4*time.Second, 20
	if given := os.Getenv("HEARSAY_SOAK"); given != "" {
		d, feeds, _ := strings.Cut(given, ",")
		var err error
		if long, err = time.ParseDuration(d); err != nil {
			t.Fatal(err)
		}
		if _, err := fmt.Sscan(feeds, &n); err != nil {
			t.Fatal(err)
		}
	}
	o := newOutlets(t, n)
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "record.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for i := range n {
		if err := s.PutFeed(t.Context(), hearsay.Feed{URL: fmt.Sprintf("%s/feed/%d", o.URL, i)}); err != nil {
			t.Fatal(err)
		}
	}
	w, watcher, later, client := soaking(t, s)
	goroutines := runtime.NumGoroutine()
	var heap []uint64
	rounds, minutes := 0, 0
	for began := time.Now(); time.Since(began) < long || rounds < 3; rounds++ {
		for range 2 * n {
			o.change()
		}
		round(t, watcher, later)
		heap = append(heap, inUse())
		if m := int(time.Since(began).Minutes()); m > minutes {
			minutes = m
			t.Logf("minute %d: %d rounds, %d articles, heap %d MiB, %d goroutines", m, rounds+1, o.last, heap[rounds]>>20, runtime.NumGoroutine())
		}
	}
	o.lock.Lock()
	clear(o.broken)
	o.lock.Unlock()
	for range 3 {
		round(t, watcher, later)
	}
	soaked(t, s, o)
	third := len(heap) / 3
	if first, last := slices.Max(heap[:third+1]), slices.Max(heap[len(heap)-third-1:]); last > first+first/2+32<<20 {
		t.Errorf("memory grew from %d to %d bytes over %d rounds", first, last, rounds)
	}
	client.Close()
	o.CloseClientConnections()
	for end := time.Now().Add(10 * time.Second); runtime.NumGoroutine() > goroutines+3 && time.Now().Before(end); {
		time.Sleep(50 * time.Millisecond)
	}
	if now := runtime.NumGoroutine(); now > goroutines+3 { // the server's own come and go
		t.Errorf("%d goroutines became %d", goroutines, now)
	}
	t.Logf("%d rounds, %d articles, %d texts served, %+v; heap %d to %d MiB; %d goroutines before, %d after", rounds, o.last, len(o.given), w.summary.fates(), heap[0]>>20, heap[len(heap)-1]>>20, goroutines, runtime.NumGoroutine())
}

// soaking makes a watcher whose clock goes a day forward at will.
func soaking(t *testing.T, s hearsay.Store) (w *watching, watcher *watch.Watcher, later func(), client *fetch.Client) {
	t.Helper()
	e, p, err := newReader()
	if err != nil {
		t.Fatal(err)
	}
	a := adding{store: s, engine: e, placer: p, c: console{out: io.Discard, err: io.Discard}, began: time.Now()}
	a.bar = newProgress(a.c, &inputs{})
	a.bar.done()
	w = &watching{adding: &a, options: ingest.Options{Languages: []string{"en"}}, log: slog.New(slog.DiscardHandler)}
	if w.known, err = a.known(t.Context()); err != nil {
		t.Fatal(err)
	}
	if w.link, err = newLinker(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	var lock sync.Mutex
	ahead := time.Duration(0)
	now := func() time.Time { lock.Lock(); defer lock.Unlock(); return time.Now().Add(ahead) }
	later = func() { lock.Lock(); defer lock.Unlock(); ahead += 27 * time.Hour }
	client = fetch.New(fetch.Options{Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}, Pace: time.Microsecond, Timeout: 500 * time.Millisecond})
	return w, watch.New(s, client, w.take, watch.Options{Now: now}), later, client
}

func round(t *testing.T, w *watch.Watcher, later func()) {
	t.Helper()
	if err := w.Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	later()
}

// soaked compares the record with what was served.
func soaked(t *testing.T, s hearsay.Store, o *outlets) {
	t.Helper()
	have, current := map[string]bool{}, map[string]bool{}
	q := hearsay.ArticleQuery{AllVersions: true, WithText: true, Limit: 500}
	for {
		list, next, err := s.Articles(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range list {
			m := marked.FindString(a.Article.Text)
			have[m] = true
			if a.Current {
				current[m] = true
			}
		}
		if q.Cursor = next; next == "" {
			break
		}
	}
	if !maps.Equal(have, o.given) {
		t.Errorf("the record has %d texts, %d were served", len(have), len(o.given))
	}
	for m := range o.listed() {
		if !current[m] {
			t.Errorf("%s is listed, and not the current version on record (on record at all: %v)", m, have[m])
		}
	}
	if n, err := s.Waiting(t.Context()); n != 0 || err != nil {
		t.Errorf("%d articles wait to be placed: %v", n, err)
	}
	if len(have) < 20 {
		t.Errorf("only %d texts were recorded", len(have))
	}
}
