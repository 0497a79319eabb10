package storetest

import (
	"fmt"
	"strings"
)

// What a crawler meets, one answer each.

// fresh is an article that was not there before.
func (c *Crawl) fresh() error {
	n := c.New
	c.New++
	return c.article(n, n, 0)
}

// copied is another outlet's article, word for word, at an address of its own.
func (c *Crawl) copied() error {
	if c.New == 0 {
		return c.fresh()
	}
	n := c.New
	c.New++
	c.Copies++
	of := c.texts.first(c.dice.IntN(n))
	c.texts.copies[n] = of
	return c.article(n, of, 0)
}

// same is an article that was fetched before, as it was then.
func (c *Crawl) same() error {
	if c.New == 0 {
		return c.fresh()
	}
	c.Same++
	n := c.dice.IntN(c.New)
	return c.article(n, c.texts.first(n), c.texts.edits[n])
}

// changed is one that was edited since.
func (c *Crawl) changed() error {
	if c.New == 0 {
		return c.fresh()
	}
	c.Changed++
	n := c.dice.IntN(c.New)
	c.texts.edits[n]++
	return c.article(n, c.texts.first(n), c.texts.edits[n])
}

func (c *Crawl) article(address, text, edit int) error {
	return c.fetched(c.texts.address(address), okPage, c.page(address, c.texts.article(text, edit)))
}

// page wraps paragraphs in the clutter of some 90 kB that pages of outlets have.
func (c *Crawl) page(n int, paragraphs []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s</title>\n<meta property=\"og:site_name\" content=\"%s\">\n<meta property=\"article:published_time\" content=\"2033-%02d-%02dT07:30:00Z\">\n",
		paragraphs[0], c.texts.outlet(n), 1+n/28%12, 1+n%28)
	fmt.Fprintf(&b, "<script>var session = \"%s\";</script></head><body><nav><ul>\n", c.some(34_000))
	for k := range 300 {
		fmt.Fprintf(&b, "<li class=\"entry entry-%d\"><a href=\"/section/%d/%d\">%s</a></li>\n", k%7, k, (n+k)*104729%100003, title(syllables(n+k, 3)))
	}
	b.WriteString("</ul></nav><main><article><h1>" + paragraphs[0] + "</h1>\n")
	for _, p := range paragraphs[1:] {
		b.WriteString("<p>" + p + "</p>\n")
	}
	fmt.Fprintf(&b, "</article></main><footer>All rights of this page are made up.</footer><script>var more = \"%s\";</script></body></html>", c.some(16_000))
	return b.String()
}

// foreign is a page in another language, which it says.
func (c *Crawl) foreign() error {
	c.Beside["pages in another language"]++
	p := "<p>" + strings.Repeat("Die Ministerin sagte am Montag, die Schiffe blieben im Hafen, bis der Sturm vorüber sei. ", 12) + "</p>"
	return c.fetched(c.texts.beside(c.Answers), okPage, "<!DOCTYPE html><html lang=\"de\"><body><article><h1>Schiffe bleiben</h1>"+p+"<!--"+c.some(20_000)+"--></article></body></html>")
}

// listing is a page without an article.
func (c *Crawl) listing() error {
	c.Beside["pages without an article"]++
	return c.fetched(c.texts.beside(c.Answers), okPage, "<!DOCTYPE html><html lang=\"en\"><head><title>Nothing here</title><script>var a = \""+c.some(9_000)+"\";</script></head><body></body></html>")
}

func (c *Crawl) moved() error {
	c.Beside["redirects"]++
	to := c.texts.beside(c.Answers)
	return c.fetched(to, "HTTP/1.1 301 Moved Permanently\nLocation: "+to+"/", "")
}

func (c *Crawl) gone() error {
	c.Beside["failed requests"]++
	return c.fetched(c.texts.beside(c.Answers), "HTTP/1.1 404 Not Found\nContent-Type: text/html", "<p>Not found</p>")
}

func (c *Crawl) picture() error {
	c.Beside["not HTML"]++
	return c.fetched(c.texts.beside(c.Answers), okPDF, "%PDF-1.7\n"+c.some(100_000+c.dice.IntN(500_000)))
}

// film is larger than any page may be.
func (c *Crawl) film() error {
	c.Beside["not HTML"]++
	return c.fetched(c.texts.beside(c.Answers), "HTTP/1.1 200 OK\nContent-Type: video/mp4", c.some(24<<20))
}

// revisited is what a crawler notes where nothing has changed.
func (c *Crawl) revisited() error {
	c.Beside["unchanged since an earlier capture"]++
	uri := c.texts.beside(c.Answers)
	if err := c.asks(uri); err != nil {
		return err
	}
	return c.put("revisit", uri, answered, lines("HTTP/1.1 304 Not Modified"))
}

// cut is a member that lacks its second half.
func (c *Crawl) cut() error {
	c.Broken++
	uri := c.texts.beside(c.Answers)
	if err := c.asks(uri); err != nil {
		return err
	}
	c.record("response", uri, answered, lines(okPage)+c.some(60_000), 60_000)
	whole := c.w.Writer
	var lost halved
	c.w.Writer = &lost
	err := c.member()
	c.w.Writer = whole
	if err != nil {
		return err
	}
	c.w.n -= int64(len(lost.b))
	_, err = c.w.Write(lost.b[:len(lost.b)/2])
	return err
}

// halved keeps what is written.
type halved struct{ b []byte }

func (h *halved) Write(p []byte) (int, error) {
	h.b = append(h.b, p...)
	return len(p), nil
}

// mislaid is a record that says that it is longer than it is.
func (c *Crawl) mislaid() error {
	c.Broken++
	uri := c.texts.beside(c.Answers)
	if err := c.asks(uri); err != nil {
		return err
	}
	block := lines(okPage) + "<p>" + c.some(5_000) + "</p>"
	c.record("response", uri, answered, block, len(block)+900)
	return c.member()
}
