package format

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"time"

	"hearsay"
)

// RowPrinter turns rows of the record into bytes, one by one, each a whole one.
type RowPrinter interface {
	// Head is what stands before the first row; nil where nothing does.
	Head() []byte
	// Append adds one row to b.
	Append(b []byte, r *hearsay.Row) ([]byte, error)
	// Tail is what stands after the last row; nil where nothing does.
	Tail() []byte
}

// RowLines prints a row of the record on a line, as [JSONLines] does, with
// what the record adds.
type RowLines struct{}

// RowCSV prints a row of the record as a row of CSV: [Columns], then [RowColumns].
type RowCSV struct{}

// RowColumns are the columns that the record adds to CSV, in order. New ones
// are added at the end.
var RowColumns = []string{"version", "current", "recorded", "known", "corrected", "reading", "according_to", "relayed", "dated"}

// The types of rows extend the contract. A record that keeps positions only has
// no text to slice or to count code points in: text and spans are null, and
// bytes has the positions in UTF-8.

type wireRow struct {
	Article     wireRowArticle   `json:"article"`
	ID          string           `json:"id"`
	Kind        string           `json:"kind"`
	Act         string           `json:"act"`
	Polarity    string           `json:"polarity"`
	Source      wireRowPassage   `json:"source"`
	Cue         wireRowPassage   `json:"cue"`
	Content     wireRowPassage   `json:"content"`
	Speakers    []wireRowSpeaker `json:"speakers"`
	Parent      *string          `json:"parent"`
	Confidence  wireConfidence   `json:"confidence"`
	Rule        *string          `json:"rule"`
	Corrected   bool             `json:"corrected"`
	Reading     string           `json:"reading"`
	AccordingTo []wireRowTeller  `json:"according_to"`
	Relayed     bool             `json:"relayed"`
}

type wireRowArticle struct {
	wireArticle
	Version  int     `json:"version"`
	Current  bool    `json:"current"`
	Recorded *string `json:"recorded"`
}

type wireRowPassage struct {
	Text  *string  `json:"text"`
	Spans [][2]int `json:"spans"`
	Bytes [][2]int `json:"bytes,omitempty"`
}

type wireRowSpeaker struct {
	wireSpeaker
	Known *string `json:"known"`
}

// Head is nil.
func (RowLines) Head() []byte { return nil }

// Tail is nil.
func (RowLines) Tail() []byte { return nil }

// Append adds the row's line.
func (RowLines) Append(b []byte, r *hearsay.Row) ([]byte, error) {
	w, _, err := wireOfRow(r)
	if err != nil {
		return b, err
	}
	line, err := encode(w)
	if err != nil {
		return b, fmt.Errorf("printing attribution %s as JSON: %w", r.Attribution.ID, err)
	}
	return append(b, line...), nil
}

// wireOfRow is the row, and its attribution as read prints it.
func wireOfRow(r *hearsay.Row) (w *wireRow, a wireAttribution, err error) {
	if err := checkRow(r); err != nil {
		return nil, a, err
	}
	a = rowAttribution(r)
	w = &wireRow{
		Article: wireRowArticle{wireOfArticle(r.Article), r.Version, r.Current, knownTime(r.Recorded.Truncate(time.Second))},
		ID:      a.ID, Kind: a.Kind, Act: a.Act, Polarity: a.Polarity,
		Source:   rowPassage(a.Source, r, r.Attribution.Source),
		Cue:      rowPassage(a.Cue, r, r.Attribution.Cue),
		Content:  rowPassage(a.Content, r, r.Attribution.Content),
		Speakers: make([]wireRowSpeaker, len(a.Speakers)), Parent: a.Parent,
		Confidence: a.Confidence, Rule: a.Rule, Corrected: r.Corrected, Reading: r.Provenance.Key(),
		AccordingTo: wireOfRowTellers(&r.Attribution), Relayed: r.Attribution.Relayed,
	}
	for i := range a.Speakers {
		w.Speakers[i] = wireRowSpeaker{a.Speakers[i], known(knownID(r, i))}
	}
	return w, a, nil
}

// textless tells that the record keeps the article's positions only.
func textless(r *hearsay.Row) bool {
	return r.Article.Text == "" && r.Attribution.Content.Bounds().End+r.Attribution.Source.Bounds().End+r.Attribution.Cue.Bounds().End > 0
}

func checkRow(r *hearsay.Row) error {
	if textless(r) {
		return nil
	}
	return checkAttribution(&r.Attribution, r.Article)
}

// rowAttribution is the attribution as read prints it; without passages where
// there is no text.
func rowAttribution(r *hearsay.Row) wireAttribution {
	a := r.Attribution
	if textless(r) {
		a.Source, a.Cue, a.Content, a.Speakers = nil, nil, nil, append([]hearsay.Speaker(nil), a.Speakers...)
		for i := range a.Speakers {
			a.Speakers[i].RoleSpan = hearsay.Span{}
		}
	}
	return wireOfAttribution(&a, r.Article.Text, hearsay.NewOffsets(r.Article.Text))
}

func rowPassage(w wirePassage, r *hearsay.Row, p hearsay.Passage) wireRowPassage {
	if !textless(r) || len(p) == 0 {
		return wireRowPassage{Text: &w.Text, Spans: w.Spans}
	}
	var positions [][2]int
	for _, s := range p {
		positions = append(positions, [2]int{s.Start, s.End})
	}
	return wireRowPassage{Bytes: positions}
}

func knownID(r *hearsay.Row, i int) string {
	if i < len(r.Known) {
		return r.Known[i]
	}
	return ""
}

// Head is the line of column names.
func (RowCSV) Head() []byte {
	head := []byte(strings.Join(Columns, ","))
	for _, name := range RowColumns {
		head = append(append(head, ','), name...)
	}
	return append(head, '\n')
}

// Tail is nil.
func (RowCSV) Tail() []byte { return nil }

// Append adds the row's row.
func (RowCSV) Append(b []byte, r *hearsay.Row) ([]byte, error) {
	w, a, err := wireOfRow(r)
	if err != nil {
		return b, err
	}
	ids := make([]string, len(w.Speakers))
	for i := range w.Speakers {
		ids[i] = cell(w.Speakers[i].Known)
	}
	var out bytes.Buffer
	c := csv.NewWriter(&out)
	err = c.Write(append(row(&w.Article.wireArticle, &a),
		fmt.Sprint(w.Article.Version), fmt.Sprint(w.Article.Current), cell(w.Article.Recorded),
		joinedSpeakers(ids), fmt.Sprint(w.Corrected), w.Reading, tellersCell(&r.Attribution), fmt.Sprint(w.Relayed), cell(w.Article.Dated)))
	c.Flush()
	if err == nil {
		err = c.Error()
	}
	if err != nil {
		return b, fmt.Errorf("printing attribution %s as CSV: %w", r.Attribution.ID, err)
	}
	return append(b, out.Bytes()...), nil
}
