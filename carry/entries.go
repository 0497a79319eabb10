package carry

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"unicode/utf8"

	"hearsay"
)

// A whole record is JSON lines: one that says what it is, one for each entry,
// and one that says what came before, so that a file cut short is known.
// Unlike all that is for others, its spans count bytes, as in the program: an
// article of which positions only are kept has no code points to count.

// recordForm is the number of the form that this program writes.
const recordForm = 1

type opening struct {
	Record  int    `json:"hearsay_record"`
	Program string `json:"program"`
}

type closing struct {
	End *ending `json:"end"`
}

type ending struct {
	Entries map[string]int `json:"entries"`
	// SHA256 is the hash of all lines before.
	SHA256 string `json:"sha256"`
}

// EntryWriter writes a whole record. The same record gives the same bytes.
type EntryWriter struct {
	w      io.Writer
	sum    hash.Hash
	count  *Count
	buffer bytes.Buffer
}

// NewEntryWriter begins a record; count counts what is written.
func NewEntryWriter(w io.Writer, count *Count) (*EntryWriter, error) {
	e := &EntryWriter{w: w, sum: sha256.New(), count: count}
	return e, e.line(opening{recordForm, "hearsay " + hearsay.Version})
}

// line adds a line; < and > stay as they are, since nobody embeds this in a page.
func (w *EntryWriter) line(v any) error {
	e := json.NewEncoder(&w.buffer)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	if w.buffer.Len() < piece {
		return nil
	}
	return w.flush()
}

func (w *EntryWriter) flush() error {
	w.sum.Write(w.buffer.Bytes())
	_, err := w.w.Write(w.buffer.Bytes())
	w.buffer.Reset()
	return err
}

// Write adds an entry.
func (w *EntryWriter) Write(e *hearsay.Entry) error {
	if e.Kind() == "" {
		return fmt.Errorf("writing an entry of the record: it is nothing, or two things at once")
	}
	if a := e.Article; a != nil && !utf8.ValidString(a.Reading.Article.Text) {
		return fmt.Errorf("writing article %s: its text is not UTF-8, which JSON cannot hold", a.Reading.Article.ID)
	}
	w.count.Entry(e)
	return w.line(e)
}

// Close writes the line that closes the record.
func (w *EntryWriter) Close() error {
	if err := w.flush(); err != nil {
		return err
	}
	if err := w.line(closing{&ending{w.count.Entries(), hex.EncodeToString(w.sum.Sum(nil))}}); err != nil {
		return err
	}
	return w.flush()
}
