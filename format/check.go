package format

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"hearsay"
)

// Quoted is a quotation as it was asked about, with its outcome.
type Quoted struct {
	// Text is the quotation; Speaker the name it was shared under, or empty.
	Text, Speaker string
	Check         *hearsay.QuotationCheck
}

// The types below extend the contract of docs/format.md.

type wireCheck struct {
	Verdict    string          `json:"verdict"`
	Quotation  string          `json:"quotation"`
	Speaker    *wireAsked      `json:"speaker"`
	Difference []wireEdit      `json:"difference"`
	Touches    []string        `json:"touches"`
	Matches    []wireMatch     `json:"matches"`
	InText     []wireTextPlace `json:"in_text"`
	Searched   wireExtent      `json:"searched"`
	// Relayed is true where the words are only told of the speaker by somebody else.
	Relayed bool `json:"relayed"`
}

// wireAsked is the name that was asked for and whom it stands for.
type wireAsked struct {
	Name  string      `json:"name"`
	Known []wireNamed `json:"known"`
}

type wireNamed struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type wireEdit struct {
	Op        string `json:"op"`
	Quotation string `json:"quotation"`
	Record    string `json:"record"`
}

type wireMatch struct {
	Statement   string           `json:"statement"`
	Attribution string           `json:"attribution"`
	Verdict     string           `json:"verdict"`
	Own         *bool            `json:"own"`
	Article     wireCheckArticle `json:"article"`
	Speaker     *wireSpeaker     `json:"speaker"`
	Speakers    []wireSpeaker    `json:"speakers"`
	Kind        string           `json:"kind"`
	Act         string           `json:"act"`
	Polarity    string           `json:"polarity"`
	Text        string           `json:"text"`
	Spans       [][2]int         `json:"spans"`
	Difference  []wireEdit       `json:"difference"`
	Touches     []string         `json:"touches"`
	Share       float64          `json:"share"`
	AccordingTo []wireTeller     `json:"according_to"`
	Relayed     bool             `json:"relayed"`
	WordsOf     []wireSpeakerOf  `json:"words_of"`
}

// wireCheckArticle is an article with the ID of the version that followed it.
type wireCheckArticle struct {
	wireArticle
	Current bool    `json:"current"`
	Latest  *string `json:"latest"`
}

type wireTextPlace struct {
	Article wireArticle `json:"article"`
	Quoted  bool        `json:"quoted"`
	Text    string      `json:"text"`
	Spans   [][2]int    `json:"spans"`
}

type wireExtent struct {
	Articles     int     `json:"articles"`
	Attributions int     `json:"attributions"`
	Outlets      int     `json:"outlets"`
	Since        *string `json:"since"`
	Until        *string `json:"until"`
	Textless     int     `json:"textless"`
}

// CheckJSON is the outcome of a check as one object of JSON.
func CheckJSON(q Quoted) ([]byte, error) {
	if err := checkMatches(q.Check); err != nil {
		return nil, err
	}
	flat, err := encode(wireOfCheck(q))
	if err != nil {
		return nil, fmt.Errorf("printing the check of a quotation as JSON: %w", err)
	}
	var wide bytes.Buffer
	if err := json.Indent(&wide, flat, "", "  "); err != nil {
		return nil, fmt.Errorf("printing the check of a quotation as JSON: %w", err)
	}
	return appendNumbersJoined(nil, wide.Bytes()), nil
}

// checkMatches refuses spans that do not fit: nothing is shown as a quotation
// that is no slice of an article.
func checkMatches(c *hearsay.QuotationCheck) error {
	for i := range c.Matches {
		m := &c.Matches[i]
		for _, s := range m.Spans {
			if err := s.Check(m.Recorded.Article.Text); err != nil {
				return fmt.Errorf("printing a match in %s: %w", name(m.Recorded.Article), err)
			}
		}
	}
	for _, p := range c.InText {
		if err := p.Span.Check(p.Article.Text); err != nil {
			return fmt.Errorf("printing a place in %s: %w", name(p.Article), err)
		}
	}
	return nil
}

