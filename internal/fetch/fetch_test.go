package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

const page = "<html><body><p>Mara Kyr said that the ships stay in Ansk.</p></body></html>"

// only allows the address that test servers have, and nothing else that is closed.
var only = []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}

func client(t *testing.T, o Options) *Client {
	t.Helper()
	o.Allow, o.Pace = only, orElse(o.Pace, time.Microsecond)
	c := New(o)
	t.Cleanup(c.Close)
	return c
}

// served serves what handlers say, by path; robots.txt is not there unless one says so.
func served(t *testing.T, handlers map[string]http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if h := handlers[r.URL.Path]; h != nil {
			h(w, r)
			return
		}
		http.NotFound(w, r)
	}))
	t.Cleanup(func() { s.CloseClientConnections(); s.Close() })
	return s.URL
}

func to(address string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, address, http.StatusMovedPermanently)
	}
}

func serve(headers, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for line := range strings.SplitSeq(headers, "\n") {
			if name, value, ok := strings.Cut(line, ": "); ok {
				w.Header().Set(name, value)
			}
		}
		io.WriteString(w, body)
	}
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func TestGet(t *testing.T) {
	var agent atomic.Value
	at := served(t, map[string]http.HandlerFunc{
		"/plain": serve("Content-Type: text/html; charset=windows-1252\nETag: \"7\"\nLast-Modified: Sun, 09 Mar 2031 07:30:00 GMT", page),
		"/gzip":  serve("Content-Type: text/html\nContent-Encoding: gzip", gzipped(page)),
		"/lie":   serve("Content-Type: text/html\nContent-Encoding: gzip", page),
		"/moved": to("/plain"),
		"/agent": func(w http.ResponseWriter, r *http.Request) { agent.Store(r.UserAgent()); io.WriteString(w, page) },
	})
	c := client(t, Options{Contact: "desk@courier.example"})
	for path, moved := range map[string]string{"/plain": "", "/gzip": "", "/lie": "", "/moved": at + "/plain", "/agent": ""} {
		a, err := c.Get(t.Context(), Request{URL: at + path})
		if err != nil || string(a.Capture.Bytes) != page || a.Moved != moved || a.Capture.Time.IsZero() {
			t.Errorf("%s: %+v, %v", path, a, err)
		}
		if path == "/plain" && (a.ETag != `"7"` || a.LastModified == "" || a.Capture.MediaType != "text/html; charset=windows-1252" || a.Capture.URL != at+"/plain") {
			t.Errorf("%+v", a)
		}
	}
	if got := fmt.Sprint(agent.Load()); !strings.HasPrefix(got, "hearsay/") || !strings.HasSuffix(got, "(+desk@courier.example)") {
		t.Errorf("the agent is %q", got)
	}
}

