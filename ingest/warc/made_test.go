package warc

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
)

// made is a record to be; length -1 is the right one.
type made struct {
	kind, uri, mediaType, more string
	block                      string
	length                     int
}

func (m made) String() string {
	length := m.length
	if length == -1 {
		length = len(m.block)
	}
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2031-03-09T07:30:00Z\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		m.kind, m.uri, m.more, m.mediaType, length, m.block)
}

// response is a record of what a server answered.
func response(uri, head, body string) made {
	return made{"response", uri, "application/http; msgtype=response", "", strings.ReplaceAll(head, "\n", "\r\n") + "\r\n\r\n" + body, -1}
}

const ok = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8"

func page(n int) string {
	return fmt.Sprintf("<html><body><article><h1>Ships %d</h1><p>Mara Kyr said that ship %d stays in Ansk.</p></article></body></html>", n, n)
}

func ship(n int) made { return response(fmt.Sprintf("https://courier.example/%d", n), ok, page(n)) }

func warcinfo() made {
	return made{"warcinfo", "", "application/warc-fields", "", "software: made by hand\r\n", -1}
}

// plainly is an archive as it is, packed one packed member by member, and
// inOne packed in one piece.
func plainly(records ...fmt.Stringer) []byte {
	var b bytes.Buffer
	for _, r := range records {
		b.WriteString(r.String())
	}
	return b.Bytes()
}

func packed(t testing.TB, records ...fmt.Stringer) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, r := range records {
		b.Write(inOne(t, r))
	}
	return b.Bytes()
}

func inOne(t testing.TB, records ...fmt.Stringer) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(plainly(records...)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// seen is what came of an archive: addresses, errors by their text, and counts.
type seen struct {
	uris    []string
	bodies  []string
	paths   []string
	errors  []error
	skipped map[Reason]int
}

func readAll(r io.Reader, o Options) seen {
	s := seen{skipped: map[Reason]int{}}
	o.Skip = func(why Reason) { s.skipped[why]++ }
	for c, err := range Captures(r, "a.warc", o) {
		if err != nil {
			s.errors = append(s.errors, err)
			continue
		}
		s.uris, s.bodies, s.paths = append(s.uris, strings.TrimPrefix(c.URL, "https://courier.example/")), append(s.bodies, string(c.Bytes)), append(s.paths, c.Path)
	}
	return s
}

// endless gives an archive of n records, packed member by member, as it is
// asked for: nothing of it stands in memory.
func endless(n int) io.Reader {
	r, w := io.Pipe()
	go func() {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		words := rand.New(rand.NewPCG(1, 2))
		for i := range n {
			b.Reset()
			z.Reset(&b)
			filling := make([]byte, 30_000)
			for at := range filling {
				filling[at] = "abcdefgh ijklmnop"[words.IntN(17)]
			}
			io.WriteString(z, response(fmt.Sprintf("https://courier.example/%d", i), ok, page(i)+"<!--"+string(filling)+"-->").String())
			z.Close()
			if _, err := w.Write(b.Bytes()); err != nil {
				return
			}
		}
		w.Close()
	}()
	return r
}
