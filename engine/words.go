package engine

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// ManyPlacesError is returned for words that stand at several places of an
// article, none of which is where the statement stands.
type ManyPlacesError struct {
	Words  string
	Places []hearsay.Span
}

// Error is a sentence.
func (e *ManyPlacesError) Error() string {
	return fmt.Sprintf("the words %q stand at %d places, none of them where the statement does: give more of them", e.Words, len(e.Places))
}

// FindWords finds the words in the text: pieces between ellipses, in order,
// each as it stands there but for white space. Of several places it takes the
// one where the statement stands; or, of words that stand beside it, the
// closest to it. Where that does not decide it fails with [ManyPlacesError].
func FindWords(words, text string, near hearsay.Passage, beside bool) (hearsay.Passage, error) {
	var p hearsay.Passage
	from := 0
	for piece := range strings.SplitSeq(words, "…") {
		if piece = strings.TrimSpace(piece); piece == "" {
			continue
		}
		places := placesOf(piece, text, from)
		if len(places) == 0 {
			return nil, fmt.Errorf("the article does not have the words %q%s; a statement's words are always the article's own", piece, afterOthers(p))
		}
		at, ok := nearest(places, near)
		if !ok && beside && len(near) > 0 {
			at, ok = closest(places, near.Bounds()), true
		}
		if !ok {
			return nil, &ManyPlacesError{piece, places}
		}
		p, from = append(p, at), at.End
	}
	return p, nil
}

func afterOthers(p hearsay.Passage) string {
	if len(p) == 0 {
		return ""
	}
	return " after the piece before"
}

// nearest is the only place, or the first that overlaps the statement.
func nearest(places []hearsay.Span, near hearsay.Passage) (hearsay.Span, bool) {
	if len(places) == 1 {
		return places[0], true
	}
	for _, s := range places {
		if slices.ContainsFunc(near, s.Overlaps) {
			return s, true
		}
	}
	return hearsay.Span{}, false
}

// placesOf are the places of words in text[from:]; any white space is like any other.
func placesOf(words, text string, from int) (places []hearsay.Span) {
	list := strings.Fields(words)
	for at := from; ; {
		i := strings.Index(text[at:], list[0])
		if i < 0 {
			return places
		}
		at += i
		if end, ok := wordsAt(list, text, at); ok {
			places = append(places, hearsay.Span{Start: at, End: end})
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
}

// wordsAt says where words end that begin at a place.
func wordsAt(list []string, text string, at int) (end int, ok bool) {
	for i, word := range list {
		if i > 0 {
			trimmed := strings.TrimLeftFunc(text[at:], unicode.IsSpace)
			if len(trimmed) == len(text[at:]) {
				return 0, false
			}
			at = len(text) - len(trimmed)
		}
		if !strings.HasPrefix(text[at:], word) {
			return 0, false
		}
		at += len(word)
	}
	return at, true
}

// closest is the place with the fewest bytes between it and the statement.
func closest(places []hearsay.Span, to hearsay.Span) hearsay.Span {
	away := func(s hearsay.Span) int { return max(s.Start-to.End, to.Start-s.End, 0) }
	return slices.MinFunc(places, func(a, b hearsay.Span) int { return away(a) - away(b) })
}
