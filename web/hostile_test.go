package web_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/web"
)

// bad is markup that must be shown as text wherever it comes from.
const bad = `"'><script>alert(1)</script><img src=x onerror=alert(2)><svg/onload=alert(3)>{{.}}</title></textarea>`

// hostile is an article that has markup in every field.
func hostile() hearsay.Addition {
	text := bad + " said " + bad + "\x00\u202e\n\n" + bad
	a := hearsay.Article{Path: "/" + bad, URL: "javascript:alert(1)//" + bad, Title: bad, Outlet: bad, Byline: bad, Language: "en", Text: text,
		Published: time.Date(2033, 5, 2, 0, 0, 0, 0, time.UTC)}
	a.Seal()
	q := hearsay.Attribution{Kind: hearsay.Direct, Act: hearsay.Deny, Polarity: hearsay.Positive, Rule: bad,
		Source: hearsay.Passage{{Start: 0, End: len(bad)}}, Cue: hearsay.Passage{{Start: len(bad) + 1, End: len(bad) + 5}},
		Content:    hearsay.Passage{{Start: len(bad) + 6, End: len(bad) + 6 + len(bad)}},
		Confidence: hearsay.Confidence{Span: 0.5, Speaker: 0.5, Stance: 0.9},
		Speakers: []hearsay.Speaker{{ID: "x1", Name: bad, Role: bad, Type: hearsay.Person, How: hearsay.ByName, Wikidata: bad},
			{ID: "x2", Type: hearsay.Unknown, How: hearsay.ByPronoun, Candidates: []hearsay.Candidate{{ID: "x1", Name: bad, Share: 0.5}}}}}
	q.Identify(a.TextSHA256)
	return hearsay.Addition{Capture: hearsay.Capture{Path: a.Path, URL: a.URL, MediaType: bad, Bytes: []byte(bad), Time: time.Unix(2e9, 0)},
		Reading: hearsay.Reading{Article: a, Attributions: []hearsay.Attribution{q}, Provenance: hearsay.Provenance{Version: bad, Weights: map[string]string{bad: bad}}},
		Links: []hearsay.Link{{Local: "x1", To: hearsay.KnownSpeaker{ID: "sbad", Name: bad, Type: hearsay.Person, Wikidata: bad, Country: bad, Organization: bad,
			Promoted: true, Aliases: []hearsay.Alias{{Name: bad + "2"}}, Roles: []hearsay.TimedRole{{Role: bad}}}}}}
}

