package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

// Post is what to send to an address that a person chose: its body is JSON.
type Post struct {
	URL    string
	Header map[string]string
	Body   []byte
}

// Posted is what the receiver answered.
type Posted struct {
	Status int
	// Until is when to try again, where the receiver says so; else zero.
	Until time.Time
}

// mostPostRedirects is how many redirects of a post are followed.
const mostPostRedirects = 3

// Post sends one body. Robots.txt and the pace are for who takes what others
// publish, and not asked here; private networks are refused as ever. Only
// redirects that keep method and body are followed (307, 308), and only on the
// same host: a body that is signed for one is not for others. Whatever is
// answered is no error; an error says why there was no answer, without the
// address, which may be a secret. What the receiver says beyond its head is not
// read.
func (c *Client) Post(ctx context.Context, p Post) (Posted, error) {
	u, err := checked(p.URL)
	if err != nil {
		return Posted{}, withoutAddress(err)
	}
	ctx, cancel := context.WithTimeoutCause(ctx, c.o.Timeout, fmt.Errorf("%w: no answer within %v", ErrSlow, c.o.Timeout))
	defer cancel()
	for range mostPostRedirects + 1 {
		got, err := c.post(ctx, u, &p)
		if err != nil {
			return Posted{}, withoutAddress(caused(ctx, err))
		}
		if got.StatusCode != http.StatusTemporaryRedirect && got.StatusCode != http.StatusPermanentRedirect {
			return c.posted(got), nil
		}
		if u, err = sameHost(u, got.Header.Get("Location")); err != nil {
			return Posted{Status: got.StatusCode}, err
		}
	}
	return Posted{}, fmt.Errorf("%w: more than %d", ErrRedirects, mostPostRedirects)
}

func (c *Client) post(ctx context.Context, u *url.URL, p *Post) (*http.Response, error) {
	q, err := http.NewRequestWithContext(ctx, http.MethodPost, u.String(), bytes.NewReader(p.Body))
	if err != nil {
		return nil, ErrAddress
	}
	q.Header.Set("User-Agent", c.agent)
	q.Header.Set("Content-Type", "application/json")
	for name, value := range p.Header {
		q.Header.Set(name, value)
	}
	got, err := c.http.Do(q)
	if err != nil {
		return nil, err
	}
	return got, got.Body.Close()
}

func (c *Client) posted(got *http.Response) Posted {
	p := Posted{Status: got.StatusCode}
	if header := got.Header.Get("Retry-After"); header != "" {
		p.Until = c.retryAfter(header)
	}
	return p
}

// sameHost is where a redirect leads, if that is on the same host.
func sameHost(from *url.URL, location string) (*url.URL, error) {
	to, err := from.Parse(location)
	if err != nil || location == "" {
		return nil, fmt.Errorf("%w: its Location is no address", ErrRedirects)
	}
	if to.Scheme != from.Scheme || to.Host != from.Host || to.User != nil {
		return nil, fmt.Errorf("%w: to another host, %s; give that address instead if it is meant", ErrRedirects, to.Host)
	}
	return to, nil
}

// withoutAddress is an error in words, without the address that it came from.
func withoutAddress(err error) error {
	var e *Error
	if errors.As(failed("", err), &e) {
		err = e.Err
	}
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err
	}
	return err
}
