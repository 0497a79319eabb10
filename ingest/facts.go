package ingest

import (
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay"
)

// facts is what a page says about itself, from one of its voices or from all:
// JSON-LD, then OpenGraph and meta, then what the reader of the page sees.
type facts struct {
	title, byline, outlet, url, language string
	// site is what OpenGraph calls the site; a page's JSON-LD may name the
	// agency as publisher instead.
	site string
	// issuer is the body that Dublin Core names as publisher.
	issuer              string
	published, modified time.Time
	// headline is the element that shows the title, or nil.
	headline *html.Node
}

// facts weighs the page's voices against each other. Clutter is off the page
// afterwards: who comments on an article is not its author.
func (t *tree) facts(c hearsay.Capture) facts {
	ld, m := t.linkedFacts(), t.metaFacts()
	title, rest, shown := t.title(ld.title, m.title, m.outlet)
	t.prune(shown)
	seen := t.seenFacts()
	f := facts{
		byline:   first(byline(ld.byline), byline(m.byline), seen.byline),
		title:    title,
		headline: shown,
		outlet:   first(publisher(ld.outlet, m.site, first(m.url, c.URL)), outlet(m.site), outlet(m.outlet), rest, m.issuer),
		url:      first(absolute(m.url, c.URL), absolute(ld.url, c.URL), c.URL),
		language: first(languageTag(attr(t.root.FirstChild, "lang")), ld.language, m.language),
	}
	f.modified = firstTime(ld.modified, m.modified)
	f.published = agreed(f.url, ld.published, m.published, seen.published)
	if f.published.Equal(f.modified) || f.modified.Before(f.published) {
		// A page that was never edited repeats the first time.
		f.modified = firstTime(laterThan(f.published, m.modified), laterThan(f.published, ld.modified))
	}
	if m.issuer != f.outlet {
		f.byline = first(f.byline, m.issuer) // a body's statement on somebody else's site
	}
	return f
}

// platforms call themselves the publisher of what others publish on them.
var platforms = set("blogger wordpress wordpress.com blogspot wix squarespace")

// outlet is a name as an outlet's, or "" where it is an address or a platform.
func outlet(name string) string {
	if strings.Contains(name, "://") || strings.HasPrefix(name, "@") || platforms[strings.ToLower(name)] {
		return ""
	}
	return name
}

// agencies are named as publishers by the outlets that carry their copy.
var agencies = map[string]bool{"associated press": true, "the associated press": true, "ap": true, "reuters": true, "afp": true,
	"agence france-presse": true, "pti": true, "press trust of india": true, "dpa": true, "upi": true, "ians": true, "pa media": true,
	"press association": true, "xinhua": true, "tass": true, "bloomberg": true}

// publisher is the publisher of JSON-LD as an outlet, unless it is an agency
// whose copy stands on another site that names itself.
func publisher(name, site, address string) string {
	lower := strings.ToLower(name)
	agency := agencies[lower] || strings.HasSuffix(lower, " news service") || strings.HasSuffix(lower, " news agency")
	if agency && outlet(site) != "" && site != name {
		u, err := url.Parse(address)
		if err != nil || !strings.Contains(u.Host, strings.ReplaceAll(lower, " ", "")) {
			return ""
		}
	}
	return outlet(name)
}

func first(s ...string) string {
	for _, v := range s {
		if v = trimmed(v); v != "" {
			return v
		}
	}
	return ""
}

func firstTime(times ...time.Time) time.Time {
	for _, t := range times {
		if !t.IsZero() {
			return t
		}
	}
	return time.Time{}
}

func laterThan(than, t time.Time) time.Time {
	if t.After(than) {
		return t
	}
	return time.Time{}
}

// agreed is the first time that does not contradict the day in the page's
// address, or the first at all where none agrees: templates leave wrong days behind.
func agreed(address string, times ...time.Time) time.Time {
	day := dayInURL(address)
	if !day.IsZero() {
		for _, t := range times {
			if d := t.Sub(day); !t.IsZero() && d > -72*time.Hour && d < 96*time.Hour {
				return t
			}
		}
		return firstTime(append([]time.Time{day}, times...)...)
	}
	return firstTime(times...)
}

