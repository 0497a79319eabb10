package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"hearsay"
	"hearsay/ingest/feeds"
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

func (o *oneFeed) find(ctx context.Context, s hearsay.Desk) (found hearsay.Feed, err error) {
	list, err := s.Feeds(ctx)
	if err != nil {
		return found, err
	}
	n := 0
	for _, f := range list {
		if f.URL == o.Feed || f.URL == feeds.Clean(o.Feed) {
			return f, nil
		}
		if strings.EqualFold(f.Title, o.Feed) {
			found, n = f, n+1
		}
	}
	switch n {
	case 0:
		return found, fmt.Errorf("the record has no feed %q; hearsay feeds lists them", o.Feed)
	case 1:
		return found, nil
	}
	return found, fmt.Errorf("%d feeds are called %q; say which one by its address", n, o.Feed)
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
		f.Paused, f.Failures, f.Error, f.Next = false, 0, "", time.Time{}
		return "Resumed " + f.URL + ".", s.PutFeed(ctx, f)
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
