package main

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// counter shows on a terminal how far work on the record is: after two
// seconds, and leaving nothing behind.
type counter struct {
	c     console
	what  string // "statements"
	total int64  // 0 where it is not known
	n     atomic.Int64
	since time.Time
	stop  chan struct{}
	once  sync.Once

	lock  sync.Mutex
	shown bool
}

// newCounter counts towards a total, 0 where it is not known. Where rows are
// printed to the terminal themselves, show is false.
func newCounter(c console, what string, total int, show bool) *counter {
	k := &counter{c: c, what: what, total: int64(total), since: time.Now(), stop: make(chan struct{})}
	if c.errTerminal && show {
		go k.tick()
	}
	return k
}

func (k *counter) tick() {
	ticker := time.NewTicker(200 * time.Millisecond)
	defer ticker.Stop()
	for {
		select {
		case <-k.stop:
			return
		case <-ticker.C:
			k.show()
		}
	}
}

func (k *counter) show() {
	k.lock.Lock()
	defer k.lock.Unlock()
	if time.Since(k.since) < patience {
		return
	}
	select {
	case <-k.stop:
		return
	default:
	}
	k.shown = true
	fmt.Fprintf(k.c.err, "\r\x1b[K%s%d %s", k.bar(), k.n.Load(), k.what)
}

func (k *counter) bar() string {
	if k.total <= 0 {
		return ""
	}
	const cells = 24
	n := min(k.n.Load(), k.total)
	full := int(n * cells / k.total)
	return fmt.Sprintf("[%s%s] %3d %%  ", strings.Repeat("=", full), strings.Repeat(" ", cells-full), n*100/k.total)
}

// done takes the counter away for good.
func (k *counter) done() {
	k.once.Do(func() { close(k.stop) })
	k.lock.Lock()
	defer k.lock.Unlock()
	if k.shown {
		fmt.Fprint(k.c.err, "\r\x1b[K")
		k.shown = false
	}
}
