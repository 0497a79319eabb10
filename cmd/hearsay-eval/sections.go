package main

import (
	"slices"

	"hearsay/eval"
)

// ownArticles is the folder of the project's own annotated articles, from the
// root of the repository, where the command is run.
const ownArticles = "testdata/articles"

// section is one group of scores; measure gets the folder of the gold data.
type section struct {
	name    string
	measure func(data string) ([]eval.Line, error)
}

// sections are all there are, in the order of the rooms.
func sections() []section {
	return []section{
		{"main text", eval.MainText},
		{"words and sentences", eval.Segmentation},
		{"tags and dependencies", eval.Treebank},
		{"named entities", eval.NamedEntities},
		{"attributions, from raw text", eval.Attributions},
		{"speakers, given source, cue and content", eval.Speakers},
		{"speakers, from raw text", eval.SpeakersFound},
		{"sure", eval.Sure},
		{"coreference, from raw text", eval.Coreference},
		{"speakers across articles", eval.Linking},
		{"quotations checked", quotationsChecked},
		{"across articles", eval.AcrossArticles},
		{"own stories", func(string) ([]eval.Line, error) { return eval.OwnStories(ownStories) }},
		{"claims", claims},
		{"own articles, the whole way", func(string) ([]eval.Line, error) { return eval.OwnArticles(ownArticles) }},
	}
}

// ownStories is the folder of the project's own annotated stories.
const ownStories = "testdata/stories"

// smallStories is the folder of the project's own short stories with disputes.
const smallStories = "testdata/contradictions"

// ownQuotations is the folder of the project's own story with quotations to check.
const ownQuotations = "testdata/quotations"

// quotationsChecked has the same quotations twice, against what people marked and
// against what the program reads, and those of our own story.
func quotationsChecked(data string) ([]eval.Line, error) {
	lines, err := eval.QuoteChecks(data)
	if err != nil {
		return nil, err
	}
	more, err := eval.QuoteChecksOfPages(data)
	if err != nil {
		return nil, err
	}
	own, err := eval.OwnQuoteChecks(ownQuotations)
	return slices.Concat(lines, more, own), err
}

// claims measures the annotated story, our own, and the disputes of single articles.
func claims(data string) ([]eval.Line, error) {
	lines, err := eval.Claims(data)
	if err != nil {
		return nil, err
	}
	own, err := eval.OwnClaims(ownStories)
	if err != nil {
		return nil, err
	}
	disputes, err := eval.Disputes(data)
	if err != nil {
		return nil, err
	}
	small, err := eval.SmallStories(smallStories)
	return slices.Concat(lines, own, disputes, small), err
}
