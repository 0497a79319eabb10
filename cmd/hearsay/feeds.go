package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"hearsay"
	"hearsay/ingest/feeds"
)

// feedsCommand keeps the list of feeds that hearsay watch polls.
type feedsCommand struct {
	List   feedsList   `cmd:"" default:"withargs" help:"List the feeds of the record."`
	Add    feedsAdd    `cmd:"" help:"Add feeds: addresses, or a file of OPML."`
	Pause  feedsPause  `cmd:"" help:"Poll a feed no more, and keep it."`
	Resume feedsResume `cmd:"" help:"Poll a paused feed again."`
	Poll   feedsPoll   `cmd:"" help:"Let a feed be polled now, whenever its turn would come."`
	Drop   feedsDrop   `cmd:"" help:"Take a feed out of the list; its articles stay."`
	Export feedsExport `cmd:"" help:"Print the list as OPML, which every feed reader takes."`
}

// Help is the end of the manual page.
func (feedsCommand) Help() string {
	return `Feeds are RSS, Atom, JSON Feed, sitemaps and news sitemaps. hearsay watch polls them; nothing is
fetched here. A feed is named by its address, or by its title.

Examples:

    hearsay feeds add https://courier.example/feed.xml
    hearsay feeds add testdata/feeds/orlen.opml
    hearsay feeds
    hearsay feeds pause https://courier.example/feed.xml
    hearsay feeds poll https://courier.example/feed.xml
    hearsay feeds export > feeds.opml`
}

type feedsList struct {
	JSON bool `name:"json" help:"Print JSON, one feed a line."`
	recordFlag
}

// feedJSON is a public contract: docs/format.md.
type feedJSON struct {
	URL      string     `json:"url"`
	Title    *string    `json:"title"`
	Paused   bool       `json:"paused"`
	Polled   *time.Time `json:"polled"`
	Next     *time.Time `json:"next"`
	Failures int        `json:"failures"`
	Error    *string    `json:"error"`
	Items    int        `json:"items"`
	Waiting  int        `json:"waiting"`
}

// Run prints the list.
func (l *feedsList) Run(ctx context.Context, c console) error {
	s, err := l.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	list, err := s.Feeds(ctx)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		fmt.Fprintln(c.err, "hearsay: there are no feeds yet: hearsay feeds add ADDRESS adds one")
	}
	var b []byte
	for i := range list {
		if b, err = l.one(b, &list[i]); err != nil {
			return err
		}
	}
	return put(c.out, b)
}

func (l *feedsList) one(b []byte, f *hearsay.Feed) ([]byte, error) {
	waiting := 0
	for _, i := range f.Items {
		if i.Checked.IsZero() && i.Error == "" {
			waiting++
		}
	}
	if !l.JSON {
		return fmt.Appendf(b, "%s\n    %s\n", f.URL, strings.Join(stateOf(f, waiting), " · ")), nil
	}
	j := feedJSON{URL: f.URL, Title: orNull(f.Title), Paused: f.Paused, Polled: timeOrNull(f.Polled), Next: timeOrNull(f.Next),
		Failures: f.Failures, Error: orNull(f.Error), Items: len(f.Items), Waiting: waiting}
	line, err := json.Marshal(j)
	if err != nil {
		return b, fmt.Errorf("printing a feed: %w", err)
	}
	return append(append(b, line...), '\n'), nil
}

// stateOf says how a feed is, for people.
func stateOf(f *hearsay.Feed, waiting int) (parts []string) {
	if f.Title != "" {
		parts = append(parts, brief(f.Title))
	}
	switch {
	case f.Paused:
		parts = append(parts, "paused")
	case f.Polled.IsZero():
		parts = append(parts, "not polled yet")
	default:
		parts = append(parts, "polled "+f.Polled.UTC().Format("2 January 2006 15:04 UTC"), fmt.Sprintf("%d article%s listed", len(f.Items), plural(len(f.Items))))
	}
	if waiting > 0 {
		parts = append(parts, fmt.Sprintf("%d not fetched yet", waiting))
	}
	if f.Failures > 0 {
		parts = append(parts, fmt.Sprintf("failed %s (%s)", times(f.Failures), f.Error))
	}
	if !f.Paused && !f.Polled.IsZero() {
		parts = append(parts, nextPoll(f.Next))
	}
	return parts
}

