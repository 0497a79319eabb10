// Package coding takes the codings of HTTP off a body: bytes and the names of
// their codings go in (RFC 9110, 8.4: gzip, deflate, br; RFC 9112, 7.1:
// chunked), the bytes that the server meant come out.
//
// It refuses what unpacks to more than the limit, and codings that it does not
// know. Archives keep bodies that their crawler unpacked under headers that it
// left as they were: what is plainly not packed is given back as it is.
package coding

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
)

// The reasons for which a body cannot be given; test with errors.Is.
var (
	ErrTooLarge = errors.New("it unpacks to too much")
	ErrBroken   = errors.New("its packing is damaged or cut off")
	ErrUnknown  = errors.New("its packing is not known")
)

// Unpack takes off the codings named in a Content-Encoding header, the last
// first, as long as no more than limit bytes come out. With ErrBroken comes
// what could be unpacked.
func Unpack(body []byte, codings string, limit int) ([]byte, error) {
	names := strings.FieldsFunc(strings.ToLower(codings), func(c rune) bool { return c == ',' || c == ' ' })
	for i := len(names) - 1; i >= 0; i-- {
		var err error
		if body, err = unpackOne(body, names[i], limit); err != nil {
			return body, err
		}
	}
	if len(body) > limit {
		return body[:limit], tooLarge(limit)
	}
	return body, nil
}

func unpackOne(body []byte, coding string, limit int) ([]byte, error) {
	var r io.Reader
	var err error
	switch coding {
	case "identity", "none", "":
		return body, nil
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(body, []byte{0x1f, 0x8b}) {
			return body, nil
		}
		r, err = gzip.NewReader(bytes.NewReader(body))
	case "deflate":
		r, err = inflater(body)
	case "br":
		r = brotli.NewReader(bytes.NewReader(body))
	default:
		return nil, fmt.Errorf("%w: %q", ErrUnknown, coding)
	}
	if err != nil {
		return nil, fmt.Errorf("%w (%s): %w", ErrBroken, coding, err)
	}
	out, err := upTo(r, limit)
	if err != nil && len(out) == 0 && readable(body) {
		return body, nil
	}
	if err != nil && !errors.Is(err, ErrTooLarge) {
		err = fmt.Errorf("%w (%s): %w", ErrBroken, coding, err)
	}
	return out, err
}

// inflater reads "deflate", which is zlib by the standard and raw deflate from
// some servers.
func inflater(body []byte) (io.Reader, error) {
	if len(body) > 1 && body[0]&0x0f == 8 && (uint(body[0])<<8|uint(body[1]))%31 == 0 {
		return zlib.NewReader(bytes.NewReader(body))
	}
	return flate.NewReader(bytes.NewReader(body)), nil
}

// upTo reads all of r, or fails where there are more than limit bytes.
func upTo(r io.Reader, limit int) ([]byte, error) {
	var b bytes.Buffer
	n, err := b.ReadFrom(io.LimitReader(r, int64(limit)+1))
	if n > int64(limit) {
		return b.Bytes()[:limit], tooLarge(limit)
	}
	return b.Bytes(), err
}

func tooLarge(limit int) error { return fmt.Errorf("%w: more than %d bytes", ErrTooLarge, limit) }

// readable tells a page or a feed that only claims to be packed.
func readable(body []byte) bool {
	body = bytes.TrimLeft(bytes.TrimPrefix(body, []byte("\ufeff")), " \t\r\n")
	return len(body) > 0 && (body[0] == '<' || body[0] == '{' || body[0] == '[')
}
