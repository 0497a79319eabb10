// Package fetch is the only part of hearsay that dials out: addresses of the web
// go in, captures come out, politely and within limits.
//
// It refuses addresses inside somebody's own network (after their names were
// resolved, and at every redirect), what robots.txt forbids, what does not end,
// and what is too large, packed or unpacked. It waits between two requests to a
// host, longer where the host asks for it, and says who it is. It goes through
// no proxy, because a proxy would dial where it was told to.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"hearsay"
	"hearsay/internal/coding"
)

// Options say how to fetch. The zero value is good for use.
type Options struct {
	// Contact is an address of mail or the web at which whoever runs a server
	// can reach whoever runs this program; it is sent with every request.
	Contact string
	// Allow names networks that would be refused, such as 127.0.0.0/8.
	Allow []netip.Prefix
	// MaxPacked and MaxBytes are the most bytes of an answer as it comes and
	// unpacked; 0 means 20 MiB each.
	MaxPacked, MaxBytes int
	// Timeout is how long one answer may take, from dialing to its last byte;
	// 0 means 30 s.
	Timeout time.Duration
	// Pace is the time between two requests to one host, to which up to as much
	// again is added by chance; 0 means 1 s, and a robots.txt may ask for more.
	Pace time.Duration
	// Patience is how long to wait for a host at most; 0 means 1 min. Where a
	// host asks for more, the request fails and says until when.
	Patience time.Duration
}

// mostRedirects is how many redirects are followed; browsers stop at 20, and
// what needs more than five is hardly a page.
const mostRedirects = 5

func orElse[T comparable](v, usual T) T {
	var zero T
	if v == zero {
		return usual
	}
	return v
}

// Client fetches. It may be used by many goroutines at once.
type Client struct {
	o      Options
	agent  string
	http   *http.Client
	hosts  hosts
	robots robots
	now    func() time.Time
}

// New makes a client.
func New(o Options) *Client {
	o.MaxPacked, o.MaxBytes = orElse(o.MaxPacked, 20<<20), orElse(o.MaxBytes, 20<<20)
	o.Timeout, o.Patience, o.Pace = orElse(o.Timeout, 30*time.Second), orElse(o.Patience, time.Minute), orElse(o.Pace, time.Second)
	c := &Client{o: o, agent: "hearsay/" + hearsay.Version, now: time.Now}
	if o.Contact != "" {
		c.agent += " (+" + o.Contact + ")"
	}
	dialer := &net.Dialer{Timeout: 10 * time.Second, ControlContext: guard(o.Allow)}
	c.http = &http.Client{
		Transport: &http.Transport{
			DialContext: dialer.DialContext, TLSHandshakeTimeout: 10 * time.Second, ForceAttemptHTTP2: true,
			MaxResponseHeaderBytes: 256 << 10, DisableCompression: true, MaxIdleConnsPerHost: 1, IdleConnTimeout: 30 * time.Second,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return c
}

// Close ends connections that are kept open.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// Request is what to fetch. ETag and LastModified are those of the answer
// before, where there was one.
type Request struct{ URL, ETag, LastModified string }

// Answer is what a server gave.
type Answer struct {
	// Capture has the address at which it was found at last.
	Capture hearsay.Capture
	// ETag and LastModified are for the next [Request].
	ETag, LastModified string
	// NotModified: it is as it was; there are no bytes.
	NotModified bool
	// Moved is the address to ask next time, where the one asked says that it
	// moved for good; else empty.
	Moved string
}

// Get fetches one address. An error is an [*Error], or that of ctx.
func (c *Client) Get(ctx context.Context, r Request) (Answer, error) {
	a, err := c.follow(ctx, r, true)
	if err != nil && ctx.Err() != nil {
		return a, ctx.Err()
	}
	return a, failed(r.URL, err)
}

// follow goes from redirect to redirect. Where polite is false it is robots.txt
// itself that is fetched.
func (c *Client) follow(ctx context.Context, r Request, polite bool) (a Answer, err error) {
	forGood := true
	for range mostRedirects + 1 {
		u, err := checked(r.URL)
		if err != nil {
			return a, err
		}
		if polite {
			if err := c.ready(ctx, u); err != nil {
				return a, err
			}
		}
		next, status, err := c.once(ctx, u, r, &a)
		if err != nil || next == "" {
			return a, err
		}
		if forGood = forGood && (status == http.StatusMovedPermanently || status == http.StatusPermanentRedirect); forGood {
			a.Moved = next
		}
		r.URL = next
	}
	return a, fmt.Errorf("%w: more than %d, the last to %s", ErrRedirects, mostRedirects, r.URL)
}

// ready asks robots.txt, and waits for the turn.
func (c *Client) ready(ctx context.Context, u *url.URL) error {
	if err := c.allowed(ctx, u); err != nil {
		return err
	}
	return c.wait(ctx, u.Hostname())
}

// checked refuses what is no address of the web.
func checked(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrAddress, err)
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, fmt.Errorf("%w: it begins with %q, and not with http:// or https://", ErrAddress, u.Scheme)
	case u.Hostname() == "":
		return nil, fmt.Errorf("%w: it names no host", ErrAddress)
	case u.User != nil:
		return nil, fmt.Errorf("%w: it has a password in it, which would be kept in the record", ErrAddress)
	}
	u.Fragment = ""
	return u, nil
}

