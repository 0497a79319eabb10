package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"hearsay/engine"
	"hearsay/format"
)

type readCommand struct {
	inputFlags
	Format  string `short:"f" default:"text" enum:"text,json,jsonl,csv,brat" help:"What to print: ${enum}."`
	Out     string `short:"o" type:"path" placeholder:"DIR" help:"Write brat's .txt and .ann files into this folder."`
	Explain bool   `help:"In text: add spans, confidences and what found each statement."`
	Colour  string `name:"colour" default:"auto" enum:"auto,always,never" help:"Colours in text: ${enum}."`
}

// Help is the end of the manual page.
func (readCommand) Help() string {
	return `Inputs are plain text, HTML pages, JSONL or CSV corpora (each record one article), also packed
with gzip, and web archives (WARC, plain or gzip, each page one article). Folders are read with
all that is in them. Without an input it reads standard input. Of a web address the page is
fetched or, where it is a feed (RSS, Atom, JSON Feed), a sitemap or OPML, the pages that it lists.

Of a plain text the title is its first line, where that is short and stands by itself; lines below
it that are nothing but a byline, a day or an outlet ("By Mara Kyr, Tesmir Courier", "4 March 2031")
say those. Where nothing says when an article was published, its dateline does ("KELDA, 4 March 2031
(Wire) —"), if it can be told for sure. --outlet and --published say both for what does not say them.

Examples:

    hearsay read article.html
    hearsay read https://courier.example/ansk
    hearsay read --explain speech.txt
    hearsay read --outlet "Tesmir Courier" --published 2031-03-04 speech.txt
    pdftotext report.pdf - | hearsay read
    hearsay read --format jsonl pages/ > statements.jsonl
    hearsay read --format csv --columns text=body,title=headline corpus.csv.gz
    hearsay read --format jsonl corpus.warc.gz > statements.jsonl
    hearsay read --format brat --out annotated/ pages/*.html

It exits with 0 when all was read, 1 when an input failed, 2 when called wrongly,
130 when interrupted. What was printed before is whole records.`
}

// Run reads the inputs and prints them in their order.
func (r *readCommand) Run(ctx context.Context, c console) error {
	list, err := r.inputs(ctx, c)
	if err != nil {
		return err
	}
	if r.Out != "" && r.Format != "brat" {
		return usageError{fmt.Errorf("--out goes with --format brat; redirect the output for %s, as in hearsay read -f %s FILE > OUTPUT", r.Format, r.Format)}
	}
	if err := r.oneForBrat(); err != nil {
		return err
	}
	sink, err := r.sink(c)
	if err != nil {
		return err
	}
	e, err := engine.New()
	if err != nil {
		return fmt.Errorf("making ready to read: %w", err)
	}
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
		several = several || corpus[ending(name)] || ending(name) == warcEnding || err == nil && info.IsDir()
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
	for outcome := range list.noting(e.ReadAll(ctx, list.all())) {
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
	list.sayPassedOver(c.err)
	if failed > 0 {
		return errFailed
	}
	return nil
}

func (r *readCommand) sink(c console) (sink, error) {
	if r.Out != "" {
		return newFolder(r.Out)
	}
	look := lookOf(c, r.Colour)
	look.Explain = r.Explain
	p, err := format.New(r.Format, look)
	if err != nil {
		return nil, usageError{err}
	}
	return &stream{out: c.out, printer: p, single: r.Format == "brat"}, nil
}
