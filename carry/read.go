package carry

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"

	"hearsay"
)

// mostLine bounds a line: the longest article with its page, as JSON, stays
// far below, and a file without line breaks must not fill the memory.
const mostLine = 1 << 29

// ErrNotWhole is returned for a record that was cut short.
var ErrNotWhole = errors.New("its last line is missing, so that it was cut short; export it again")

// Entries reads a whole record. An error names the line, and is the last thing
// to come. Nothing should be kept of what comes before the end is reached
// without one: read once to see that all is well, then again.
func Entries(r io.Reader) iter.Seq2[hearsay.Entry, error] {
	return func(yield func(hearsay.Entry, error) bool) {
		rd := reader{in: bufio.NewReaderSize(r, piece), counts: map[string]int{}}
		for {
			e, err := rd.next()
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(hearsay.Entry{}, fmt.Errorf("line %d: %w", rd.line, err))
				return
			}
			if !yield(e, nil) {
				return
			}
		}
	}
}

type reader struct {
	in     *bufio.Reader
	line   int
	sum    []byte
	counts map[string]int
	hash   interface {
		io.Writer
		Sum([]byte) []byte
	}
}

// next is the next entry, or io.EOF after a last line that is right.
func (r *reader) next() (e hearsay.Entry, err error) {
	raw, err := r.read()
	if err != nil {
		return e, err
	}
	if r.line == 1 {
		if err := checkOpening(raw); err != nil {
			return e, err
		}
		if raw, err = r.read(); err != nil {
			return e, err
		}
	}
	if bytes.HasPrefix(raw, []byte(`{"end":`)) {
		return e, r.close(raw)
	}
	if e, err = entry(raw); err != nil {
		return e, err
	}
	r.counts[e.Kind()]++
	return e, nil
}

// read is the next line without its break; r.sum is the hash of those before.
func (r *reader) read() ([]byte, error) {
	if r.hash == nil {
		r.hash = sha256.New()
	}
	r.sum = r.hash.Sum(nil)
	r.line++
	var whole []byte
	for {
		part, err := r.in.ReadSlice('\n')
		whole = append(whole, part...)
		switch {
		case err == nil:
			r.hash.Write(whole)
			return bytes.TrimSuffix(whole, []byte("\n")), nil
		case len(whole) > mostLine:
			return nil, fmt.Errorf("it is longer than %d MB, which no entry is", mostLine>>20)
		case err == io.EOF && r.line == 1 && len(whole) == 0:
			return nil, errors.New("it is empty")
		case err == io.EOF && r.line == 1:
			return nil, checkOpening(whole)
		case err == io.EOF:
			return nil, ErrNotWhole
		case err != bufio.ErrBufferFull:
			return nil, err
		}
	}
}

func checkOpening(raw []byte) error {
	var o opening
	if err := json.Unmarshal(raw, &o); err != nil || o.Record < 1 {
		return errors.New("it does not begin as a whole record of hearsay does; hearsay export --format record writes one")
	}
	if o.Record > recordForm {
		return fmt.Errorf("it has form %d, which a newer version of hearsay wrote (this one knows %d); update hearsay", o.Record, recordForm)
	}
	return nil
}

// close compares the last line with all before it.
func (r *reader) close(raw []byte) error {
	var c closing
	if err := strict(raw, &c); err != nil || c.End == nil {
		return errors.New("it begins as the last line does and is not one")
	}
	if got := hex.EncodeToString(r.sum); c.End.SHA256 != got {
		return fmt.Errorf("the lines before are not those that were written: their hash is %s, the last line says %s", got, c.End.SHA256)
	}
	if !maps.Equal(c.End.Entries, r.counts) {
		return fmt.Errorf("there are %v entries before, the last line says %v", r.counts, c.End.Entries)
	}
	if _, err := r.in.ReadByte(); err != io.EOF {
		return errors.New("something follows the last line")
	}
	return io.EOF
}

// entry is the entry of a line.
func entry(raw []byte) (e hearsay.Entry, err error) {
	if err := strict(raw, &e); err != nil {
		return e, fmt.Errorf("it is no entry of a record: %w", err)
	}
	if e.Kind() == "" {
		return e, errors.New("it is no entry of a record: it has none of the things that a record holds, or two at once")
	}
	return e, check(&e)
}

// strict refuses fields that it does not know: they would be lost.
func strict(raw []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return errors.New("more than one value stands in the line")
	}
	return nil
}
