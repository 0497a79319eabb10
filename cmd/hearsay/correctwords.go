package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"hearsay"
	"hearsay/engine"
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
		fix.Content, err = engine.FindWords(w.Quote, text, a.Content, false)
	}
	var many *engine.ManyPlacesError
	if errors.As(err, &many) {
		err = fmt.Errorf("%w, or say which by %s", err, placesShown(many.Places, text))
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

// placesShown are the first few places as --content takes them.
func placesShown(places []hearsay.Span, text string) string {
	o := hearsay.NewOffsets(text)
	var list []string
	for _, s := range places[:min(5, len(places))] {
		list = append(list, fmt.Sprintf("--content %d:%d", o.CodePoint(s.Start), o.CodePoint(s.End)))
	}
	return strings.Join(list, " or ")
}
