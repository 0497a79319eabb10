package ingest

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"mime"
	"path"
	"strings"

	"hearsay"
)

// kind is the form in which an input holds articles.
type kind uint8

const (
	unknownKind kind = iota
	textKind
	htmlKind
	jsonlKind
	csvKind
)

// input is a capture's bytes after gzip, with its form.
type input struct {
	*bufio.Reader
	kind  kind
	comma rune
	// size is how many bytes are to come, where that is known.
	size int
}

// sniffed is how much of an input is looked at before its form is decided.
const sniffed = 64 << 10

var byMediaType = map[string]kind{
	"text/plain": textKind, "text/markdown": textKind,
	"text/html": htmlKind, "application/xhtml+xml": htmlKind,
	"application/jsonl": jsonlKind, "application/x-ndjson": jsonlKind, "application/ndjson": jsonlKind,
	"application/x-jsonlines": jsonlKind, "application/jsonlines": jsonlKind, "application/json": jsonlKind,
	"text/csv": csvKind, "text/tab-separated-values": csvKind,
}

var byEnding = map[string]kind{
	".txt": textKind, ".text": textKind, ".md": textKind,
	".html": htmlKind, ".htm": htmlKind, ".xhtml": htmlKind, ".shtml": htmlKind,
	".jsonl": jsonlKind, ".ndjson": jsonlKind, ".json": jsonlKind,
	".csv": csvKind, ".tsv": csvKind,
}

// open unpacks gzip, refuses what is no text and decides the form.
func open(r io.Reader, c hearsay.Capture, o Options) (*input, error) {
	size := 0
	if whole, ok := r.(*bytes.Reader); ok {
		size = whole.Len()
	}
	b := bufio.NewReaderSize(r, sniffed)
	ending := strings.ToLower(address(c))
	if magic, _ := b.Peek(2); bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, fmt.Errorf("unpacking gzip: %w", err)
		}
		b = bufio.NewReaderSize(z, sniffed)
		ending = strings.TrimSuffix(strings.TrimSuffix(ending, ".gz"), ".gzip")
	}
	start, err := b.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) && len(start) == 0 {
		return nil, fmt.Errorf("reading its first bytes: %w", err)
	}
	if len(start) == 0 {
		return nil, fmt.Errorf("%w: it is empty", ErrEmpty)
	}
	if what := binary(start, unmarked(declared(c, o))); what != "" {
		return nil, fmt.Errorf("%w but %s; save or convert it as plain text or HTML first", ErrBinary, what)
	}
	in := &input{Reader: b, kind: kindOf(c.MediaType, ending, start), size: size}
	if in.kind == csvKind {
		in.comma = separator(start, strings.HasSuffix(ending, ".tsv"))
	}
	return in, nil
}

// address is the capture's path or, without one that tells, the path of its URL.
func address(c hearsay.Capture) string {
	if c.Path != "" && c.Path != "-" {
		return c.Path
	}
	url, _, _ := strings.Cut(c.URL, "#")
	url, _, _ = strings.Cut(url, "?")
	return url
}

func kindOf(mediaType, address string, start []byte) kind {
	named := byEnding[path.Ext(address)]
	if t, _, err := mime.ParseMediaType(mediaType); err == nil {
		k := byMediaType[t]
		plain := k == textKind // what servers say of files that they do not know
		if k != unknownKind && !(plain && (looksLikeHTML(start) || named == jsonlKind || named == csvKind)) {
			return k
		}
	}
	if named != unknownKind {
		return named
	}
	return sniff(start)
}

// separator is the character between the cells: the most frequent of comma,
// semicolon and tab in the header line.
func separator(start []byte, tab bool) rune {
	if tab {
		return '\t'
	}
	header, _, _ := bytes.Cut(start, []byte("\n"))
	best, most := ',', bytes.Count(header, []byte(","))
	for _, c := range []rune{';', '\t'} {
		if n := bytes.Count(header, []byte(string(c))); n > most {
			best, most = c, n
		}
	}
	return best
}
