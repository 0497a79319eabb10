package warc

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"hearsay"
	"hearsay/internal/coding"
)

// header is the fields of a header, by their names in small letters; of a field
// that occurs more than once, the first.
type header map[string]string

func (h header) get(name string) string { return h[name] }

// fields reads the lines of a header after its first.
func fields(lines []byte) header {
	h := header{}
	last := ""
	for line := range bytes.Lines(lines) {
		text := strings.TrimRight(string(line), "\r\n")
		if text != "" && (text[0] == ' ' || text[0] == '\t') && last != "" {
			h[last] += " " + strings.TrimSpace(text) // a line that goes on
			continue
		}
		name, value, found := strings.Cut(text, ":")
		name = strings.ToLower(strings.TrimSpace(name))
		if _, there := h[name]; !found || there {
			continue
		}
		h[name], last = strings.TrimSpace(value), name
	}
	return h
}

func warcHeader(head []byte) (header, error) {
	first, rest, _ := bytes.Cut(head, []byte("\n"))
	if !bytes.HasPrefix(first, version) {
		return nil, errNoRecord
	}
	return fields(rest), nil
}

// record is one record of an archive. body is nil where it is not wanted.
type record struct {
	offset int64
	header header
	length int64
	body   []byte
	// status and http are of a response: the server's answer.
	status int
	http   header
}

func (r *record) size() (int64, error) {
	n, err := strconv.ParseInt(r.header.get("content-length"), 10, 64)
	if err != nil || n < 0 {
		return 0, fmt.Errorf("%w: its Content-Length is %q", ErrHeader, r.header.get("content-length"))
	}
	return n, nil
}

// block reads the record's block: the whole of it where it is a page, and
// passes over it otherwise. With an error comes what was read.
func (a *archive) block(r *record) ([]byte, error) {
	left := r.length
	switch r.header.get("warc-type") {
	case "response":
		if kind := mediaType(r.header.get("content-type")); kind != "application/http" && kind != "" {
			break
		}
		head, err := a.head(left)
		if err != nil {
			return head, err
		}
		if over := int64(len(head)) - left; over > 0 { // the last line runs over the block's end
			a.unread(head[int64(len(head))-over:])
			head = head[:int64(len(head))-over]
		}
		left -= int64(len(head))
		r.answer(head)
		if r.status != 200 || !r.html(r.http.get("content-type")) {
			break
		}
		return a.body(left)
	case "resource":
		if r.html(r.header.get("content-type")) {
			return a.body(left)
		}
	}
	return nil, a.pass(left)
}

// body reads a page's bytes.
func (a *archive) body(length int64) ([]byte, error) {
	if length <= int64(a.o.maxPage()) {
		return a.take(int(length))
	}
	if err := a.pass(length); err != nil {
		return nil, err
	}
	return nil, fmt.Errorf("%w: %d bytes", ErrTooLarge, length)
}

// pass reads over n bytes. Of more than a page can have it does not believe
// the length: it stops where the next record begins.
func (a *archive) pass(n int64) error {
	if n > int64(a.o.maxPage()) {
		end := a.read + n
		if err := a.scan(n); err != nil || a.read == end {
			return err
		}
		return ErrLength
	}
	got, err := a.text.Discard(int(n))
	a.read += int64(got)
	return err
}

// answer reads the first line and the fields of what a server said.
func (r *record) answer(head []byte) {
	first, rest, _ := bytes.Cut(head, []byte("\n"))
	r.http = fields(rest)
	words := strings.Fields(string(first))
	if len(words) > 1 && strings.HasPrefix(words[0], "HTTP") {
		r.status, _ = strconv.Atoi(words[1])
	}
}

// html tells a page by the type that was declared, or by the crawler's own look
// at it; what nobody declared is taken for one.
func (r *record) html(declared string) bool {
	kind := mediaType(declared)
	if seen := mediaType(r.header.get("warc-identified-payload-type")); seen != "" {
		kind = seen
	}
	return kind == "text/html" || kind == "application/xhtml+xml" || kind == ""
}

// capture makes a page a capture, or says why it is passed over. It is empty
// where the record is about the crawl.
func (r *record) capture(path string) (hearsay.Capture, Reason) {
	switch kind := r.header.get("warc-type"); {
	case kind == "revisit":
		return hearsay.Capture{}, Revisit
	case kind == "resource" && r.body == nil:
		return hearsay.Capture{}, NotHTML
	case kind == "resource" && len(r.body) == 0:
		return hearsay.Capture{}, Empty
	case kind == "resource":
		return r.captured(path, r.header.get("content-type"), r.body), ""
	case kind != "response" || r.http == nil: // requests, what was asked of DNS, metadata
		return hearsay.Capture{}, ""
	case r.status >= 300 && r.status < 400:
		return hearsay.Capture{}, Redirect
	case r.status != 200:
		return hearsay.Capture{}, Failed
	case r.body == nil:
		return hearsay.Capture{}, NotHTML
	case len(r.body) == 0:
		return hearsay.Capture{}, Empty
	}
	return r.captured(path, r.http.get("content-type"), r.body), ""
}

func (r *record) captured(path, mediaType string, page []byte) hearsay.Capture {
	at, err := time.Parse(time.RFC3339, r.header.get("warc-date"))
	if err != nil {
		at = time.Time{} // unknown is a value
	}
	return hearsay.Capture{Path: fmt.Sprintf("%s:%d", path, r.offset), URL: strings.Trim(r.header.get("warc-target-uri"), "<>"),
		MediaType: mediaType, Bytes: page, Time: at}
}

// unpack takes the codings off a server's answer.
func (r *record) unpack(limit int) error {
	if r.http == nil {
		return nil
	}
	if strings.Contains(strings.ToLower(r.http.get("transfer-encoding")), "chunked") {
		if whole, chunked := coding.Unchunk(r.body); chunked {
			r.body = whole
		}
	}
	body, err := coding.Unpack(r.body, r.http.get("content-encoding"), limit)
	if errors.Is(err, coding.ErrBroken) && r.header.get("warc-truncated") != "" && len(body) > 0 {
		err = nil // the crawler said that it keeps the beginning only
	}
	r.body = body
	return err
}
