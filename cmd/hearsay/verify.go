package main

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay"
	"hearsay/format"
	"hearsay/ingest"
)

// verifyArticle looks whether what is kept of an article is what was read: the
// capture and the text have their hashes, and the text comes from the capture.
func verifyArticle(a *hearsay.Article, c *hearsay.Capture, captureHash string) format.Checked {
	var k format.Checked
	k.Checks = append(k.Checks, verifyCapture(c, captureHash), verifyText(a))
	if a.Text == "" || len(c.Bytes) == 0 {
		return k
	}
	if len(a.Page) > 0 {
		k.Page = ingest.Page(*c, ingest.Options{})
		k.Checks = append(k.Checks, verifyPage(a, k.Page))
		return k
	}
	k.Checks = append(k.Checks, verifyPlain(a, c))
	return k
}

// verifyChain is verifyArticle for the article of an attribution, and looks
// whether its words stand where it says.
func verifyChain(c *hearsay.Chain) format.Checked {
	a := &c.Kept.Article
	k := verifyArticle(a, &c.Capture, c.CaptureHash)
	k.Checks = append(k.Checks, verifySpans(c), verifyID(c))
	if k.Page != "" {
		of := &c.Row.Attribution
		k.Source, k.Cue, k.Content = onPage(a, of.Source, k.Page), onPage(a, of.Cue, k.Page), onPage(a, of.Content, k.Page)
		nodes := nodesOnPage(k.Page, slices.Concat(k.Source, k.Cue, k.Content))
		k.SourceNodes, nodes = nodes[:len(k.Source)], nodes[len(k.Source):]
		k.CueNodes, k.ContentNodes = nodes[:len(k.Cue)], nodes[len(k.Cue):]
	}
	return k
}

func verifyCapture(c *hearsay.Capture, want string) format.Check {
	switch {
	case len(c.Bytes) == 0:
		return format.Check{What: "capture", Result: format.Unkept, Says: "its bytes were not kept, so that their SHA-256 cannot be verified"}
	case c.SHA256() != want:
		return format.Check{What: "capture", Result: format.Failed, Says: "the bytes kept have another SHA-256: " + c.SHA256()}
	}
	return format.Check{What: "capture", Result: format.Verified, Says: "the bytes kept have this SHA-256"}
}

func verifyText(a *hearsay.Article) format.Check {
	sum := sha256.Sum256([]byte(a.Text))
	switch is := hex.EncodeToString(sum[:]); {
	case is == a.TextSHA256:
		return format.Check{What: "text", Result: format.Verified, Says: "the text kept has this SHA-256"}
	case a.Text == "":
		return format.Check{What: "text", Result: format.Unkept, Says: "the text was not kept, positions only, so that its SHA-256 cannot be verified"}
	default:
		return format.Check{What: "text", Result: format.Failed, Says: "the text kept has another SHA-256: " + is}
	}
}

// verifyPage compares each piece of the text with the stretch of the page that
// it was read from.
func verifyPage(a *hearsay.Article, page string) format.Check {
	for _, p := range a.Page {
		if p.Page.Check(page) != nil || p.Text.Check(a.Text) != nil || !sameOnPage(p.Text.In(a.Text), p.Page.In(page)) {
			return format.Check{What: "page", Result: format.Failed, Says: fmt.Sprintf("the text's bytes %d to %d do not stand in the page where they should", p.Text.Start, p.Text.End)}
		}
	}
	return format.Check{What: "page", Result: format.Verified, Says: "every piece of the text stands in the page kept"}
}

// sameOnPage compares a stretch of text with a stretch of markup, in which
// characters may be written as references and white space may run on.
func sameOnPage(text, page string) bool {
	return text == page || strings.Join(strings.Fields(html.UnescapeString(page)), " ") == strings.Join(strings.Fields(text), " ")
}

