package ingest

import (
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// undeclared are the tags of BCP 47 that name no language.
var undeclared = set("und mul mis zxx")

// checkLanguage refuses a page or record that declares, by a tag of
// [languageTag]'s form, a language which the options do not let through.
func (o Options) checkLanguage(what, tag string) error {
	first, _, _ := strings.Cut(tag, "-")
	if tag == "" || o.Languages == nil || undeclared[first] || slices.Contains(o.Languages, first) {
		return nil
	}
	read := make([]string, len(o.Languages))
	for i, l := range o.Languages {
		read[i] = languageName(l)
	}
	named := tag
	if n := languageName(tag); n != tag {
		named = n + " (" + tag + ")"
	}
	return &otherLanguage{what: what, in: named, read: strings.Join(read, " and ")}
}

// languageName is the English name of a language, or its tag where it has none.
func languageName(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	if n := display.English.Tags().Name(t); n != "" {
		return n
	}
	return tag
}
