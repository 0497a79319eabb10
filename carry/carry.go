// Package carry takes the record away and brings it back. Rows or entries of
// the record go in; bytes of one format come out, with what a manifest has to
// say of them; and entries come back from the bytes of a whole record. Both
// ways stream: memory does not grow with the record, but for a few bytes an
// article, to count them.
//
// It refuses to read a record that is not whole: one that lacks its last line,
// whose lines are not those that were written, or whose spans do not stand in
// their texts. It opens no file: names and folders are the caller's.
package carry

import (
	"fmt"
	"io"

	"hearsay"
	"hearsay/format"
)

// RowWriter writes rows in one format. Close writes what stands after the last
// row, and leaves the writer below open. What is written in one piece is whole
// rows, so that text formats broken off are good up to there.
type RowWriter interface {
	Write(*hearsay.Row) error
	Close() error
}

// Formats are those of rows, in the order of the manual.
var Formats = []string{"jsonl", "csv", "parquet", "annotation"}

// NewRowWriter makes the writer of a format.
func NewRowWriter(name string, w io.Writer) (RowWriter, error) {
	switch name {
	case "jsonl":
		return &printed{w: w, p: format.RowLines{}}, nil
	case "csv":
		return &printed{w: w, p: format.RowCSV{}}, nil
	case "parquet":
		return newParquet(w), nil
	case "annotation":
		return &printed{w: w, p: &format.Annotations{}}, nil
	}
	return nil, fmt.Errorf("there is no format %q of rows; the formats are %v", name, Formats)
}

// printed gathers what a printer prints into pieces worth a write.
type printed struct {
	w      io.Writer
	p      format.RowPrinter
	begun  bool
	buffer []byte
}

const piece = 1 << 16

func (p *printed) Write(r *hearsay.Row) (err error) {
	p.begin()
	if p.buffer, err = p.p.Append(p.buffer, r); err != nil {
		return err
	}
	if len(p.buffer) < piece {
		return nil
	}
	return p.flush()
}

func (p *printed) begin() {
	if !p.begun {
		p.begun = true
		p.buffer = append(p.buffer, p.p.Head()...)
	}
}

func (p *printed) flush() error {
	_, err := p.w.Write(p.buffer)
	p.buffer = p.buffer[:0]
	return err
}

func (p *printed) Close() error {
	p.begin()
	p.buffer = append(p.buffer, p.p.Tail()...)
	return p.flush()
}
