package relate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay"
)

// speech is the content of an attribution up to the quotation marks it stands
// in: a reading may begin in the middle of what one speaker says, but what
// stands between two marks is one speaker's. A quotation that goes on from the
// paragraph before, which then lacks its closing mark, is taken with it. Only
// direct contents grow, and never over their own source or cue, so that what is
// said inside a quotation does not take the words of who is quoted.
func speech(r *hearsay.Recorded) hearsay.Passage {
	text, a := r.Article.Text, &r.Attribution
	var pieces hearsay.Passage
	for _, s := range a.Content {
		if s.Check(text) == nil && !s.Empty() {
			pieces = append(pieces, s)
		}
	}
	if a.Kind != hearsay.Direct || a.Parent != "" {
		return pieces
	}
	var all hearsay.Passage
	for _, s := range pieces {
		for _, s := range spoken(text, s, a) {
			if n := len(all); n > 0 && s.Start < all[n-1].End {
				all[n-1].End = max(all[n-1].End, s.End)
				continue
			}
			all = append(all, s)
		}
	}
	return all
}

// spoken is one piece of a direct content with what belongs to it.
func spoken(text string, s hearsay.Span, a *hearsay.Attribution) hearsay.Passage {
	from := paragraph(text, s.Start)
	opening := strings.TrimLeft(text[s.Start:s.End], " \t\r\n")
	first := s.End - len(opening)
	var m marks
	// A piece that begins with its own mark opens at it.
	read := first + markLen(opening)
	m.read(text, from, read)
	if m.close == 0 || !free(a, hearsay.Span{Start: m.open, End: s.Start}) {
		return hearsay.Passage{s}
	}
	whole := hearsay.Span{Start: min(m.open, s.Start), End: s.End}
	if end, ok := closedAt(text, m, read, s.End); ok && free(a, hearsay.Span{Start: s.End, End: end}) {
		whole.End = end
	}
	if m.open == from {
		if before := unclosed(text, from); !before.Empty() && free(a, before) {
			return hearsay.Passage{before, whole}
		}
	}
	return hearsay.Passage{whole}
}

// markLen is the length of the opening mark that s begins with, or 0.
func markLen(s string) int {
	c, n := utf8.DecodeRuneInString(s)
	if closing[c] == 0 {
		return 0
	}
	return n
}

// closedAt is where the quotation that is open after read is closed, if that is
// beyond to and in the same paragraph.
func closedAt(text string, m marks, read, to int) (int, bool) {
	m.read(text, read, to)
	end := len(text)
	if i := strings.Index(text[to:], "\n\n"); i >= 0 {
		end = to + i
	}
	for at := to; at < end && m.close != 0; {
		next := at + 1
		for next < end && text[next]&0xC0 == 0x80 {
			next++
		}
		if m.read(text, at, next); m.close == 0 {
			return next, true
		}
		at = next
	}
	return 0, false
}

// unclosed is the quotation that the paragraph before leaves open, empty where
// there is none.
func unclosed(text string, from int) hearsay.Span {
	end := len(strings.TrimRight(text[:from], " \t\r\n"))
	if end == 0 || end == from {
		return hearsay.Span{}
	}
	start := paragraph(text, end)
	var m marks
	m.read(text, start, end)
	if m.close == 0 || m.open == end {
		return hearsay.Span{}
	}
	return hearsay.Span{Start: m.open, End: end}
}

// free tells whether neither source nor cue stands in the stretch.
func free(a *hearsay.Attribution, s hearsay.Span) bool {
	return !slices.ContainsFunc(a.Source, s.Overlaps) && !slices.ContainsFunc(a.Cue, s.Overlaps)
}
