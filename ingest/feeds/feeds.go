// Package feeds reads lists of articles: RSS, Atom, JSON Feed, OPML, sitemaps
// and news sitemaps go in as captures, the addresses of articles and of further
// feeds come out, with what the list says of each.
//
// It fetches nothing, and refuses what is no such list. What a feed says of an
// article (title, time) is not the article: the page is.
package feeds

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"hearsay"
	"hearsay/internal/coding"
)

// The reasons for which a capture is refused; test with errors.Is.
var (
	ErrNoFeed = errors.New("it is no feed, sitemap or OPML")
	ErrBroken = errors.New("it cannot be read as what it begins like")
)

// List is what a capture lists.
type List struct {
	Title string
	// Items are articles, in the order of the list.
	Items []Item
	// Feeds are further lists: those of OPML, and of an index of sitemaps.
	Feeds []Outline
}

// Item is one article of a list.
type Item struct {
	// URL is absolute and without what only says where a reader came from; see [Address].
	URL, Title string
	// Published and Modified are zero where the list does not say.
	Published, Modified time.Time
}

// Outline is one feed of a list.
type Outline struct{ URL, Title string }

// mostItems is how many items or feeds of one list are read: a sitemap may have
// 50,000 by the protocol.
const mostItems = 50_000

// mostBytes is the most bytes of a list, unpacked: 50 MiB by the protocol of sitemaps.
const mostBytes = 50 << 20

// form is how a list is written.
type form uint8

const (
	noForm form = iota
	feedForm
	jsonForm
	opmlForm
	sitemapForm
	indexForm
)

var byRoot = map[string]form{"rss": feedForm, "rdf": feedForm, "feed": feedForm, "opml": opmlForm, "urlset": sitemapForm, "sitemapindex": indexForm}

// Sniff tells by its first bytes, packed with gzip or not, whether a capture is
// a list: a few hundred are enough.
func Sniff(start []byte) bool {
	if bytes.HasPrefix(start, gzipMagic) {
		// What does not fit, or is cut off, is no fault here.
		start, _ = coding.Unpack(start[:min(len(start), 64<<10)], "gzip", 4096)
	}
	return formOf(start) != noForm
}

var gzipMagic = []byte{0x1f, 0x8b}

func formOf(start []byte) form {
	start = bytes.TrimSpace(bytes.TrimPrefix(start, []byte("\ufeff")))
	if bytes.HasPrefix(start, []byte("{")) {
		head := start[:min(len(start), 1024)]
		if bytes.Contains(head, []byte("jsonfeed.org/version")) || bytes.Contains(head, []byte(`jsonfeed.org\/version`)) {
			return jsonForm
		}
		return noForm
	}
	return byRoot[root(start)]
}

// root is the name of a document's first element, in small letters and without
// its prefix; empty where it is no XML.
func root(start []byte) string {
	for range 16 {
		start = bytes.TrimSpace(start)
		end := ""
		switch {
		case bytes.HasPrefix(start, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(start, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(start, []byte("<!")):
			end = ">"
		case bytes.HasPrefix(start, []byte("<")):
			name := strings.ToLower(string(start[1:min(len(start), 64)]))
			if at := strings.IndexAny(name, " \t\r\n>/"); at >= 0 {
				name = name[:at]
			}
			prefix, local, found := strings.Cut(name, ":")
			if found && local != "rdf" || prefix == "rdf" {
				return local
			}
			return prefix
		}
		if _, after, found := bytes.Cut(start, []byte(end)); end != "" && found {
			start = after
			continue
		}
		return ""
	}
	return ""
}

// Read reads a list. Addresses in it that are relative are made absolute by the
// capture's own.
func Read(c hearsay.Capture) (l List, err error) {
	b := c.Bytes
	if bytes.HasPrefix(b, gzipMagic) { // sitemap.xml.gz
		if b, err = coding.Unpack(b, "gzip", mostBytes); err != nil {
			return List{}, fmt.Errorf("unpacking the list %s: %w", name(c), err)
		}
	}
	switch formOf(b) {
	case feedForm, jsonForm:
		l, err = readFeed(b, c.URL)
	case opmlForm:
		l, err = readOPML(b)
	case sitemapForm, indexForm:
		l, err = readSitemap(b)
	default:
		return List{}, fmt.Errorf("reading the list %s: %w", name(c), NoFeed(c))
	}
	if err != nil {
		return List{}, fmt.Errorf("reading the list %s: %w: %w", name(c), ErrBroken, err)
	}
	l.clean(c.URL)
	return l, nil
}

func name(c hearsay.Capture) string {
	if c.URL != "" {
		return c.URL
	}
	return c.Path
}

// clean leaves of items and feeds those with an address, each once.
func (l *List) clean(base string) {
	l.Title = strings.Join(strings.Fields(l.Title), " ")
	seen := map[string]bool{}
	items := l.Items[:0]
	for _, i := range l.Items {
		i.URL, i.Title = Address(i.URL, base), strings.Join(strings.Fields(i.Title), " ")
		if i.URL != "" && !seen[i.URL] && len(items) < mostItems {
			seen[i.URL] = true
			items = append(items, i)
		}
	}
	feeds, seen := l.Feeds[:0], map[string]bool{}
	for _, f := range l.Feeds {
		f.URL, f.Title = absolute(f.URL, base), strings.Join(strings.Fields(f.Title), " ")
		if f.URL != "" && !seen[f.URL] && len(feeds) < mostItems {
			seen[f.URL] = true
			feeds = append(feeds, f)
		}
	}
	l.Items, l.Feeds = items, feeds
}

// tracking are parameters that say where a reader came from, and nothing about
// the page. From the lists that browsers strip (Firefox, Brave).
var tracking = map[string]bool{"fbclid": true, "gclid": true, "dclid": true, "msclkid": true, "mc_cid": true, "mc_eid": true, "igshid": true, "twclid": true,
	"yclid": true, "wbraid": true, "gbraid": true, "oly_enc_id": true, "oly_anon_id": true, "_openstat": true, "vero_id": true, "at_medium": true, "at_campaign": true, "ns_mchannel": true}

// Address is an article's address, made absolute by base, without its fragment
// and what only says where a reader came from; empty where it is none of the web.
func Address(raw, base string) string {
	whole := absolute(raw, base)
	if whole == "" {
		return ""
	}
	u, err := url.Parse(whole)
	if err != nil {
		return ""
	}
	var kept []string
	for _, p := range strings.Split(u.RawQuery, "&") {
		key, _, _ := strings.Cut(strings.ToLower(p), "=")
		if p != "" && !tracking[key] && !strings.HasPrefix(key, "utm_") {
			kept = append(kept, p)
		}
	}
	u.RawQuery = strings.Join(kept, "&")
	return u.String()
}

// Clean is the address of a feed as it is kept: whole, and empty where it is
// none of the web. Unlike those of pages it keeps its parameters.
func Clean(raw string) string { return absolute(raw, "") }

// absolute is an address of the web with its host in small letters, without a
// fragment or a port that goes without saying, or "".
func absolute(raw, base string) string {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || strings.TrimSpace(raw) == "" {
		return ""
	}
	if b, err := url.Parse(base); err == nil && base != "" {
		u = b.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return ""
	}
	u.Fragment, u.RawFragment, u.Host = "", "", strings.ToLower(u.Host)
	if port := u.Port(); u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443" {
		u.Host = strings.TrimSuffix(u.Host, ":"+port)
	}
	if u.Path == "" {
		u.Path = "/"
	}
	return u.String()
}
