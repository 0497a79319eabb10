package format

import (
	"strings"

	"hearsay"
)

// Few words of a content are shown whole around the clause that shows a stance,
// and a clause up to so many.
const (
	fewWords   = 25
	mostClause = 60
)

// Shown is the clause that shows a stance, as lines for people have it: with
// the rest of the content where that is short, and " … " where words of the
// content were left out. Empty where the record has no clause or no text.
func Shown(s *hearsay.ShownIn) string {
	if s.Row == nil || s.Span.Empty() || s.Span.Check(s.Row.Article.Text) != nil {
		return ""
	}
	return clause(s)
}

func clause(s *hearsay.ShownIn) string {
	text, at := s.Row.Article.Text, s.Span
	content := s.Row.Attribution.Content
	inside := len(content) > 0 && content.Bounds().End <= len(text)
	if inside {
		b := content.Bounds()
		whole := hearsay.Span{Start: min(at.Start, b.Start), End: max(at.End, b.End)}
		if len(strings.Fields(whole.In(text))) <= fewWords && !strings.Contains(whole.In(text), "\n\n") {
			at = whole
		}
	}
	words := oneLine(at.In(text))
	if fields := strings.Fields(words); len(fields) > mostClause {
		words = strings.Join(fields[:mostClause], " ") + " …"
	}
	if inside && leftOut(text, content.Bounds().Start, at.Start) {
		words = "… " + words
	}
	if inside && leftOut(text, at.End, content.Bounds().End) && !strings.HasSuffix(words, "…") {
		words += " …"
	}
	return words
}

// leftOut tells whether more than marks stands between two places.
func leftOut(text string, from, to int) bool {
	return from < to && strings.Trim(text[from:to], " \t\n.,;:!?\"“”‘’'«»()") != ""
}