// What did not change is not sent again.
func TestNotModified(t *testing.T) {
	at := served(t, map[string]http.HandlerFunc{"/": func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"7"` && r.Header.Get("If-Modified-Since") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		serve("ETag: \"7\"\nLast-Modified: Sun, 09 Mar 2031 07:30:00 GMT", page)(w, r)
	}})
	c := client(t, Options{})
	a, err := c.Get(t.Context(), Request{URL: at + "/"})
	if err != nil || a.NotModified {
		t.Fatalf("%+v, %v", a, err)
	}
	b, err := c.Get(t.Context(), Request{URL: at + "/", ETag: a.ETag, LastModified: a.LastModified})
	if err != nil || !b.NotModified || b.Capture.Bytes != nil || b.ETag != a.ETag || b.LastModified != a.LastModified {
		t.Errorf("%+v, %v", b, err)
	}
}

func drip(w http.ResponseWriter, r *http.Request) {
	for r.Context().Err() == nil {
		io.WriteString(w, "a")
		w.(http.Flusher).Flush()
		time.Sleep(10 * time.Millisecond)
	}
}

// Whatever a server does, an answer comes soon and within the limits.
func TestHostileServers(t *testing.T) {
	var at string
	handlers := map[string]http.HandlerFunc{
		"/loop": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, at+"/loop", http.StatusFound) },
		"/long": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, at+"/long?"+r.URL.RawQuery+"x", http.StatusFound)
		},
		"/nowhere":  func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusFound) },
		"/private":  to("http://127.0.0.2:1/secret"),
		"/cloud":    to("http://169.254.169.254/latest/meta-data/"),
		"/inside":   to("http://10.1.2.3/"),
		"/six":      to("http://[::1]:1/"),
		"/mapped":   to("http://[::ffff:127.0.0.3]:1/"),
		"/file":     to("file:///etc/passwd"),
		"/password": to("http://ada:pass@127.0.0.1:1/"),
		"/drip":     drip,
		"/silent":   func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
		"/large":    serve("", strings.Repeat("z", 70_000)),
		"/bomb":     serve("Content-Encoding: gzip", gzipped(strings.Repeat("0", 10<<20))),
		"/twice":    serve("Content-Encoding: gzip, gzip", gzipped(gzipped(strings.Repeat("0", 100<<20)))),
		"/short": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "5000")
			io.WriteString(w, page)
		},
		"/broken":  serve("Content-Encoding: gzip", gzipped(page)[:20]),
		"/gone":    func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusGone) },
		"/login":   func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) },
		"/failing": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) },
	}
	at = served(t, handlers)
	c := client(t, Options{MaxPacked: 60_000, MaxBytes: 1 << 20, Timeout: 500 * time.Millisecond})
	for path, want := range map[string]error{
		"/loop": ErrRedirects, "/long": ErrRedirects, "/nowhere": ErrRedirects, "/private": ErrPrivate, "/cloud": ErrPrivate, "/inside": ErrPrivate,
		"/six": ErrPrivate, "/mapped": ErrPrivate, "/file": ErrAddress, "/password": ErrAddress, "/drip": ErrSlow, "/silent": ErrSlow, "/large": ErrTooLarge,
		"/bomb": ErrTooLarge, "/twice": ErrTooLarge, "/short": io.ErrUnexpectedEOF, "/broken": nil, "/gone": ErrGone, "/login": ErrRefused, "/failing": ErrServer,
	} {
		began := time.Now()
		a, err := c.Get(t.Context(), Request{URL: at + path})
		var e *Error
		if err == nil || want != nil && !errors.Is(err, want) || !errors.As(err, &e) || !strings.Contains(err.Error(), at+path) {
			t.Errorf("%s: %d bytes, %v; want %v", path, len(a.Capture.Bytes), err, want)
		}
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("%s took %v", path, took)
		}
	}
}

// Without leave nothing inside is reached, by number or by name.
func TestPrivateAddressesAreRefused(t *testing.T) {
	var reached atomic.Bool
	at := served(t, map[string]http.HandlerFunc{"/": func(http.ResponseWriter, *http.Request) { reached.Store(true) }, "/robots.txt": func(http.ResponseWriter, *http.Request) { reached.Store(true) }})
	c := New(Options{})
	defer c.Close()
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(at, "http://"))
	for _, host := range []string{"127.0.0.1", "localhost", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"} {
		_, err := c.Get(t.Context(), Request{URL: "http://" + host + ":" + port + "/"})
		if err == nil || reached.Load() {
			t.Errorf("%s was reached: %v", host, err)
		}
	}
	_, err := c.Get(t.Context(), Request{URL: at})
	if !errors.Is(err, ErrPrivate) || !strings.Contains(err.Error(), "it leads into a private network: 127.0.0.1; --allow") {
		t.Errorf("%v", err)
	}
}

func TestPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"93.184.216.34": true, "2606:2800:220:1::1": true, "64:ff9b::5db8:d822": true, "::ffff:93.184.216.34": true,
		"10.0.0.1": false, "172.16.0.1": false, "172.31.255.255": false, "172.32.0.1": true, "192.168.1.1": false, "127.0.0.1": false, "169.254.169.254": false,
		"100.64.0.1": false, "100.127.255.255": false, "100.128.0.1": true, "224.0.0.1": false, "239.255.255.250": false, "255.255.255.255": false, "240.0.0.1": false,
		"0.0.0.0": false, "0.1.2.3": false, "192.0.0.8": false, "192.0.2.1": false, "198.18.0.1": false, "198.51.100.1": false, "203.0.113.9": false,
		"::": false, "::1": false, "::7f00:1": false, "fe80::1%eth0": false, "fc00::1": false, "fd12::1": false, "fec0::1": false, "ff02::1": false,
		"2001:db8::1": false, "2001::1": false, "2002:7f00:1::": false, "64:ff9b::7f00:1": false, "64:ff9b:1::1": false, "::ffff:10.0.0.1": false, "100::1": false,
	} {
		if got := public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s is public: %v", address, got)
		}
	}
}

func TestRobotsAreAskedOnceAndObeyed(t *testing.T) {
	var asked atomic.Int32
	at := served(t, map[string]http.HandlerFunc{
		"/robots.txt": func(w http.ResponseWriter, _ *http.Request) {
			asked.Add(1)
			io.WriteString(w, "User-agent: *\nDisallow: /private\n")
		},
		"/news": serve("", page), "/private": serve("", page), "/way": to("/private"),
	})
	c := client(t, Options{})
	for path, want := range map[string]error{"/news": nil, "/private": ErrRobots, "/way": ErrRobots} {
		if _, err := c.Get(t.Context(), Request{URL: at + path}); !errors.Is(err, want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if n := asked.Load(); n != 1 {
		t.Errorf("robots.txt was asked for %d times", n)
	}
}

func TestARobotsTxtThatFailsForbids(t *testing.T) {
	at := served(t, map[string]http.HandlerFunc{"/robots.txt": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) }, "/": serve("", page)})
	if _, err := client(t, Options{}).Get(t.Context(), Request{URL: at}); !errors.Is(err, ErrRobots) {
		t.Errorf("%v", err)
	}
}

// Requests to one host are apart by the pace, those to several are not.
func TestPace(t *testing.T) {
	at := served(t, map[string]http.HandlerFunc{"/": serve("", page)})
	c := client(t, Options{Pace: 100 * time.Millisecond})
	began := time.Now()
	for range 4 {
		if _, err := c.Get(t.Context(), Request{URL: at + "/"}); err != nil {
			t.Fatal(err)
		}
	}
	if took := time.Since(began); took < 300*time.Millisecond {
		t.Errorf("four requests took %v", took)
	}
	now := time.Now()
	if first, other := c.hosts.turn("a.example", now, now, time.Hour), c.hosts.turn("b.example", now, now, time.Hour); first != now || other != now {
		t.Errorf("the first requests wait: %v, %v", first.Sub(now), other.Sub(now))
	}
	if again := c.hosts.turn("A.example", now, now, time.Hour).Sub(now); again != 0 && again < time.Hour {
		t.Errorf("the second waits %v", again)
	}
	if again := c.hosts.turn("a.example", now, now, time.Hour).Sub(now); again < time.Hour || again > 2*time.Hour {
		t.Errorf("the next waits %v", again)
	}
}

// A host that asks to wait is left alone, and whoever asks is told until when.
func TestRetryAfter(t *testing.T) {
	var asked atomic.Int32
	at := served(t, map[string]http.HandlerFunc{"/": func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		w.Header().Set("Retry-After", "3600")
		w.WriteHeader(http.StatusTooManyRequests)
	}})
	c := client(t, Options{})
	for range 3 {
		_, err := c.Get(t.Context(), Request{URL: at + "/"})
		var e *Error
		if !errors.Is(err, ErrBusy) || !errors.As(err, &e) || time.Until(e.Until) < 59*time.Minute || time.Until(e.Until) > time.Hour {
			t.Errorf("%v", err)
		}
	}
	if n := asked.Load(); n != 1 {
		t.Errorf("it was asked %d times", n)
	}
	for header, want := range map[string]time.Duration{"": usualWait, "soon": usualWait, "-5": usualWait, "0": 0, "90": 90 * time.Second, "99999999999": mostWait,
		time.Now().UTC().Add(2 * time.Hour).Format(http.TimeFormat): 2 * time.Hour, "Sun, 09 Mar 1997 07:30:00 GMT": 0} {
		if got := time.Until(c.retryAfter(header)); got < want-2*time.Second || got > want {
			t.Errorf("Retry-After %q is %v", header, got)
		}
	}
}

func TestCancelled(t *testing.T) {
	at := served(t, map[string]http.HandlerFunc{"/silent": func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }})
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, cancel)
	began := time.Now()
	if _, err := client(t, Options{}).Get(ctx, Request{URL: at + "/silent"}); !errors.Is(err, context.Canceled) || time.Since(began) > 5*time.Second {
		t.Errorf("%v after %v", err, time.Since(began))
	}
}

// Many at once leave nothing behind.
func TestNothingIsLeftRunning(t *testing.T) {
	before := runtime.NumGoroutine()
	at := served(t, map[string]http.HandlerFunc{"/": serve("", page), "/drip": drip})
	c := client(t, Options{Timeout: 200 * time.Millisecond})
	done := make(chan error)
	for i := range 40 {
		go func() {
			_, err := c.Get(t.Context(), Request{URL: at + []string{"/", "/drip"}[i%2]})
			done <- err
		}()
	}
	for range 40 {
		if err := <-done; err != nil && !errors.Is(err, ErrSlow) {
			t.Error(err)
		}
	}
	c.Close()
	for end := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before+4 && time.Now().Before(end); {
		time.Sleep(20 * time.Millisecond)
	}
	if now := runtime.NumGoroutine(); now > before+4 { // the server's own
		t.Errorf("%d goroutines became %d", before, now)
	}
}
