package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"hearsay/ingest"
)

// inputFlags are embedded by every command that reads articles.
type inputFlags struct {
	Inputs  []string          `arg:"" optional:"" name:"input" help:"Files, folders, web addresses, or - for standard input."`
	Columns map[string]string `mapsep:"," placeholder:"text=NAME,title=NAME" help:"Which fields of JSONL and CSV hold text, title, url, outlet, byline, published, modified, language."`
	Charset string            `placeholder:"NAME" help:"The encoding of texts and corpora that are not UTF-8, as windows-1252."`
	Outlet  string            `placeholder:"NAME" help:"The outlet of articles that do not name theirs, as a folder of texts."`
	// Published is a day or a time.
	Published string `placeholder:"DAY" help:"When articles were published that do not say so: 2031-03-04, or 2031-03-04T18:30:00Z."`
	webFlags
}

// inputs opens nothing yet; it refuses what cannot be meant.
func (f *inputFlags) inputs(ctx context.Context, c console) (*inputs, error) {
	options, err := f.options()
	if err != nil {
		return nil, err
	}
	names := f.Inputs
	if len(names) == 0 {
		if c.inTerminal {
			return nil, usageError{errors.New("there is nothing to read: name a file or a folder, or pipe a text in")}
		}
		names = []string{"-"}
	}
	client, err := f.client()
	if err != nil {
		return nil, err
	}
	in := newInputs(names, c.in, options)
	in.web = &web{ctx: ctx, client: client}
	return in, nil
}

// columnOf are the names that --columns takes.
func columnOf(c *ingest.Columns) map[string]*string {
	return map[string]*string{
		"text": &c.Text, "title": &c.Title, "url": &c.URL, "outlet": &c.Outlet,
		"byline": &c.Byline, "published": &c.Published, "modified": &c.Modified, "language": &c.Language,
	}
}

func (f *inputFlags) options() (ingest.Options, error) {
	o := ingest.Options{Charset: f.Charset, Languages: []string{"en"}, Outlet: strings.TrimSpace(f.Outlet)}
	var err error
	if o.Published, err = publishedFlag(f.Published); err != nil {
		return o, err
	}
	if f.Charset != "" {
		if err := ingest.CheckCharset(f.Charset); err != nil {
			return o, usageError{fmt.Errorf("--charset: %w", err)}
		}
	}
	columns := columnOf(&o.Columns)
	for part, field := range f.Columns {
		at, ok := columns[strings.ToLower(strings.TrimSpace(part))]
		if !ok {
			return o, usageError{fmt.Errorf("--columns does not know %q: the parts of an article are text, title, url, outlet, byline, published, modified, language, as in --columns text=body", part)}
		}
		*at = strings.TrimSpace(field)
	}
	return o, nil
}

// publishedFlag reads what --published says.
func publishedFlag(given string) (time.Time, error) {
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, given); err == nil {
			return t, nil
		}
	}
	if given != "" {
		return time.Time{}, usageError{fmt.Errorf("--published %q is no day: write it as 2031-03-04, or with a time as 2031-03-04T18:30:00Z", given)}
	}
	return time.Time{}, nil
}