// verifyPlain looks for the text in a capture that is no page: it is the whole
// of a file, or a cell of a corpus's record.
func verifyPlain(a *hearsay.Article, c *hearsay.Capture) format.Check {
	switch {
	case string(c.Bytes) == a.Text:
		return format.Check{What: "page", Result: format.Verified, Says: "the text is the whole capture"}
	case inCells(c.Bytes, a.Text):
		return format.Check{What: "page", Result: format.Verified, Says: "the text is a field of the record kept"}
	case inWide(c.Bytes, a.Text):
		return format.Check{What: "page", Result: format.Verified, Says: "the text is the whole capture, decoded from UTF-16"}
	case !utf8.Valid(c.Bytes):
		return format.Check{What: "page", Result: format.Unkept, Says: "the bytes kept are not UTF-8, and in which encoding they were read was not kept"}
	}
	return format.Check{What: "page", Result: format.Failed, Says: "the text does not stand in the bytes kept"}
}

// inWide reports whether a file is the text in UTF-16, with a byte order mark or
// without one.
func inWide(file []byte, text string) bool {
	for _, charset := range []string{"utf-16le", "utf-16be"} {
		for a, err := range ingest.Read(hearsay.Capture{Path: "a.txt", Bytes: file}, ingest.Options{Charset: charset}) {
			if err == nil && a.Text == text {
				return true
			}
		}
	}
	return false
}

// inCells looks for the text among the strings of a JSON object or the cells of a CSV row.
func inCells(record []byte, text string) bool {
	var object any
	if json.Unmarshal(record, &object) == nil {
		return inValue(object, text)
	}
	for _, comma := range ",;\t|" {
		r := csv.NewReader(strings.NewReader(string(record)))
		r.Comma, r.LazyQuotes = comma, true
		if row, err := r.Read(); err == nil {
			for _, cell := range row {
				if cell == text {
					return true
				}
			}
		}
	}
	return false
}

func inValue(v any, text string) bool {
	switch v := v.(type) {
	case string:
		return v == text
	case map[string]any:
		for _, field := range v {
			if inValue(field, text) {
				return true
			}
		}
	case []any: // paragraphs, which are joined by blank lines
		parts := make([]string, 0, len(v))
		for _, e := range v {
			if s, ok := e.(string); ok {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, "\n\n") == text
	}
	return false
}

func verifySpans(c *hearsay.Chain) format.Check {
	a := &c.Row.Attribution
	if c.Kept.Article.Text == "" {
		return format.Check{What: "spans", Result: format.Unkept, Says: "the text was not kept, so that no words can be shown"}
	}
	for _, p := range []hearsay.Passage{a.Source, a.Cue, a.Content} {
		for _, s := range p {
			if err := s.Check(c.Kept.Article.Text); err != nil {
				return format.Check{What: "spans", Result: format.Failed, Says: err.Error()}
			}
		}
	}
	return format.Check{What: "spans", Result: format.Verified, Says: "source, cue and content are slices of the text kept"}
}

// verifyID derives the ID anew: it is a hash of the text's hash and the spans as read.
func verifyID(c *hearsay.Chain) format.Check {
	again := c.AsRead
	again.Identify(c.Kept.Article.TextSHA256)
	if again.ID != c.AsRead.ID {
		return format.Check{What: "id", Result: format.Failed, Says: "text and spans give another ID: " + again.ID}
	}
	return format.Check{What: "id", Result: format.Verified, Says: "text and spans give this ID"}
}

// onPage are the stretches of the page that a passage was read from.
func onPage(a *hearsay.Article, p hearsay.Passage, page string) (on hearsay.Passage) {
	for _, s := range p {
		for _, at := range a.PageSpans(s) {
			if at.Check(page) == nil {
				on = append(on, at)
			}
		}
	}
	return on
}

// nodesOnPage are the text nodes that hold stretches of the page.
func nodesOnPage(page string, at hearsay.Passage) []format.PageNode {
	nodes := make([]format.PageNode, len(at))
	for i, n := range ingest.Nodes(page, at) {
		nodes[i] = format.PageNode{Path: n.Path, Start: n.Start, End: n.End}
	}
	return nodes
}
