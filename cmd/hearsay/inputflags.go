package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"hearsay/ingest"
)

// inputFlags are embedded by every command that reads articles.
type inputFlags struct {
	Inputs  []string          `arg:"" optional:"" name:"input" help:"Files, folders, web addresses, or - for standard input."`
	Columns map[string]string `mapsep:"," placeholder:"text=NAME,title=NAME" help:"Which fields of JSONL and CSV hold text, title, url, outlet, byline, published, modified, language."`
	Charset string            `placeholder:"NAME" help:"The encoding of texts and corpora that are not UTF-8, as windows-1252."`
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
	o := ingest.Options{Charset: f.Charset, Languages: []string{"en"}}
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
