package web

import (
	"strings"

	"hearsay"
)

// wordingView is a statement with the words of all its reports, laid beside the
// earliest ones.
type wordingView struct {
	Who rowView
	hearsay.Counted
	Variants []variantView
}

// variantView is one report: its words as the difference to the earliest ones.
type variantView struct {
	Row   rowView
	First bool
	Edits []hearsay.Edit
	// Class is what the article is to others: original, copy, …
	Class string
	// Same tells that the words are those of the earliest.
	Same bool
}

func viewOfTold(t *hearsay.Told) wordingView {
	v := wordingView{Counted: t.Counted}
	if len(t.Reports) == 0 {
		return v
	}
	v.Who = viewOfRow(&t.Reports[0].Row)
	for i := range t.Reports {
		r := &t.Reports[i]
		one := variantView{Row: viewOfRow(&r.Row), First: i == 0, Class: r.Origin.Class}
		one.Same = i > 0 && sameWords(one.Row.Words, v.Who.Words)
		if i > 0 && !one.Same && !one.Row.Bare && !v.Who.Bare {
			d := hearsay.Difference{BeforeText: v.Who.Words, AfterText: one.Row.Words}
			one.Edits = d.Edits()
		}
		v.Variants = append(v.Variants, one)
	}
	return v
}

func sameWords(a, b string) bool {
	return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}
