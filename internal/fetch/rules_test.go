package fetch

import (
	"testing"
	"time"
)

func TestRobots(t *testing.T) {
	for _, c := range []struct{ name, page, allowed, forbidden string }{
		{"empty", "", "/", ""},
		{"for all", "User-agent: *\nDisallow: /private", "/news", "/private/x"},
		{"for others", "User-agent: otherbot\nDisallow: /", "/news", ""},
		{"by name, before those for all", "User-agent: *\nDisallow: /\n\nUser-Agent: Hearsay/2\nDisallow: /no\n", "/news", "/no"},
		{"two groups by name are one", "User-agent: hearsay\nDisallow: /a\n\nUser-agent: hearsay\nDisallow: /b", "/c", "/a"},
		{"several names for one group", "User-agent: otherbot\nUser-agent: hearsay\nDisallow: /b", "/c", "/b"},
		{"a sitemap between name and rule", "User-agent: *\nSitemap: https://x.example/s.xml\nDisallow: /b", "/c", "/b"},
		{"the longer decides", "User-agent: *\nDisallow: /news\nAllow: /news/today", "/news/today/1", "/news/old"},
		{"of two as long the one that allows", "User-agent: *\nDisallow: /news\nAllow: /news", "/news", ""},
		{"an empty one forbids nothing", "User-agent: *\nDisallow:", "/", ""},
		{"anything in between", "User-agent: *\nDisallow: /*/print", "/print", "/news/1/print?x"},
		{"only at the end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x=1", "/a/b.pdf"},
		{"the whole path", "User-agent: *\nAllow: /$\nDisallow: /", "/", "/news"},
		{"rubbish and comments", "\ufeffnonsense\r\nuser-agent : * # all\r\nDISALLOW: /b # here\r\n: :\r\n", "/c", "/b"},
		{"rules before any name", "Disallow: /", "/", ""},
		{"a name that begins so", "User-agent: hearsaying\nDisallow: /", "/", ""},
	} {
		r := readRobots([]byte(c.page), "hearsay")
		if !r.allows(c.allowed) {
			t.Errorf("%s: %s is forbidden", c.name, c.allowed)
		}
		if c.forbidden != "" && r.allows(c.forbidden) {
			t.Errorf("%s: %s is allowed", c.name, c.forbidden)
		}
	}
	if d := readRobots([]byte("User-agent: *\nCrawl-delay: 2.5"), "hearsay").delay; d != 2500*time.Millisecond {
		t.Errorf("the delay is %v", d)
	}
}

func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /*a*b$\nCrawl-delay: 1e400", "/xaxb")
	f.Fuzz(func(t *testing.T, page, path string) {
		r := readRobots([]byte(page), "hearsay")
		if r.delay < 0 {
			t.Errorf("a delay of %v", r.delay)
		}
		if len(r.list) == 0 && !r.allows(path) {
			t.Error("no rule forbids something")
		}
	})
}
