package web_test

import (
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/web"
)

// busy is a record with a run, a feed and an alert, so that every page has numbers.
func busy(t *testing.T) (hearsay.Store, *client) {
	t.Helper()
	s, c := served(t, web.Options{})
	list, _, err := s.Articles(t.Context(), hearsay.ArticleQuery{Limit: 4})
	if err != nil || len(list) < 4 {
		t.Fatal(len(list), err)
	}
	at := time.Unix(2e9, 0)
	run := hearsay.Run{ID: "r6ca2fff40aca", Command: "watch", Started: at, Ended: at.Add(time.Minute), Added: 3, NewVersions: 1, Failed: 2}
	notes := []hearsay.RunNote{{Fate: hearsay.NewVersion, Article: list[3].Article.ID}, {Fate: hearsay.Refused, Reason: "cannot read <b>missing.txt</b>"}, {Fate: hearsay.Refused, Reason: "cannot read other.txt"}}
	for _, k := range list[:3] {
		notes = append(notes, hearsay.RunNote{Fate: hearsay.Added, Article: k.Article.ID})
	}
	if err := s.PutRun(t.Context(), run); err != nil {
		t.Fatal(err)
	}
	if err := s.PutRun(t.Context(), hearsay.Run{ID: "rold", Command: "add", Started: at.Add(-time.Hour), Added: 12}); err != nil {
		t.Fatal(err)
	}
	if err := s.NoteRun(t.Context(), run.ID, notes); err != nil {
		t.Fatal(err)
	}
	feed := hearsay.Feed{URL: "https://coastwire.example/feed.xml?a=1&b=2", Title: "Coastwire", Polled: at, Failures: 2, Error: "it answered 503",
		Items: []hearsay.FeedItem{{URL: list[0].Article.Address(), Title: "there", Checked: at}, {URL: "https://coastwire.example/new", Title: "not there yet"}}}
	if err := s.PutFeed(t.Context(), feed); err != nil {
		t.Fatal(err)
	}
	alert := hearsay.Alert{ID: "l8b08", Kind: hearsay.AlertDispute, Made: at, Who: "ada"}
	if err := s.PutAlert(t.Context(), alert); err != nil {
		t.Fatal(err)
	}
	return s, c
}

// The numbers of runs and feeds open what they count: articles, reasons, and what
// a feed lists.
func TestNumbersOfRunsOpenTheirRows(t *testing.T) {
	_, c := busy(t)
	w := &walker{t, c, map[string]int{"/run/rold?fate=added": 12}} // of which nothing is kept, and the page says so
	paths := []string{"/runs", "/alerts", "/alerts/l8b08", "/run/r6ca2fff40aca?fate=failed", "/run/r6ca2fff40aca?fate=added", "/feed?url=https%3A%2F%2Fcoastwire.example%2Ffeed.xml%3Fa%3D1%26b%3D2"}
	numbers := 0
	for _, path := range paths {
		numbers += w.page(path)
	}
	if numbers < 18 {
		t.Errorf("only %d numbers were found", numbers)
	}
	for path, want := range map[string]string{
		"/run/rold":                                    "which they were is not kept here",
		"/run/r6ca2fff40aca?fate=failed":               "cannot read &lt;b&gt;missing.txt",
		"/run/r6ca2fff40aca?fate=new_version":          "/article/",
		"/runs.atom":                                   "Coastwire fails",
		"/export/run.csv?id=r6ca2fff40aca&fate=failed": "other.txt",
		"/export/runs.csv":                             "r6ca2fff40aca,watch,",
		"/export/feeds.csv":                            "it answered 503,2,1",
	} {
		if page := c.get(path); !strings.Contains(page, want) {
			t.Errorf("%s does not have %q:\n%s", path, want, page)
		}
	}
}
