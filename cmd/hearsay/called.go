package main

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"hearsay"
)

// mostCounted is how many statements a record has at most for those to be counted
// whom nobody asked for: in a larger one that takes longer than the search.
const mostCounted = 300_000

// withoutThe is a name as the record has it, which leaves articles off.
func withoutThe(name string) string {
	name = strings.TrimSpace(name)
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		return name[4:]
	}
	return name
}

// orCalled adds to the error for a name that is not in the directory how many
// statements are by somebody called so all the same, and how to see them.
func orCalled(ctx context.Context, s hearsay.Store, name string, err error) error {
	if err == nil {
		return nil
	}
	t, failed := s.Tally(ctx, hearsay.Query{Called: withoutThe(name)})
	if failed != nil || t.All == 0 {
		return err
	}
	return fmt.Errorf("%w; %s by somebody called so who is not in it: hearsay search --called %s", err, are(t.All), shellWord(withoutThe(name)))
}

// sayCalled says that there is more by somebody who has the surname of the one
// that was asked for, or the whole name, and whom nothing ties to anybody.
func sayCalled(ctx context.Context, c console, s hearsay.Store, q hearsay.Query, name string) {
	fields := strings.Fields(withoutThe(name))
	if len(fields) == 0 || strings.ContainsAny(name, "0123456789") {
		return // an ID
	}
	e, err := s.Extent(ctx, hearsay.Query{})
	if err != nil || e.Attributions > mostCounted {
		return
	}
	q.Speakers, q.Name, q.Cursor, q.Called = nil, "", "", fields[len(fields)-1]
	if t, err := s.Tally(ctx, q); err == nil && t.All > 0 {
		fmt.Fprintf(c.err, "hearsay: %s by somebody called %q whom nothing joins to anybody in the directory: hearsay search --called %s\n", are(t.All), q.Called, shellWord(q.Called))
	}
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
