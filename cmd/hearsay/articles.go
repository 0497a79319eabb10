package main

import (
	"context"
	"fmt"
	"strings"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

type articlesCommand struct {
	Words       []string `arg:"" optional:"" help:"Words that all occur in the text: words, \"phrases\", prefi*es."`
	Outlet      string   `placeholder:"NAME" help:"Only this outlet's."`
	Address     string   `placeholder:"URL|FILE" help:"Only what was read there."`
	Since       string   `placeholder:"DAY" help:"Published then or later: 2026-03-09, 2026-03, 2026, 2026-03-09T18:30:00Z."`
	Until       string   `placeholder:"DAY" help:"Published then or earlier; the whole of that day, month or year."`
	AllVersions bool     `help:"Earlier versions of edited articles too."`
	OldestFirst bool     `help:"The oldest first; otherwise the newest."`
	listFlags
	recordFlag
}

// Help is the end of the manual page.
func (articlesCommand) Help() string {
	return `It lists the articles on record, by day of publication.

Examples:

    hearsay articles
    hearsay articles --outlet Coastwire --since 2033-05
    hearsay articles ferry hull --limit 0 --json
    hearsay articles --address https://lantern.example/2033/05/04/the-woman-who-would-not-sail --all-versions

It exits with 0 also when there are none, 1 when something failed, 2 when called wrongly.`
}

// Run prints the list.
func (a *articlesCommand) Run(ctx context.Context, c console) error {
	if err := a.check(); err != nil {
		return err
	}
	since, until, err := between(a.Since, a.Until)
	if err != nil {
		return err
	}
	s, err := a.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	outlet, err := engine.Outlet(ctx, s, a.Outlet)
	if err != nil {
		return err
	}
	q := hearsay.ArticleQuery{Words: strings.Join(a.Words, " "), Outlet: outlet, Address: wholeAddress(a.Address),
		Since: since, Until: until, AllVersions: a.AllVersions, OldestFirst: a.OldestFirst}
	cursor, all, err := a.print(ctx, c, s, q)
	if err != nil {
		return err
	}
	if all == 0 && a.Cursor == "" {
		fmt.Fprintln(c.err, "hearsay: no article of the record matches")
	}
	a.more(c, cursor, all)
	return nil
}

func (a *articlesCommand) print(ctx context.Context, c console, s hearsay.Store, q hearsay.ArticleQuery) (string, int, error) {
	add := format.AppendKept
	if !a.JSON {
		add = (&format.KeptText{Look: a.look(c)}).Append
	}
	return a.pages(ctx, func(cursor string, n int) (string, int, error) {
		q.Cursor, q.Limit = cursor, n
		list, next, err := s.Articles(ctx, q)
		if err != nil {
			return "", 0, err
		}
		if err := engine.AddOrigins(ctx, s, list); err != nil {
			return "", 0, err
		}
		var b []byte
		for i := range list {
			if b, err = add(b, &list[i]); err != nil {
				return "", 0, err
			}
		}
		return next, len(list), put(c.out, b)
	})
}

// wholeAddress is a URL as it is, and a file by its whole path, as it was recorded.
func wholeAddress(address string) string {
	if strings.Contains(address, "://") {
		return address
	}
	return wholePath(address)
}
