package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"hearsay/engine"
	"hearsay/format"
	"hearsay/ingest"
)

type readCommand struct {
	Inputs  []string          `arg:"" optional:"" name:"input" help:"Files, folders, or - for standard input."`
	Format  string            `short:"f" default:"text" enum:"text,json,jsonl,csv,brat" help:"What to print: ${enum}."`
	Columns map[string]string `mapsep:"," placeholder:"text=NAME,title=NAME" help:"Which fields of JSONL and CSV hold text, title, url, outlet, byline, published, modified, language."`
	Charset string            `placeholder:"NAME" help:"The encoding of texts and corpora that are not UTF-8, as windows-1252."`
	Out     string            `short:"o" type:"path" placeholder:"DIR" help:"Write brat's .txt and .ann files into this folder."`
	Explain bool              `help:"In text: add spans, confidences and what found each statement."`
	Colour  string            `name:"colour" default:"auto" enum:"auto,always,never" help:"Colours in text: ${enum}."`
}

// Help is the end of the manual page.
func (readCommand) Help() string {
	return `Inputs are plain text, HTML pages, and JSONL or CSV corpora (each record one article), also
packed with gzip. Folders are read with all that is in them. Without an input it
reads standard input. Web addresses are not fetched: save the page and give the file.

Examples:

    hearsay read article.html
    hearsay read --explain speech.txt
    pdftotext report.pdf - | hearsay read
    hearsay read --format jsonl pages/ > statements.jsonl
    hearsay read --format csv --columns text=body,title=headline corpus.csv.gz
    hearsay read --format brat --out annotated/ pages/*.html

It exits with 0 when all was read, 1 when an input failed, 2 when called wrongly,
130 when interrupted. What was printed before is whole records.`
}

// Run reads the inputs and prints them in their order.
func (r *readCommand) Run(ctx context.Context, c console) error {
	options, err := r.options()
	if err != nil {
		return err
	}
	if r.Out != "" && r.Format != "brat" {
		return usageError{fmt.Errorf("--out goes with --format brat; redirect the output for %s, as in hearsay read -f %s FILE > OUTPUT", r.Format, r.Format)}
	}
	if err := r.oneForBrat(); err != nil {
		return err
	}
	if len(r.Inputs) == 0 {
		if c.inTerminal {
			return usageError{errors.New("there is nothing to read: name a file or a folder, or pipe a text in")}
		}
		r.Inputs = []string{"-"}
	}
	sink, err := r.sink(c)
	if err != nil {
		return err
	}
	e, err := engine.New()
	if err != nil {
		return fmt.Errorf("making ready to read: %w", err)
	}
	list := newInputs(r.Inputs, c.in, options)
	return r.print(ctx, c, e, list, sink)
}

// oneForBrat refuses, before anything is read, several articles for one stream of brat.
func (r *readCommand) oneForBrat() error {
	if r.Format != "brat" || r.Out != "" {
		return nil
	}
	several := len(r.Inputs) > 1
	for _, name := range r.Inputs {
		info, err := os.Stat(name)
		several = several || corpus[ending(name)] || err == nil && info.IsDir()
	}
	if several {
		return usageError{errBratOne}
	}
	return nil
}

func (r *readCommand) print(ctx context.Context, c console, e *engine.Engine, list *inputs, sink sink) error {
	bar := newProgress(c, list)
	defer bar.done()
	failed := 0
	for outcome := range e.ReadAll(ctx, list.all()) {
		err := outcome.Err
		if err == nil {
			bar.stepAside()
			err = sink.write(&outcome.Reading)
		}
		var lost *outputError
		if errors.As(err, &lost) {
			return err
		}
		if err != nil {
			failed++
			bar.hide()
			fmt.Fprintf(c.err, "hearsay: %v\n", err)
		}
		bar.count(outcome)
	}
	bar.done()
	if s := list.skippedInWords(); s != "" {
		fmt.Fprintf(c.err, "hearsay: %s\n", s)
	}
	if failed > 0 {
		return errFailed
	}
	return nil
}

// columnOf are the names that --columns takes.
func columnOf(c *ingest.Columns) map[string]*string {
	return map[string]*string{
		"text": &c.Text, "title": &c.Title, "url": &c.URL, "outlet": &c.Outlet,
		"byline": &c.Byline, "published": &c.Published, "modified": &c.Modified, "language": &c.Language,
	}
}

func (r *readCommand) options() (ingest.Options, error) {
	o := ingest.Options{Charset: r.Charset, Languages: []string{"en"}}
	if r.Charset != "" {
		if err := ingest.CheckCharset(r.Charset); err != nil {
			return o, usageError{fmt.Errorf("--charset: %w", err)}
		}
	}
	columns := columnOf(&o.Columns)
	for part, field := range r.Columns {
		at, ok := columns[strings.ToLower(strings.TrimSpace(part))]
		if !ok {
			return o, usageError{fmt.Errorf("--columns does not know %q: the parts of an article are text, title, url, outlet, byline, published, modified, language, as in --columns text=body", part)}
		}
		*at = strings.TrimSpace(field)
	}
	return o, nil
}

func (r *readCommand) sink(c console) (sink, error) {
	if r.Out != "" {
		return newFolder(r.Out)
	}
	look := format.Look{Width: c.width, Colour: c.colour, Explain: r.Explain}
	if r.Colour != "auto" {
		look.Colour = r.Colour == "always"
	}
	look.Width = min(look.Width, 100)
	p, err := format.New(r.Format, look)
	if err != nil {
		return nil, usageError{err}
	}
	return &stream{out: c.out, printer: p, single: r.Format == "brat"}, nil
}
