package alert

import (
	"cmp"
	"context"
	"strings"

	"hearsay"
	"hearsay/format"
)

// InFeed is how many events a feed has, the newest.
const InFeed = 50

// Atom is the feed of an alert: its events, the newest first. Base is the
// address at which readers reach the record's pages, without a slash at its end,
// or empty; entries have the same IDs wherever the feed is.
func Atom(a *hearsay.Alert, about string, list []hearsay.Telling, base string) ([]byte, error) {
	f := format.Feed{ID: "urn:hearsay:alert:" + a.ID, Title: format.Printable("hearsay: " + cmp.Or(a.Name, about)), Updated: format.FeedTime(a.Made), Author: format.FeedPerson{Name: "hearsay"}}
	if base != "" {
		f.Links = []format.FeedLink{{Rel: "self", Href: base + "/alerts/" + a.ID + ".atom"}, {Rel: "alternate", Href: base + "/alerts/" + a.ID}}
	}
	f.Entries = Entries(list, base)
	return f.Append(nil)
}

// Entries are the entries of events in a feed, with the same IDs in each.
func Entries(list []hearsay.Telling, base string) (entries []format.FeedEntry) {
	for i := range list {
		entries = append(entries, entryOf(&list[i], base))
	}
	return entries
}

func entryOf(t *hearsay.Telling, base string) format.FeedEntry {
	head, more := format.TellingText(t)
	r := t.Row
	if r == nil {
		r = t.Before
	}
	says := head
	if more != "" {
		says += "\n\n(" + more + ")"
	}
	if r.Article.Title != "" {
		says += "\n\n" + r.Article.Title
	}
	e := format.FeedEntry{ID: "urn:hearsay:event:" + t.Event.ID, Title: format.Printable(short(head)), Updated: format.FeedTime(t.Event.Made),
		Author:   format.FeedPerson{Name: format.Printable(cmp.Or(r.Article.Outlet, "unknown outlet"))},
		Category: &format.FeedCategory{Term: format.EventTypes[t.Event.Kind]}, Content: format.TextOf(says)}
	switch {
	case base != "":
		e.Links = []format.FeedLink{{Rel: "alternate", Href: base + "/article/" + r.Article.ID + "#" + r.Attribution.ID}}
		if onWeb(r.Article.URL) {
			e.Links = append(e.Links, format.FeedLink{Rel: "related", Href: r.Article.URL})
		}
	case onWeb(r.Article.URL):
		e.Links = []format.FeedLink{{Rel: "alternate", Href: r.Article.URL}}
	}
	return e
}

// onWeb tells an address that a reader may be led to.
func onWeb(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

// short is a title's worth of words.
func short(s string) string {
	if r := []rune(s); len(r) > 140 {
		return strings.TrimSpace(string(r[:139])) + "…"
	}
	return s
}

// Feed is the feed of an alert as the record has it now.
func Feed(ctx context.Context, record Record, a *hearsay.Alert, base string) ([]byte, error) {
	events, _, err := record.Events(ctx, hearsay.EventQuery{Alert: a.ID, Limit: InFeed})
	if err != nil {
		return nil, err
	}
	list, err := Tellings(ctx, record, a, events)
	if err != nil {
		return nil, err
	}
	about, err := Describe(ctx, record, a)
	if err != nil {
		return nil, err
	}
	return Atom(a, about, list, base)
}
