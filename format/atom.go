package format

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"
)

// Feed is a list that a reader follows, as Atom (RFC 4287) has it.
type Feed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  FeedPerson  `xml:"author"`
	Links   []FeedLink  `xml:"link"`
	Entries []FeedEntry `xml:"entry"`
}

// FeedPerson is an author of a feed or of an entry.
type FeedPerson struct {
	Name string `xml:"name"`
}

// FeedLink leads from a feed or an entry to a page.
type FeedLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

// FeedEntry is one thing that a feed tells.
type FeedEntry struct {
	ID        string        `xml:"id"`
	Title     string        `xml:"title"`
	Updated   string        `xml:"updated"`
	Published string        `xml:"published,omitempty"`
	Author    FeedPerson    `xml:"author"`
	Links     []FeedLink    `xml:"link"`
	Category  *FeedCategory `xml:"category"`
	Content   FeedText      `xml:"content"`
}

// FeedCategory says of what kind an entry is.
type FeedCategory struct {
	Term string `xml:"term,attr"`
}

// FeedText is what an entry says, as text and never as markup.
type FeedText struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// TextOf is plain text of an entry, without what XML cannot hold.
func TextOf(s string) FeedText { return FeedText{"text", Printable(s)} }

// Append prints the feed. Where no time was given it is that of the newest entry.
func (f *Feed) Append(b []byte) ([]byte, error) {
	for i := range f.Entries {
		f.Updated = max(f.Updated, f.Entries[i].Updated)
	}
	if f.Updated == "" {
		f.Updated = FeedTime(time.Time{})
	}
	printed, err := xml.MarshalIndent(f, "", " ")
	if err != nil {
		return nil, fmt.Errorf("writing the feed %s: %w", f.ID, err)
	}
	return append(append(append(b, xml.Header...), printed...), '\n'), nil
}

// FeedTime is a time as Atom writes it. A feed has to have one, and two calls
// must not differ: the epoch stands for what has none.
func FeedTime(t time.Time) string {
	if t.IsZero() {
		t = time.Unix(0, 0)
	}
	return t.UTC().Format(time.RFC3339)
}

// Printable replaces what XML 1.0 cannot hold.
func Printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
