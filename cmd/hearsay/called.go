package main

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"hearsay"
	"hearsay/engine"
)

// orCalled adds to the error for a name that is not in the directory how many
// statements are by somebody called so all the same, and how the command shows them.
func orCalled(ctx context.Context, s hearsay.Store, name, command string, err error) error {
	if err == nil {
		return nil
	}
	t, failed := s.Tally(ctx, hearsay.Query{Called: engine.WithoutThe(name)})
	if failed != nil || t.All == 0 {
		return err
	}
	return fmt.Errorf("%w; %s by somebody called so who is not in it: hearsay %s --called %s", err, are(t.All), command, shellWord(engine.WithoutThe(name)))
}

// sayCalled says that there is more by somebody who has the surname of the one
// that was asked for, or the whole name, and whom nothing ties to anybody.
func sayCalled(ctx context.Context, c console, s hearsay.Store, q hearsay.Query, name string) {
	called, err := engine.Unlisted(ctx, s, name)
	if err != nil || called == "" {
		return
	}
	q.Speakers, q.Name, q.Cursor, q.Called = nil, "", "", called
	if t, err := s.Tally(ctx, q); err == nil && t.All > 0 {
		fmt.Fprintf(c.err, "hearsay: %s by somebody called %q whom nothing joins to anybody in the directory: hearsay search --called %s\n", are(t.All), q.Called, shellWord(q.Called))
	}
}

// mostSaid is how many claims or statements are counted that nobody asked for.
const mostSaid = 50

// sayAlso says the same of a list across articles: find finds what is in it of somebody
// who is called so, and what names one of them.
func sayAlso(ctx context.Context, c console, s hearsay.Store, name, command, what string, find func(called string) (n int, more bool, err error)) {
	called, err := engine.Unlisted(ctx, s, name)
	if err != nil || called == "" {
		return
	}
	n, more, err := find(called)
	if err != nil || n == 0 {
		return
	}
	many := fmt.Sprintf("%d %s%s", n, what, plural(n))
	if more {
		many = "more than " + many
	}
	fmt.Fprintf(c.err, "hearsay: somebody called %q whom nothing joins to anybody in the directory speaks in %s: hearsay %s --called %s\n", called, many, command, shellWord(called))
}

func are(n int) string {
	if n == 1 {
		return "1 statement on record is"
	}
	return strconv.Itoa(n) + " statements on record are"
}

var plainWord = regexp.MustCompile(`^[\pL\pN.-]+$`)

// shellWord is a word as a shell takes it.
func shellWord(s string) string {
	if plainWord.MatchString(s) {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
