//go:build linux

package main

import (
	"bytes"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"

	"hearsay/engine"
	"hearsay/ingest"
	"hearsay/ingest/warc"
)

// archivePages is how many pages the measured archive holds.
const archivePages = 1500

// archive measures reading a web archive beside unpacking it alone, and the
// whole way from an archive to readings.
func archive(r *report, s set, n int) error {
	packed, err := madeArchive(s, n)
	if err != nil {
		return err
	}
	unpacking := least(func() { err = unpackAll(packed) })
	if err != nil {
		return err
	}
	pages := 0
	reading := least(func() {
		pages = 0
		for _, e := range warc.Captures(bytes.NewReader(packed), "made.warc.gz", warc.Options{}) {
			pages++
			err = e
		}
	})
	if err != nil || pages != n {
		return fmt.Errorf("the archive has %d pages of %d: %w", pages, n, err)
	}
	e, err := engine.New()
	if err != nil {
		return err
	}
	whole := least(func() {
		for c, e2 := range warc.Captures(bytes.NewReader(packed), "made.warc.gz", warc.Options{}) {
			for a, e3 := range ingest.Read(c, ingest.Options{}) {
				if e2 == nil && e3 == nil {
					e.Read(a)
				}
			}
		}
	})
	r.section(fmt.Sprintf("a web archive of %d pages, member by member", n))
	r.line("unpacking's time to reading's", float64(unpacking)/float64(reading), "unpacking alone to pages as captures")
	r.line("pages a second, to readings", perSecond(n, whole), "main text and attributions, this machine")
	return nil
}

func unpackAll(packed []byte) error {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, z)
	return err
}

// madeArchive packs pages of the texts, in the clutter of some 30 kB that pages have.
func madeArchive(s set, n int) ([]byte, error) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	for i := range n {
		page := madePage(s.texts[i%len(s.texts)], i)
		block := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
		w.Reset(&b)
		fmt.Fprintf(w, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://made.example/%d\r\nWARC-Date: 2031-03-09T07:30:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, len(block), block)
		if err := w.Close(); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

func madePage(text string, i int) string {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<!DOCTYPE html><html lang=\"en\"><head><title>Page %d</title><script>", i)
	for k := range 300 {
		fmt.Fprintf(&b, "var setting%d = {place: %d, shown: %t};\n", k, (i+1)*k*7919%100003, k%3 == 0)
	}
	b.WriteString("</script></head><body><nav><ul>")
	for k := range 100 {
		fmt.Fprintf(&b, "<li><a href=\"/section/%d/%d\">Section %d</a></li>\n", k, (i+k)*104729%100003, k)
	}
	b.WriteString("</ul></nav><article><h1>A page of the archive</h1>")
	for _, p := range bytes.Split([]byte(text), []byte("\n\n")) {
		fmt.Fprintf(&b, "<p>%s</p>\n", p)
	}
	b.WriteString("</article><footer>All rights of this page are made up.</footer></body></html>")
	return b.String()
}
