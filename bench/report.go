//go:build linux

package main

import (
	"fmt"
	"strings"
)

// report is the text of numbers.txt.
type report struct{ b strings.Builder }

func (r *report) note(layout string, values ...any) {
	fmt.Fprintf(&r.b, "# "+layout+"\n", values...)
}

func (r *report) section(name string) { fmt.Fprintf(&r.b, "\n[%s]\n", name) }

func (r *report) line(name string, value float64, note string) {
	digits := 0
	switch {
	case value < 10:
		digits = 2
	case value < 100:
		digits = 1
	}
	r.b.WriteString(strings.TrimRight(fmt.Sprintf("%-46s  %12.*f  %s", name, digits, value, note), " ") + "\n")
}

func (r *report) String() string { return r.b.String() }