// once asks one server. next is where it sends us, or "".
func (c *Client) once(ctx context.Context, u *url.URL, r Request, a *Answer) (next string, status int, err error) {
	ctx, cancel := context.WithTimeoutCause(ctx, c.o.Timeout, fmt.Errorf("%w: no whole answer within %v", ErrSlow, c.o.Timeout))
	defer cancel()
	got, err := c.ask(ctx, u, r)
	if err != nil {
		return "", 0, caused(ctx, err)
	}
	defer got.Body.Close()
	switch {
	case got.StatusCode == http.StatusNotModified:
		a.NotModified, a.ETag, a.LastModified = true, orElse(got.Header.Get("ETag"), r.ETag), orElse(got.Header.Get("Last-Modified"), r.LastModified)
		a.Capture = hearsay.Capture{URL: u.String(), Time: c.now()}
		return "", got.StatusCode, nil
	case redirects(got.StatusCode):
		to, err := u.Parse(got.Header.Get("Location"))
		if err != nil || got.Header.Get("Location") == "" {
			return "", got.StatusCode, fmt.Errorf("%w: to %q", ErrRedirects, got.Header.Get("Location"))
		}
		return to.String(), got.StatusCode, nil
	case got.StatusCode != http.StatusOK && got.StatusCode != http.StatusNonAuthoritativeInfo:
		return "", got.StatusCode, c.refusal(u.Hostname(), got)
	}
	body, err := c.body(got)
	if err != nil {
		return "", got.StatusCode, caused(ctx, err)
	}
	a.ETag, a.LastModified = got.Header.Get("ETag"), got.Header.Get("Last-Modified")
	a.Capture = hearsay.Capture{URL: u.String(), MediaType: got.Header.Get("Content-Type"), Bytes: body, Time: c.now()}
	return "", got.StatusCode, nil
}

func redirects(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

func (c *Client) ask(ctx context.Context, u *url.URL, r Request) (*http.Response, error) {
	q, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrAddress, err)
	}
	q.Header.Set("User-Agent", c.agent)
	q.Header.Set("Accept", "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5")
	q.Header.Set("Accept-Language", "en, *;q=0.5")
	q.Header.Set("Accept-Encoding", "gzip, deflate, br")
	if r.ETag != "" {
		q.Header.Set("If-None-Match", r.ETag)
	}
	if r.LastModified != "" {
		q.Header.Set("If-Modified-Since", r.LastModified)
	}
	return c.http.Do(q)
}

// body reads and unpacks an answer.
func (c *Client) body(got *http.Response) ([]byte, error) {
	packed, err := io.ReadAll(io.LimitReader(got.Body, int64(c.o.MaxPacked)+1))
	if len(packed) > c.o.MaxPacked {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, c.o.MaxPacked)
	}
	if err != nil {
		return nil, err
	}
	body, err := coding.Unpack(packed, strings.Join(got.Header.Values("Content-Encoding"), ","), c.o.MaxBytes)
	if errors.Is(err, coding.ErrTooLarge) {
		err = fmt.Errorf("%w: %w", ErrTooLarge, err)
	}
	return body, err
}

// caused names the limit that ended ctx, where one did.
func caused(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); errors.Is(cause, ErrSlow) {
		return cause
	}
	return err
}

// byChance is d and up to as much again, so that many programs that began at
// the same time do not ask at the same time.
func byChance(d time.Duration) time.Duration { return d + rand.N(d+1) }
