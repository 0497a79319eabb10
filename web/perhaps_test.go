package web

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"hearsay"
)

const doubtedText = "“The cameras were off,” said Mara Kyr of Ansk Port. The company called that untrue."

// doubted is a claim that Mara Kyr supports and perhaps Ansk Port denies: "the
// company" may be another. It has no time where at is zero.
func doubted(at time.Time) (*hearsay.Standing, map[string]*hearsay.Told) {
	article := &hearsay.Article{ID: "a1", Text: doubtedText, Published: at}
	span := func(words string) hearsay.Passage {
		i := strings.Index(doubtedText, words)
		return hearsay.Passage{{Start: i, End: i + len(words)}}
	}
	one := func(id, source, cue, content, name string, sure float64) (hearsay.Stand, *hearsay.Told) {
		row := hearsay.Row{Article: article, Attribution: hearsay.Attribution{ID: "q" + id, Source: span(source), Cue: span(cue), Content: span(content),
			Speakers: []hearsay.Speaker{{Name: name, Type: hearsay.Organization}}, Confidence: hearsay.Confidence{Span: 0.9, Speaker: sure, Stance: 0.9}}}
		return hearsay.Stand{Name: name, Statements: []string{"t" + id}, Row: &row, First: at, Last: at}, &hearsay.Told{Reports: []hearsay.ToldIn{{Row: row}}}
	}
	kyr, said := one("1", "Mara Kyr of Ansk Port", "said", "“The cameras were off,”", "Mara Kyr", 0.95)
	port, called := one("2", "The company", "called", "that untrue", "Ansk Port", 0.5)
	kyr.Stance, port.Stance = hearsay.Supports, hearsay.Denies
	s := &hearsay.Standing{Claim: hearsay.Claim{ID: "c1", Label: "the cameras were off", Contested: true}, Contested: true, Stands: []hearsay.Stand{kyr, port}, First: at, Last: at}
	return s, map[string]*hearsay.Told{"t1": said, "t2": called}
}

// Whose stance is not sure says "perhaps" on every page, and the picture explains its
// dotted circle; nobody else does.
func TestPerhapsOnThePages(t *testing.T) {
	s, told := doubted(time.Date(2031, 10, 7, 12, 0, 0, 0, time.UTC))
	v := claimPage{claimView: viewOfStanding(s), Matrix: matrixOf(s, told), Lanes: lanesOf(s, told)}
	row := rendered(t, "claims", "claimrow", v.claimView)
	if !strings.Contains(row, "<li>Perhaps Ansk Port") || strings.Contains(row, "Perhaps Mara Kyr") {
		t.Errorf("in a list stands %s", row)
	}
	s.Claim.Sure = 0.3
	if row := rendered(t, "claims", "claimrow", viewOfStanding(s)); !strings.Contains(row, ">perhaps contested<") {
		t.Errorf("of a doubtful dispute a list has %s", row)
	}
	s.Claim.Sure = hearsay.SurelyDisputed
	if row := rendered(t, "claims", "claimrow", viewOfStanding(s)); !strings.Contains(row, ">contested<") {
		t.Errorf("of a likely dispute a list has %s", row)
	}
	page := rendered(t, "claim", "page", view{Body: v})
	for _, want := range []string{`<span class="who">perhaps Ansk Port`, `perhaps denies</a>`, `<g class="deny perhaps"><title>perhaps Ansk Port denies`, `<g class="support"><title>Mara Kyr supports`, "a dotted circle: perhaps"} {
		if !strings.Contains(page, want) {
			t.Errorf("the claim's page does not have %q: %s", want, page)
		}
	}
	if entry := entryOfClaim(s, ""); !strings.Contains(entry.Content.Text, "Mara Kyr supports; perhaps Ansk Port denies") {
		t.Errorf("the feed tells %q", entry.Content.Text)
	}
	statement := rendered(t, "search", "row", viewOfRow(s.Stands[1].Row))
	if !strings.Contains(statement, `<span class="who">perhaps Ansk Port`) {
		t.Errorf("the statement's row is %s", statement)
	}
	s.Stands[1].Row.Attribution.Confidence.Speaker = 0.9
	told["t2"].Reports[0].Row = *s.Stands[1].Row
	v = claimPage{claimView: viewOfStanding(s), Matrix: matrixOf(s, told), Lanes: lanesOf(s, told)}
	if page := rendered(t, "claim", "page", view{Body: v}); strings.Contains(page, "erhaps") {
		t.Error("who is surely meant is doubted")
	}
}

// What has no date says so where a time would stand.
func TestUndatedOnThePages(t *testing.T) {
	s, told := doubted(time.Time{})
	v := claimPage{claimView: viewOfStanding(s), Matrix: matrixOf(s, told), Lanes: lanesOf(s, told)}
	for name, page := range map[string]string{
		"a list of claims": rendered(t, "claims", "claimrow", v.claimView),
		"a claim's page":   rendered(t, "claim", "page", view{Body: v}),
		"a statement":      rendered(t, "search", "row", viewOfRow(s.Stands[0].Row)),
		"an article":       rendered(t, "articles", "articlerow", headOf(&hearsay.KeptArticle{Article: *s.Stands[0].Row.Article})),
	} {
		if !strings.Contains(page, "undated") || strings.Contains(page, "undated to") {
			t.Errorf("%s does not say that it is undated: %s", name, page)
		}
	}
}

// rendered is what a template of a page makes of a value.
func rendered(t *testing.T, page, name string, value any) string {
	t.Helper()
	all, err := parsePages()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := all[page].ExecuteTemplate(&b, name, value); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
