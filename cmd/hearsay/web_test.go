package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"hearsay"
	"hearsay/sqlite"
)

// newsroom is a web server whose pages a test changes; it notes what it was asked for.
type newsroom struct {
	*httptest.Server
	lock  sync.Mutex
	pages map[string]string
	asked []string
}

func newNewsroom(t *testing.T) *newsroom {
	t.Helper()
	n := &newsroom{pages: map[string]string{}}
	n.Server = httptest.NewServer(n)
	t.Cleanup(func() { n.CloseClientConnections(); n.Close() })
	return n
}

// ServeHTTP serves a page with an ETag of its length and, where it begins with
// "-> ", a redirect.
func (n *newsroom) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n.lock.Lock()
	defer n.lock.Unlock()
	path := r.URL.RequestURI()
	n.asked = append(n.asked, path)
	page, there := n.pages[path]
	if to, redirect := strings.CutPrefix(page, "-> "); redirect {
		http.Redirect(w, r, to, http.StatusFound)
		return
	}
	etag := fmt.Sprintf(`"%d"`, len(page))
	switch {
	case !there:
		http.NotFound(w, r)
	case r.Header.Get("If-None-Match") == etag:
		w.WriteHeader(http.StatusNotModified)
	default:
		w.Header().Set("ETag", etag)
		io.WriteString(w, page)
	}
}

func (n *newsroom) set(path, page string) {
	n.lock.Lock()
	defer n.lock.Unlock()
	n.pages[path] = page
}

// requests are what was asked for since the last call, sorted, robots.txt left out.
func (n *newsroom) requests() []string {
	n.lock.Lock()
	defer n.lock.Unlock()
	asked := slices.DeleteFunc(n.asked, func(p string) bool { return p == "/robots.txt" })
	n.asked = nil
	slices.Sort(asked)
	return asked
}

// ansk is a page about ship number n.
func ansk(n int, quotation string) string {
	return fmt.Sprintf(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ship %d stays in Ansk</title></head><body><article><h1>Ship %d stays in Ansk</h1>
<p>The navy of Ordova keeps ship number %d in the port of Ansk for another week, in spite of the storms that have closed the harbours to the south of it since the first days of March.</p>
<p>“%s,” the navy minister, Mara Kyr, said on Monday in the harbour, where some forty people had come to hear her speak about the winter and the fishing fleet.</p></article></body></html>`, n, n, n, quotation)
}

// feedOf is an RSS feed of links.
func feedOf(links ...string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>`)
	for i, l := range links {
		fmt.Fprintf(&b, "<item><title>Item %d</title><link>%s</link><pubDate>Sun, 09 Mar 2031 07:30:00 GMT</pubDate></item>", i, strings.ReplaceAll(l, "&", "&amp;"))
	}
	b.WriteString("</channel></rss>")
	return b.String()
}

// onWeb runs the command with leave to fetch from the test's own server.
func onWeb(t *testing.T, args ...string) (out, said string, code int) {
	t.Helper()
	var o, e bytes.Buffer
	c := asCommand(append(args, "--allow", "127.0.0.1", "--pace", "1ms")...)
	c.Stdout, c.Stderr = &o, &e
	_ = c.Run()
	return o.String(), e.String(), c.ProcessState.ExitCode()
}

func TestReadAddress(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.set("/1", ansk(1, "We will not leave"))
	n.set("/old", "-> /1?utm_source=x")
	n.set("/1?utm_source=x", ansk(1, "We will not leave"))
	n.set("/corpus.jsonl", "{\"text\":\"Mara Kyr said that she would go.\"}\n{\"text\":\"Ivo Dovrad denied it.\"}\n")
	archived, err := archiveOf(true, []string{warcRecord("https://crawled.example/7", answered, ansk(7, "We will not leave"))})
	if err != nil {
		t.Fatal(err)
	}
	n.set("/news", string(archived))
	for path, want := range map[string]string{"/news": n.URL + "/news:0,https://crawled.example/7,Ship 7 stays", "/1": n.URL + "/1,Ship 1 stays", "/old": n.URL + "/1?utm_source=x,Ship 1 stays", "/corpus.jsonl": n.URL + "/corpus.jsonl:2,"} {
		out, said, code := onWeb(t, "read", "--format", "csv", n.URL+path)
		if code != 0 || !strings.Contains(out, want) {
			t.Errorf("%s: %d\n%s\n%s", path, code, out, said)
		}
	}
	out, said, code := onWeb(t, "read", n.URL+"/gone", n.URL+"/1")
	if code != exitFailed || !strings.Contains(said, "cannot fetch "+n.URL+"/gone: there is no such page (404 Not Found)") || !strings.Contains(out, "We will not leave") {
		t.Errorf("%d\n%s\n%s", code, out, said)
	}
	var e bytes.Buffer
	c := asCommand("read", n.URL+"/1")
	c.Stderr = &e
	if _ = c.Run(); c.ProcessState.ExitCode() != exitFailed || !strings.Contains(e.String(), "it leads into a private network: 127.0.0.1; --allow names") {
		t.Errorf("without leave: %s", e.String())
	}
}

