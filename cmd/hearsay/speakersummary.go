package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// importSummary is what became of the entities. Its JSON is a public contract: docs/format.md.
type importSummary struct {
	Entities  int            `json:"entities"`
	Added     int            `json:"added"`
	Known     int            `json:"known"`
	Merged    int            `json:"merged"`
	Namesakes int            `json:"namesakes"`
	Other     map[string]int `json:"other"`
	Failed    int            `json:"failed"`
}

// end prints what became of everything.
func (w *importing) end(asJSON bool) error {
	if n := len(w.open); n > 0 {
		for _, line := range w.open[:min(n, mostNamesakes)] {
			fmt.Fprintf(w.c.err, "hearsay: %s\n", line)
		}
		if n > mostNamesakes {
			fmt.Fprintf(w.c.err, "hearsay: and %d more\n", n-mostNamesakes)
		}
		fmt.Fprintln(w.c.err, "hearsay: where two are one, say so by hearsay speakers merge ID ID")
	}
	if w.sum.Failed > mostNamesakes {
		fmt.Fprintf(w.c.err, "hearsay: and %d more errors\n", w.sum.Failed-mostNamesakes)
	}
	b := []byte(w.sum.words())
	if asJSON {
		b, _ = json.Marshal(w.sum) // strings and numbers always marshal
	}
	if err := put(w.c.out, append(b, '\n')); err != nil {
		return err
	}
	if w.sum.Failed > 0 {
		return errFailed
	}
	return nil
}

// words is the summary for people.
func (s *importSummary) words() string {
	parts := []string{fmt.Sprintf("%d added", s.Added)}
	for _, p := range []struct {
		n    int
		what string
	}{{s.Known, "known already"}, {s.Merged, "merged with an entry of the same name"}, {s.Namesakes, "left beside a namesake"}, {s.Failed, "failed"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	line := fmt.Sprintf("%d entities: %s", s.Entities, strings.Join(parts, ", "))
	if s.Entities == 1 {
		line = "1 entity: " + strings.Join(parts, ", ")
	}
	var other []string
	for _, kind := range slices.Sorted(maps.Keys(s.Other)) {
		other = append(other, fmt.Sprintf("%d %s", s.Other[kind], kind))
	}
	if len(other) > 0 {
		line += "; passed over as neither people nor bodies: " + strings.Join(other, ", ")
	}
	return line + "."
}
