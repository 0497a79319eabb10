package format

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"hearsay"
)

// Columns are the columns of CSV, in order. New ones are added at the end.
var Columns = []string{
	"article_id", "path", "url", "title", "outlet", "byline", "published", "modified", "language", "text_sha256",
	"id", "parent", "kind", "act", "polarity",
	"source", "source_spans", "cue", "cue_spans", "content", "content_spans",
	"speaker", "speaker_id", "speaker_type", "speaker_how", "speaker_role", "wikidata", "candidates",
	"confidence_span", "confidence_speaker", "confidence_stance", "rule",
}

// between separates the values of several speakers or candidates in one cell.
const between = " | "

// CSV prints one attribution a row, by RFC 4180, with a line of column names.
type CSV struct{}

// dated is a column behind the others, of rows of the record behind [RowColumns].
const dated = "dated"

// Head is the line of column names.
func (CSV) Head() []byte { return []byte(strings.Join(Columns, ",") + "," + dated + "\n") }

// Append adds a row for each of the reading's attributions.
func (CSV) Append(b []byte, r *hearsay.Reading) ([]byte, error) {
	if err := check(r); err != nil {
		return b, err
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	article := wireOfArticle(&r.Article)
	for _, a := range wireOfAttributions(r) {
		if err := w.Write(append(row(&article, &a), cell(article.Dated))); err != nil {
			return b, fmt.Errorf("printing %s as CSV: %w", name(&r.Article), err)
		}
	}
	w.Flush()
	return append(b, out.Bytes()...), w.Error()
}

func row(article *wireArticle, a *wireAttribution) []string {
	each := func(value func(*wireSpeaker) string) string {
		parts := make([]string, len(a.Speakers))
		for i := range a.Speakers {
			parts[i] = value(&a.Speakers[i])
		}
		return joinedSpeakers(parts)
	}
	return []string{
		article.ID, cell(article.Path), cell(article.URL), cell(article.Title), cell(article.Outlet), cell(article.Byline),
		cell(article.Published), cell(article.Modified), cell(article.Language), article.TextSHA256,
		a.ID, cell(a.Parent), a.Kind, a.Act, a.Polarity,
		a.Source.Text, spansCell(a.Source.Spans), a.Cue.Text, spansCell(a.Cue.Spans), a.Content.Text, spansCell(a.Content.Spans),
		each(func(s *wireSpeaker) string { return cell(s.Name) }),
		each(func(s *wireSpeaker) string { return cell(s.ID) }),
		each(func(s *wireSpeaker) string { return s.Type }),
		each(func(s *wireSpeaker) string { return s.How }),
		each(func(s *wireSpeaker) string { return cell(s.Role) }),
		each(func(s *wireSpeaker) string { return cell(s.Wikidata) }),
		each(candidatesCell),
		number(a.Confidence.Span), number(a.Confidence.Speaker), number(a.Confidence.Stance), cell(a.Rule),
	}
}

// joinedSpeakers is one value for each speaker, in one cell.
func joinedSpeakers(parts []string) string { return strings.Join(parts, between) }

func candidatesCell(s *wireSpeaker) string {
	parts := make([]string, len(s.Candidates))
	for i, c := range s.Candidates {
		parts[i] = c.Name + " " + number(c.Share)
	}
	return strings.Join(parts, "; ")
}

func spansCell(spans [][2]int) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = strconv.Itoa(s[0]) + "-" + strconv.Itoa(s[1])
	}
	return strings.Join(parts, " ")
}

func cell(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
