package ingest

import (
	"bytes"
	"fmt"
	"mime"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"hearsay"
)

const bom = "\ufeff"

// declared is the charset that the media type names, else the option's, else "".
func declared(c hearsay.Capture, o Options) string {
	if _, params, err := mime.ParseMediaType(c.MediaType); err == nil && params["charset"] != "" {
		return params["charset"]
	}
	return o.Charset
}

// CheckCharset refuses a label for [Options].Charset that is not one of the
// encodings of the web (WHATWG Encoding).
func CheckCharset(label string) error {
	if e, _ := charset.Lookup(label); e == nil {
		return fmt.Errorf("the charset %q is not known; utf-8, windows-1252, iso-8859-2, utf-16le and the like are", label)
	}
	return nil
}

// decodeAs decodes b from the charset with the given label.
func decodeAs(b []byte, label string) (string, error) {
	e, name := charset.Lookup(label)
	if e == nil {
		return "", fmt.Errorf("%w: the charset %q is not known", ErrEncoding, label)
	}
	text, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return "", fmt.Errorf("%w from %s: %w", ErrEncoding, name, err)
	}
	return strings.ToValidUTF8(string(text), "\ufffd"), nil
}

// decodeText decodes plain text. UTF-8 is kept byte for byte, with its byte
// order mark, so that offsets hold in the file; UTF-16 is known by its mark,
// which goes.
func decodeText(b []byte, label string) (string, error) {
	if utf16 := wide(b); utf16 != "" {
		text, err := decodeAs(b[2:], utf16)
		if err == nil && strings.ContainsRune(text, utf8.RuneError) {
			err = fmt.Errorf("%w: it begins like UTF-16 and does not go on so", ErrEncoding)
		}
		return text, err
	}
	if unmarked(label) && (!utf8.Valid(b) || bytes.IndexByte(b, 0) >= 0) {
		return decodeWide(b, label)
	}
	if utf8.Valid(b) {
		return string(b), nil
	}
	if label == "" || strings.EqualFold(label, "utf-8") || strings.EqualFold(label, "utf8") {
		at := firstInvalid(b)
		return "", fmt.Errorf("%w: byte %d (0x%02x, line %d) is not UTF-8; say its charset with --charset (often windows-1252), or convert the file, as in iconv -f windows-1252 -t utf-8",
			ErrEncoding, at, b[at], 1+bytes.Count(b[:at], []byte("\n")))
	}
	text, err := decodeAs(b, label)
	if err == nil && strings.ContainsRune(text, utf8.RuneError) {
		err = fmt.Errorf("%w: it is not %s throughout", ErrEncoding, label)
	}
	return text, err
}

// unmarked reports a label of UTF-16. Its text has zero bytes where it is in
// Latin letters or has as much as a space; UTF-8 never does.
func unmarked(label string) bool {
	_, name := charset.Lookup(label)
	return name == "utf-16le" || name == "utf-16be"
}

// decodeWide decodes UTF-16 without a byte order mark.
func decodeWide(b []byte, label string) (string, error) {
	text, err := decodeAs(b, label)
	if err == nil && strings.ContainsAny(text, "\x00\ufffd") {
		err = fmt.Errorf("%w: it is not %s throughout", ErrEncoding, label)
	}
	return text, err
}

// checkWide refuses a text in UTF-8 that --charset takes for UTF-16: the two
// cannot be mistaken for each other, so that one of them is not meant. A text in
// UTF-8 for which another charset is named is read as what it is.
func checkWide(b []byte, o Options) error {
	if unmarked(o.Charset) && wide(b) == "" && utf8.Valid(b) && bytes.IndexByte(b, 0) < 0 {
		return fmt.Errorf("%w: it is UTF-8 and not %s; leave --charset off for it", ErrEncoding, o.Charset)
	}
	return nil
}

func firstInvalid(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(b)
}

// Page is the capture's page decoded to UTF-8: the text into which the page
// spans of [hearsay.PagePiece] lead. What cannot be decoded is U+FFFD there.
func Page(c hearsay.Capture, o Options) string {
	b := bytes.TrimPrefix(c.Bytes, []byte(bom))
	if utf8.Valid(b) && (len(b) != len(c.Bytes) || singleByte(pageCharset(c, o)) || pageCharset(c, o) == "utf-8") {
		return string(b)
	}
	label := pageCharset(c, o)
	if utf16 := wide(b); utf16 != "" {
		b = b[2:]
	} else if label == "utf-8" && !multiByte(b) {
		label = "windows-1252"
	}
	page, err := decodeAs(b, label)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\ufffd")
	}
	return page
}

// pageCharset is the charset by byte order mark, media type, the page's own
// declaration, the option, or the look of the bytes.
func pageCharset(c hearsay.Capture, o Options) string {
	_, name, certain := charset.DetermineEncoding(c.Bytes, c.MediaType)
	if !certain && name == "windows-1252" && o.Charset != "" {
		if e, given := charset.Lookup(o.Charset); e != nil {
			return given
		}
	}
	return name
}

// singleByte reports a charset that a page of valid UTF-8 may claim by
// mistake: text of such a charset is hardly ever valid UTF-8 by accident.
func singleByte(name string) bool {
	return strings.HasPrefix(name, "windows-") || strings.HasPrefix(name, "iso-8859-") || name == "macintosh"
}

// multiByte reports whether b holds a character of several bytes in UTF-8.
func multiByte(b []byte) bool {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		_, n := utf8.DecodeRune(b[i:])
		if n > 1 {
			return true
		}
		i += n
	}
	return false
}