func wireOfCheck(q Quoted) wireCheck {
	c := q.Check
	w := wireCheck{
		Verdict: string(c.Verdict), Quotation: q.Text, Relayed: c.Relayed,
		Difference: wireOfEdits(c.Difference), Touches: []string{},
		Matches: make([]wireMatch, 0, len(c.Matches)), InText: make([]wireTextPlace, 0, len(c.InText)),
		Searched: wireExtent{c.Searched.Articles, c.Searched.Attributions, c.Searched.Outlets, knownDay(c.Searched.Since), knownDay(c.Searched.Until), c.Searched.Textless},
	}
	if q.Speaker != "" {
		w.Speaker = &wireAsked{q.Speaker, make([]wireNamed, 0, len(c.Speakers))}
		for _, k := range c.Speakers {
			w.Speaker.Known = append(w.Speaker.Known, wireNamed{k.ID, k.Name})
		}
	}
	for i := range c.Matches {
		w.Matches = append(w.Matches, wireOfMatch(&c.Matches[i]))
	}
	if rests(c) {
		w.Touches = w.Matches[0].Touches
	}
	for _, p := range c.InText {
		o := hearsay.NewOffsets(p.Article.Text)
		w.InText = append(w.InText, wireTextPlace{wireOfArticle(p.Article), p.Quoted, p.Span.In(p.Article.Text), [][2]int{codePoints(p.Span, o)}})
	}
	return w
}

// rests tells whether the verdict rests on the first match.
func rests(c *hearsay.QuotationCheck) bool {
	return c.Verdict != hearsay.NotInRecord && len(c.Matches) > 0
}

func wireOfMatch(m *hearsay.QuotationMatch) wireMatch {
	a, article := &m.Recorded.Attribution, m.Recorded.Article
	o := hearsay.NewOffsets(article.Text)
	p := wireOfPassage(m.Spans, article.Text, o)
	w := wireMatch{
		Statement: m.Recorded.Statement, Attribution: a.ID, Verdict: string(m.Verdict),
		Article:  wireCheckArticle{wireOfArticle(article), m.Recorded.Latest == nil, nil},
		Speakers: make([]wireSpeaker, 0, len(a.Speakers)),
		Kind:     string(a.Kind), Act: string(a.Act), Polarity: string(a.Polarity),
		Text: p.Text, Spans: p.Spans,
		Difference: wireOfEdits(m.Difference), Touches: make([]string, 0, len(m.Touches)), Share: figure(m.Share),
		AccordingTo: wireOfTellers(a), Relayed: a.Relayed, WordsOf: make([]wireSpeakerOf, 0, len(m.WordsOf)),
	}
	for i := range m.WordsOf {
		w.WordsOf = append(w.WordsOf, wireSpeakerOf{known(m.WordsOf[i].ID), known(m.WordsOf[i].Name)})
	}
	if w.Statement == "" {
		w.Statement = a.ID
	}
	if !m.Unclear {
		w.Own = &m.Own
	}
	if m.Recorded.Latest != nil {
		w.Article.Latest = known(m.Recorded.Latest.ID)
	}
	for i := range a.Speakers {
		w.Speakers = append(w.Speakers, wireOfSpeaker(&a.Speakers[i], o))
	}
	if len(w.Speakers) > 0 {
		w.Speaker = &w.Speakers[0]
	}
	for _, t := range m.Touches {
		w.Touches = append(w.Touches, string(t))
	}
	return w
}

func wireOfEdits(edits []hearsay.Edit) []wireEdit {
	list := make([]wireEdit, 0, len(edits))
	for _, e := range edits {
		list = append(list, wireEdit{string(e.Op), e.Quotation, e.Record})
	}
	return list
}

func knownDay(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	return known(t.Format(time.DateOnly))
}
