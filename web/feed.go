package web

import (
	"encoding/xml"
	"net/http"
	"strings"
	"time"

	"hearsay"
)

// The elements of Atom (RFC 4287) that a list of statements needs.
type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  atomPerson  `xml:"author"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomPerson struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID        string     `xml:"id"`
	Title     string     `xml:"title"`
	Updated   string     `xml:"updated"`
	Published string     `xml:"published,omitempty"`
	Author    atomPerson `xml:"author"`
	Links     []atomLink `xml:"link"`
	Content   atomText   `xml:"content"`
}

type atomText struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

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
	base := baseOf(r)
	feed := atomFeed{ID: base + f.address("/search.atom"), Title: "hearsay: " + f.inWords(), Updated: atomTime(newest(rows)), Author: atomPerson{"hearsay"},
		Links: []atomLink{{"self", base + f.address("/search.atom")}, {"alternate", base + f.address("/search")}}}
	for i := range rows {
		feed.Entries = append(feed.Entries, entryOf(&rows[i], base))
	}
	b, err := xml.MarshalIndent(feed, "", " ")
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/atom+xml; charset=utf-8")
	_, _ = w.Write(append([]byte(xml.Header), b...))
	return nil
}

func entryOf(r *hearsay.Row, base string) atomEntry {
	v := viewOfRow(r)
	e := atomEntry{ID: "urn:hearsay:" + r.Article.ID + ":" + v.ID, Title: v.heading(), Updated: atomTime(r.Recorded),
		Author: atomPerson{v.outletOrNone()}, Links: []atomLink{{"alternate", base + v.InPlace}}, Content: atomText{"text", printable(v.Words)}}
	if !r.Article.Published.IsZero() {
		e.Published = atomTime(r.Article.Published)
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
	words := v.Words
	if r := []rune(words); len(r) > 100 {
		words = strings.TrimSpace(string(r[:99])) + "…"
	}
	return printable(who + " " + v.Act + ": " + words)
}

func (v *rowView) outletOrNone() string {
	if v.Outlet == "" {
		return "unknown outlet"
	}
	return printable(v.Outlet)
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

// newest is the last time that something came into the record; the epoch where
// nothing did, since a feed has to have a time and two calls must not differ.
func newest(rows []hearsay.Row) time.Time {
	at := time.Unix(0, 0)
	for i := range rows {
		if rows[i].Recorded.After(at) {
			at = rows[i].Recorded
		}
	}
	return at
}

func atomTime(t time.Time) string { return t.UTC().Format(time.RFC3339) }

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
