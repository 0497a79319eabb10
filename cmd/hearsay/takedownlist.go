package main

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"hearsay"
)

type takedownList struct {
	JSON bool `name:"json" help:"Print JSON, one tombstone a line."`
	recordFlag
}

// Help is the end of the manual page.
func (takedownList) Help() string {
	return `A tombstone does not name what it keeps out: it holds hashes. The reason given when it was made
is what tells them apart.

Examples:

    hearsay takedown list
    hearsay takedown list --json`
}

// stoneJSON is a public contract: docs/format.md.
type stoneJSON struct {
	Kind string    `json:"kind"`
	When time.Time `json:"when"`
	Who  string    `json:"who"`
	Why  *string   `json:"why"`
	Keys []string  `json:"keys"`
}

// Run prints the list.
func (l *takedownList) Run(ctx context.Context, c console) error {
	s, err := l.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	list, err := s.Tombstones(ctx)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		fmt.Fprintln(c.err, "hearsay: nothing was taken down")
	}
	var b []byte
	for i := range list {
		if b, err = l.one(b, &list[i]); err != nil {
			return err
		}
	}
	return put(c.out, b)
}

func (l *takedownList) one(b []byte, t *hearsay.Tombstone) ([]byte, error) {
	if !l.JSON {
		b = fmt.Appendf(b, "%s · %s · by %s", t.Kind, t.When.UTC().Format("2 January 2006 15:04 UTC"), brief(t.Who))
		if t.Why != "" {
			b = append(append(b, ": "...), brief(t.Why)...)
		}
		return append(b, '\n'), nil
	}
	stone := stoneJSON{Kind: t.Kind, When: t.When, Who: t.Who, Keys: t.Keys}
	if t.Why != "" {
		stone.Why = &t.Why
	}
	line, err := json.Marshal(stone)
	if err != nil {
		return b, fmt.Errorf("printing a tombstone: %w", err)
	}
	return append(append(b, line...), '\n'), nil
}
