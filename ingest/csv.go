package ingest

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"

	"hearsay"
)

// readCSV yields an article for each row below the header. Rows are counted
// from 1 without the header, as paths show; errors name the line as well.
func readCSV(in *input, c hearsay.Capture, o Options, yield give) {
	part := &allowance{Reader: decoded(in, c, o), limit: 2*o.maxText() + mib}
	seen := &trail{Reader: part}
	r := csv.NewReader(seen)
	r.Comma, r.FieldsPerRecord, r.LazyQuotes, r.ReuseRecord = in.comma, -1, true, true
	part.renew()
	header, err := r.Read()
	if err != nil {
		yield(hearsay.Captured{}, failure(c, fmt.Errorf("%w: its header line: %w", ErrRecord, err)))
		return
	}
	header = append([]string(nil), header...)
	if err := openMark(seen.upTo(r.InputOffset()), 1, in.comma); err != nil {
		yield(hearsay.Captured{}, failure(c, err))
		return
	}
	if err := o.Columns.check(header); err != nil {
		yield(hearsay.Captured{}, failure(c, err))
		return
	}
	at := o.Columns.places(header)
	for number := 1; ; number++ {
		part.renew()
		seen.forget(r.InputOffset())
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		line := 0
		if len(row) > 0 {
			line, _ = r.FieldPos(0)
		}
		var a hearsay.Article
		if open := openMark(seen.upTo(r.InputOffset()), line, in.comma); err == nil && open != nil {
			err = recordFailure(c, number, open)
		} else if a, err = rowArticle(c, number, row, len(header), at, o, err); err != nil {
			if line > 0 {
				err = fmt.Errorf("line %d: %w", line, err)
			}
			err = recordFailure(c, number, err)
		}
		if !yield(ofRecord(a, c, seen.upTo(r.InputOffset())), err) || part.spent() || part.failed {
			return
		}
	}
}

func rowArticle(c hearsay.Capture, number int, row []string, width int, at places, o Options, err error) (hearsay.Article, error) {
	switch {
	case err != nil:
		return hearsay.Article{}, fmt.Errorf("%w: %w", ErrRecord, err)
	case len(row) != width:
		return hearsay.Article{}, fmt.Errorf("%w: it has %d cells, the header %d", ErrRecord, len(row), width)
	}
	for _, cell := range row {
		if err := checkUTF8([]byte(cell)); err != nil {
			return hearsay.Article{}, err
		}
	}
	return recordArticle(c, number, func(i int) string {
		if i < 0 {
			return ""
		}
		return strings.Clone(row[i])
	}, at, o)
}

// trail is a reader that remembers what was read of it, so that a row can be
// kept as it was written.
type trail struct {
	io.Reader
	start int64 // where kept begins in the input
	kept  []byte
}

func (t *trail) Read(p []byte) (int, error) {
	n, err := t.Reader.Read(p)
	t.kept = append(t.kept, p[:n]...)
	return n, err
}

// forget drops what stands before an offset.
func (t *trail) forget(offset int64) {
	t.kept = t.kept[:copy(t.kept, t.kept[offset-t.start:])]
	t.start = offset
}

// upTo is a copy of what stands before an offset and was not forgotten,
// without the ends of lines around it.
func (t *trail) upTo(offset int64) []byte {
	return bytes.Clone(bytes.Trim(t.kept[:offset-t.start], "\r\n"))
}

// allowance is a reader that gives out at most limit bytes between two
// renewals: a row whose quotation mark is never closed must not fill the memory.
type allowance struct {
	io.Reader
	limit, left int
	failed      bool
}

func (a *allowance) renew()      { a.left = a.limit }
func (a *allowance) spent() bool { return a.left <= 0 }

func (a *allowance) Read(p []byte) (int, error) {
	if a.spent() {
		return 0, fmt.Errorf("%w: a row of more than %s; is a quotation mark left open?", ErrTooLarge, bytesInWords(a.limit))
	}
	n, err := a.Reader.Read(p[:min(len(p), a.left)])
	a.left -= n
	if err != nil && !errors.Is(err, io.EOF) {
		a.failed = true
	}
	return n, err
}

// decoded is the input in UTF-8 without a byte order mark.
func decoded(in *input, c hearsay.Capture, o Options) io.Reader {
	start, _ := in.Peek(3)
	if string(start) == bom {
		in.Discard(3)
		return in
	}
	label := declared(c, o)
	if utf16 := wide(start); utf16 != "" {
		in.Discard(2)
		label = utf16
	}
	if e, name := charset.Lookup(label); e != nil && name != "utf-8" {
		return e.NewDecoder().Reader(in)
	}
	return in
}
