// Package warc reads web archives (ISO 28500, WARC 0.17 to 1.1, plain or packed
// with gzip, in the layouts of Common Crawl, CC-NEWS, Heritrix and wget): the
// bytes of an archive go in, one [hearsay.Capture] for each page that a server
// gave comes out, with the address and the time at which it was captured. That
// time says nothing about when the page was published.
//
// It refuses nothing but what is no archive at all: a record that cannot be
// read is named with its place and passed over, and what is no page (redirects,
// errors, pictures) is passed over and counted. A packed member that lacks its end
// takes nothing of the next one with it. Memory does not grow with the archive.
package warc

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
	"strings"

	"github.com/klauspost/compress/gzip"

	"hearsay"
)

// Options say how much to take in. The zero value is good for use.
type Options struct {
	// MaxPage is the most bytes of one page, packed or not; 0 means 20 MiB.
	MaxPage int
	// Skip is told of each record that a server gave and that is no page; nil is nobody.
	Skip func(Reason)
}

// Reason is why a record that is whole is passed over.
type Reason string

// The reasons. Records about the crawl itself (requests, metadata) have none.
const (
	Redirect Reason = "redirects"
	Failed   Reason = "failed requests"
	NotHTML  Reason = "not HTML"
	Empty    Reason = "empty pages"
	Revisit  Reason = "unchanged since an earlier capture"
)

func (o Options) maxPage() int {
	if o.MaxPage > 0 {
		return o.MaxPage
	}
	return 20 << 20
}

func (o Options) skip(why Reason) {
	if o.Skip != nil {
		o.Skip(why)
	}
}

// Sniff tells whether what is to come from r is an archive, packed or not; it
// takes nothing out of r.
func Sniff(r *bufio.Reader) bool {
	start, _ := r.Peek(4096)
	if !bytes.HasPrefix(start, gzipMagic) {
		return bytes.HasPrefix(start, version)
	}
	return opensRecord(start)
}

// opensRecord tells whether a gzip member begins here that holds a record.
func opensRecord(packed []byte) bool {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return false
	}
	var first [5]byte
	_, err = io.ReadFull(z, first[:])
	return err == nil && bytes.Equal(first[:], version)
}

// Captures yields the pages of the archive that comes from r, in its order. The
// path of each is the archive's with the byte at which its record begins,
// "news.warc.gz:48213": in the file, packed as it is. Where one gzip member
// holds several records, the later ones are told by their place in it, from
// where the member begins. An error stands for one record, and is an [*Error];
// only one that wraps a failure of r, or ErrNoArchive, is the last.
func Captures(r io.Reader, path string, o Options) iter.Seq2[hearsay.Capture, error] {
	return func(yield func(hearsay.Capture, error) bool) {
		a := newArchive(r, o)
		for {
			rec, err := a.next()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				if !yield(hearsay.Capture{}, &Error{Path: path, Offset: rec.offset, Err: err}) || a.failure != nil {
					return
				}
				continue
			}
			c, why := rec.capture(path)
			switch {
			case why != "":
				o.skip(why)
			case c.Bytes != nil:
				if !yield(c, nil) {
					return
				}
			}
		}
	}
}

// mediaType is a Content-Type header without its parameters.
func mediaType(header string) string {
	kind, _, _ := strings.Cut(header, ";")
	return strings.ToLower(strings.TrimSpace(kind))
}
