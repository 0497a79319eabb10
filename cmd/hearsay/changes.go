package main

import (
	"context"
	"fmt"

	"hearsay"
	"hearsay/engine"
	"hearsay/format"
)

type changesCommand struct {
	Speaker string  `placeholder:"NAME" help:"Of this speaker: a name, an alias, a last name, or an ID of the directory."`
	Story   string  `placeholder:"ID" help:"In the articles of this story, by its ID or that of one of its articles; hearsay story lists them."`
	Since   string  `placeholder:"DAY" help:"Changed then or later: 2026-03-09, 2026-03, 2026, 2026-03-09T18:30:00Z."`
	Until   string  `placeholder:"DAY" help:"Changed then or earlier; the whole of that day, month or year."`
	Sure    float64 `placeholder:"SHARE" help:"Only those of which hearsay is at least so sure of both stances, from 0 to 1."`
	listFlags
	recordFlag
}

// Help is the end of the manual page.
func (changesCommand) Help() string {
	return `It lists changes of position, the newest first: where a speaker took another stance on a claim than
before, or set or dropped a condition, with the words of both times and where they stand. What an
edited page says otherwise, another translation of the same words, and what is only told of the
speaker are no changes. Of those who are not in the directory it knows none: nobody could tell
whether two of them are one.

Examples:

    hearsay changes
    hearsay changes --speaker "Paul Decker" --since 2031-03
    hearsay changes --sure 0.6 --limit 0 --json

It exits with 0 also when there are none, 1 when something failed, 2 when called wrongly.`
}

// Run prints the list.
func (a *changesCommand) Run(ctx context.Context, c console) error {
	if err := a.check(); err != nil {
		return err
	}
	if !(a.Sure >= 0 && a.Sure <= 1) {
		return usageError{fmt.Errorf("--sure: %v is no share from 0 to 1", a.Sure)}
	}
	var q hearsay.ChangeQuery
	var err error
	if q.Since, q.Until, err = between(a.Since, a.Until); err != nil {
		return err
	}
	s, err := a.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	named := acrossFlags{Speaker: a.Speaker, Story: a.Story}
	if q.Speakers, q.Story, err = named.limits(ctx, c, s, "statements"); err != nil {
		return err
	}
	cursor, all, err := a.print(ctx, c, s, q)
	if err != nil {
		return err
	}
	if all == 0 && a.Cursor == "" {
		fmt.Fprintln(c.err, "hearsay: no change of position on record matches")
	}
	a.more(c, cursor, all)
	return sayWaiting(ctx, c, s)
}

func (a *changesCommand) print(ctx context.Context, c console, s hearsay.Store, q hearsay.ChangeQuery) (string, int, error) {
	add := format.AppendChange
	if !a.JSON {
		add = (&format.AcrossText{Look: a.look(c)}).Change
	}
	return a.pages(ctx, func(cursor string, n int) (string, int, error) {
		q.Cursor, q.Limit = cursor, min(n, mostAtOnce)
		list, next, err := engine.FindChanges(ctx, s, q, a.Sure)
		if err != nil {
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
