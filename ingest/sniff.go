package ingest

import (
	"bytes"
	"encoding/csv"
	"strings"
)

// magic are the first bytes of files that people feed by mistake.
var magic = []struct{ start, what string }{
	{"%PDF-", "a PDF document"},
	{"\x89PNG\r\n", "a PNG image"},
	{"\xff\xd8\xff", "a JPEG image"},
	{"GIF8", "a GIF image"},
	{"PK\x03\x04", "a ZIP archive or an office document"},
	{"\xd0\xcf\x11\xe0", "an old office document"},
	{"{\\rtf", "an RTF document"},
	{"\x7fELF", "a program"},
	{"\x28\xb5\x2f\xfd", "a zstd archive"},
	{"BZh", "a bzip2 archive"},
	{"\xfd7zXZ", "an xz archive"},
	{"7z\xbc\xaf", "a 7z archive"},
	{"SQLite format 3", "an SQLite database"},
	{"OggS", "a sound file"},
	{"ID3", "a sound file"},
}

// binary tells what start is if it is no text, or "". A text that is said to be
// UTF-16 has zero bytes.
func binary(start []byte, utf16 bool) string {
	for _, m := range magic {
		if bytes.HasPrefix(start, []byte(m.start)) {
			return m.what
		}
	}
	if wide(start) != "" || utf16 {
		return ""
	}
	if bytes.IndexByte(start, 0) >= 0 {
		return "binary (it has zero bytes)"
	}
	return ""
}

// wide names the UTF-16 that a byte order mark announces, or "".
func wide(start []byte) string {
	switch {
	case bytes.HasPrefix(start, []byte{0xff, 0xfe}):
		return "utf-16le"
	case bytes.HasPrefix(start, []byte{0xfe, 0xff}):
		return "utf-16be"
	}
	return ""
}

// sniff decides the form of an input that nobody declared.
func sniff(start []byte) kind {
	start = bytes.TrimSpace(bytes.TrimPrefix(start, []byte(bom)))
	switch {
	case looksLikeHTML(start):
		return htmlKind
	case bytes.HasPrefix(start, []byte("{")) && looksLikeJSON(start):
		return jsonlKind
	case looksLikeCSV(start):
		return csvKind
	}
	return textKind
}

// pageTags open a page; text that merely mentions a tag does not start with one.
var pageTags = []string{
	"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<div", "<p>", "<h1", "<main",
}

// looksLikeHTML reports whether start opens with a page's tags, after comments
// and an XML declaration.
func looksLikeHTML(start []byte) bool {
	start = bytes.TrimSpace(bytes.TrimPrefix(start, []byte(bom)))
	for range 8 {
		end := ""
		switch {
		case bytes.HasPrefix(start, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(start, []byte("<?xml")):
			end = "?>"
		}
		if end == "" {
			break
		}
		_, rest, found := bytes.Cut(start, []byte(end))
		if !found {
			return false
		}
		start = bytes.TrimSpace(rest)
	}
	head := strings.ToLower(string(start[:min(len(start), 32)]))
	for _, tag := range pageTags {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	return false
}

// looksLikeJSON reports whether the first line is an object, or the beginning of a long one.
func looksLikeJSON(start []byte) bool {
	rest := bytes.TrimSpace(start[1:])
	return bytes.HasPrefix(rest, []byte(`"`)) && bytes.Contains(rest[:min(len(rest), 400)], []byte(`":`)) ||
		bytes.Contains(rest[:min(len(rest), 400)], []byte(`" :`))
}

// looksLikeCSV reports whether the first line is a header that names a text
// column and at least one more.
func looksLikeCSV(start []byte) bool {
	line, _, found := bytes.Cut(start, []byte("\n"))
	if !found || len(line) > 4096 {
		return false
	}
	r := csv.NewReader(bytes.NewReader(line))
	r.Comma, r.LazyQuotes = separator(line, false), true
	header, err := r.Read()
	return err == nil && len(header) > 1 && Columns{}.places(header).text >= 0
}
