package hearsay

import (
	"fmt"
	"unicode/utf8"
)

// Span is a half-open range of bytes [Start, End) in an article's text.
// Both ends stand on rune borders. What leaves the program counts Unicode
// code points instead; see [Offsets].
type Span struct{ Start, End int }

// Len is the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// In returns the slice of text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Check says what is wrong with the span as a span into text, or nil:
// its ends must lie inside the text, in order, on rune borders.
func (s Span) Check(text string) error {
	switch {
	case s.Start < 0 || s.End > len(text) || s.Start > s.End:
		return fmt.Errorf("span [%d,%d) lies outside a text of %d bytes", s.Start, s.End, len(text))
	case s.Start < len(text) && !utf8.RuneStart(text[s.Start]):
		return fmt.Errorf("span [%d,%d) starts inside a character", s.Start, s.End)
	case s.End < len(text) && !utf8.RuneStart(text[s.End]):
		return fmt.Errorf("span [%d,%d) ends inside a character", s.Start, s.End)
	}
	return nil
}

// Passage is one stretch of the article or several pieces of one, in text
// order, without overlap: content goes on after an interposed "he said".
type Passage []Span

// Text joins the pieces' slices of text with a single space.
func (p Passage) Text(text string) string {
	switch len(p) {
	case 0:
		return ""
	case 1:
		return p[0].In(text)
	}
	n := len(p) - 1
	for _, s := range p {
		n += s.Len()
	}
	b := make([]byte, 0, n)
	for i, s := range p {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, s.In(text)...)
	}
	return string(b)
}

// Bounds is the smallest span that holds every piece; the zero span if there is none.
func (p Passage) Bounds() Span {
	if len(p) == 0 {
		return Span{}
	}
	return Span{p[0].Start, p[len(p)-1].End}
}
