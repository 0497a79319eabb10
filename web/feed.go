package web

import (
	"net/http"
	"strings"

	"hearsay"
	"hearsay/format"
)

// feed is a list of statements, the newest first, as an Atom feed.
func (s *site) feed(w http.ResponseWriter, r *http.Request) error {
	f := filtersOf(r.URL.Query()).whole()
	f.Oldest = false
	q, _, err := f.query(r.Context(), s.store)
	if err != nil {
		return err
	}
	q.Limit = perPage
	rows, _, err := s.store.Search(r.Context(), q)
	if err != nil {
		return err
	}
	feed := s.feedOf(r, f.address("/search.atom"), f.address("/search"), f.inWords())
	for i := range rows {
		feed.Entries = append(feed.Entries, entryOf(&rows[i], baseOf(r)))
	}
	return sendFeed(w, feed)
}

// feedOf begins a feed at an address of this site, with the page that it follows.
func (s *site) feedOf(r *http.Request, at, page, of string) *format.Feed {
	base := baseOf(r)
	return &format.Feed{ID: base + at, Title: format.Printable("hearsay: " + of), Author: hearsayItself,
		Links: []format.FeedLink{{Rel: "self", Href: base + at}, {Rel: "alternate", Href: base + page}}}
}

// hearsayItself is the author of what no outlet wrote.
var hearsayItself = format.FeedPerson{Name: "hearsay"}

func sendFeed(w http.ResponseWriter, f *format.Feed) error {
	b, err := f.Append(nil)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/atom+xml; charset=utf-8")
	_, _ = w.Write(b)
	return nil
}

func entryOf(r *hearsay.Row, base string) format.FeedEntry {
	v := viewOfRow(r)
	e := format.FeedEntry{ID: "urn:hearsay:" + r.Article.ID + ":" + v.ID, Title: v.heading(), Updated: format.FeedTime(r.Recorded),
		Author: format.FeedPerson{Name: v.outletOrNone()}, Links: []format.FeedLink{{Rel: "alternate", Href: base + v.InPlace}}, Content: format.TextOf(v.Words)}
	if !r.Article.Published.IsZero() {
		e.Published = format.FeedTime(r.Article.Published)
	}
	return e
}

// heading is a statement on one line: who did what, and the first words.
func (v *rowView) heading() string {
	names := make([]string, len(v.Speakers))
	for i := range v.Speakers {
		names[i] = v.Speakers[i].Name
	}
	who := strings.Join(names, " and ")
	if who == "" {
		who = "somebody"
	}
	who += tellersInWords(v.Told)
	words := v.Words
	if r := []rune(words); len(r) > 100 {
		words = strings.TrimSpace(string(r[:99])) + "…"
	}
	return format.Printable(who + " " + v.Act + ": " + words)
}

// tellersInWords say through whom something is told: ", according to Mara Kyr".
func tellersInWords(list []tellerView) (s string) {
	for i := range list {
		s += ", " + list[i].Word
		for k := range list[i].Speakers {
			if k > 0 {
				s += " and"
			}
			s += " " + list[i].Speakers[k].Name
		}
	}
	return s
}

func (v *rowView) outletOrNone() string {
	if v.Outlet == "" {
		return "unknown outlet"
	}
	return format.Printable(v.Outlet)
}

// baseOf is the address that the reader came by.
func baseOf(r *http.Request) string {
	if r.TLS != nil {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}

// inWords says the filters on one line.
func (f filters) inWords() string {
	var parts []string
	for _, p := range [][2]string{{"", f.Words}, {"by ", f.Speaker}, {"in ", f.Outlet}, {"", actName(hearsay.Act(f.Act))}, {"", f.Kind}, {"article ", f.Article}, {"since ", f.Since}, {"until ", f.Until}} {
		if p[1] != "" {
			parts = append(parts, p[0]+p[1])
		}
	}
	if len(parts) == 0 {
		return "all statements"
	}
	return strings.Join(parts, ", ")
}

// actName is an act as lists name it.
func actName(a hearsay.Act) string { return strings.ReplaceAll(string(a), "_", " ") }
