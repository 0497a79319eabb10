package feeds

import (
	"encoding/xml"
	"fmt"
)

// opml is a list of feeds as feed readers exchange it (OPML 2.0).
type opml struct {
	XMLName xml.Name  `xml:"opml"`
	Version string    `xml:"version,attr"`
	Title   string    `xml:"head>title"`
	Body    []outline `xml:"body>outline"`
}

type outline struct {
	Type  string    `xml:"type,attr,omitempty"`
	Text  string    `xml:"text,attr"`
	Title string    `xml:"title,attr,omitempty"`
	URL   string    `xml:"xmlUrl,attr,omitempty"`
	Inner []outline `xml:"outline"`
}

func readOPML(b []byte) (l List, err error) {
	var o opml
	if err := decode(b, &o); err != nil {
		return List{}, err
	}
	l.Title = o.Title
	l.outlines(o.Body)
	return l, nil
}

// outlines takes the feeds out of folders in folders.
func (l *List) outlines(list []outline) {
	for _, o := range list {
		if o.URL != "" {
			title := o.Title
			if title == "" {
				title = o.Text
			}
			l.Feeds = append(l.Feeds, Outline{URL: o.URL, Title: title})
		}
		l.outlines(o.Inner)
	}
}

// OPML writes a list of feeds that every feed reader takes.
func OPML(title string, list []Outline) ([]byte, error) {
	o := opml{Version: "2.0", Title: title}
	for _, f := range list {
		text := f.Title
		if text == "" {
			text = f.URL
		}
		o.Body = append(o.Body, outline{Type: "rss", Text: text, Title: f.Title, URL: f.URL})
	}
	b, err := xml.MarshalIndent(o, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("writing %d feeds as OPML: %w", len(list), err)
	}
	return append(append([]byte(xml.Header), b...), '\n'), nil
}