// Markup in every field of articles, speakers, corrections, runs, feeds and
// addresses is shown as text.
func TestHostileMarkupIsText(t *testing.T) {
	a := hostile()
	edited := hostile()
	edited.Reading.Article.Text += " " + bad
	edited.Reading.Article.Seal()
	edited.Reading.Attributions[0].Identify(edited.Reading.Article.TextSHA256)
	s := recordOf(t, a, edited)
	ctx := t.Context()
	id := edited.Reading.Attributions[0].ID
	done, err := s.Correct(ctx, hearsay.Correction{Kind: hearsay.ConfirmAsItIs, Attribution: id, Who: bad, Why: bad})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.PutRun(ctx, hearsay.Run{ID: "r1", Command: bad, Started: time.Unix(2e9, 0), Ended: time.Unix(2e9, 0), Reason: bad}); err != nil {
		t.Fatal(err)
	}
	if err := s.PutFeed(ctx, hearsay.Feed{URL: "javascript:" + bad, Title: bad, Failures: 1, Error: bad, Items: []hearsay.FeedItem{{URL: "javascript:" + bad, Title: bad, Error: bad, Failures: 2}}}); err != nil {
		t.Fatal(err)
	}
	if err := s.NoteRun(ctx, "r1", []hearsay.RunNote{{Fate: hearsay.Refused, Reason: bad}, {Fate: hearsay.Added, Article: edited.Reading.Article.ID}}); err != nil {
		t.Fatal(err)
	}
	if err := s.PutAlert(ctx, hearsay.Alert{ID: "l1", Kind: hearsay.AlertWords, Words: bad, Name: bad, Made: time.Unix(2e9, 0), Who: bad}); err != nil {
		t.Fatal(err)
	}
	claim := hearsay.Claim{ID: "c1", Label: bad, Contested: true}
	told := hearsay.Statement{ID: "t1", Speaker: "sbad", Reports: []hearsay.Report{{Article: edited.Reading.Article.ID, Attribution: id}}}
	for _, err := range []error{s.PutClaims(ctx, []hearsay.Claim{claim}), s.PutStatements(ctx, []hearsay.Statement{told}),
		s.PutPositions(ctx, []hearsay.Position{{Claim: "c1", Statement: "t1", Speaker: "sbad", Stance: hearsay.Denies, Strength: bad, Condition: bad, At: time.Unix(2e9, 0), Confidence: 0.9}}),
		s.PutOrigins(ctx, []hearsay.Origin{{Article: edited.Reading.Article.ID, Class: hearsay.OriginCopy, Of: a.Reading.Article.ID}})} {
		if err != nil {
			t.Fatal(err)
		}
	}
	c := clientOf(t, s, web.Options{Who: bad, Tour: []web.Step{{Name: bad, To: "/claim/c1", Says: bad}}})
	in := url.QueryEscape(bad)
	pages := 0
	for _, path := range []string{"/", "/search", "/search?words=" + in, "/search?speaker=" + in, "/search?outlet=" + in, "/search?act=" + in, "/search?since=" + in,
		"/search?sure=" + in, "/search?cursor=" + in, "/search?article=" + in, "/articles", "/articles?words=alert", "/article/" + edited.Reading.Article.ID, "/article/" + in,
		"/statement/" + id, "/statement/" + in, "/speakers", "/speakers?name=" + in, "/speaker/sbad", "/check?quotation=" + in + "&speaker=" + in, "/check?quotation=alert",
		"/review", "/corrections", "/corrections?done=" + in, "/corrections?done=" + done.ID, "/audit", "/audit?outlet=" + in, "/claims.atom", "/claims", "/claims?words=alert", "/claim/c1", "/runs", "/run/r1?fate=failed", "/run/r1?fate=added", "/run/r1?fate=" + in, "/run/" + in,
		"/feed?url=" + url.QueryEscape("javascript:"+bad), "/feed?only=waiting&url=" + url.QueryEscape("javascript:"+bad), "/alerts", "/alerts/l1", "/alerts/l1?state=" + in, "/log", "/log?who=" + in,
		"/runs.atom", "/articles.atom", "/speakers.atom", "/outlets.atom", "/review.atom", "/corrections.atom", "/alerts.atom", "/log.atom", "/claim/c1.atom", "/statement/" + id + ".atom", "/check.atom?quotation=alert",
		"/audit/rows?table=Kind&name=" + in + "&key=" + in, "/speaker/sbad/correct", "/login?to=" + in, "/export/" + in, "/" + in, "/search.atom"} {
		_, body := c.do("GET", path, nil)
		if strings.Contains(body, "alert(") {
			pages++
		}
		for _, wrong := range []*regexp.Regexp{regexp.MustCompile(`<script>alert|<img|<svg/|</title></textarea>`), regexp.MustCompile(`(?i)(href|src|action)="?\s*javascript:`), regexp.MustCompile(`ZgotmplZ|%!`)} {
			if at := wrong.FindString(body); at != "" {
				t.Errorf("%.60s has %q", path, at)
			}
		}
	}
	if pages < 15 {
		t.Errorf("the markup is shown on %d pages only", pages)
	}
}

// A browser runs none of it.
func TestHostileMarkupInABrowser(t *testing.T) {
	s := recordOf(t, hostile())
	c := clientOf(t, s, web.Options{})
	b := browserOf(t, c.base)
	for _, path := range []string{"/", "/search?words=alert", "/article/" + hostile().Reading.Article.ID, "/speaker/sbad", "/review", "/statement/" + hostile().Reading.Attributions[0].ID} {
		b.open(path)
		b.want(path+" has no elements of the article's", `document.querySelectorAll("main script, main img, main svg").length === 0`)
		b.quiet()
	}
}
