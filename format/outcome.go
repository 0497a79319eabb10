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

// wireQuote is a direct or mixed content of one version.
type wireQuote struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// AppendOutcome adds what became of an article that was recorded as one line of JSON.
func AppendOutcome(b []byte, a *hearsay.Article, o *hearsay.Outcome) ([]byte, error) {
	w := wireOutcome{Fate: string(o.Fate), Article: wireOutcomeOf{wireArticle: wireOfArticle(a)}, Before: known(o.Before),
		Difference: make([]wireDifference, 0, len(o.Difference))}
	if o.Version > 0 {
		w.Article.Version = &o.Version
	}
	for _, d := range o.Difference {
		w.Difference = append(w.Difference, wireDifference{d.What, wireOfQuote(d.Before, d.BeforeText), wireOfQuote(d.After, d.AfterText)})
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