// nextPoll says when a feed is polled next.
func nextPoll(at time.Time) string {
	if !at.After(time.Now()) {
		return "due: hearsay watch polls it"
	}
	return "next poll " + at.UTC().Format("2 January 2006 15:04 UTC")
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func timeOrNull(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.UTC()
	return &t
}

type feedsAdd struct {
	Feeds []string `arg:"" help:"Addresses of feeds, files of OPML, or - for OPML from standard input."`
	Title string   `placeholder:"NAME" help:"What to call the feed; otherwise it says so itself."`
	recordFlag
}

// Run adds the feeds that are not there yet.
func (a *feedsAdd) Run(ctx context.Context, c console) error {
	var list []feeds.Outline
	for _, name := range a.Feeds {
		found, err := outlinesOf(name, c.in)
		if err != nil {
			return err
		}
		list = append(list, found...)
	}
	if a.Title != "" && len(list) != 1 {
		return usageError{fmt.Errorf("--title is for one feed, and here are %d", len(list))}
	}
	s, err := a.toAdd(ctx, hearsay.KeepAll)
	if err != nil {
		return err
	}
	err = a.add(ctx, c, s, list)
	return errors.Join(err, s.Close())
}

func (a *feedsAdd) add(ctx context.Context, c console, s hearsay.Desk, list []feeds.Outline) error {
	there, err := s.Feeds(ctx)
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, f := range there {
		known[f.URL] = true
	}
	added := 0
	for _, f := range list {
		if known[f.URL] {
			continue
		}
		known[f.URL] = true
		title := f.Title
		if a.Title != "" {
			title = a.Title
		}
		if err := s.PutFeed(ctx, hearsay.Feed{URL: f.URL, Title: title}); err != nil {
			return err
		}
		added++
	}
	said := fmt.Sprintf("%d feed%s added, in %s.", added, plural(added), a.shown())
	if n := len(list) - added; n > 0 {
		said = fmt.Sprintf("%d feed%s added, %d known already, in %s.", added, plural(added), n, a.shown())
	}
	if added > 0 {
		said += " hearsay watch polls them."
	}
	return put(c.out, []byte(said+"\n"))
}

// outlinesOf are the feeds that an argument means: itself, or those of OPML.
func outlinesOf(name string, stdin io.Reader) ([]feeds.Outline, error) {
	if isAddress(name) {
		address := feeds.Clean(name)
		if address == "" {
			return nil, usageError{fmt.Errorf("%s is no address of a feed", name)}
		}
		return []feeds.Outline{{URL: address}}, nil
	}
	b, err := wholeList(name, stdin)
	if err != nil {
		return nil, err
	}
	l, err := feeds.Read(hearsay.Capture{Path: name, Bytes: b})
	if err != nil {
		return nil, fmt.Errorf("%w; hearsay feeds add takes addresses (https://…) and files of OPML", err)
	}
	if len(l.Feeds) == 0 {
		return nil, fmt.Errorf("%s lists no feeds; hearsay feeds add takes the address of a feed, and hearsay add reads what a feed in a file lists", name)
	}
	return l.Feeds, nil
}

func wholeList(name string, stdin io.Reader) ([]byte, error) {
	from := stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("cannot read %s: %w; give the address of a feed (https://…) or a file of OPML", name, bare(err))
		}
		defer f.Close()
		from = f
	}
	var b bytes.Buffer
	if _, err := b.ReadFrom(io.LimitReader(from, mostList)); err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", name, bare(err))
	}
	return b.Bytes(), nil
}
