package main

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"hearsay/engine"
)

// progress is the bar on a terminal: it shows after two seconds, steps aside
// while something is printed, and leaves nothing behind.
type progress struct {
	c     console
	in    *inputs
	since time.Time
	stop  chan struct{}
	once  sync.Once

	// size is the bytes of all inputs, 0 while or where unknown.
	size atomic.Int64

	mutex    sync.Mutex
	shown    bool
	articles int
	words    int
	// doing is what is done after the reading; "" while it goes on.
	doing string
}

// patience is how long work may take before the bar shows.
const patience = 2 * time.Second

func newProgress(c console, in *inputs) *progress {
	p := &progress{c: c, in: in, since: time.Now(), stop: make(chan struct{})}
	if c.errTerminal {
		go func() { p.size.Store(in.size()) }()
		go p.tick()
	}
	return p
}

func (p *progress) tick() {
	ticker := time.NewTicker(200 * time.Millisecond)
	defer ticker.Stop()
	for {
		select {
		case <-p.stop:
			return
		case <-ticker.C:
			p.show()
		}
	}
}

func (p *progress) show() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	spent := time.Since(p.since)
	if spent < patience {
		return
	}
	select {
	case <-p.stop:
		return
	default:
	}
	p.shown = true
	if p.doing != "" {
		fmt.Fprintf(p.c.err, "\r\x1b[K%d articles, %s", p.articles, p.doing)
		return
	}
	fmt.Fprintf(p.c.err, "\r\x1b[K%s%d articles, %.0f words a second", p.bar(), p.articles, float64(p.words)/spent.Seconds())
}

// bar is how much of the bytes known has been read.
func (p *progress) bar() string {
	known, taken := p.size.Load(), p.in.taken.Load()
	if known == 0 {
		return ""
	}
	const cells = 24
	full := int(min(taken, known) * cells / known)
	return fmt.Sprintf("[%s%s] %3d %%  ", strings.Repeat("=", full), strings.Repeat(" ", cells-full), min(taken, known)*100/known)
}

// stepAside hides the bar where what is printed goes to the same terminal.
func (p *progress) stepAside() {
	if p.c.width > 0 {
		p.hide()
	}
}

// hide wipes the bar so that something else can be printed.
func (p *progress) hide() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.shown {
		fmt.Fprint(p.c.err, "\r\x1b[K")
		p.shown = false
	}
}

func (p *progress) count(o engine.Outcome) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if o.Err == nil {
		p.articles++
		p.words += strings.Count(o.Reading.Article.Text, " ") + 1
	}
}

// say tells what is done once everything has been read.
func (p *progress) say(doing string) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.doing = doing
}

// done takes the bar away for good.
func (p *progress) done() {
	p.once.Do(func() { close(p.stop) })
	p.hide()
}
