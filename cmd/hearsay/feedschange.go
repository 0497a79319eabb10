package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"hearsay"
	"hearsay/ingest/feeds"
	"hearsay/watch"
)

// oneFeed is embedded by commands that are about one feed.
type oneFeed struct {
	Feed string `arg:"" help:"The feed: its address or its title."`
	recordFlag
}

// change looks the feed up, and does something with it.
func (o *oneFeed) change(ctx context.Context, c console, do func(s hearsay.Desk, f hearsay.Feed) (string, error)) error {
	s, err := o.toChange(ctx)
	if err != nil {
		return err
	}
	said := ""
	f, err := o.find(ctx, s)
	if err == nil {
		said, err = do(s, f)
	}
	if err := errors.Join(err, s.Close()); err != nil {
		return err
	}
	return put(c.out, []byte(said+"\n"))
}

func (o *oneFeed) find(ctx context.Context, s hearsay.Desk) (hearsay.Feed, error) {
	return feedNamed(ctx, s, o.Feed)
}

// feedNamed is the feed that somebody calls by its address or its title.
func feedNamed(ctx context.Context, s hearsay.Desk, name string) (found hearsay.Feed, err error) {
	list, err := s.Feeds(ctx)
	if err != nil {
		return found, err
	}
	n := 0
	for _, f := range list {
		if f.URL == name || f.URL == feeds.Clean(name) {
			return f, nil
		}
		if strings.EqualFold(f.Title, name) {
			found, n = f, n+1
		}
	}
	switch n {
	case 0:
		return found, fmt.Errorf("the record has no feed %q; hearsay feeds lists them", name)
	case 1:
		return found, nil
	}
	return found, fmt.Errorf("%d feeds are called %q; say which one by its address", n, name)
}

type feedsPause struct{ oneFeed }

// Run pauses the feed.
func (p *feedsPause) Run(ctx context.Context, c console) error {
	return p.change(ctx, c, func(s hearsay.Desk, f hearsay.Feed) (string, error) {
		f.Paused = true
		return "Paused " + f.URL + "; hearsay feeds resume polls it again.", s.PutFeed(ctx, f)
	})
}

type feedsResume struct{ oneFeed }

// Run lets the feed be polled again, at once.
func (p *feedsResume) Run(ctx context.Context, c console) error {
	return p.change(ctx, c, func(s hearsay.Desk, f hearsay.Feed) (string, error) {
		f.Paused, f.Failures, f.Error = false, 0, ""
		watch.Hurry(&f)
		return "Resumed " + f.URL + ".", s.PutFeed(ctx, f)
	})
}

type feedsPoll struct{ oneFeed }

// Help is the end of the manual page.
func (feedsPoll) Help() string {
	return `For a feed that failed and waits although what it failed of was put right, and for one that is
wanted sooner than its turn comes. Nothing is fetched here: a hearsay watch that runs notices it
within a minute, hearsay watch --once polls it when it is called. Its pages that failed are tried
again too.

Examples:

    hearsay feeds poll https://courier.example/feed.xml
    hearsay feeds poll Coastwire && hearsay watch --once`
}

// Run makes the feed due.
func (p *feedsPoll) Run(ctx context.Context, c console) error {
	return p.change(ctx, c, func(s hearsay.Desk, f hearsay.Feed) (string, error) {
		if f.Paused {
			return "", fmt.Errorf("%s is paused; hearsay feeds resume polls it again", f.URL)
		}
		watch.Hurry(&f)
		return f.URL + " is due now: hearsay watch polls it within a minute where it runs, hearsay watch --once when you call it.", s.PutFeed(ctx, f)
	})
}

type feedsDrop struct{ oneFeed }

// Run takes the feed out of the list.
func (p *feedsDrop) Run(ctx context.Context, c console) error {
	return p.change(ctx, c, func(s hearsay.Desk, f hearsay.Feed) (string, error) {
		return "Dropped " + f.URL + "; its articles stay.", s.DropFeed(ctx, f.URL)
	})
}

type feedsExport struct{ recordFlag }

// Run prints OPML.
func (e *feedsExport) Run(ctx context.Context, c console) error {
	s, err := e.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	list, err := s.Feeds(ctx)
	if err != nil {
		return err
	}
	var outlines []feeds.Outline
	for _, f := range list {
		outlines = append(outlines, feeds.Outline{URL: f.URL, Title: f.Title})
	}
	b, err := feeds.OPML("Feeds of hearsay", outlines)
	if err != nil {
		return err
	}
	return put(c.out, b)
}
