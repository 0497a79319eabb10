// Package en is English as data: it hands out the tables that parse, attribute
// and resolve read, and decides nothing itself.
package en

import "hearsay/lang"

// English assembles the language's tables. They are shared and must not be written to.
func English() *lang.Language { return &english }

var english = lang.Language{
	Tag:           "en",
	Abbreviations: abbreviations,
	Prefixes:      prefixes,
	Fused:         fused,
	Clitics:       clitics,
	Elided:        elided,
	Units:         units,
	Domains:       domains,
	Starters:      starters,
	Says:          says,
	Months:        months,
	Notices:       notices,
	Kickers:       kickers,
	Titles:        titles,
	TitleParts:    titleParts,
	Pronouns:      pronouns,
	Reporting:     reporting(),
	Manner:        manner(),
	Reported:      reported(),
	Naming:        naming,
	Quotation:     quotation,
	Proposition:   proposition,
	Bylines:       bylines,
	Credits:       credits,
	Lemmas: lang.Lemmas{
		Verbs: verbForms(), Nouns: nounForms(), Adjectives: adjectiveForms(), Adverbs: adverbForms, Closed: closedForms,
	},
}

// set makes a set of words out of a text with white space between them.
func set(text string) map[string]bool {
	m := make(map[string]bool)
	for w := range fields(text) {
		m[w] = true
	}
	return m
}
