package ingest

import (
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// undeclared are the tags of BCP 47 that name no language.
var undeclared = set("und mul mis zxx")

// frequent are words that make a quarter of English prose and hardly occur in
// any other language's.
var frequent = set("the of and to that with for was said")

// leastFrequent is the share of frequent words from which a text is English
// whatever it declares: templates leave wrong languages behind (two English
// pages of the 18 in the article-extraction benchmark that declare another).
const leastFrequent = 0.1

// checkLanguage refuses a page or record that declares, by a tag of
// [languageTag]'s form, a language which the options do not let through,
// unless they let English through and the text is plainly that.
func (o Options) checkLanguage(what, tag, text string) error {
	first, _, _ := strings.Cut(tag, "-")
	if tag == "" || o.Languages == nil || undeclared[first] || slices.Contains(o.Languages, first) ||
		slices.Contains(o.Languages, "en") && plainlyEnglish(text) {
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

// plainlyEnglish asks for several frequent words: where words are not parted by
// spaces a text counts as few, and a foreign name among them weighs much.
func plainlyEnglish(text string) bool {
	words, english := 0, 0
	seen := map[string]bool{}
	for w := range strings.FieldsSeq(text) {
		words++
		if w = strings.ToLower(w); frequent[w] {
			english++
			seen[w] = true
		}
	}
	return len(seen) >= 4 && float64(english) >= leastFrequent*float64(words)
}

// languageName is the English name of a language, or its tag where it has none.
func languageName(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	n := display.English.Tags().Name(t)
	if base, _, ok := strings.Cut(n, " ("); ok {
		n = base // "Italian (Italy)": the tag says the rest
	}
	if n == "" {
		return tag
	}
	return n
}
