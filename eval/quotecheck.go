package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"hearsay"
	"hearsay/lang/en"
	"hearsay/relate"
)

// QuoteCheck is one quotation of a story with the verdict that an annotator gave.
type QuoteCheck struct {
	ID, Text string
	// Speaker is empty where the quotation is shared without one.
	Speaker string
	Verdict hearsay.Verdict
	// Acceptable are verdicts that are not to be counted as wrong.
	Acceptable []hearsay.Verdict
	// Matches are the IDs of the attributions that bear on the quotation.
	Matches []string
	// Name is the speaker's name as somebody would type it.
	Name string
}

// StoryRecord is a story's annotated attributions as a record, with the
// quotations to check against it.
type StoryRecord struct {
	Recorded []hearsay.Recorded
	Checks   []QuoteCheck
}

// checkedStory is what of a story's gold.json is read here.
type checkedStory struct {
	Articles []struct {
		ID, Title, Outlet string
		TextFile          string `json:"text_file"`
		VersionOf         string `json:"version_of"`
	}
	Attributions           []storyAttribution
	Persons, Organizations []storyActor
	QuoteChecks            []struct {
		ID, Query, Speaker, Verdict string
		AlsoAcceptable              []hearsay.Verdict `json:"also_acceptable"`
		Matches                     []string
	} `json:"quote_checks"`
}

type storyAttribution struct {
	ID, Article, Kind, Act string
	NegatedCue             bool `json:"negated_cue"`
	// Speaker is an ID, or an object for somebody unnamed.
	Speaker      json.RawMessage
	Statements   []string
	CueSpans     [][2]int `json:"cue_spans"`
	ContentSpans [][2]int `json:"content_spans"`
}

// ReadStoryRecord reads the gold file and the texts of a story's folder.
func ReadStoryRecord(folder string) (StoryRecord, error) {
	var story StoryRecord
	raw, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		return story, fmt.Errorf("reading a story's annotations: %w", err)
	}
	var gold checkedStory
	if err := json.Unmarshal(raw, &gold); err != nil {
		return story, fmt.Errorf("reading the annotations in %s: %w", folder, err)
	}
	articles := map[string]*hearsay.Article{}
	latest := map[string]*hearsay.Article{}
	for _, a := range gold.Articles {
		text, err := os.ReadFile(filepath.Join(folder, a.TextFile))
		if err != nil {
			return story, fmt.Errorf("reading the text of article %s: %w", a.ID, err)
		}
		articles[a.ID] = &hearsay.Article{ID: a.ID, Title: a.Title, Outlet: a.Outlet, Text: string(text)}
		if a.VersionOf != "" {
			latest[a.VersionOf] = articles[a.ID]
		}
	}
	for _, a := range gold.Attributions {
		r, err := a.recorded(articles[a.Article], latest[a.Article])
		if err != nil {
			return story, err
		}
		story.Recorded = append(story.Recorded, r)
	}
	names := map[string]string{}
	for _, a := range slices.Concat(gold.Persons, gold.Organizations) {
		names[a.ID] = a.Name
	}
	for _, q := range gold.QuoteChecks {
		story.Checks = append(story.Checks, QuoteCheck{
			ID: q.ID, Text: q.Query, Speaker: q.Speaker, Verdict: hearsay.Verdict(q.Verdict),
			Acceptable: q.AlsoAcceptable, Matches: q.Matches, Name: names[q.Speaker],
		})
	}
	return story, nil
}

func (a storyAttribution) recorded(article, latest *hearsay.Article) (r hearsay.Recorded, err error) {
	if article == nil {
		return r, fmt.Errorf("attribution %s names the article %q, which the story has not", a.ID, a.Article)
	}
	offsets := hearsay.NewOffsets(article.Text)
	r = hearsay.Recorded{Article: article, Latest: latest, Attribution: hearsay.Attribution{
		ID: a.ID, Kind: hearsay.Kind(a.Kind), Act: hearsay.Act(a.Act), Polarity: hearsay.Positive,
		Cue: bytePassage(offsets, a.CueSpans), Content: bytePassage(offsets, a.ContentSpans),
	}}
	if a.NegatedCue {
		r.Attribution.Polarity = hearsay.Negative
	}
	if len(a.Statements) > 0 {
		r.Statement = a.Statements[0]
	}
	var id string
	if json.Unmarshal(a.Speaker, &id) == nil && id != "" {
		r.Attribution.Speakers = []hearsay.Speaker{{ID: id}}
	} else {
		r.Attribution.Speakers = []hearsay.Speaker{{Type: hearsay.Anonymous}}
	}
	return r, nil
}

func bytePassage(offsets *hearsay.Offsets, spans [][2]int) (p hearsay.Passage) {
	for _, s := range spans {
		p = append(p, hearsay.Span{Start: offsets.Byte(s[0]), End: offsets.Byte(s[1])})
	}
	return p
}

// Run checks the quotation against the whole record.
func (q QuoteCheck) Run(c *relate.Checker, recorded []hearsay.Recorded) hearsay.QuotationCheck {
	quotation := relate.Quotation{Text: q.Text}
	if q.Speaker != "" {
		quotation.Speaker = relate.SpeakerIDs(q.Speaker)
	}
	return c.Check(quotation, recorded)
}

// Right tells whether the verdict is the annotator's or one not to be counted as wrong.
func (q QuoteCheck) Right(v hearsay.Verdict) bool {
	return v == q.Verdict || slices.Contains(q.Acceptable, v)
}

// QuoteChecks measures the check of quotations on the annotated story below
// dataDir, whose gold attributions are the record.
func QuoteChecks(dataDir string) ([]Line, error) {
	story, err := ReadStoryRecord(filepath.Join(dataDir, "stories", "A"))
	if err != nil {
		return nil, err
	}
	c := relate.NewChecker(en.English())
	var exact, right, found, gold int
	for _, q := range story.Checks {
		got := q.Run(c, story.Recorded)
		exact += count(got.Verdict == q.Verdict)
		right += count(q.Right(got.Verdict))
		gold += len(q.Matches)
		for _, id := range q.Matches {
			found += count(slices.ContainsFunc(got.Matches, func(m hearsay.QuotationMatch) bool { return m.Recorded.Attribution.ID == id }))
		}
	}
	note := fmt.Sprintf("%d quotations, %d gold attributions as the record", len(story.Checks), len(story.Recorded))
	return []Line{
		{"quotation check story A verdicts", percent(exact, len(story.Checks)), note},
		{"quotation check story A verdicts, with those acceptable", percent(right, len(story.Checks)), note},
		{"quotation check story A matches listed", percent(found, gold), note},
	}, nil
}
