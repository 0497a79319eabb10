package format

import (
	"math"
	"time"

	"hearsay"
)

// The types below are the public contract of docs/format.md: extend them, do
// not break them. What is unknown is null. Spans count Unicode code points.

type wireReading struct {
	Article      wireArticle       `json:"article"`
	Attributions []wireAttribution `json:"attributions"`
	Provenance   wireProvenance    `json:"provenance"`
}

type wireArticle struct {
	ID         string  `json:"id"`
	Path       *string `json:"path"`
	URL        *string `json:"url"`
	Title      *string `json:"title"`
	Outlet     *string `json:"outlet"`
	Byline     *string `json:"byline"`
	Published  *string `json:"published"`
	Dated      *string `json:"dated,omitempty"`
	Modified   *string `json:"modified"`
	Language   *string `json:"language"`
	Text       *string `json:"text,omitempty"`
	TextSHA256 string  `json:"text_sha256"`
}

type wireAttribution struct {
	ID         string         `json:"id"`
	Kind       string         `json:"kind"`
	Act        string         `json:"act"`
	Polarity   string         `json:"polarity"`
	Source     wirePassage    `json:"source"`
	Cue        wirePassage    `json:"cue"`
	Content    wirePassage    `json:"content"`
	Speakers   []wireSpeaker  `json:"speakers"`
	Parent     *string        `json:"parent"`
	Confidence wireConfidence `json:"confidence"`
	Rule       *string        `json:"rule"`
	// AccordingTo and Relayed tell whose report it is where it is not the speaker's own.
	AccordingTo []wireTeller `json:"according_to"`
	Relayed     bool         `json:"relayed"`
}

type wirePassage struct {
	Text  string   `json:"text"`
	Spans [][2]int `json:"spans"`
}

type wireSpeaker struct {
	ID         *string         `json:"id"`
	Name       *string         `json:"name"`
	Type       string          `json:"type"`
	How        string          `json:"how"`
	Role       *string         `json:"role"`
	RoleSpan   *[2]int         `json:"role_span"`
	Wikidata   *string         `json:"wikidata"`
	Candidates []wireCandidate `json:"candidates"`
	LinkedBy   *string         `json:"linked_by,omitempty"`
}

type wireCandidate struct {
	ID    *string `json:"id"`
	Name  string  `json:"name"`
	Share float64 `json:"share"`
}

type wireConfidence struct {
	Span    float64 `json:"span"`
	Speaker float64 `json:"speaker"`
	Stance  float64 `json:"stance"`
}

type wireProvenance struct {
	Version string            `json:"version"`
	Weights map[string]string `json:"weights"`
}

func wire(r *hearsay.Reading) wireReading {
	w := wireReading{
		Article:      wireOfArticle(&r.Article),
		Attributions: wireOfAttributions(r),
		Provenance:   wireProvenance{r.Provenance.Version, r.Provenance.Weights},
	}
	w.Article.Text = &r.Article.Text
	if w.Provenance.Weights == nil {
		w.Provenance.Weights = map[string]string{}
	}
	return w
}

// wireOfArticle leaves the text out.
func wireOfArticle(a *hearsay.Article) wireArticle {
	return wireArticle{
		ID: a.ID, Path: known(a.Path), URL: known(a.URL), Title: known(a.Title),
		Outlet: known(a.Outlet), Byline: known(a.Byline),
		Published: knownTime(a.Published), Dated: known(string(a.Dated)), Modified: knownTime(a.Modified),
		Language: known(a.Language), TextSHA256: a.TextSHA256,
	}
}

func wireOfAttributions(r *hearsay.Reading) []wireAttribution {
	o := hearsay.NewOffsets(r.Article.Text)
	list := make([]wireAttribution, 0, len(r.Attributions))
	for i := range r.Attributions {
		list = append(list, wireOfAttribution(&r.Attributions[i], r.Article.Text, o))
	}
	return list
}

func wireOfAttribution(a *hearsay.Attribution, text string, o *hearsay.Offsets) wireAttribution {
	w := wireAttribution{
		ID: a.ID, Kind: string(a.Kind), Act: string(a.Act), Polarity: string(a.Polarity),
		Source:   wireOfPassage(a.Source, text, o),
		Cue:      wireOfPassage(a.Cue, text, o),
		Content:  wireOfPassage(a.Content, text, o),
		Speakers: make([]wireSpeaker, 0, len(a.Speakers)),
		Parent:   known(a.Parent),
		Confidence: wireConfidence{
			figure(a.Confidence.Span), figure(a.Confidence.Speaker), figure(a.Confidence.Stance),
		},
		Rule: known(a.Rule), AccordingTo: wireOfTellers(a), Relayed: a.Relayed,
	}
	for i := range a.Speakers {
		w.Speakers = append(w.Speakers, wireOfSpeaker(&a.Speakers[i], o))
	}
	return w
}

func wireOfPassage(p hearsay.Passage, text string, o *hearsay.Offsets) wirePassage {
	w := wirePassage{Text: p.Text(text), Spans: make([][2]int, 0, len(p))}
	for _, s := range p {
		w.Spans = append(w.Spans, codePoints(s, o))
	}
	return w
}

func wireOfSpeaker(s *hearsay.Speaker, o *hearsay.Offsets) wireSpeaker {
	w := wireSpeaker{
		ID: known(s.ID), Name: known(s.Name), Type: string(s.Type), How: string(s.How),
		Role: known(s.Role), Wikidata: known(s.Wikidata), LinkedBy: known(s.LinkedBy),
		Candidates: make([]wireCandidate, 0, len(s.Candidates)),
	}
	if !s.RoleSpan.Empty() {
		span := codePoints(s.RoleSpan, o)
		w.RoleSpan = &span
	}
	for _, c := range s.Candidates {
		w.Candidates = append(w.Candidates, wireCandidate{known(c.ID), c.Name, figure(c.Share)})
	}
	return w
}

func codePoints(s hearsay.Span, o *hearsay.Offsets) [2]int {
	return [2]int{o.CodePoint(s.Start), o.CodePoint(s.End)}
}

func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func knownTime(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	return known(t.Format(time.RFC3339))
}

// figure rounds to three places: more would claim what no calibration knows.
// What is no number counts as no confidence at all.
func figure(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	return math.Round(x*1000) / 1000
}
