package feeds

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay"
)

// byType are the media types by which pages link to their feeds.
var byType = map[string]bool{"application/rss+xml": true, "application/atom+xml": true, "application/feed+json": true, "application/rdf+xml": true}

// mostLinks is how many feeds of a page are told.
const mostLinks = 10

// Links are the feeds that a page says it has, by <link rel="alternate">.
func Links(page hearsay.Capture) (list []Outline) {
	z := html.NewTokenizer(bytes.NewReader(page.Bytes))
	for len(list) < mostLinks {
		switch z.Next() {
		case html.ErrorToken:
			return list
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := z.Token()
			if tag.DataAtom == atom.Body {
				return list
			}
			if tag.DataAtom == atom.Link {
				if f := alternate(tag, page.URL); f.URL != "" {
					list = append(list, f)
				}
			}
		}
	}
	return list
}

// alternate is the feed that a link leads to, or none.
func alternate(tag html.Token, base string) Outline {
	said := map[string]string{}
	for _, a := range tag.Attr {
		said[a.Key] = a.Val
	}
	kind, _, _ := strings.Cut(strings.ToLower(said["type"]), ";")
	if !strings.Contains(strings.ToLower(said["rel"]), "alternate") || !byType[strings.TrimSpace(kind)] {
		return Outline{}
	}
	return Outline{URL: absolute(said["href"], base), Title: strings.Join(strings.Fields(said["title"]), " ")}
}

// NoFeed is ErrNoFeed, with the feeds that the capture names where it is a page.
func NoFeed(c hearsay.Capture) error {
	var there []string
	for _, f := range Links(c) {
		there = append(there, f.URL)
	}
	if len(there) == 0 {
		return ErrNoFeed
	}
	return fmt.Errorf("%w, but a page; its feeds are %s", ErrNoFeed, strings.Join(there, ", "))
}