// dayInURL finds /2026/03/09/ or 2026-03-09 in an address.
func dayInURL(address string) time.Time {
	for i := 0; i+10 <= len(address); i++ {
		if address[i] != '/' && (i == 0 || isDigit(address[i-1]) || !isDigit(address[i])) {
			continue
		}
		at := i
		if address[i] == '/' {
			at++
		}
		if at+10 > len(address) || at+10 < len(address) && isDigit(address[at+10]) {
			continue
		}
		day := address[at : at+10]
		if day[4] != '/' && day[4] != '-' || day[4] != day[7] {
			continue
		}
		if t, err := time.Parse("2006-01-02", strings.ReplaceAll(day, "/", "-")); err == nil && t.Year() > 1980 && t.Year() < 2200 {
			return t
		}
	}
	return time.Time{}
}

// absolute resolves an address of the page against the one it was fetched from.
func absolute(address, base string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || address == "" {
		return ""
	}
	if !u.IsAbs() {
		b, err := url.Parse(base)
		if err != nil || !b.IsAbs() {
			return ""
		}
		u = b.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.Path == "" && u.RawQuery == "" {
		return ""
	}
	return u.String()
}

// metaNames are the names under which pages give each fact, the most reliable first.
var metaNames = struct{ title, byline, outlet, issuer, published, modified, language []string }{
	title: []string{"og:title", "twitter:title", "dcterms.title", "dc.title", "parsely-title", "sailthru.title", "title", "headline"},
	byline: []string{"author", "article:author_name", "byl", "parsely-author", "sailthru.author", "dcterms.creator", "dc.creator",
		"og:article:author", "article:author", "creator", "authors", "article.author", "twitter:data1-author", "cxenseparse:author"},
	outlet: []string{"application-name", "cre", "copyright-holder", "apple-mobile-web-app-title"},
	issuer: []string{"dcterms.publisher", "dc.publisher", "publisher"},
	published: []string{"article:published_time", "og:published_time", "og:article:published_time", "article:published", "datepublished",
		"parsely-pub-date", "sailthru.date", "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "pubdate",
		"publishdate", "publish-date", "publish_date", "publication_date", "published_at", "ptime", "pdate", "article.published",
		"article_date_original", "originalpublicationdate", "bt:pubdate", "cxenseparse:recs:publishtime", "date", "dat", "datecreated"},
	modified: []string{"article:modified_time", "og:modified_time", "og:updated_time", "og:article:modified_time", "article:modified",
		"datemodified", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "utime", "article.updated"},
	language: []string{"og:locale", "content-language", "dc.language", "dcterms.language", "language"},
}

// metaFacts reads the meta and link elements.
func (t *tree) metaFacts() facts {
	said := map[string]string{}
	canonical := ""
	each(t.root, func(n *html.Node) {
		switch n.DataAtom {
		case atom.Meta:
			value := trimmed(attr(n, "content"))
			for _, key := range [...]string{"property", "name", "itemprop", "http-equiv"} {
				if k := strings.ToLower(attr(n, key)); k != "" && value != "" && said[k] == "" {
					said[k] = value
				}
			}
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") && canonical == "" {
				canonical = attr(n, "href")
			}
		}
	})
	get := func(names []string) (values []string) {
		for _, n := range names {
			values = append(values, said[n])
		}
		return values
	}
	f := facts{
		title: first(get(metaNames.title)...), outlet: first(get(metaNames.outlet)...),
		issuer: first(get(metaNames.issuer)...), site: said["og:site_name"],
		url: first(canonical, said["og:url"], said["twitter:url"]),
	}
	for _, v := range get(metaNames.byline) {
		if f.byline == "" && byline(v) != "" {
			f.byline = v
		}
	}
	for _, v := range get(metaNames.language) {
		f.language = first(f.language, languageTag(v))
	}
	f.published = firstTime(parseTimes(get(metaNames.published))...)
	f.modified = firstTime(parseTimes(get(metaNames.modified))...)
	return f
}

func parseTimes(values []string) []time.Time {
	times := make([]time.Time, len(values))
	for i, v := range values {
		times[i] = parseTime(v)
	}
	return times
}

// each calls visit for every element under n, in page order.
func each(n *html.Node, visit func(*html.Node)) {
	if n.Type == html.ElementNode {
		visit(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, visit)
	}
}

// content is the text under n, white space collapsed.
func content(n *html.Node) string {
	var b strings.Builder
	addContent(n, &b)
	return trimmed(b.String())
}

func addContent(n *html.Node, b *strings.Builder) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	own := blockOf(n) != noGap || n.DataAtom == atom.Br
	if own {
		b.WriteByte(' ')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		addContent(c, b)
	}
	if own {
		b.WriteByte(' ')
	}
}
