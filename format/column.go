package format

import (
	"strings"
	"time"

	"hearsay"
)

// TypedRow is a row of the record as a table with types has it: the columns of
// [RowCSV], but spans are lists of pairs, speakers a list of structures, times
// are times and numbers numbers. The tags are those of Parquet; they are part
// of the contract.
type TypedRow struct {
	ArticleID         string         `parquet:"article_id,dict"`
	Path              *string        `parquet:"path,optional,dict"`
	URL               *string        `parquet:"url,optional,dict"`
	Title             *string        `parquet:"title,optional,dict"`
	Outlet            *string        `parquet:"outlet,optional,dict"`
	Byline            *string        `parquet:"byline,optional,dict"`
	Published         *time.Time     `parquet:"published,optional,timestamp(microsecond)"`
	Modified          *time.Time     `parquet:"modified,optional,timestamp(microsecond)"`
	Language          *string        `parquet:"language,optional,dict"`
	TextSHA256        string         `parquet:"text_sha256,dict"`
	ID                string         `parquet:"id"`
	Parent            *string        `parquet:"parent,optional"`
	Kind              string         `parquet:"kind,dict"`
	Act               string         `parquet:"act,dict"`
	Polarity          string         `parquet:"polarity,dict"`
	Source            *string        `parquet:"source,optional"`
	SourceSpans       []TypedSpan    `parquet:"source_spans,list"`
	Cue               *string        `parquet:"cue,optional,dict"`
	CueSpans          []TypedSpan    `parquet:"cue_spans,list"`
	Content           *string        `parquet:"content,optional"`
	ContentSpans      []TypedSpan    `parquet:"content_spans,list"`
	Speaker           *string        `parquet:"speaker,optional,dict"`
	Speakers          []TypedSpeaker `parquet:"speakers,list"`
	ConfidenceSpan    float64        `parquet:"confidence_span"`
	ConfidenceSpeaker float64        `parquet:"confidence_speaker"`
	ConfidenceStance  float64        `parquet:"confidence_stance"`
	Rule              *string        `parquet:"rule,optional,dict"`
	Version           int32          `parquet:"version"`
	Current           bool           `parquet:"current"`
	Recorded          *time.Time     `parquet:"recorded,optional,timestamp(microsecond)"`
	Corrected         bool           `parquet:"corrected"`
	Reading           string         `parquet:"reading,dict"`
	AccordingTo       []TypedTeller  `parquet:"according_to,list"`
	Relayed           bool           `parquet:"relayed"`
	Dated             *string        `parquet:"dated,optional,dict"`
}

// TypedSpan is a span in code points, half-open.
type TypedSpan struct {
	Start int32 `parquet:"start"`
	End   int32 `parquet:"end"`
}

// TypedSpeaker is one of a row's speakers.
type TypedSpeaker struct {
	ID         *string          `parquet:"id,optional"`
	Known      *string          `parquet:"known,optional,dict"`
	Name       *string          `parquet:"name,optional,dict"`
	Type       string           `parquet:"type,dict"`
	How        string           `parquet:"how,dict"`
	Role       *string          `parquet:"role,optional,dict"`
	Wikidata   *string          `parquet:"wikidata,optional,dict"`
	Candidates []TypedCandidate `parquet:"candidates,list"`
}

// TypedTeller is one through whom a row is told.
type TypedTeller struct {
	ID          *string `parquet:"id,optional"`
	Known       *string `parquet:"known,optional,dict"`
	Name        *string `parquet:"name,optional,dict"`
	Attribution string  `parquet:"attribution"`
	Channel     *string `parquet:"channel,optional,dict"`
}

// TypedCandidate is somebody whom an unclear speaker may be.
type TypedCandidate struct {
	ID    *string `parquet:"id,optional"`
	Name  string  `parquet:"name"`
	Share float64 `parquet:"share"`
}

// Typed makes a row of the record one of a table with types. Like [RowCSV] it
// has no words and no spans where the record keeps positions only; speaker
// holds the names joined as there, and is null where none is known.
func Typed(r *hearsay.Row) (*TypedRow, error) {
	w, _, err := wireOfRow(r)
	if err != nil {
		return nil, err
	}
	a := &w.Article
	t := &TypedRow{
		ArticleID: a.ID, Path: a.Path, URL: a.URL, Title: a.Title, Outlet: a.Outlet, Byline: a.Byline,
		Published: timeOrNil(r.Article.Published), Modified: timeOrNil(r.Article.Modified),
		Language: a.Language, TextSHA256: a.TextSHA256, ID: w.ID, Parent: w.Parent, Kind: w.Kind, Act: w.Act, Polarity: w.Polarity,
		Source: wordsOrNil(&w.Source), SourceSpans: typedSpans(w.Source.Spans),
		Cue: wordsOrNil(&w.Cue), CueSpans: typedSpans(w.Cue.Spans),
		Content: wordsOrNil(&w.Content), ContentSpans: typedSpans(w.Content.Spans),
		ConfidenceSpan: w.Confidence.Span, ConfidenceSpeaker: w.Confidence.Speaker, ConfidenceStance: w.Confidence.Stance,
		Rule: w.Rule, Version: int32(a.Version), Current: a.Current, Recorded: timeOrNil(r.Recorded),
		Corrected: w.Corrected, Reading: w.Reading, Relayed: w.Relayed, Dated: a.Dated,
	}
	for _, x := range w.AccordingTo {
		t.AccordingTo = append(t.AccordingTo, TypedTeller{x.ID, x.Known, x.Name, x.Attribution, x.Channel})
	}
	names := make([]string, len(w.Speakers))
	for i := range w.Speakers {
		names[i] = cell(w.Speakers[i].Name)
		t.Speakers = append(t.Speakers, typedSpeaker(&w.Speakers[i]))
	}
	if strings.Join(names, "") != "" {
		t.Speaker = known(joinedSpeakers(names))
	}
	return t, nil
}

func typedSpeaker(s *wireRowSpeaker) TypedSpeaker {
	t := TypedSpeaker{ID: s.ID, Known: s.Known, Name: s.Name, Type: s.Type, How: s.How, Role: s.Role, Wikidata: s.Wikidata}
	for _, c := range s.Candidates {
		t.Candidates = append(t.Candidates, TypedCandidate(c))
	}
	return t
}

func typedSpans(spans [][2]int) []TypedSpan {
	list := make([]TypedSpan, len(spans))
	for i, s := range spans {
		list[i] = TypedSpan{int32(s[0]), int32(s[1])}
	}
	return list
}

func wordsOrNil(p *wireRowPassage) *string {
	if p.Text == nil || *p.Text == "" {
		return nil
	}
	return p.Text
}

func timeOrNil(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.UTC()
	return &t
}
