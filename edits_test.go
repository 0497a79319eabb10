package hearsay

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func shownEdits(before, after string) string {
	d := Difference{BeforeText: before, AfterText: after}
	var parts []string
	for _, e := range d.Edits() {
		parts = append(parts, fmt.Sprintf("%s(%s>%s)", e.Op, e.Record, e.Quotation))
	}
	return strings.Join(parts, " ")
}

func TestEdits(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"", "", ""},
		{"we hold", "we hold", "equal(we hold>we hold)"},
		{"", "we hold", "insert(>we hold)"},
		{"we hold", "", "delete(we hold>)"},
		{"we hold both banks", "we hold one of the banks", "equal(we hold>we hold) replace(both>one of the) equal(banks>banks)"},
		{"for a week, not more", "for a week", "equal(for a>for a) replace(week, not more>week)"},
		{"a b c", "b c a", "delete(a>) equal(b c>b c) insert(>a)"},
	} {
		if got := shownEdits(c.before, c.after); got != c.want {
			t.Errorf("%q to %q: %s, not %s", c.before, c.after, got, c.want)
		}
	}
}

// Whatever the words, both sides can be read off the edits, and no two edits
// of one kind stand side by side.
func TestEditsHoldBothSides(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	words := func() string {
		list := make([]string, r.IntN(9))
		for i := range list {
			list[i] = string(rune('a' + r.IntN(4)))
		}
		return strings.Join(list, " ")
	}
	for range 2000 {
		d := Difference{BeforeText: words(), AfterText: words()}
		var was, is []string
		var last EditOp
		for _, e := range d.Edits() {
			was, is = append(was, strings.Fields(e.Record)...), append(is, strings.Fields(e.Quotation)...)
			if (e.Op == Equal) == (last == Equal) && last != "" {
				t.Fatalf("%q to %q: %s", d.BeforeText, d.AfterText, shownEdits(d.BeforeText, d.AfterText))
			}
			if last = e.Op; e.Op == Equal && e.Record != e.Quotation {
				t.Fatalf("%q is not %q", e.Record, e.Quotation)
			}
		}
		if strings.Join(was, " ") != d.BeforeText || strings.Join(is, " ") != d.AfterText {
			t.Fatalf("%q to %q: %s", d.BeforeText, d.AfterText, shownEdits(d.BeforeText, d.AfterText))
		}
	}
}
