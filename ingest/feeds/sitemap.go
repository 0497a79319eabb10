package feeds

import (
	"bytes"
	"encoding/xml"
	"strings"
	"time"

	"golang.org/x/net/html/charset"
)

// sitemap is a sitemap with Google's news extension, or an index of sitemaps.
type sitemap struct {
	Pages []struct {
		Loc     string `xml:"loc"`
		Changed string `xml:"lastmod"`
		News    struct {
			Published string `xml:"publication_date"`
			Title     string `xml:"title"`
		} `xml:"news"`
	} `xml:"url"`
	Maps []struct {
		Loc string `xml:"loc"`
	} `xml:"sitemap"`
}

func readSitemap(b []byte) (l List, err error) {
	var s sitemap
	if err := decode(b, &s); err != nil {
		return List{}, err
	}
	for _, p := range s.Pages {
		l.Items = append(l.Items, Item{URL: p.Loc, Title: p.News.Title, Published: day(p.News.Published), Modified: day(p.Changed)})
	}
	for _, m := range s.Maps {
		l.Feeds = append(l.Feeds, Outline{URL: m.Loc})
	}
	return l, nil
}

// decode reads XML in whatever charset it says, and overlooks small faults.
func decode(b []byte, into any) error {
	d := xml.NewDecoder(bytes.NewReader(b))
	d.Strict, d.Entity, d.CharsetReader = false, xml.HTMLEntity, charset.NewReaderLabel
	return d.Decode(into)
}

// forms are those of the W3C's dates and times that sitemaps use.
var forms = []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02"}

func day(s string) time.Time {
	for _, form := range forms {
		if t, err := time.Parse(form, strings.TrimSpace(s)); err == nil {
			return t.UTC()
		}
	}
	return time.Time{}
}
