package engine

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/relate"
)

// Record is what a check needs of the record.
type Record interface {
	Candidates(ctx context.Context, parts []hearsay.Sought, within hearsay.Query) ([]hearsay.Recorded, []*hearsay.Article, error)
	Extent(ctx context.Context, q hearsay.Query) (hearsay.Extent, error)
	Speaker(ctx context.Context, id string) (hearsay.KnownSpeaker, error)
	Speakers(ctx context.Context, q hearsay.SpeakerQuery) ([]hearsay.KnownSpeaker, string, error)
	Lister
}

// Shared is a quotation as somebody shares it.
type Shared struct {
	// Text is the wording, with or without quotation marks; "…" marks what was left out.
	Text string
	// Speaker is the name it is shared under, any that the record knows; empty
	// where nobody is named.
	Speaker string
	// Outlet, Since and Until limit what is searched, as in [hearsay.Query].
	Outlet       string
	Since, Until time.Time
}

// Bounds of what one check looks at: attributions for each part of the
// quotation, and bearers of a name.
const (
	mostCandidates = 50
	mostBearers    = 10
)

// Checker checks quotations against a record. It may be used by many
// goroutines at once.
type Checker struct{ relate *relate.Checker }

// NewChecker makes a checker; it loads no weights.
func NewChecker() *Checker { return &Checker{relate.NewChecker(en.English())} }

// Check looks a quotation up in the record and judges it by what it finds.
func (c *Checker) Check(ctx context.Context, record Record, q Shared) (hearsay.QuotationCheck, error) {
	out, err := c.check(ctx, record, q)
	if err != nil {
		return out, fmt.Errorf("checking the quotation %q: %w", shortened(q.Text), err)
	}
	return out, nil
}

func (c *Checker) check(ctx context.Context, record Record, q Shared) (out hearsay.QuotationCheck, err error) {
	var known bearing
	quotation := relate.Quotation{Text: q.Text}
	within := hearsay.Query{Outlet: q.Outlet, Since: q.Since, Until: q.Until, Limit: mostCandidates}
	candidates, texts, err := record.Candidates(ctx, c.sought(q.Text), within)
	if err != nil {
		return out, err
	}
	if q.Speaker != "" {
		if known, err = bearers(ctx, record, q.Speaker, candidates); err != nil {
			return out, err
		}
		quotation.Speaker = whose(q.Speaker, known)
	}
	out = c.relate.Check(quotation, candidates)
	out.Speakers, out.Unsure = known.speakers, known.unsure
	if !supported(out.Verdict) {
		out.InText = c.inText(q.Text, texts, out.Matches)
	}
	out.Searched, err = record.Extent(ctx, within)
	return out, err
}

func (c *Checker) sought(text string) []hearsay.Sought {
	var parts []hearsay.Sought
	for _, s := range c.relate.Searches(text) {
		parts = append(parts, hearsay.Sought{Phrase: s.Phrase, Words: s.Words})
	}
	return parts
}

// supported tells whether the record bears the quotation out in some form, so
// that nobody needs to look for it elsewhere.
func supported(v hearsay.Verdict) bool {
	switch v {
	case hearsay.Verbatim, hearsay.Trimmed, hearsay.Altered, hearsay.ParaphraseOnly, hearsay.EditedAtSource:
		return true
	}
	return false
}

// inText looks for the words in the articles themselves, where the reading may
// have missed who said them, and leaves out the places of the matches.
func (c *Checker) inText(text string, articles []*hearsay.Article, matches []hearsay.QuotationMatch) (places []hearsay.TextPlace) {
	for _, a := range articles {
		for _, p := range c.relate.InText(text, a) {
			if !slices.ContainsFunc(matches, func(m hearsay.QuotationMatch) bool { return covers(m, p) }) {
				places = append(places, p)
			}
		}
	}
	return places
}

func covers(m hearsay.QuotationMatch, p hearsay.TextPlace) bool {
	return m.Recorded.Article.ID == p.Article.ID && slices.ContainsFunc(m.Spans, p.Span.Overlaps)
}

// shortened keeps an error readable.
func shortened(text string) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) <= 60 {
		return string(runes)
	}
	return string(runes[:60]) + "…"
}
