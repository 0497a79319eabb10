package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"hearsay"
)

// sameText counts the articles that add nothing because their text is on record
// already from another place, or under another title: both are lost, and that is
// said. Of articles with an address it is no news, for the address is that of the
// one on record.
type sameText struct {
	n     int
	shown []string // the first of them
}

// sameAs looks up what is on record of an article that is there unchanged. It is
// called from both goroutines.
func (w *adding) sameAs(ctx context.Context, a *hearsay.Article) error {
	if a.URL != "" {
		return nil
	}
	kept, err := w.store.Article(ctx, a.ID)
	if errors.Is(err, hearsay.ErrNotFound) {
		return nil // taken down meanwhile
	}
	if err != nil {
		return err
	}
	if said := sameInWords(a, &kept.Article); said != "" {
		w.summary.lock.Lock()
		defer w.summary.lock.Unlock()
		if w.summary.same.n++; len(w.summary.same.shown) < mostNamed {
			w.summary.same.shown = append(w.summary.same.shown, said)
		}
	}
	return nil
}

// sameInWords says what of an article is not recorded since its text was before;
// "" where nothing is lost.
func sameInWords(a, kept *hearsay.Article) string {
	var lost []string
	if a.Title != "" && a.Title != kept.Title {
		lost = append(lost, fmt.Sprintf("its title “%s”", brief(a.Title)))
	}
	if a.Path != kept.Path {
		lost = append(lost, "its place")
	}
	are := "is"
	switch len(lost) {
	case 0:
		return ""
	case 2:
		are = "are"
	}
	under := "without a title"
	if kept.Title != "" {
		under = fmt.Sprintf("as “%s”", brief(kept.Title))
	}
	from := ""
	if kept.Path != "" && kept.Path != a.Path {
		from = " from " + brief(placeName(kept.Path))
	}
	return fmt.Sprintf("the text of %s is on record already%s, %s (%s): %s %s not recorded",
		brief(placeName(a.Path)), from, under, kept.ID, strings.Join(lost, " and "), are)
}

// placeName is what people call a path.
func placeName(path string) string {
	if path == "-" {
		return "standard input"
	}
	return path
}

// saySame says which texts were on record already, and what to do.
func (s *addSummary) saySame(out io.Writer) {
	s.lock.Lock()
	defer s.lock.Unlock()
	for _, said := range s.same.shown {
		fmt.Fprintf(out, "hearsay: %s\n", said)
	}
	if more := s.same.n - len(s.same.shown); more > 0 {
		fmt.Fprintf(out, "hearsay: so it is with %d more\n", more)
	}
	if s.same.n > 0 {
		fmt.Fprintln(out, "hearsay: articles are told apart by address and text: a corpus whose records have an address (url) keeps each by itself")
	}
}
