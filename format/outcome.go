package format

import (
	"fmt"

	"hearsay"
)

type wireOutcome struct {
	Fate       string           `json:"fate"`
	Article    wireOutcomeOf    `json:"article"`
	Before     *string          `json:"before"`
	Difference []wireDifference `json:"difference"`
	Title      *wireRetitled    `json:"title"`
	Statements []wireDifference `json:"statements"`
}

// wireRetitled is a title that changed.
type wireRetitled struct {
	Before *string `json:"before"`
	After  *string `json:"after"`
}

// retitled is null where the title stayed.
func retitled(before, after string) *wireRetitled {
	if before == after {
		return nil
	}
	return &wireRetitled{known(before), known(after)}
}

type wireOutcomeOf struct {
	wireArticle
	Version *int `json:"version"`
}

type wireDifference struct {
	What   string     `json:"what"`
	Before *wireQuote `json:"before"`
	After  *wireQuote `json:"after"`
}

// wireQuote is a content of one version.
type wireQuote struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// AppendOutcome adds what became of an article that was recorded as one line of JSON.
func AppendOutcome(b []byte, a *hearsay.Article, o *hearsay.Outcome) ([]byte, error) {
	w := wireOutcome{Fate: string(o.Fate), Article: wireOutcomeOf{wireArticle: wireOfArticle(a)}, Before: known(o.Before),
		Difference: make([]wireDifference, 0, len(o.Difference)), Statements: []wireDifference{}}
	if o.Fate == hearsay.NewVersion {
		w.Title = retitled(o.TitleBefore, a.Title)
	}
	if o.Version > 0 {
		w.Article.Version = &o.Version
	}
	for _, d := range o.Difference {
		one := wireDifference{d.What, wireOfQuote(d.Before, d.BeforeText), wireOfQuote(d.After, d.AfterText)}
		if d.Quoted() {
			w.Difference = append(w.Difference, one)
		} else {
			w.Statements = append(w.Statements, one)
		}
	}
	line, err := encode(w)
	if err != nil {
		return b, fmt.Errorf("printing what became of %s as JSON: %w", name(a), err)
	}
	return append(b, line...), nil
}

func wireOfQuote(a *hearsay.Attribution, text string) *wireQuote {
	if a == nil {
		return nil
	}
	return &wireQuote{a.ID, text}
}

// AppendFailure adds one line of JSON for what could not be read or recorded.
func AppendFailure(b []byte, err error) ([]byte, error) {
	line, failed := encode(struct {
		Fate   string `json:"fate"`
		Reason string `json:"reason"`
	}{"failed", err.Error()})
	return append(b, line...), failed
}
