// Package format prints readings: a [hearsay.Reading] goes in, bytes come out,
// as text for a terminal, JSON, JSON lines, CSV or brat standoff. docs/format.md
// is its contract with everybody who reads what it prints.
//
// What it prints as a quotation is always a slice of the article. It refuses a
// reading whose spans do not fit its article, with an error that names the span.
package format

import (
	"fmt"

	"hearsay"
)

// Printer turns readings into bytes, one by one. Each call's bytes are whole
// records, so that output broken off between two calls is still good.
type Printer interface {
	// Head is what stands before the first reading; nil where nothing does.
	Head() []byte
	// Append adds one reading to b.
	Append(b []byte, r *hearsay.Reading) ([]byte, error)
}

// Names are the formats, in the order of the manual.
var Names = []string{"text", "json", "jsonl", "csv", "brat"}

// New is the printer for a format's name; look says how text is laid out.
func New(name string, look Look) (Printer, error) {
	switch name {
	case "text":
		return &Text{Look: look}, nil
	case "json":
		return JSON{}, nil
	case "jsonl":
		return JSONLines{}, nil
	case "csv":
		return CSV{}, nil
	case "brat":
		return Brat{}, nil
	}
	return nil, fmt.Errorf("there is no format %q; the formats are %v", name, Names)
}

// check refuses spans that do not fit the article's text: better no row than
// one whose words are not the article's.
func check(r *hearsay.Reading) error {
	for i := range r.Attributions {
		if err := checkAttribution(&r.Attributions[i], &r.Article); err != nil {
			return err
		}
	}
	return nil
}

func checkAttribution(a *hearsay.Attribution, article *hearsay.Article) error {
	text := article.Text
	for _, p := range []hearsay.Passage{a.Source, a.Cue, a.Content} {
		end := 0
		for _, s := range p {
			if err := s.Check(text); err != nil {
				return fmt.Errorf("printing attribution %s of %s: %w", a.ID, name(article), err)
			}
			if s.Start < end || s.Empty() {
				return fmt.Errorf("printing attribution %s of %s: its piece [%d,%d) is empty or overlaps the piece before", a.ID, name(article), s.Start, s.End)
			}
			end = s.End
		}
	}
	for _, s := range a.Speakers {
		if err := s.RoleSpan.Check(text); err != nil {
			return fmt.Errorf("printing the role of %q in %s: %w", s.Name, name(article), err)
		}
	}
	return nil
}

// name is what people call the article.
func name(a *hearsay.Article) string {
	switch {
	case a.Path == "-":
		return "standard input"
	case a.Path != "":
		return a.Path
	case a.URL != "":
		return a.URL
	}
	return a.ID
}
