package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// spans are the right words; what no flag names stays as it is shown.
func (w *correctCommand) spans(row *hearsay.Row) (fix hearsay.Correction, err error) {
	text, a := row.Article.Text, &row.Attribution
	if text == "" {
		return fix, errors.New("the text of the article is not kept, so that its words cannot be corrected; add it again with --keep text")
	}
	fix = hearsay.Correction{Kind: hearsay.CorrectSpans, Source: a.Source, Cue: a.Cue, Content: a.Content}
	o := hearsay.NewOffsets(text)
	for _, part := range []struct {
		flag, given string
		to          *hearsay.Passage
	}{{"--content", w.Content, &fix.Content}, {"--source", w.Source, &fix.Source}, {"--cue", w.Cue, &fix.Cue}} {
		if part.given == "" {
			continue
		}
		if *part.to, err = parsePassage(part.given, text, o); err != nil {
			return fix, usageError{fmt.Errorf("%s: %w", part.flag, err)}
		}
	}
	if w.Quote != "" {
		fix.Content, err = findQuote(w.Quote, text, a.Content)
	}
	if err == nil && len(fix.Content) == 0 {
		err = usageError{errors.New("a statement without words is none: --not-statement says so")}
	}
	return fix, err
}

// parsePassage reads "30:43,79:107", in code points, in the order of the text.
func parsePassage(s, text string, o *hearsay.Offsets) (hearsay.Passage, error) {
	if s == "none" {
		return nil, nil
	}
	var p hearsay.Passage
	last, length := 0, utf8.RuneCountInString(text)
	for piece := range strings.SplitSeq(s, ",") {
		from, to, ok := strings.Cut(strings.TrimSpace(piece), ":")
		b, err := strconv.Atoi(from)
		e, err2 := strconv.Atoi(to)
		switch {
		case !ok || err != nil || err2 != nil:
			return nil, fmt.Errorf("%q is no stretch of the text; write it as 30:43, or 30:43,79:107", piece)
		case b < 0 || e > length || b >= e:
			return nil, fmt.Errorf("%s is no stretch of a text of %d characters", piece, length)
		case b < last:
			return nil, fmt.Errorf("%s does not come after the piece before it", piece)
		}
		last = e
		p = append(p, hearsay.Span{Start: o.Byte(b), End: o.Byte(e)})
	}
	return p, nil
}

// findQuote finds the words in the text: pieces between ellipses, in order,
// each as it stands there but for white space. Of several places it takes the
// one where the statement stands.
func findQuote(quote, text string, near hearsay.Passage) (hearsay.Passage, error) {
	var p hearsay.Passage
	from := 0
	for piece := range strings.SplitSeq(quote, "…") {
		if piece = strings.TrimSpace(piece); piece == "" {
			continue
		}
		places := placesOf(piece, text, from)
		if len(places) == 0 {
			return nil, fmt.Errorf("the article does not have the words %q%s; a statement's words are always the article's own", piece, afterOthers(p))
		}
		at, ok := nearest(places, near)
		if !ok {
			return nil, fmt.Errorf("the words %q stand at %d places, none of them where the statement does: give more of them, or say which by %s", piece, len(places), placesShown(places, text))
		}
		p, from = append(p, at), at.End
	}
	return p, nil
}

// placesShown are the first few places as --content takes them.
func placesShown(places []hearsay.Span, text string) string {
	o := hearsay.NewOffsets(text)
	var list []string
	for _, s := range places[:min(5, len(places))] {
		list = append(list, fmt.Sprintf("--content %d:%d", o.CodePoint(s.Start), o.CodePoint(s.End)))
	}
	return strings.Join(list, " or ")
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

// newSpeaker adds a person to the directory by hand and returns the ID.
func newSpeaker(ctx context.Context, s hearsay.Store, name string) (string, error) {
	named, _, err := s.Speakers(ctx, hearsay.SpeakerQuery{Name: name, Limit: 100})
	if err != nil {
		return "", err
	}
	for _, k := range named {
		if strings.EqualFold(k.Name, name) {
			return "", fmt.Errorf("%s is in the directory already, as %s; leave --new off, or give that ID", k.Name, k.ID)
		}
	}
	sum := sha256.Sum256([]byte("by hand\x00" + strings.ToLower(name)))
	k := hearsay.KnownSpeaker{ID: "s" + hex.EncodeToString(sum[:])[:16], Name: name, Type: hearsay.Person}
	return k.ID, s.PutSpeakers(ctx, []hearsay.KnownSpeaker{k})
}
