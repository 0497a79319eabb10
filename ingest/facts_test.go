package ingest

import (
	"strings"
	"testing"
	"time"

	"hearsay"
)

func TestTimes(t *testing.T) {
	for _, c := range []struct{ written, want string }{
		{"2026-03-09T14:20:00Z", "2026-03-09T14:20:00Z"},
		{"2026-03-09T14:20:00.250+02:00", "2026-03-09T14:20:00+02:00"},
		{"2026-03-09T14:20:00+0200", "2026-03-09T14:20:00+02:00"},
		{"2026-03-09T14:20+02:00", "2026-03-09T14:20:00+02:00"},
		{"2026-03-09T14:20:00", "2026-03-09T14:20:00Z"},
		{"2026-03-09 14:20:00 -05:00", "2026-03-09T14:20:00-05:00"},
		{"2026-03-09 14:20", "2026-03-09T14:20:00Z"},
		{"2026-03-09", "2026-03-09T00:00:00Z"},
		{"20260309", "2026-03-09T00:00:00Z"},
		{"20260309T142000Z", "2026-03-09T14:20:00Z"},
		{"1773066000", "2026-03-09T14:20:00Z"},
		{"1773066000000", "2026-03-09T14:20:00Z"},
		{"Mon, 09 Mar 2026 14:20:00 +0200", "2026-03-09T14:20:00+02:00"},
		{"Mon, 09 Mar 2026 14:20:00 GMT", "2026-03-09T14:20:00Z"},
		{"Mon, 9 Mar 2026 14:20:00 EST", "2026-03-09T14:20:00-05:00"},
		{"Mon Mar 09 2026 14:20:00 GMT+0200 ", "2026-03-09T14:20:00+02:00"},
		{"March 9, 2026", "2026-03-09T00:00:00Z"},
		{"March 9th, 2026", "2026-03-09T00:00:00Z"},
		{"Mar. 9, 2026, 2:20 p.m. EDT", "2026-03-09T14:20:00-04:00"},
		{"March 9, 2026 at 2:20 pm", "2026-03-09T14:20:00Z"},
		{"9 March 2026, 14:20", "2026-03-09T14:20:00Z"},
		{"9 March 2026 14:20 BST", "2026-03-09T14:20:00+01:00"},
		{"09.03.2026 14:20", "2026-03-09T14:20:00Z"},
		{"14:20, 9 March 2026", "2026-03-09T14:20:00Z"},
		{"Sept 1, 2026", "2026-09-01T00:00:00Z"},
		{"", "unknown"}, {"yesterday", "unknown"}, {"0001-01-01T00:00:00Z", "unknown"}, {"2026-13-09", "unknown"},
		{"12", "unknown"}, {"March", "unknown"}, {strings.Repeat("9", 70), "unknown"},
	} {
		if got := when(parseTime(c.written)); got != c.want {
			t.Errorf("%q is %s, want %s", c.written, got, c.want)
		}
	}
}

func TestDayInURL(t *testing.T) {
	for _, c := range []struct{ url, want string }{
		{"https://p.example/2026/03/09/pier", "2026-03-09"},
		{"https://p.example/news/2026-03-09/pier", "2026-03-09"},
		{"https://p.example/news/pier-2026-03-09.html", "2026-03-09"},
		{"https://p.example/2026/03/", ""}, {"https://p.example/12026/03/091", ""}, {"https://p.example/2026/33/09/", ""}, {"", ""},
	} {
		got := ""
		if d := dayInURL(c.url); !d.IsZero() {
			got = d.Format("2006-01-02")
		}
		if got != c.want {
			t.Errorf("%q holds %q, want %q", c.url, got, c.want)
		}
	}
}

func TestBylines(t *testing.T) {
	for _, c := range []struct{ written, want string }{
		{"By Sela Mirov", "Sela Mirov"},
		{"BY SELA MIROV and JON HARKE", "SELA MIROV and JON HARKE"},
		{"Sela Mirov | Littoral Press", "Sela Mirov"},
		{"Rustem Vell, 11.03.2026 12:00", "Rustem Vell"},
		{"Post staff | Monday 9 March 2026 15:41", "Post staff"},
		{"Sela Mirov, updated on 9 March", "Sela Mirov"},
		{"Sela Mirov @smirov", "Sela Mirov"},
		{"https://p.example/authors/1", ""}, {"admin", ""}, {"@smirov", ""}, {"", ""}, {"12.03.2026", ""},
		{strings.Repeat("word ", 40), ""},
	} {
		if got := byline(c.written); got != c.want {
			t.Errorf("%q is %q, want %q", c.written, got, c.want)
		}
	}
}

func TestDateOnly(t *testing.T) {
	for line, want := range map[string]bool{
		"9 March 2026": true, "Published: 17:30, 9 March 2026": true, "17:50": true, "Updated Nov 19, 6:55 AM; Posted Nov 19, 6:51 AM": true,
		"In March 2026 she left.": false, "11,000 people": false, "Mayor: hospital hit": false, "On Monday at 9 the mayor spoke": false, "": false, "9": false,
	} {
		if dateOnly(line) != want {
			t.Errorf("%q: %v", line, !want)
		}
	}
}

// articleWith puts a head and a body around prose that is an article by itself.
func articleWith(t *testing.T, head, body, url string) hearsay.Article {
	t.Helper()
	page := "<html><head>" + head + "</head><body>" + body + prose + "</body></html>"
	articles, errs := all(hearsay.Capture{Path: "a.html", URL: url, Bytes: []byte(page)}, Options{})
	if len(articles) != 1 {
		t.Fatal(errs)
	}
	return articles[0]
}

