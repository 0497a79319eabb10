package web

import (
	"slices"
	"sort"
	"strings"

	"hearsay"
)

// paragraph is one paragraph of an article with the statements that begin in it.
type paragraph struct {
	Number int
	Pieces []piece
	Cards  []rowView
}

// piece is a run of the text that is marked in one way.
type piece struct {
	Text string
	// ID is the statement's whose first words these are; the page leads there.
	ID string
	// Of is the innermost statement here and Number its card's number.
	Of     string
	Number int
	// Class says the kind of the content, or source, or cue; empty for plain text.
	Class string
	// Label opens the card: it is set at the last piece of a statement.
	Label []int
}

// part is a stretch of the text that belongs to a statement.
type part struct {
	hearsay.Span
	class  string
	number int
	id     string
	first  bool
	last   bool
}

// paragraphsOf cuts a text at its empty lines, marks what belongs to statements
// and puts each statement's card beside the paragraph where it begins.
func paragraphsOf(text string, list []hearsay.Attribution, cards []rowView) []paragraph {
	parts := partsOf(text, list)
	var out []paragraph
	for _, block := range blocks(text) {
		p := paragraph{Number: len(out) + 1, Pieces: cut(text, block, parts)}
		for i := range list {
			if b := place(&list[i]); b.Start >= block.Start && b.Start < block.End {
				p.Cards = append(p.Cards, cards[i])
			}
		}
		sort.SliceStable(p.Cards, func(i, j int) bool { return p.Cards[i].Number < p.Cards[j].Number })
		out = append(out, p)
	}
	return out
}

// place is where a statement stands: its content, or else what signals it.
func place(a *hearsay.Attribution) hearsay.Span {
	for _, p := range []hearsay.Passage{a.Content, a.Cue, a.Source} {
		if len(p) > 0 {
			return p.Bounds()
		}
	}
	return hearsay.Span{}
}

// blocks are the paragraphs: stretches between empty lines.
func blocks(text string) (list []hearsay.Span) {
	start, at := -1, 0
	for line := range strings.Lines(text) {
		empty := strings.TrimSpace(line) == ""
		if !empty && start < 0 {
			start = at
		}
		if empty && start >= 0 {
			list, start = append(list, hearsay.Span{Start: start, End: at}), -1
		}
		at += len(line)
	}
	if start >= 0 {
		list = append(list, hearsay.Span{Start: start, End: at})
	}
	return list
}

// partsOf are the stretches of all statements; those that do not fit the text
// are left out, because a mark in the wrong place would be worse than none.
func partsOf(text string, list []hearsay.Attribution) (parts []part) {
	for i := range list {
		a := &list[i]
		if !fits(a.Content, text) || !fits(a.Source, text) || !fits(a.Cue, text) {
			continue
		}
		main := a.Content
		if len(main) == 0 {
			main = slices.Concat(a.Cue, a.Source)[:1]
		}
		for _, by := range []struct {
			class string
			p     hearsay.Passage
		}{{string(a.Kind), a.Content}, {"source", a.Source}, {"cue", a.Cue}} {
			for j, s := range by.p {
				own := len(main) > 0 && s == main[0]
				parts = append(parts, part{s, by.class, i + 1, a.ID, own, j == len(by.p)-1 && (len(a.Content) == 0 || by.class == string(a.Kind))})
			}
		}
	}
	return parts
}

// cut marks the text of one paragraph: at every border of a part a new piece
// begins, and of several parts over a piece the shortest is shown, so that what
// stands inside another statement shows as its own.
func cut(text string, block hearsay.Span, parts []part) (list []piece) {
	borders := []int{block.Start, block.End}
	var here []part
	for _, p := range parts {
		if p.Overlaps(block) {
			here = append(here, p)
			borders = append(borders, max(p.Start, block.Start), min(p.End, block.End))
		}
	}
	slices.Sort(borders)
	borders = slices.Compact(borders)
	for i := 1; i < len(borders); i++ {
		list = append(list, mark(text, hearsay.Span{Start: borders[i-1], End: borders[i]}, here))
	}
	return list
}

func mark(text string, at hearsay.Span, parts []part) piece {
	one := piece{Text: at.In(text)}
	shortest := -1
	for i, p := range parts {
		if !p.Contains(at) {
			continue
		}
		if shortest < 0 || p.Len() < parts[shortest].Len() {
			shortest = i
		}
		if p.first && p.Start == at.Start && one.ID == "" {
			one.ID = p.id
		}
		if p.last && p.End == at.End {
			one.Label = append(one.Label, p.number)
		}
	}
	if shortest >= 0 {
		p := parts[shortest]
		one.Of, one.Number, one.Class = p.id, p.number, p.class
	}
	return one
}
