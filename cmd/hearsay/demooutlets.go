package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/xml"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

// demoPage is one page of the demo's story as an outlet published it.
type demoPage struct {
	outlet, host, path, title string
	// at is when it was published; out, when it stood in the feed as it is here:
	// later than at where the page was edited.
	at, out time.Time
	bytes   []byte
}

// What the pages say of themselves in their heads.
var (
	demoCanonical = regexp.MustCompile(`<link rel="canonical" href="https://([^/"]+)(/[^"]+)">`)
	demoMeta      = regexp.MustCompile(`<meta property="(og:site_name|og:title|article:published_time)" content="([^"]*)">`)
)

// editedAfter is when an outlet of the demo edits a page.
const editedAfter = 25 * time.Hour

// demoStory are the pages in the order in which they came out.
func demoStory() (list []demoPage, err error) {
	files, err := fs.Glob(demoPages, "demo/*.html")
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, name := range files {
		b, err := demoPages.ReadFile(name)
		if err != nil {
			return nil, err
		}
		at := demoCanonical.FindSubmatch(b)
		if at == nil {
			return nil, fmt.Errorf("the demo's page %s does not say where it stands", name)
		}
		p := demoPage{host: string(at[1]), path: string(at[2]), bytes: b}
		for _, m := range demoMeta.FindAllSubmatch(b, -1) {
			switch value := string(m[2]); string(m[1]) {
			case "og:site_name":
				p.outlet = value
			case "og:title":
				p.title = value
			default:
				if p.at, err = time.Parse(time.RFC3339, value); err != nil {
					return nil, fmt.Errorf("the demo's page %s: %w", name, err)
				}
			}
		}
		p.out = p.at
		if seen[p.host+p.path] {
			p.out = p.at.Add(editedAfter)
		}
		seen[p.host+p.path] = true
		list = append(list, p)
	}
	slices.SortStableFunc(list, func(a, b demoPage) int { return a.out.Compare(b.out) })
	return list, nil
}

// demoOutlet is a server of one outlet: its pages as far as they came out, and
// the feed that lists them.
type demoOutlet struct {
	name, base string
	server     *http.Server

	lock  sync.Mutex
	pages map[string]demoPage
	feed  []string // the paths, the newest first
}

// demoOutlets opens a server for each outlet of a story, on ports that only this
// computer reaches; shut shuts them.
func demoOutlets(story []demoPage) (by map[string]*demoOutlet, shut func() error, err error) {
	by = map[string]*demoOutlet{}
	shut = func() error {
		var all error
		for _, o := range by {
			all = errors.Join(all, o.server.Close())
		}
		return all
	}
	for _, p := range story {
		if by[p.host] != nil {
			continue
		}
		at, err := (&net.ListenConfig{}).Listen(context.Background(), "tcp", "127.0.0.1:0")
		if err != nil {
			return nil, nil, errors.Join(fmt.Errorf("opening a server for the demo's outlet %s: %w", p.outlet, err), shut())
		}
		o := &demoOutlet{name: p.outlet, base: "http://" + at.Addr().String(), pages: map[string]demoPage{}}
		o.server = &http.Server{Handler: o, ReadHeaderTimeout: 10 * time.Second}
		by[p.host] = o
		go func() { _ = o.server.Serve(at) }() // it ends when it is shut
	}
	return by, shut, nil
}

// feedPath is where each outlet has its feed.
const feedPath = "/feed.xml"

// publish puts a page out, or another version of it.
func (o *demoOutlet) publish(p demoPage) {
	o.lock.Lock()
	defer o.lock.Unlock()
	// The page stands here, and says so.
	p.bytes = bytes.ReplaceAll(p.bytes, []byte("https://"+p.host), []byte(o.base))
	if _, there := o.pages[p.path]; !there {
		o.feed = append([]string{p.path}, o.feed...)
	}
	o.pages[p.path] = p
}

// ServeHTTP answers with a page, the feed, or that there is none.
func (o *demoOutlet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	o.lock.Lock()
	defer o.lock.Unlock()
	body, kind := o.pages[r.URL.Path].bytes, "text/html; charset=utf-8"
	if r.URL.Path == feedPath {
		body, kind = o.atom(), "application/atom+xml"
	}
	if body == nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("ETag", fmt.Sprintf(`"%x"`, sha256.Sum256(body))) // asked again, it says that nothing changed
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

// The elements of Atom that the demo's feeds have.
type demoFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Entries []demoEntry `xml:"entry"`
}

type demoEntry struct {
	ID        string   `xml:"id"`
	Title     string   `xml:"title"`
	Link      demoLink `xml:"link"`
	Published string   `xml:"published"`
	Updated   string   `xml:"updated"`
}

type demoLink struct {
	Href string `xml:"href,attr"`
}

// atom is the feed as it is now.
func (o *demoOutlet) atom() []byte {
	feed := demoFeed{ID: o.base + feedPath, Title: o.name, Updated: time.Unix(0, 0).UTC().Format(time.RFC3339)}
	for _, path := range o.feed {
		p := o.pages[path]
		feed.Updated = max(feed.Updated, p.out.Format(time.RFC3339))
		feed.Entries = append(feed.Entries, demoEntry{o.base + path, p.title, demoLink{o.base + path}, p.at.Format(time.RFC3339), p.out.Format(time.RFC3339)})
	}
	b, err := xml.MarshalIndent(feed, "", " ")
	if err != nil {
		return []byte(strings.TrimSpace(err.Error())) // no feed, and whoever reads it says so
	}
	return append([]byte(xml.Header), b...)
}
