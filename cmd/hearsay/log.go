package main

import (
	"context"
	"fmt"

	"hearsay"
	"hearsay/format"
)

type logCommand struct {
	By    string `placeholder:"NAME" help:"Only what this user, or whoever signed so, changed."`
	What  string `placeholder:"KIND" help:"Only changes of this kind, or whose kind begins with this word: correction, takedown, user, token, feed, alert."`
	Limit int    `default:"50" help:"How many lines at most, the newest first; 0 for all."`
	Check bool   `help:"Read the whole log, and tell whether anybody changed it or left something out."`
	JSON  bool   `name:"json" help:"Print JSON, one line of the log a line."`
	recordFlag
}

// Help is the end of the manual page.
func (logCommand) Help() string {
	return `The log has every change that a person made: corrections and what was undone, merges and splits,
takedowns, users, roles, passwords and tokens, feeds and alerts; who, when, and from which address
or computer. It names what was changed by ID, so that whoever is taken down leaves no name in it.
It is only ever added to: each line holds the hash of the one before, and --check follows them.

Examples:

    hearsay log
    hearsay log --what correction --by ada --json
    hearsay log --check`
}

// Run prints the log, or checks it.
func (l *logCommand) Run(ctx context.Context, c console) error {
	if l.Limit < 0 {
		return usageError{fmt.Errorf("--limit: %d is no number of lines", l.Limit)}
	}
	s, err := l.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if l.Check {
		n, err := s.CheckLog(ctx)
		if err != nil {
			return err
		}
		return put(c.out, fmt.Appendf(nil, "The log is whole: %d line%s, each with the hash of the one before.\n", n, plural(int(n))))
	}
	return l.list(ctx, c, s)
}

// linesAtOnce is how many lines are asked for at a time.
const linesAtOnce = 500

func (l *logCommand) list(ctx context.Context, c console, s hearsay.Door) error {
	q, left := hearsay.LogQuery{Who: l.By, What: l.What}, l.Limit
	for first := true; ; first = false {
		q.Limit = linesAtOnce
		if l.Limit > 0 {
			q.Limit = min(left, linesAtOnce)
		}
		list, next, err := s.Log(ctx, q)
		if err != nil {
			return err
		}
		if first && len(list) == 0 {
			fmt.Fprintln(c.err, "hearsay: the log has no such line")
		}
		var b []byte
		for i := range list {
			if b, err = l.one(b, &list[i]); err != nil {
				return err
			}
		}
		if err := put(c.out, b); err != nil {
			return err
		}
		left -= len(list)
		if q.Cursor = next; next == "" || l.Limit > 0 && left <= 0 {
			return nil
		}
	}
}

func (l *logCommand) one(b []byte, line *hearsay.LogLine) ([]byte, error) {
	if l.JSON {
		return format.AppendLogLine(b, line)
	}
	b = fmt.Appendf(b, "%d · %s · ", line.Number, line.When.UTC().Format("2 January 2006 15:04 UTC"))
	who := brief(line.Who)
	if who == "" {
		who = "nobody known"
	}
	b = append(b, who+": "+brief(line.What)...)
	if line.Of != "" {
		b = append(b, " "+brief(line.Of)...)
	}
	if line.Detail != "" {
		b = append(b, " ("+brief(line.Detail)+")"...)
	}
	if line.From != "" {
		b = append(b, ", from "+brief(line.From)...)
	}
	return append(b, '\n'), nil
}