func TestAddFeeds(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	for i := 1; i <= 4; i++ {
		n.set(fmt.Sprintf("/%d", i), ansk(i, "We will not leave"))
	}
	n.set("/list", "<html><body><script>fill()</script></body></html>")
	n.set("/feed.xml", feedOf("/1?utm_source=rss", n.URL+"/2", n.URL+"/2#top", "/list", "/gone"))
	n.set("/atom.xml", `<feed xmlns="http://www.w3.org/2005/Atom"><title>Other</title><entry><title>Three</title><link href="/3"/></entry><entry><title>Two</title><link href="/2"/></entry></feed>`)
	n.set("/map.xml", `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>`+n.URL+`/4</loc></url></urlset>`)
	n.set("/index.xml", `<sitemapindex><sitemap><loc>`+n.URL+`/map.xml</loc></sitemap></sitemapindex>`)
	folder := t.TempDir()
	opml := filepath.Join(folder, "feeds.opml")
	list := fmt.Sprintf(`<opml version="2.0"><body><outline text="a" xmlUrl="%s/feed.xml"/><outline text="b" xmlUrl="%s/atom.xml"/><outline text="c" xmlUrl="%s/index.xml"/><outline text="d" xmlUrl="%s/1"/></body></opml>`, n.URL, n.URL, n.URL, n.URL)
	if err := os.WriteFile(opml, []byte(list), 0o644); err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(folder, "record.db")
	out, said, code := onWeb(t, "add", "--db", db, n.URL+"/feed.xml")
	if code != exitFailed || !strings.HasPrefix(out, "2 added, 1 failed, in ") || !strings.Contains(said, "/gone: there is no such page") || !strings.Contains(said, "passed over 1 page of an archive or feed: pages without an article 1") {
		t.Errorf("%d\n%s\n%s", code, out, said)
	}
	if got := n.requests(); fmt.Sprint(got) != "[/1 /2 /feed.xml /gone /list]" {
		t.Errorf("it asked for %v", got)
	}
	out, said, code = onWeb(t, "add", "--db", db, opml)
	if code != exitFailed || !strings.HasPrefix(out, "2 added, 2 unchanged, 2 failed, in ") || !strings.Contains(said, n.URL+"/1: it is no feed") {
		t.Errorf("%d\n%s\n%s", code, out, said)
	}
	s, err := sqlite.Open(t.Context(), db, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	articles, _, err := s.Articles(t.Context(), hearsay.ArticleQuery{Limit: 10})
	if err != nil || len(articles) != 4 {
		t.Fatalf("%d articles, %v", len(articles), err)
	}
	for _, a := range articles {
		dated := !a.Article.Published.IsZero()
		if want := strings.HasSuffix(a.Article.URL, "/1") || strings.HasSuffix(a.Article.URL, "/2"); dated != want || a.Article.Path != "" {
			t.Errorf("%s (%q) is of %v", a.Article.URL, a.Article.Path, a.Article.Published)
		}
	}
}

// A page that names no outlet is of the feed that lists it, where that is on the
// same site; one that is read by itself has none.
func TestOutletOfTheFeed(t *testing.T) {
	n := newNewsroom(t)
	n.set("/one", ansk(1, "We will not leave Ansk"))
	n.set("/feed.xml", feedOf(n.URL+"/one"))
	for address, want := range map[string]string{"/feed.xml": `"outlet":"Courier"`, "/one": `"outlet":null`} {
		out, said, code := onWeb(t, "read", "--format", "jsonl", n.URL+address)
		if code != 0 || !strings.Contains(out, want) {
			t.Errorf("%s: code %d, %s, want %s\n%s", address, code, said, want, out)
		}
	}
	db := filepath.Join(t.TempDir(), "record.db")
	if out, err := asCommand("feeds", "add", "--db", db, n.URL+"/feed.xml").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if _, said, code := onWeb(t, "watch", "--once", "--quiet", "--db", db); code != 0 {
		t.Fatalf("watching: code %d, %s", code, said)
	}
	if out, err := asCommand("articles", "--db", db, "--json").CombinedOutput(); err != nil || !strings.Contains(string(out), `"outlet":"Courier"`) {
		t.Errorf("watched: %v, %s", err, out)
	}
}

func TestWrongWebFlags(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"--allow", "everything"}, {"--pace", "0s"}, {"--contact", "desk (of) x"}} {
		c := asCommand(append([]string{"read", "a.txt"}, args...)...)
		if _ = c.Run(); c.ProcessState.ExitCode() != exitUsage {
			t.Errorf("%v: %d", args, c.ProcessState.ExitCode())
		}
	}
}
