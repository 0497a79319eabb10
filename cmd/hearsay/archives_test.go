package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// warcRecord is what a server answered, as a record of an archive.
func warcRecord(url, head, body string) string {
	block := strings.ReplaceAll(head, "\n", "\r\n") + "\r\n\r\n" + body
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: 2034-01-05T06:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		url, len(block), block)
}

const answered = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8"

// writeArchive is "archive FILE PAGE...": it writes a WARC archive of the pages
// at https://crawled.example/PAGE, packed where FILE ends in .gz.
func writeArchive(ts *testscript.TestScript, _ bool, args []string) {
	var records []string
	for _, name := range args[1:] {
		records = append(records, warcRecord("https://crawled.example/"+name, answered, ts.ReadFile(name)))
	}
	b, err := archiveOf(strings.HasSuffix(args[0], ".gz"), records)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o644))
}

func archiveOf(packed bool, records []string) ([]byte, error) {
	var b bytes.Buffer
	for _, r := range records {
		if !packed {
			b.WriteString(r)
			continue
		}
		w := gzip.NewWriter(&b)
		if _, err := w.Write([]byte(r)); err != nil {
			return nil, err
		}
		if err := w.Close(); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

// testdata/archive/orlen.warc.gz is the pages of testdata/quotations as a crawler
// keeps them, between a redirect, a picture and a page that is gone.
func TestTheArchiveOfTheExamples(t *testing.T) {
	pages, err := filepath.Glob("../../testdata/quotations/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal(err)
	}
	records := []string{warcRecord("http://coastwire.example/", "HTTP/1.1 301 Moved Permanently\nLocation: https://coastwire.example/", "")}
	for _, name := range pages {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, warcRecord("https://crawled.example/"+filepath.Base(name), answered, string(page)))
	}
	records = append(records, warcRecord("https://coastwire.example/logo.png", "HTTP/1.1 200 OK\nContent-Type: image/png", "\x89PNG\r\n\x1a\n"),
		warcRecord("https://coastwire.example/gone", "HTTP/1.1 404 Not Found\nContent-Type: text/html", "<p>Not found</p>"))
	want, err := archiveOf(true, records)
	if err != nil {
		t.Fatal(err)
	}
	const name = "../../testdata/archive/orlen.warc.gz"
	if os.Getenv("HEARSAY_UPDATE") != "" {
		if err := os.WriteFile(name, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if _, err := got.ReadFrom(z); err != nil || got.String() != strings.Join(records, "") {
		t.Errorf("%s is not what testdata/quotations has (%v): make snapshots writes it", name, err)
	}
}
