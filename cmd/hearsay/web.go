package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"sync"

	"hearsay"
	"hearsay/engine"
	"hearsay/ingest"
	"hearsay/ingest/feeds"
	"hearsay/ingest/warc"
	"hearsay/internal/fetch"
)

// web is what inputs need to follow addresses.
type web struct {
	ctx    context.Context
	client *fetch.Client

	lock sync.Mutex
	seen map[string]bool // addresses of listed pages: each is fetched once
}

// Bounds of what one address leads to: lists in lists (OPML, an index of
// sitemaps, a sitemap), and lists that are followed at the same time.
const (
	mostNested = 3
	listsAside = 8
)

// taking takes an input; it is false when no more are wanted.
type taking func(engine.Input) bool

// follow gives what is at an address: a page, a corpus, or the pages that a web
// archive there has, or that a feed, a sitemap or OPML lists.
func (in *inputs) follow(address string, nested int, give taking) bool {
	got, err := in.web.client.Get(in.web.ctx, fetch.Request{URL: address})
	if err != nil {
		return in.web.ctx.Err() == nil && give(failing(err))
	}
	switch isList := feeds.Sniff(got.Capture.Bytes); {
	case isList:
		return in.listed(got.Capture, nested, give)
	case nested > 0:
		return give(failing(fmt.Errorf("cannot read %s: %w", address, feeds.NoFeed(got.Capture))))
	case warc.Sniff(bufio.NewReader(bytes.NewReader(got.Capture.Bytes))):
		return in.archive(got.Capture.URL, bytes.NewReader(got.Capture.Bytes), give)
	}
	in.taken.Add(int64(len(got.Capture.Bytes)))
	return give(engine.Input{Articles: ingest.Captured(bytes.NewReader(got.Capture.Bytes), got.Capture, in.options), Many: true})
}

// listed gives the pages of a list: those of one feed in its order, those of
// several as they arrive.
func (in *inputs) listed(c hearsay.Capture, nested int, give taking) bool {
	l, err := feeds.Read(c)
	if err != nil {
		return give(failing(err))
	}
	if len(l.Feeds) > 0 && nested >= mostNested {
		return give(failing(fmt.Errorf("cannot read %s: it is a list in a list in a list, and lists more", c.URL)))
	}
	for _, item := range l.Items {
		if !in.web.first(item.URL) {
			continue
		}
		page, err := in.web.page(in.web.ctx, item)
		if in.web.ctx.Err() != nil {
			return false
		}
		next := failing(err)
		if err == nil {
			next = engine.Input{Articles: in.unchosen(dated(page, item, feeds.Outlet(l.Title, c.URL, page.URL), in.options))}
		}
		if !give(next) {
			return false
		}
	}
	return len(l.Feeds) == 0 || in.aside(l.Feeds, nested+1, give)
}

// first tells whether an address has not been met before.
func (w *web) first(address string) bool {
	w.lock.Lock()
	defer w.lock.Unlock()
	if w.seen[address] {
		return false
	}
	if w.seen == nil {
		w.seen = map[string]bool{}
	}
	w.seen[address] = true
	return true
}

// page fetches a listed page. Its address is told without what only says where
// a reader came from.
func (w *web) page(ctx context.Context, item feeds.Item) (hearsay.Capture, error) {
	got, err := w.client.Get(ctx, fetch.Request{URL: item.URL})
	got.Capture.URL = feeds.Address(got.Capture.URL, "")
	return got.Capture, err
}

// dated reads a page; where it does not say its title, when it was published or
// whose it is, the list's word is taken.
func dated(page hearsay.Capture, item feeds.Item, outlet string, o ingest.Options) iter.Seq2[hearsay.Captured, error] {
	return func(yield func(hearsay.Captured, error) bool) {
		for a, err := range ingest.Captured(bytes.NewReader(page.Bytes), page, o) {
			if err == nil && !item.Published.IsZero() && (a.Article.Published.IsZero() || a.Article.Dated != hearsay.DatedByPage) {
				a.Article.Published, a.Article.Dated = item.Published, hearsay.DatedByPage
			}
			if err == nil && a.Article.Title == "" {
				a.Article.Title = item.Title
			}
			if err == nil && a.Article.Outlet == "" {
				a.Article.Outlet = outlet
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// aside follows several lists at the same time: they are mostly on different
// hosts, each of which wants its pace.
func (in *inputs) aside(lists []feeds.Outline, nested int, give taking) bool {
	ctx, cancel := context.WithCancel(in.web.ctx)
	pages := make(chan engine.Input)
	send := func(page engine.Input) bool {
		select {
		case pages <- page:
			return true
		case <-ctx.Done():
			return false
		}
	}
	var following sync.WaitGroup
	free := make(chan struct{}, listsAside)
	following.Go(func() {
		for _, l := range lists {
			select {
			case free <- struct{}{}:
			case <-ctx.Done():
				return
			}
			following.Go(func() {
				defer func() { <-free }()
				in.follow(l.URL, nested, send)
			})
		}
	})
	go func() { following.Wait(); close(pages) }()
	defer cancel()
	for page := range pages {
		if !give(page) {
			return false
		}
	}
	return in.web.ctx.Err() == nil
}

// listFile gives the pages of a feed, a sitemap or OPML that is in a file. It is
// false in list where the file is something else; nothing is read then.
func (in *inputs) listFile(name string, from *bufio.Reader, give taking) (list, more bool) {
	if start, _ := from.Peek(4096); !feeds.Sniff(start) {
		return false, true
	}
	b, err := io.ReadAll(io.LimitReader(from, mostList+1))
	if err == nil && len(b) > mostList {
		err = errors.New("it is too large for a list of articles")
	}
	if err != nil {
		return true, give(failing(fmt.Errorf("cannot read %s: %w", name, bare(err))))
	}
	return true, in.listed(hearsay.Capture{Path: name, Bytes: b}, 0, give)
}

// mostList is the most bytes of a list in a file.
const mostList = 50 << 20
