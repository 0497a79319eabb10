package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"sync"
	"time"
)

// robots remembers what the robots.txt of each site says (RFC 9309).
type robots struct {
	lock  sync.Mutex
	sites map[string]*site
}

// site is one robots.txt. Its lock is held while it is fetched, so that it is
// fetched once.
type site struct {
	lock  sync.Mutex
	rules *rules
	until time.Time
}

// How long a robots.txt is believed: RFC 9309 allows a day. One that the server
// failed to give forbids everything, and is asked for again sooner.
const (
	believed      = 24 * time.Hour
	believedBroke = 30 * time.Minute
	mostSites     = 5_000
)

// allowed tells whether the site lets programs like this one fetch u.
func (c *Client) allowed(ctx context.Context, u *url.URL) error {
	s := c.robots.site(u.Scheme+"://"+u.Host, c.now())
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.rules == nil || c.now().After(s.until) {
		if err := c.learn(ctx, u, s); err != nil {
			return err
		}
	}
	if !s.rules.allows(u.RequestURI()) {
		return ErrRobots
	}
	return nil
}

func (r *robots) site(origin string, now time.Time) *site {
	r.lock.Lock()
	defer r.lock.Unlock()
	if r.sites == nil || len(r.sites) > mostSites {
		r.sites = map[string]*site{}
	}
	if r.sites[origin] == nil {
		r.sites[origin] = &site{}
	}
	return r.sites[origin]
}

// learn fetches a site's robots.txt. Where there is none everything is allowed,
// where the server fails nothing; a host that cannot be reached is an error.
func (c *Client) learn(ctx context.Context, u *url.URL, s *site) error {
	a, err := c.follow(ctx, Request{URL: u.Scheme + "://" + u.Host + "/robots.txt"}, false)
	keep := believed
	switch {
	case err == nil:
		s.rules = readRobots(a.Capture.Bytes, "hearsay")
	case errors.Is(err, ErrGone), errors.Is(err, ErrRefused), errors.Is(err, ErrRedirects):
		s.rules = &rules{}
	case errors.Is(err, ErrServer):
		s.rules, keep = forbidAll, believedBroke
	case errors.Is(err, ErrTooLarge):
		return fmt.Errorf("%w: its robots.txt", ErrTooLarge)
	default:
		return err
	}
	s.until = c.now().Add(keep)
	if s.rules.delay > 0 {
		c.hosts.slow(u.Hostname(), s.rules.delay)
	}
	return nil
}
