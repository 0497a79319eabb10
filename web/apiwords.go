package web

import (
	"context"
	"net/http"
	"unicode/utf8"

	"hearsay"
	"hearsay/engine"
)

// givenWords are the right words of a statement as a program gives them: places in
// code points, or the words themselves.
type givenWords struct {
	quote                string
	content, source, cue [][2]int
}

// respanned fills in the right words of a statement; what is not given stays where
// it stands.
func (s *site) respanned(ctx context.Context, fix *hearsay.Correction, given givenWords) error {
	chains, err := s.store.Explain(ctx, fix.Attribution)
	if err != nil {
		return err
	}
	if len(chains) == 0 {
		return hearsay.ErrNotFound
	}
	a, text := &chains[0].Row.Attribution, chains[0].Row.Article.Text
	switch {
	case text == "":
		return errNoText
	case given.quote != "" && given.content != nil:
		return refuse(http.StatusBadRequest, "quote and content say the same in two ways: give one of them.")
	case given.quote == "" && given.content == nil && given.source == nil && given.cue == nil:
		return refuse(http.StatusBadRequest, "Say which words are right: quote, content, source or cue.")
	}
	fix.Content, fix.Source, fix.Cue = a.Content, a.Source, a.Cue
	o := hearsay.NewOffsets(text)
	for _, part := range []struct {
		name  string
		given [][2]int
		to    *hearsay.Passage
	}{{"content", given.content, &fix.Content}, {"source", given.source, &fix.Source}, {"cue", given.cue, &fix.Cue}} {
		if part.given == nil {
			continue
		}
		if *part.to, err = passageAt(part.name, part.given, text, o); err != nil {
			return err
		}
	}
	if given.quote != "" {
		if fix.Content, err = engine.FindWords(given.quote, text, a.Content, false); err != nil {
			return refuse(http.StatusBadRequest, "%s", sentence(err.Error()))
		}
	}
	if len(fix.Content) == 0 {
		return refuse(http.StatusBadRequest, "A statement without words is none: the kind not_statement says so.")
	}
	return nil
}

// errNoText refuses words of an article of which only positions are kept.
var errNoText = refuse(http.StatusConflict, "The record keeps no text of this article, so that its words cannot be corrected.")

// passageAt is where pieces of the text stand, given in code points and in their order.
func passageAt(name string, given [][2]int, text string, o *hearsay.Offsets) (p hearsay.Passage, err error) {
	last, length := 0, utf8.RuneCountInString(text)
	for _, g := range given {
		switch {
		case g[0] < 0 || g[1] > length || g[0] >= g[1]:
			return nil, refuse(http.StatusBadRequest, "%s: %d to %d is no stretch of a text of %d characters.", name, g[0], g[1], length)
		case g[0] < last:
			return nil, refuse(http.StatusBadRequest, "%s: %d to %d does not come after the piece before it.", name, g[0], g[1])
		}
		last = g[1]
		p = append(p, hearsay.Span{Start: o.Byte(g[0]), End: o.Byte(g[1])})
	}
	return p, nil
}
