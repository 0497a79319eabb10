package record

import (
	"encoding/binary"
	"errors"
	"strings"

	"hearsay"
)

// packSpans writes spans in order as varints: the way from the last end, then
// the length. Spans may also go back, so the way has a sign.
func packSpans(p []hearsay.Span) []byte {
	b := make([]byte, 0, 4*len(p))
	last := 0
	for _, s := range p {
		b = binary.AppendVarint(b, int64(s.Start-last))
		b = binary.AppendUvarint(b, uint64(s.Len()))
		last = s.End
	}
	return b
}

var errPacked = errors.New("spans in the record are damaged")

func unpackSpans(b []byte) (hearsay.Passage, error) {
	if len(b) == 0 {
		return nil, nil
	}
	p := make(hearsay.Passage, 0, len(b)/2)
	last := 0
	for len(b) > 0 {
		way, n := binary.Varint(b)
		if n <= 0 {
			return nil, errPacked
		}
		long, m := binary.Uvarint(b[n:])
		if m <= 0 || long > 1<<40 {
			return nil, errPacked
		}
		s := hearsay.Span{Start: last + int(way)}
		s.End = s.Start + int(long)
		if s.Start < 0 {
			return nil, errPacked
		}
		p, last, b = append(p, s), s.End, b[n+m:]
	}
	return p, nil
}

func packPage(pieces []hearsay.PagePiece) []byte {
	if len(pieces) == 0 {
		return nil
	}
	spans := make([]hearsay.Span, 0, 2*len(pieces))
	for _, p := range pieces {
		spans = append(spans, p.Text)
	}
	for _, p := range pieces {
		spans = append(spans, p.Page)
	}
	return packSpans(spans)
}

func unpackPage(b []byte) ([]hearsay.PagePiece, error) {
	spans, err := unpackSpans(b)
	if err != nil || len(spans) == 0 {
		return nil, err
	}
	if len(spans)%2 != 0 {
		return nil, errPacked
	}
	half := len(spans) / 2
	pieces := make([]hearsay.PagePiece, half)
	for i := range pieces {
		pieces[i] = hearsay.PagePiece{Text: spans[i], Page: spans[half+i]}
	}
	return pieces, nil
}

// clean makes a string one that every database takes as text.
func clean(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
}
