package fetch

import (
	"context"
	"strings"
	"sync"
	"time"
)

// hosts knows when each host may be asked again.
type hosts struct {
	lock sync.Mutex
	next map[string]time.Time
	pace map[string]time.Duration // what its robots.txt asks for
}

// mostHosts is how many hosts are remembered before those are forgotten that
// may be asked at once.
const mostHosts = 10_000

// wait waits until a host may be asked, and takes its turn: of several that
// wait for one host each has its own.
func (c *Client) wait(ctx context.Context, host string) error {
	host = strings.ToLower(host)
	at := c.hosts.turn(host, c.now(), c.now().Add(c.o.Patience), c.o.Pace)
	wait := at.Sub(c.now())
	if wait > c.o.Patience {
		return &waiting{at, "it was said before"}
	}
	if wait <= 0 {
		return ctx.Err()
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// turn is when host may be asked. If that is before the latest, the turn is taken.
func (h *hosts) turn(host string, now, latest time.Time, pace time.Duration) time.Time {
	h.lock.Lock()
	defer h.lock.Unlock()
	if h.next == nil {
		h.next, h.pace = map[string]time.Time{}, map[string]time.Duration{}
	}
	if len(h.next) > mostHosts {
		for name, at := range h.next {
			if at.Before(now) {
				delete(h.next, name)
				delete(h.pace, name)
			}
		}
	}
	at := now
	if next := h.next[host]; next.After(now) {
		at = next
	}
	if !at.After(latest) {
		h.next[host] = at.Add(byChance(max(pace, h.pace[host])))
	}
	return at
}

// hold leaves a host alone until a time.
func (h *hosts) hold(host string, until time.Time) {
	h.lock.Lock()
	defer h.lock.Unlock()
	host = strings.ToLower(host)
	if until.After(h.next[host]) {
		h.next[host] = until
	}
}

// slow asks a host less often.
func (h *hosts) slow(host string, pace time.Duration) {
	h.lock.Lock()
	defer h.lock.Unlock()
	h.pace[strings.ToLower(host)] = min(pace, 30*time.Second)
}
