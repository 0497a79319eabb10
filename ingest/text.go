package ingest

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"hearsay"
)

// readText makes a plain-text file an article. The text is the file's own, to
// the byte: line ends and a byte order mark stay, so that offsets hold there. It
// fills the capture's bytes.
func readText(in *input, c *hearsay.Capture, o Options) (hearsay.Article, error) {
	b, err := limited(in, o.maxText(), "a text")
	if err != nil {
		return hearsay.Article{}, err
	}
	label := declared(*c, o)
	if wide(b) == "" && !unmarked(label) && bytes.IndexByte(b, 0) >= 0 {
		return hearsay.Article{}, fmt.Errorf("%w but binary (it has zero bytes)", ErrBinary)
	}
	c.Bytes = b
	if err := checkWide(b, o); err != nil {
		return hearsay.Article{}, err
	}
	text, err := decodeText(b, label)
	if err != nil {
		return hearsay.Article{}, err
	}
	if strings.IndexFunc(text, func(r rune) bool { return r != '\ufeff' && !unicode.IsSpace(r) }) < 0 {
		return hearsay.Article{}, fmt.Errorf("%w: it holds white space only", ErrEmpty)
	}
	a := hearsay.Article{Path: c.Path, URL: c.URL, Title: headline(text), Text: text}
	if h, ok := readHead(text); ok {
		// What is said of all of them goes before: a head may name an agency.
		a.Title, a.Byline, a.Outlet = h.title, h.byline, first(o.Outlet, h.outlet)
	}
	o.complete(&a, c)
	a.Seal()
	return a, nil
}

// headline is the first line of a text if it looks like a headline: short,
// followed by a blank line and more text, and without a sentence's end.
func headline(text string) string {
	text = strings.TrimLeft(strings.TrimPrefix(text, bom), " \t\r\n")
	line, rest, _ := strings.Cut(text, "\n")
	next, after, _ := strings.Cut(rest, "\n")
	line = strings.TrimSpace(line)
	switch {
	case line == "" || strings.TrimSpace(next) != "" || strings.TrimSpace(after) == "":
		return ""
	case !likeHeadline(line):
		return ""
	}
	return line
}
