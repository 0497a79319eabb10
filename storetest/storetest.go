// Package storetest holds what every store promises, as tests: a function that
// opens an empty record goes in, test results come out. Both stores pass it.
package storetest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"hearsay"
)

// Open opens an empty record and closes it when the test ends.
type Open func(t *testing.T) hearsay.Store

// Run runs the whole suite.
func Run(t *testing.T, open Open) {
	for _, group := range []struct {
		name  string
		cases []test
	}{
		{"recording", recording},
		{"versions", versions},
		{"search", searching},
		{"telling", telling},
		{"tally", tallying},
		{"audit", auditing},
		{"explain", explaining},
		{"corrections", corrections},
		{"speakers", speakers},
		{"called", called},
		{"revisions", revisions},
		{"takedown", takedown},
		{"carrying", carrying},
		{"placing", placing},
		{"waiting", waits}, {"anew", anew}, {"turns", turns},
		{"epochs", epochs},
		{"desk", desk},
		{"alerts", alerting},
		{"access", access},
		{"together", together},
	} {
		t.Run(group.name, func(t *testing.T) {
			for _, c := range group.cases {
				t.Run(strings.ReplaceAll(c.name, " ", "-"), func(t *testing.T) {
					if c.pair != nil {
						one, other := open(t), open(t)
						c.pair(t, one, other)
						statementsCounted(t, one)
						auditHolds(t, one)
						statementsCounted(t, other)
						auditHolds(t, other)
						return
					}
					s := open(t)
					c.run(t, s)
					statementsCounted(t, s)
					auditHolds(t, s)
				})
			}
		})
	}
}

// test is one promise, shown with one record or with two.
type test struct {
	name string
	run  func(t *testing.T, s hearsay.Store)
	pair func(t *testing.T, s, other hearsay.Store)
}

// said is one attribution of an article made for a test.
type said struct {
	who, cue, what string
	act            hearsay.Act // Assert where empty
	sure           float64     // 0.9 where 0
	role           string
}

// piece says how an article for a test is made.
type piece struct {
	url, path, outlet, day string
	said                   []said
	weights                string
	// links are directory IDs by name; a name without one gets "s" and its letters.
	links map[string]string
	// drop leaves out attributions of the reading, by place.
	drop map[int]bool
	// linkless leaves every speaker out of the directory.
	linkless bool
	wikidata map[string]string
}

var epoch = time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)

func day(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	at, err := time.Parse("2006-01-02", s)
	if err != nil {
		at, _ = time.Parse("2006-01-02 15:04", s) // a date written wrong is no date, and the test says so
	}
	return at
}

// make writes the article's text, one paragraph for each thing said, and its reading.
func (p piece) make() hearsay.Addition {
	var text strings.Builder
	text.WriteString("News of the day. ")
	var atts []hearsay.Attribution
	var links []hearsay.Link
	seen := map[string]bool{}
	for i, s := range p.said {
		a := s.write(&text)
		if !p.drop[i] {
			atts = append(atts, a)
		}
		if s.who != "" && !seen[s.who] && !p.linkless {
			seen[s.who] = true
			links = append(links, hearsay.Link{Local: local(s.who), To: p.known(s.who)})
		}
	}
	a := hearsay.Article{URL: p.url, Path: p.path, Outlet: p.outlet, Title: "A title", Byline: "Io Varn", Language: "en",
		Published: day(p.day), Text: text.String()}
	a.Seal()
	for i := range atts {
		atts[i].Identify(a.TextSHA256)
	}
	if p.weights == "" {
		p.weights = "aa11"
	}
	return hearsay.Addition{
		Capture: hearsay.Capture{URL: p.url, Path: p.path, MediaType: "text/html", Bytes: []byte("<p>" + a.Text), Time: epoch},
		Reading: hearsay.Reading{Article: a, Attributions: atts,
			Provenance: hearsay.Provenance{Version: "0.1.0", Weights: map[string]string{"cue": p.weights}}},
		Links: links,
	}
}

func (p piece) known(name string) hearsay.KnownSpeaker {
	id := p.links[name]
	if id == "" {
		id = "s" + local(name)
	}
	return hearsay.KnownSpeaker{ID: id, Name: name, Type: hearsay.Person, Wikidata: p.wikidata[name]}
}

func local(name string) string {
	return strings.Map(func(c rune) rune {
		if c >= 'a' && c <= 'z' {
			return c
		}
		return -1
	}, strings.ToLower(name))
}

func (s said) write(text *strings.Builder) hearsay.Attribution {
	span := func(words string) hearsay.Passage {
		if words == "" {
			return nil
		}
		start := text.Len()
		text.WriteString(words)
		return hearsay.Passage{{Start: start, End: text.Len()}}
	}
	if s.cue == "" {
		s.cue = "said"
	}
	if s.act == "" {
		s.act = hearsay.Assert
	}
	if s.sure == 0 {
		s.sure = 0.9
	}
	a := hearsay.Attribution{Kind: hearsay.Direct, Act: s.act, Polarity: hearsay.Positive, Rule: "weights",
		Confidence: hearsay.Confidence{Span: 0.95, Speaker: s.sure, Stance: 0.85}}
	if !strings.HasPrefix(s.what, "“") {
		a.Kind = hearsay.Indirect
	}
	a.Source = span(s.who)
	if s.who != "" {
		role := hearsay.Span{}
		if s.role != "" {
			text.WriteString(", ")
			role.Start = text.Len()
			text.WriteString(s.role)
			role.End = text.Len()
			text.WriteString(",")
		}
		a.Speakers = []hearsay.Speaker{{ID: local(s.who), Name: s.who, Type: hearsay.Person, How: hearsay.ByName, Role: s.role, RoleSpan: role}}
		text.WriteByte(' ')
	}
	a.Cue = span(s.cue)
	text.WriteString(": ")
	a.Content = span(s.what)
	text.WriteString(". ")
	return a
}

// record records pieces, each as a batch of its own, and returns the outcomes.
func record(t *testing.T, s hearsay.Store, pieces ...piece) []hearsay.Outcome {
	t.Helper()
	var all []hearsay.Outcome
	for _, p := range pieces {
		out, err := s.Record(t.Context(), []hearsay.Addition{p.make()})
		if err != nil {
			t.Fatalf("recording: %v", err)
		}
		all = append(all, out...)
	}
	return all
}

// found are the contents of the rows that a query finds, in order.
func found(t *testing.T, s hearsay.Store, q hearsay.Query) []string {
	t.Helper()
	rows, _, err := s.Search(t.Context(), q)
	if err != nil {
		t.Fatalf("searching %+v: %v", q, err)
	}
	return contents(rows)
}

func contents(rows []hearsay.Row) []string {
	var list []string
	for _, r := range rows {
		list = append(list, r.Attribution.Content.Text(r.Article.Text))
	}
	return list
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if g, w := fmt.Sprintf("%+v", got), fmt.Sprintf("%+v", want); g != w {
		t.Errorf("%s:\n got %s\nwant %s", what, g, w)
	}
}

// must ends the test on an error.
func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// one finds the single row of a query.
func one(t *testing.T, s hearsay.Store, q hearsay.Query) hearsay.Row {
	t.Helper()
	rows, _, err := s.Search(t.Context(), q)
	must(t, err)
	if len(rows) != 1 {
		t.Fatalf("%+v finds %d rows, want one: %q", q, len(rows), contents(rows))
	}
	return rows[0]
}