func TestWhatAPageSaysAboutItself(t *testing.T) {
	const ld = `<script type="application/ld+json">`
	for _, c := range []struct {
		name, head, body, url                           string
		title, by, outlet, canonical, published, change string
	}{
		{name: "nothing", published: "unknown"},
		{name: "the title element alone", head: "<title>Pier stays shut, says Vint - Dorvan Post</title>",
			title: "Pier stays shut, says Vint", outlet: "Dorvan Post", published: "unknown"},
		{name: "linked data in a list", head: ld + `[{"@type":"Organization","name":"X"},{"@type":"http://schema.org/NewsArticle","headline":"Pier &amp; ferry","author":"Sela Mirov","datePublished":"2026-03-09","publisher":{"name":"Dorvan Post"}}]</script>`,
			title: "Pier & ferry", by: "Sela Mirov", outlet: "Dorvan Post", published: "2026-03-09T00:00:00Z"},
		{name: "linked data below other data", head: ld + `{"@type":"WebPage","mainEntity":{"@type":"Report","headline":"Deep down","author":{"name":["A. Kerr"]}}}</script>`,
			title: "Deep down", by: "A. Kerr", published: "unknown"},
		{name: "linked data broken beyond mending", head: ld + `{"@type":"NewsArticle" "headline": "Pier \"shut\"", "datePublished": "2026-03-09T10:00:00Z", "author": {"name": "A. Kerr"}, }}}</script>`,
			title: `Pier "shut"`, by: "A. Kerr", published: "2026-03-09T10:00:00Z"},
		{name: "an agency on another site", head: `<meta property="og:site_name" content="Dorvan Post">` + ld + `{"@type":"NewsArticle","headline":"Pier shut","publisher":{"name":"Reuters"}}</script>`,
			title: "Pier shut", outlet: "Dorvan Post", published: "unknown"},
		{name: "the shown headline before bait", head: `<title>Pier shut after knock – Post</title><meta property="og:title" content="You will not believe this pier">`, body: "<h1>Pier shut after knock</h1>",
			title: "Pier shut after knock", outlet: "Post", published: "unknown"},
		{name: "the site's name is no headline", head: `<title>The Dorvan Evening Post: Pier shut after a ferry knock</title><meta property="og:site_name" content="The Dorvan Evening Post">`,
			body: "<h1>The Dorvan Evening Post</h1><h2>Pier shut after a ferry knock</h2>", title: "Pier shut after a ferry knock", outlet: "The Dorvan Evening Post", published: "unknown"},
		{name: "meta names", head: `<meta name="author" content="By Sela Mirov"><meta name="parsely-pub-date" content="2026-03-09T17:30:00Z"><meta property="article:modified_time" content="2026-03-10T00:00:00Z"><link rel="canonical" href="https://p.example/1">`,
			by: "Sela Mirov", canonical: "https://p.example/1", published: "2026-03-09T17:30:00Z", change: "2026-03-10T00:00:00Z"},
		{name: "seen on the page", body: `<div class="article-byline">By Sela Mirov</div><time datetime="2026-03-09T17:30+02:00">today</time>`,
			by: "Sela Mirov", published: "2026-03-09T17:30:00+02:00"},
		{name: "a time in words", body: `<div class="meta">Orsa Denk &nbsp;|&nbsp; Friday 13 March 2026 18:20</div>`, by: "Orsa Denk", published: "2026-03-13T18:20:00Z"},
		{name: "a template's day against the address", url: "https://p.example/2026/03/13/word", head: ld + `{"@type":"NewsArticle","headline":"The word","datePublished":"2019-01-01T00:00:00Z","dateModified":"2019-01-01T00:00:00Z"}</script>`,
			body: "<time>13 March 2026, 20.00</time>", title: "The word", canonical: "https://p.example/2026/03/13/word", published: "2026-03-13T20:00:00Z"},
		{name: "who comments is no author", body: `<ol class="comments"><li><span class="author">tidewatcher</span> no</li></ol>`, published: "unknown"},
		{name: "a change before publication is none", head: `<meta property="article:published_time" content="2026-03-09T10:00:00Z"><meta property="article:modified_time" content="2026-03-09T09:00:00Z">`,
			published: "2026-03-09T10:00:00Z"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := articleWith(t, c.head, c.body, c.url)
			change := c.change
			if change == "" {
				change = "unknown"
			}
			got := strings.Join([]string{a.Title, a.Byline, a.Outlet, a.URL, when(a.Published), when(a.Modified)}, "|")
			want := strings.Join([]string{c.title, c.by, c.outlet, c.canonical, c.published, change}, "|")
			if got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

func TestZonesAreKept(t *testing.T) {
	got := parseTime("2026-03-09T14:20:00+05:30")
	if _, offset := got.Zone(); offset != 5*3600+1800 {
		t.Errorf("the zone is %d seconds", offset)
	}
	if !got.Equal(time.Date(2026, 3, 9, 8, 50, 0, 0, time.UTC)) {
		t.Errorf("the time is %v", got)
	}
}

func TestLanguageTags(t *testing.T) {
	for written, want := range map[string]string{"en": "en", "EN_us": "en-US", "en-gb": "en-GB", "English": "en", "zh-Hant-TW": "zh-Hant-TW",
		"": "", "x": "", "<b>": "", "utf-8": "", "12": ""} {
		if got := languageTag(written); got != want {
			t.Errorf("%q is %q, want %q", written, got, want)
		}
	}
}
