package web

import (
	"errors"
	"net/http"
	"strings"

	"hearsay"
	"hearsay/engine"
)

// reworded fills in the right words of a statement as a form names them: what is
// attributed, to whom, and what signals it. A field that was left as the page
// shows it stays where it stands; words are always the article's own.
func (s *site) reworded(r *http.Request, fix *hearsay.Correction) error {
	chains, err := s.store.Explain(r.Context(), fix.Attribution)
	if err != nil {
		return err
	}
	if len(chains) == 0 {
		return hearsay.ErrNotFound
	}
	a, text := &chains[0].Row.Attribution, chains[0].Row.Article.Text
	if text == "" {
		return errNoText
	}
	fix.Kind, fix.Content, fix.Source, fix.Cue = hearsay.CorrectSpans, a.Content, a.Source, a.Cue
	changed := false
	for _, f := range []struct {
		name   string
		to     *hearsay.Passage
		beside bool
	}{{"content", &fix.Content, false}, {"source", &fix.Source, true}, {"cue", &fix.Cue, true}} {
		given, sent := r.PostForm[f.name]
		if !sent {
			continue
		}
		written := strings.Join(strings.Fields(strings.ToValidUTF8(given[0], "\uFFFD")), " ")
		if written == shownWords(*f.to, text) {
			continue
		}
		changed = true
		near := *f.to
		if f.beside {
			near = fix.Content
		}
		if *f.to, err = engine.FindWords(written, text, near, f.beside); err != nil {
			return unfound(err)
		}
	}
	switch {
	case len(fix.Content) == 0:
		return refuse(http.StatusBadRequest, "A statement without words is none: the button “No statement” says so.")
	case !changed:
		return refuse(http.StatusBadRequest, "These are the words as they are on record: nothing was changed.")
	}
	return nil
}

// unfound says why words are not taken.
func unfound(err error) error {
	var many *engine.ManyPlacesError
	if errors.As(err, &many) {
		return refuse(http.StatusBadRequest, "%s", sentence(err.Error()))
	}
	return refuse(http.StatusBadRequest, "%s Go back and take them from the article; “…” stands between pieces.", sentence(err.Error()))
}

// shownWords are words as a form shows them.
func shownWords(p hearsay.Passage, text string) string {
	if !fits(p, text) {
		return ""
	}
	return strings.Join(pieces(p, text), " … ")
}
