package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"

	"hearsay"
)

// put writes bytes that belong together to standard output; after its error
// there is no use in going on.
func put(out io.Writer, b []byte) error {
	_, err := out.Write(b)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.EPIPE):
		return &outputError{errors.New("the program that was reading the output has stopped")}
	}
	return &outputError{fmt.Errorf("writing the output: %w", err)}
}

// titled names an article for people: its title and where it stands.
func titled(a *hearsay.Article) string {
	at := whereStands(a)
	if a.Title == "" {
		return at
	}
	return "“" + brief(a.Title) + "”, " + at
}

// whereStands is the URL of an article, or else its file.
func whereStands(a *hearsay.Article) string {
	switch {
	case a.URL != "":
		return a.URL
	case a.Path == "-":
		return "standard input"
	case a.Path != "":
		return a.Path
	}
	return a.ID
}

// briefly is how many characters of a passage one line shows.
const briefly = 120

// brief is a passage on one line, cut where it is long.
func brief(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > briefly {
		return strings.TrimRight(string(r[:briefly-1]), " ,;:") + "…"
	}
	return s
}
