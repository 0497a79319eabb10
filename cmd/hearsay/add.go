package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"time"

	"hearsay"
)

type addCommand struct {
	inputFlags
	recordFlag
	Keep string `default:"all" enum:"all,text,positions" help:"How much of what is read now is kept: ${enum}. With positions there are spans and names, and no words."`
	List bool   `short:"l" help:"Print a line for each article once it is safely recorded."`
	JSON bool   `name:"json" help:"Print JSON: the summary as one object, and with --list one object an article before it."`
}

// Help is the end of the manual page.
func (addCommand) Help() string {
	return `Inputs are those of hearsay read: plain text, HTML pages, JSONL and CSV corpora, also packed
with gzip, web archives (WARC), folders, standard input, and web addresses: a page, or a feed
(RSS, Atom, JSON Feed), sitemap or OPML, there or in a file, with the pages that it lists.
Adding the same article again changes nothing and takes little time; another text at the same
address (its URL, or its file) is a new version, and the summary says which of its quotations
and statements were added, changed or dropped, and whether its title changed.

Of a plain text the title is its first line, where that is short and stands by itself; lines below
it that are nothing but a byline, a day or an outlet ("By Mara Kyr, Tesmir Courier", "4 March 2031")
say those. Where nothing says when an article was published, its dateline does ("KELDA, 4 March 2031
(Wire) —"), if it can be told for sure. --outlet and --published say both for what does not say them.

Examples:

    hearsay add article.html
    hearsay add --db election.db pages/
    hearsay add --outlet "Tesmir Courier" pages/
    hearsay add corpus.warc.gz
    hearsay add https://courier.example/ansk https://courier.example/feed.xml
    hearsay add --contact desk@courier.example feeds.opml
    hearsay add --columns text=body,title=headline corpus.csv.gz
    zcat corpus.jsonl.gz | hearsay add --list
    hearsay add --db postgres://user@host/record corpus.jsonl

What was recorded is kept whatever happens afterwards: after Ctrl-C or a crash the same call
goes on where it was. It exits with 0 when all was recorded, 1 when an input failed (standard
error says which and why, the others are recorded), 2 when called wrongly, 130 when interrupted.`
}

// Run reads the inputs and records them.
func (a *addCommand) Run(ctx context.Context, c console) error {
	boundMemory()
	list, err := a.inputs(ctx, c)
	if err != nil {
		return err
	}
	s, err := a.toAdd(ctx, hearsay.Keep(a.Keep))
	if err != nil {
		return err
	}
	e, p, err := newReader()
	if err != nil {
		return errors.Join(err, s.Close())
	}
	w := &adding{store: s, engine: e, placer: p, c: c, list: a.List, json: a.JSON, began: time.Now()}
	w.summary.Record, w.summary.Run = a.shown(), newRun()
	err = w.do(ctx, list)
	if closed := s.Close(); err == nil {
		err = closed
	}
	return err
}

// newRun is a new name for a run.
func newRun() string {
	var b [6]byte
	rand.Read(b[:]) // never fails, by its documentation
	return "r" + hex.EncodeToString(b[:])
}
