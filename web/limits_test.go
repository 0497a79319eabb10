package web

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strconv"
	"testing"
	"time"
)

// A bucket holds so many at once, fills over time, tells how long to wait, and
// is everybody's own.
func TestBuckets(t *testing.T) {
	now := time.Unix(2e9, 0)
	l := newLimiter(Limits{Rate: 2, Burst: 4})
	l.now = func() time.Time { return now }
	for i := range 4 {
		if wait := l.take("ada", 1); wait != 0 {
			t.Errorf("request %d waits %v", i, wait)
		}
	}
	if wait := l.take("ada", 1); wait != 500*time.Millisecond {
		t.Errorf("the fifth waits %v", wait)
	}
	if wait := l.take("lio", 4); wait != 0 {
		t.Errorf("somebody else waits %v", wait)
	}
	now = now.Add(500 * time.Millisecond)
	if l.take("ada", 1) != 0 || l.take("ada", 1) == 0 {
		t.Error("half a second does not fill it by one")
	}
	now = now.Add(time.Hour)
	if l.take("ada", 100) != 0 || l.take("ada", 1) == 0 {
		t.Error("what weighs more than a bucket does not take a whole one")
	}
	l.give("ada")
	if l.take("ada", 1) != 0 {
		t.Error("what was given back is not there")
	}
	if newLimiter(Limits{}).take("ada", 1000) != 0 {
		t.Error("no limit limits")
	}
}

// Memory is bounded, whoever asks, and who has asked too much is not forgotten
// for those who have not.
func TestBucketsAreForgotten(t *testing.T) {
	now := time.Unix(2e9, 0)
	l := newLimiter(Limits{Rate: 1, Burst: 2})
	l.now, l.most = func() time.Time { return now }, 100
	for i := range 90 {
		l.take(fmt.Sprint("old ", i), 1)
	}
	now = now.Add(time.Minute)
	l.take("greedy", 2)
	for i := range 50 {
		l.take(fmt.Sprint("new ", i), 1)
	}
	if len(l.by) > 100 || l.take("greedy", 1) == 0 {
		t.Errorf("%d buckets are kept, or whoever asked too much is forgotten", len(l.by))
	}
	for i := range 10_000 {
		l.take(fmt.Sprint("flood ", i), 1)
	}
	if len(l.by) > 100 {
		t.Errorf("a flood is kept in %d buckets", len(l.by))
	}
}

// Who asks too much is told so, and when to ask again: on pages, by the API, and
// by what is heavy sooner; others are not, nor is whoever sits at this computer.
func TestWhoAsksTooMuchWaits(t *testing.T) {
	h, _ := siteOf(t, Options{Access: Access{Public: true, Limits: Limits{Rate: 0.001, Burst: 10}}})
	ask := func(h http.Handler, path, from string) *httptest.ResponseRecorder {
		r := httptest.NewRequestWithContext(t.Context(), "GET", path, nil)
		r.RemoteAddr, r.Host = from+":1234", "localhost"
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w
	}
	for _, k := range []struct {
		path, from string
		in         int
	}{{"/method", "192.0.2.1", 10}, {"/api/v1/statements", "192.0.2.2", 10}, {"/audit", "192.0.2.3", 1}, {"/export/csv", "192.0.2.4", 1}} {
		for range k.in {
			if w := ask(h, k.path, k.from); w.Code != http.StatusOK {
				t.Errorf("%s: %d\n%s", k.path, w.Code, w.Body)
			}
		}
		w := ask(h, k.path, k.from)
		if after, err := strconv.Atoi(w.Header().Get("Retry-After")); w.Code != http.StatusTooManyRequests || err != nil || after < 1 {
			t.Errorf("%s once more: %d, after %q", k.path, w.Code, w.Header().Get("Retry-After"))
		}
		if program := k.path == "/api/v1/statements"; program != (w.Header().Get("Content-Type") == "application/problem+json") {
			t.Errorf("%s is refused as %s", k.path, w.Header().Get("Content-Type"))
		}
	}
	if w := ask(h, "/method", "192.0.2.9"); w.Code != http.StatusOK {
		t.Errorf("somebody else: %d", w.Code)
	}
	own, _ := siteOf(t, Options{Access: Access{Limits: Limits{Rate: 0.001, Burst: 2}}})
	for range 20 {
		if w := ask(own, "/method", "127.0.0.1"); w.Code != http.StatusOK {
			t.Fatalf("whoever sits at this computer: %d", w.Code)
		}
	}
}

// The address of a client is the last that a server in between vouches for; what
// the client writes itself is believed nowhere.
func TestClientsBehindServers(t *testing.T) {
	d := newDoor(Access{Proxies: []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("::1/128")}})
	for _, k := range []struct {
		remote string
		hops   []string
		proto  string
		from   string
		secure bool
	}{
		{"192.0.2.1:1", nil, "", "192.0.2.1", false},
		{"192.0.2.1:1", []string{"203.0.113.5"}, "https", "192.0.2.1", false},
		{"10.0.0.1:1", []string{"203.0.113.5"}, "https", "203.0.113.5", true},
		{"10.0.0.1:1", []string{"198.51.100.7, 203.0.113.5, 10.0.0.2"}, "http", "203.0.113.5", false},
		{"10.0.0.1:1", []string{"198.51.100.7", "203.0.113.5"}, "", "203.0.113.5", false},
		{"[::1]:1", []string{"2001:db8::7"}, "http, https", "2001:db8::7", true},
		{"10.0.0.1:1", []string{"<script>"}, "", "10.0.0.1", false},
		{"10.0.0.1:1", []string{"203.0.113.5, nonsense, 10.0.0.3"}, "", "10.0.0.3", false},
	} {
		r := &http.Request{RemoteAddr: k.remote, Header: http.Header{"X-Forwarded-For": k.hops}}
		if k.proto != "" {
			r.Header.Set("X-Forwarded-Proto", k.proto)
		}
		if from, secure := d.client(r); from != k.from || secure != k.secure {
			t.Errorf("%+v: from %s, TLS %v", k, from, secure)
		}
	}
	if network("2001:db8::7") != network("2001:db8::8") || network("192.0.2.1") == network("192.0.2.2") || network("fe80::1%eth0") == "fe80::1%eth0" {
		t.Error("addresses are not counted by the household's network")
	}
}
