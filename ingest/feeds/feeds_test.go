package feeds

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"hearsay"
)

const rss = `<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>  Tesmir
Courier </title><link>https://courier.example/</link>
<item><title>Ships stay in Ansk</title><link>https://Courier.example:443/ansk?utm_source=feed&amp;id=7#top</link><pubDate>Sun, 09 Mar 2031 08:30:00 +0100</pubDate></item>
<item><title>Relative</title><link>/two</link></item>
<item><title>By its ID</title><guid isPermaLink="true">https://courier.example/three</guid></item>
<item><title>Again</title><link>https://courier.example/ansk?id=7</link></item>
<item><title>No address</title><guid isPermaLink="false">no-3</guid></item>
<item><title>Script</title><link>javascript:alert(1)</link></item>
</channel></rss>`

const atomFeed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Coastwire</title><entry><title>Ferry</title>
<link rel="alternate" href="https://coastwire.example/ferry"/><published>2033-05-02T08:10:00Z</published><updated>2033-05-02T09:00:00Z</updated></entry></feed>`

const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://old.example/"><title>Old</title></channel><item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link></item></rdf:RDF>`

const jsonFeed = `{"version": "https://jsonfeed.org/version/1.1", "title": "Ledger", "items": [{"id": "1", "url": "https://ledger.example/1", "title": "One", "date_published": "2033-05-02T08:10:00Z"}]}`

const sitemapPage = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://courier.example/ansk </loc><lastmod>2031-03-09T10:00+01:00</lastmod><news:news><news:publication><news:name>Tesmir Courier</news:name></news:publication>
<news:publication_date>2031-03-09</news:publication_date><news:title>Ships stay</news:title></news:news></url></urlset>`

const sitemapIndex = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://courier.example/news.xml.gz</loc></sitemap></sitemapindex>`

const outlines = `<opml version="2.0"><head><title>Ours</title></head><body><outline text="Papers"><outline type="rss" text="Courier" xmlUrl="https://courier.example/feed"/>
<outline text="" title="Coastwire" xmlUrl="https://coastwire.example/atom.xml"/></outline><outline text="a note"/></body></opml>`

func at(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t
}

func TestRead(t *testing.T) {
	for name, c := range map[string]struct {
		page string
		want List
	}{
		"RSS": {rss, List{Title: "Tesmir Courier", Items: []Item{
			{"https://courier.example/ansk?id=7", "Ships stay in Ansk", at("2031-03-09T07:30:00Z"), time.Time{}},
			{URL: "https://courier.example/two", Title: "Relative"}, {URL: "https://courier.example/three", Title: "By its ID"}}}},
		"Atom":      {atomFeed, List{Title: "Coastwire", Items: []Item{{"https://coastwire.example/ferry", "Ferry", at("2033-05-02T08:10:00Z"), at("2033-05-02T09:00:00Z")}}}},
		"RSS 1.0":   {rdf, List{Title: "Old", Items: []Item{{URL: "https://old.example/1", Title: "One"}}}},
		"JSON Feed": {jsonFeed, List{Title: "Ledger", Items: []Item{{"https://ledger.example/1", "One", at("2033-05-02T08:10:00Z"), time.Time{}}}}},
		"sitemap":   {sitemapPage, List{Items: []Item{{"https://courier.example/ansk", "Ships stay", at("2031-03-09T00:00:00Z"), at("2031-03-09T09:00:00Z")}}}},
		"index":     {sitemapIndex, List{Feeds: []Outline{{"https://courier.example/news.xml.gz", ""}}}},
		"OPML":      {outlines, List{Title: "Ours", Feeds: []Outline{{"https://courier.example/feed", "Courier"}, {"https://coastwire.example/atom.xml", "Coastwire"}}}},
	} {
		l, err := Read(hearsay.Capture{URL: "https://courier.example/feed.xml", Bytes: []byte(c.page)})
		if err != nil || fmt.Sprint(l) != fmt.Sprint(c.want) {
			t.Errorf("%s: %v\n got %+v\nwant %+v", name, err, l, c.want)
		}
		if !Sniff([]byte(c.page)[:min(len(c.page), 300)]) {
			t.Errorf("%s is not known by its beginning", name)
		}
	}
}

// A list from a file has addresses too, and a packed one is unpacked.
func TestReadFromFiles(t *testing.T) {
	l, err := Read(hearsay.Capture{Path: "feed.xml", Bytes: []byte(rss)})
	if err != nil || len(l.Items) != 3 || l.Items[1].URL != "https://courier.example/two" {
		t.Errorf("%+v, %v", l, err)
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(sitemapPage))
	w.Close()
	if l, err = Read(hearsay.Capture{Path: "s.xml.gz", Bytes: b.Bytes()}); err != nil || len(l.Items) != 1 || !Sniff(b.Bytes()) || !Sniff(b.Bytes()[:100]) {
		t.Errorf("%+v, %v", l, err)
	}
}

