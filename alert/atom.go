package alert

import (
	"cmp"
	"context"
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"hearsay"
	"hearsay/format"
)

// InFeed is how many events a feed has, the newest.
const InFeed = 50

// The elements of Atom (RFC 4287) that an alert's feed needs.
type feed struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Author  person   `xml:"author"`
	Links   []link   `xml:"link"`
	Entries []entry  `xml:"entry"`
}

type person struct {
	Name string `xml:"name"`
}

type link struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type entry struct {
	ID       string   `xml:"id"`
	Title    string   `xml:"title"`
	Updated  string   `xml:"updated"`
	Author   person   `xml:"author"`
	Links    []link   `xml:"link"`
	Category category `xml:"category"`
	Content  content  `xml:"content"`
}

type category struct {
	Term string `xml:"term,attr"`
}

type content struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// Atom is the feed of an alert: its events, the newest first. Base is the
// address at which readers reach the record's pages, without a slash at its end,
// or empty; entries have the same IDs wherever the feed is.
func Atom(a *hearsay.Alert, about string, list []hearsay.Telling, base string) ([]byte, error) {
	f := feed{ID: "urn:hearsay:alert:" + a.ID, Title: printable("hearsay: " + cmp.Or(a.Name, about)), Updated: stamp(a.Made), Author: person{"hearsay"}}
	if base != "" {
		f.Links = []link{{"self", base + "/alerts/" + a.ID + ".atom"}, {"alternate", base + "/alerts/" + a.ID}}
	}
	for i := range list {
		e := entryOf(&list[i], base)
		f.Entries, f.Updated = append(f.Entries, e), max(f.Updated, e.Updated)
	}
	b, err := xml.MarshalIndent(f, "", " ")
	if err != nil {
		return nil, fmt.Errorf("writing the feed of alert %s: %w", a.ID, err)
	}
	return append(append([]byte(xml.Header), b...), '\n'), nil
}

func entryOf(t *hearsay.Telling, base string) entry {
	head, more := format.TellingText(t)
	r := t.Row
	if r == nil {
		r = t.Before
	}
	e := entry{ID: "urn:hearsay:event:" + t.Event.ID, Title: printable(short(head)), Updated: stamp(t.Event.Made), Author: person{printable(cmp.Or(r.Article.Outlet, "unknown outlet"))},
		Category: category{format.EventTypes[t.Event.Kind]}, Content: content{"text", printable(head)}}
	if more != "" {
		e.Content.Text = printable(head + "\n\n(" + more + ")")
	}
	if r.Article.Title != "" {
		e.Content.Text += "\n\n" + printable(r.Article.Title)
	}
	switch {
	case base != "":
		e.Links = []link{{"alternate", base + "/article/" + r.Article.ID + "#" + r.Attribution.ID}}
		if onWeb(r.Article.URL) {
			e.Links = append(e.Links, link{"related", r.Article.URL})
		}
	case onWeb(r.Article.URL):
		e.Links = []link{{"alternate", r.Article.URL}}
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

// stamp is a time as Atom writes it. A feed has to have one.
func stamp(t time.Time) string {
	if t.IsZero() {
		t = time.Unix(0, 0)
	}
	return t.UTC().Format(time.RFC3339)
}

// printable replaces what XML 1.0 cannot hold.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
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
