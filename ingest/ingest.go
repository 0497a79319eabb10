// Package ingest turns captures into articles: plain text, HTML pages, and
// JSONL or CSV corpora go in, [hearsay.Article] values come out, each with its
// text, what the page says about itself, and the way back from every stretch
// of the text to the page.
//
// It opens no file and dials nowhere: bytes or a reader are handed to it.
// It refuses, with an [Error] that names the input, what holds no text (empty
// and binary input), what it cannot decode, and what is too large, too deep or
// not an article; a bad record of a corpus is refused alone and the rest is read.
package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"time"

	"hearsay"
)

// Options say how much to take in and where a corpus keeps what. The zero
// value is good for use.
type Options struct {
	// Columns name the fields of JSONL and CSV corpora; empty names mean the
	// usual ones.
	Columns Columns
	// Charset is the encoding of the input where neither a byte order mark
	// nor the media type says; a page's own declaration goes before it.
	Charset string
	// Languages are the languages that are let through, as BCP 47 tags without
	// a region ("en"); nil lets all through. An article that declares none is let through, and
	// one that declares another but is plainly English where English is.
	Languages []string
	// Outlet and Published hold for articles that do not say them themselves; the
	// date goes before one that is read out of the article's words.
	Outlet    string
	Published time.Time
	// MaxPage is the most bytes of one HTML page, after decompression; 0 means 20 MiB.
	MaxPage int
	// MaxText is the most bytes of one article's text: a plain-text file, or
	// one record of a corpus; 0 means 16 MiB, some three million words.
	MaxText int
}

const mib = 1 << 20

func (o Options) maxPage() int {
	if o.MaxPage > 0 {
		return o.MaxPage
	}
	return 20 * mib
}

func (o Options) maxText() int {
	if o.MaxText > 0 {
		return o.MaxText
	}
	return 16 * mib
}

// Read yields the articles of a capture: one for a text or a page, one a
// record for a corpus. What the capture is follows from its media type, then
// from the ending of its path or URL, then from its first bytes; gzip is
// unpacked on the way. An error stands for the whole input or, in a corpus,
// for one record, after which the next records still come.
//
// The path of a record is the capture's with its number, "corpus.jsonl:17":
// the line in JSON Lines, the row below the header in CSV, the object in other
// JSON. A plain text keeps its bytes, line ends and a byte order mark included;
// only text in another encoding than UTF-8 is decoded. A page's text is its
// headline, standfirst and main text, blocks parted by a blank line, and leads
// back to the page by its pieces; see [Page].
func Read(c hearsay.Capture, o Options) iter.Seq2[hearsay.Article, error] {
	return From(bytes.NewReader(c.Bytes), c, o)
}

// From is [Read] for a capture whose bytes are still to come from r: c says
// what is known of it, c.Bytes is not looked at. Corpora are read record by
// record, so that their size does not matter.
func From(r io.Reader, c hearsay.Capture, o Options) iter.Seq2[hearsay.Article, error] {
	return func(yield func(hearsay.Article, error) bool) {
		Captured(r, c, o)(func(a hearsay.Captured, err error) bool { return yield(a.Article, err) })
	}
}

// give hands over an article with its capture, or the error in its place; it
// is false when no more are wanted.
type give func(hearsay.Captured, error) bool

// Captured is [From] with the capture of each article: a text or a page as it
// came, unpacked; of a corpus the record alone, a line, a row or an object, in UTF-8.
func Captured(r io.Reader, c hearsay.Capture, o Options) iter.Seq2[hearsay.Captured, error] {
	return func(yield func(hearsay.Captured, error) bool) {
		in, err := open(r, c, o)
		if err != nil {
			yield(hearsay.Captured{}, failure(c, err))
			return
		}
		switch in.kind {
		case jsonlKind:
			readJSONL(in, c, o, yield)
		case csvKind:
			readCSV(in, c, o, yield)
		case htmlKind:
			a, err := readPage(in, &c, o)
			if err == nil {
				err = o.checkLanguage("page", a.Language, a.Text)
			}
			giveOne(a, c, err, yield)
		default:
			a, err := readText(in, &c, o)
			giveOne(a, c, err, yield)
		}
	}
}

func giveOne(a hearsay.Article, c hearsay.Capture, err error, yield give) {
	if err != nil {
		yield(hearsay.Captured{}, failure(c, err))
		return
	}
	yield(hearsay.Captured{Article: a, Capture: c}, nil)
}

// ofRecord is an article of a corpus with its own part of it, which nobody
// writes to afterwards.
func ofRecord(a hearsay.Article, c hearsay.Capture, record []byte) hearsay.Captured {
	c.Path, c.URL, c.Bytes = a.Path, a.URL, record
	return hearsay.Captured{Article: a, Capture: c}
}

// limited reads all of r, or fails where it holds more than limit bytes.
func limited(r *input, limit int, what string) ([]byte, error) {
	b := make([]byte, 0, min(r.size, limit)+512)
	for {
		n, err := r.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		switch {
		case len(b) > limit:
			return nil, tooLarge(what, limit)
		case errors.Is(err, io.EOF):
			return b, nil
		case err != nil:
			return nil, fmt.Errorf("after %d bytes: %w", len(b), err)
		}
		if len(b) == cap(b) {
			b = slices.Grow(b, len(b))
		}
	}
}