func TestCharsets(t *testing.T) {
	page := strings.Replace(strings.Replace(sitemapPage, "UTF-8", "ISO-8859-1", 1), "Ships stay", "Th\xe9o stays", 1)
	l, err := Read(hearsay.Capture{Bytes: []byte(page)})
	if err != nil || l.Items[0].Title != "Théo stays" {
		t.Errorf("%+v, %v", l, err)
	}
}

func TestWhatIsNoList(t *testing.T) {
	for name, c := range map[string]struct {
		page string
		want error
	}{
		"a page": {"<!DOCTYPE html><html><body><p>Kyr said no.</p></body></html>", ErrNoFeed}, "a text": {"Kyr said no.", ErrNoFeed},
		"nothing": {"", ErrNoFeed}, "JSON": {`{"text": "Kyr said no."}`, ErrNoFeed}, "other XML": {"<note><to>Kyr</to></note>", ErrNoFeed},
		"a broken feed": {"<rss><channel><item><title>x", ErrBroken}, "half JSON": {`{"version": "https://jsonfeed.org/version/1.1", "items": [`, ErrBroken},
		"a broken sitemap": {"<urlset><url><loc>https://a.example/", ErrBroken}, "an element never closed": {"<rss " + strings.Repeat("x", 1000), ErrBroken},
	} {
		if l, err := Read(hearsay.Capture{URL: "https://a.example/x", Bytes: []byte(c.page)}); !errors.Is(err, c.want) || !strings.Contains(err.Error(), "https://a.example/x") {
			t.Errorf("%s: %+v, %v", name, l, err)
		}
	}
}

func TestAPageTellsItsFeeds(t *testing.T) {
	page := `<!DOCTYPE html><html><head><link rel="stylesheet" href="/x.css"><LINK href="/feed.xml" rel="Alternate" type="application/rss+xml" title="All &amp; more">
<link rel="alternate" type="text/html" hreflang="de" href="/de"><link rel="alternate" type="application/atom+xml; charset=utf-8" href="https://b.example/atom"></head>
<body><link rel="alternate" type="application/rss+xml" href="/comments"></body></html>`
	c := hearsay.Capture{URL: "https://a.example/", Bytes: []byte(page)}
	want := []Outline{{"https://a.example/feed.xml", "All & more"}, {"https://b.example/atom", ""}}
	if got := Links(c); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	_, err := Read(c)
	if !errors.Is(err, ErrNoFeed) || !strings.HasSuffix(err.Error(), "but a page; its feeds are https://a.example/feed.xml, https://b.example/atom") {
		t.Errorf("%v", err)
	}
}

func TestAddress(t *testing.T) {
	for _, c := range [][3]string{
		{"https://a.example/x?utm_medium=rss&utm_Source=y&id=1&fbclid=z#c", "", "https://a.example/x?id=1"}, {"HTTP://A.Example:80", "", "http://a.example/"},
		{"http://a.example:8080/x", "", "http://a.example:8080/x"}, {"../x", "https://a.example/y/z", "https://a.example/x"}, {"x", "", ""},
		{"mailto:desk@a.example", "", ""}, {"", "https://a.example/", ""}, {"//b.example/x", "https://a.example/", "https://b.example/x"}, {"https://a.example/?b=%2Fc&a", "", "https://a.example/?b=%2Fc&a"},
	} {
		if got := Address(c[0], c[1]); got != c[2] {
			t.Errorf("%q at %q is %q, not %q", c[0], c[1], got, c[2])
		}
	}
}

func TestOPMLComesBack(t *testing.T) {
	list := []Outline{{"https://courier.example/feed?a=1&b=2", `"Courier" <of> Tesmir`}, {"https://coastwire.example/atom.xml", ""}}
	b, err := OPML("hearsay", list)
	if err != nil {
		t.Fatal(err)
	}
	l, err := Read(hearsay.Capture{Bytes: b})
	list[1].Title = list[1].URL
	if err != nil || !reflect.DeepEqual(l.Feeds, list) {
		t.Errorf("%+v, %v\n%s", l, err, b)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{rss, atomFeed, rdf, jsonFeed, sitemapPage, sitemapIndex, outlines} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		l, err := Read(hearsay.Capture{URL: "https://a.example/", Bytes: b})
		if err == nil && !Sniff(b) {
			t.Error("it was read and is not known by its beginning")
		}
		for _, i := range l.Items {
			if !strings.HasPrefix(i.URL, "http") || i.URL != Address(i.URL, "") {
				t.Errorf("the address %q is not clean", i.URL)
			}
		}
	})
}
