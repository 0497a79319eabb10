package storetest

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
)

// Crawl is a made-up web archive in the layout of CC-NEWS: packed member by
// member, a record about the crawl, and then for each address that was fetched
// what was asked and what the server answered. The same seed gives the same
// archive. What follows is what is in it, for whoever compares.
type Crawl struct {
	// Size is the bytes of the archive, Answers the records of what servers said.
	Size    int64
	Answers int
	// New are articles that were not there before, Copies of them those that have
	// another's words at another outlet; Same are those that were fetched again as
	// they were, Changed those that had been edited.
	New, Copies, Same, Changed int
	// Beside counts what is no article to be read, by what a reader should call it.
	Beside map[string]int
	// Broken are records that cannot be read.
	Broken int

	w     counting
	pack  *gzip.Writer
	block bytes.Buffer
	dice  *rand.Rand
	noise []byte
	texts texts
}

// counting counts what is written.
type counting struct {
	io.Writer
	n int64
}

func (c *counting) Write(p []byte) (int, error) {
	n, err := c.Writer.Write(p)
	c.n += int64(n)
	return n, err
}

// answers is what servers give, in a thousand answers. Most of CC-NEWS is pages;
// here more than there is fetched twice, moved, gone, or no page at all, so that
// an archive holds what there is to pass over.
var answers = []struct {
	of   int
	make func(*Crawl) error
}{
	{480, (*Crawl).fresh},
	{70, (*Crawl).copied},
	{200, (*Crawl).same},
	{30, (*Crawl).changed},
	{40, (*Crawl).foreign},
	{30, (*Crawl).listing},
	{60, (*Crawl).moved},
	{38, (*Crawl).gone},
	{40, (*Crawl).picture},
	{8, (*Crawl).revisited},
	{2, (*Crawl).film},
	{1, (*Crawl).cut},
	{1, (*Crawl).mislaid},
}

// MakeCrawl writes an archive until it has at least size bytes, and tells what is
// in it. The first errors of w end it.
func MakeCrawl(w io.Writer, size int64, seed uint64) (*Crawl, error) {
	c := &Crawl{Beside: map[string]int{}, w: counting{Writer: w}, dice: rand.New(rand.NewPCG(seed, 17)), texts: newTexts()}
	c.pack, _ = gzip.NewWriterLevel(&c.w, gzip.BestSpeed) // the level is one of its own
	c.noise = make([]byte, 8<<20)
	for i := range c.noise {
		c.noise[i] = "0123456789abcdefghijklmnopqrstuv"[c.dice.IntN(32)]
	}
	err := c.put("warcinfo", "", "application/warc-fields", "software: made by hand\r\nformat: WARC File Format 1.0\r\n")
	for err == nil && c.w.n < size {
		err = c.one()
	}
	c.Size = c.w.n
	return c, err
}

func (c *Crawl) one() error {
	n := c.dice.IntN(1000)
	for _, k := range answers {
		if n -= k.of; n < 0 {
			return k.make(c)
		}
	}
	return c.fresh()
}

// put writes one record as a member.
func (c *Crawl) put(kind, uri, mediaType, block string) error {
	c.record(kind, uri, mediaType, block, len(block))
	return c.member()
}

func (c *Crawl) record(kind, uri, mediaType, block string, length int) {
	c.block.Reset()
	fmt.Fprintf(&c.block, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2034-01-05T06:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n", kind, uri, mediaType, length)
	c.block.WriteString(block)
	c.block.WriteString("\r\n\r\n")
}

func (c *Crawl) member() error {
	c.pack.Reset(&c.w)
	_, err := c.pack.Write(c.block.Bytes())
	if closed := c.pack.Close(); err == nil {
		err = closed
	}
	return err
}

const (
	asked    = "application/http; msgtype=request"
	answered = "application/http; msgtype=response"
)

// fetched writes what was asked, and what the server answered.
func (c *Crawl) fetched(uri, head, body string) error {
	if err := c.asks(uri); err != nil {
		return err
	}
	return c.put("response", uri, answered, lines(head)+body)
}

func (c *Crawl) asks(uri string) error {
	c.Answers++
	host, path, _ := strings.Cut(strings.TrimPrefix(uri, "https://"), "/")
	return c.put("request", uri, asked, lines("GET /"+path+" HTTP/1.1\nHost: "+host+"\nUser-Agent: made/1.0"))
}

// lines is a head as it goes over the net.
func lines(head string) string { return strings.ReplaceAll(head, "\n", "\r\n") + "\r\n\r\n" }

const (
	okPage = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8"
	okPDF  = "HTTP/1.1 200 OK\nContent-Type: application/pdf"
)

// some is n bytes that hardly pack, another stretch each time.
func (c *Crawl) some(n int) string {
	var b strings.Builder
	for b.Len() < n {
		at := c.dice.IntN(len(c.noise) - 1)
		b.Write(c.noise[at:min(len(c.noise), at+n-b.Len())])
	}
	return b.String()
}
