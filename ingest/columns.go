package ingest

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"hearsay"
)

// Columns name the fields of a corpus that hold an article's parts. A name is
// matched without regard to case, spaces, hyphens and underscores. Where a
// name is empty the usual ones are looked for: text, body or content; title or
// headline; url or link; outlet, source or publisher; published or date;
// modified or updated; byline or author; language or lang.
type Columns struct {
	Text, Title, URL, Outlet, Byline, Published, Modified, Language string
}

// usual are the names that corpora give their fields, the likeliest first.
var usual = struct{ text, title, url, outlet, byline, published, modified, language []string }{
	text: []string{"text", "body", "content", "articletext", "articlebody", "fulltext", "bodytext", "maintext",
		"article", "story", "plaintext", "contents"},
	title:     []string{"title", "headline", "head", "heading"},
	url:       []string{"url", "link", "uri", "canonicalurl", "weburl", "href"},
	outlet:    []string{"outlet", "source", "publisher", "publication", "newspaper", "sitename", "site", "domain", "sourcename"},
	byline:    []string{"byline", "author", "authors", "creator", "writer"},
	published: []string{"published", "date", "datepublished", "publishedat", "publisheddate", "publishdate", "publicationdate", "pubdate", "publishedtime", "timestamp", "time", "createdat"},
	modified:  []string{"modified", "updated", "datemodified", "modifiedat", "updatedat", "modifiedtime"},
	language:  []string{"language", "lang"},
}

// places are the indexes of an article's parts among a record's fields; -1 where missing.
type places struct{ text, title, url, outlet, byline, published, modified, language int }

func (c Columns) places(fields []string) places {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = plainName(f)
	}
	return places{
		text: place(names, c.Text, usual.text), title: place(names, c.Title, usual.title),
		url: place(names, c.URL, usual.url), outlet: place(names, c.Outlet, usual.outlet),
		byline: place(names, c.Byline, usual.byline), published: place(names, c.Published, usual.published),
		modified: place(names, c.Modified, usual.modified), language: place(names, c.Language, usual.language),
	}
}

func place(names []string, given string, usual []string) int {
	if given != "" {
		usual = []string{plainName(given)}
	}
	for _, want := range usual {
		for i, n := range names {
			if n == want {
				return i
			}
		}
	}
	return -1
}

var nameMarks = strings.NewReplacer("_", "", "-", "", " ", "", ".", "", ":", "", bom, "")

func plainName(s string) string { return nameMarks.Replace(strings.ToLower(strings.TrimSpace(s))) }

// missingText says which column was looked for and what there is.
func (c Columns) missingText(fields []string) error {
	want := "text, body or content"
	if c.Text != "" {
		want = fmt.Sprintf("%q", c.Text)
	}
	return fmt.Errorf("%w: none is named %s; say which one holds the text with --columns text=NAME; %s", ErrColumn, want, listed(fields))
}

// check refuses fields among which a named column is missing, or any text.
func (c Columns) check(fields []string) error {
	at := c.places(fields)
	for _, p := range []struct {
		part, name string
		at         int
	}{
		{"text", c.Text, at.text}, {"title", c.Title, at.title}, {"url", c.URL, at.url}, {"outlet", c.Outlet, at.outlet},
		{"byline", c.Byline, at.byline}, {"published", c.Published, at.published}, {"modified", c.Modified, at.modified},
		{"language", c.Language, at.language},
	} {
		if p.name != "" && p.at < 0 {
			return fmt.Errorf("%w: --columns %s=%s names %q; %s", ErrColumn, p.part, p.name, p.name, listed(fields))
		}
	}
	if at.text < 0 {
		return c.missingText(fields)
	}
	return nil
}

// mostListed is how many columns a message names.
const mostListed = 20

func listed(fields []string) string {
	more := ""
	if n := len(fields) - mostListed; n > 0 {
		fields, more = fields[:mostListed], fmt.Sprintf(" and %d more", n)
	}
	return fmt.Sprintf("the columns there are: %q%s", fields, more)
}

// recordArticle makes an article of a record's cells.
func recordArticle(c hearsay.Capture, number int, cell func(int) string, at places, o Options) (hearsay.Article, error) {
	text := cell(at.text)
	switch {
	case strings.TrimSpace(text) == "":
		return hearsay.Article{}, fmt.Errorf("%w: its text is empty", ErrEmpty)
	case len(text) > o.maxText():
		return hearsay.Article{}, tooLarge("a text", o.maxText())
	}
	a := hearsay.Article{
		Path: recordPath(c, number), URL: trimmed(cell(at.url)), Title: trimmed(cell(at.title)),
		Outlet: trimmed(cell(at.outlet)), Byline: trimmed(cell(at.byline)), Text: text,
		Published: parseTime(cell(at.published)), Modified: parseTime(cell(at.modified)),
		Language: languageTag(cell(at.language)),
	}
	if err := o.checkLanguage("record", a.Language, a.Text); err != nil {
		return hearsay.Article{}, err
	}
	o.complete(&a, &hearsay.Capture{}) // a record was not fetched
	a.Seal()
	return a, nil
}

// checkUTF8 refuses a record that is broken; a corpus in another charset
// is decoded before it gets here.
func checkUTF8(b []byte) error {
	if utf8.Valid(b) {
		return nil
	}
	at := firstInvalid(b)
	return fmt.Errorf("%w: byte %d of the record (0x%02x) is not UTF-8; say the charset of the file with --charset, as in --charset windows-1252, or convert it", ErrEncoding, at, b[at])
}

func recordPath(c hearsay.Capture, number int) string {
	path := c.Path
	if path == "" {
		path = c.URL
	}
	return fmt.Sprintf("%s:%d", path, number)
}

// recordFailure is the error of one record.
func recordFailure(c hearsay.Capture, number int, err error) error {
	c.Path = fmt.Sprintf("%s:%d", name(c), number)
	return failure(c, err)
}

// trimmed collapses the white space of a field.
func trimmed(s string) string { return strings.Join(strings.Fields(s), " ") }
