package main

import (
	"fmt"
	"iter"
	"strings"

	"hearsay/engine"
	"hearsay/ingest"
)

// mostForeign is how many texts in another language are named.
const mostForeign = 3

// noting hands outcomes on, and notes which articles are hardly in English
// although they declare no other language: those are read, and little is found.
func (in *inputs) noting(outcomes iter.Seq[engine.Outcome]) iter.Seq[engine.Outcome] {
	return func(yield func(engine.Outcome) bool) {
		for o := range outcomes {
			if a := &o.Reading.Article; o.Err == nil && a.Language == "" && ingest.Foreign(a.Text) {
				in.lock.Lock()
				if in.foreign++; len(in.foreignNames) < mostForeign {
					in.foreignNames = append(in.foreignNames, whereStands(a))
				}
				in.lock.Unlock()
			}
			if !yield(o) {
				return
			}
		}
	}
}

// foreignInWords says what does not look English, or "".
func (in *inputs) foreignInWords() string {
	in.lock.Lock()
	defer in.lock.Unlock()
	names := strings.Join(in.foreignNames, ", ")
	switch n := in.foreign - len(in.foreignNames); {
	case in.foreign == 0:
		return ""
	case in.foreign == 1:
		return fmt.Sprintf("%s does not look English; hearsay reads English only, and finds little or nothing in it", names)
	case n > 0:
		names += fmt.Sprintf(" and %d more", n)
	}
	return fmt.Sprintf("%d texts (%s) do not look English; hearsay reads English only, and finds little or nothing in them", in.foreign, names)
}
