package web_test

import (
	"encoding/xml"
	"errors"
	"html"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/web"
)

var (
	asFeed = regexp.MustCompile(`<link rel="alternate" type="application/atom\+xml"[^>]* href="([^"]+)"`)
	away   = regexp.MustCompile(`(?s)<p class="away">(.*?)</p>`)
	linked = regexp.MustCompile(`href="([^"]+)"`)
)

// atom is what of a feed a reader needs.
type atom struct {
	ID      string `xml:"id"`
	Title   string `xml:"title"`
	Updated string `xml:"updated"`
	Entry   []struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Updated string `xml:"updated"`
		Link    []struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
	} `xml:"entry"`
}

// aView is a page with filters, and what of them its feed and export must keep.
type aView struct{ path, keeps string }

// noViews are the addresses that are asked for and are no view of the record, with
// why they have no feed and no export.
var noViews = map[string]string{
	"GET /login":                "a form to log in",
	"GET /disputes":             "leads to the contested claims, which have both",
	"GET /account":              "a user's own password and tokens, which nobody else may see and no reader of feeds is logged in for",
	"GET /takedown/{kind}/{id}": "a form that asks whether to take down what it names",
	"GET /static/{hash}/{name}": "style, script and picture of all pages",
	"GET /export/{format}":      "an export itself",
	"GET /method/scores.txt":    "an export itself",
	"/":                         "where nothing is",
	"/mcp":                      "for assistants",
	"/api/v1/":                  "for programs",
}

// everyViewIsNamed holds the table to the addresses that there are.
func everyViewIsNamed(t *testing.T, views map[string][]aView) {
	t.Helper()
	there := slices.Concat(web.Patterns(true), web.Patterns(false))
	for _, p := range there {
		method, path, asks := strings.Cut(p, " ")
		if asks && method != "GET" || strings.HasSuffix(path, ".atom") || strings.HasPrefix(path, "/api/") {
			continue // changes something, is a feed, or is for programs
		}
		if why := noViews[p]; (why == "") == (len(views[p]) == 0) {
			t.Errorf("%s is a view without a place in this test, or in it twice", p)
		}
	}
	for _, p := range slices.Concat(slices.Collect(maps.Keys(views)), slices.Collect(maps.Keys(noViews))) {
		if !slices.Contains(there, p) {
			t.Errorf("%s is in this test and not served", p)
		}
	}
}

// turned makes somebody deny on one day what they said on another.
func turned(t *testing.T, s hearsay.Store, who string, first, then hearsay.Row) {
	t.Helper()
	at := time.Date(2034, 5, 2, 7, 10, 0, 0, time.UTC)
	var statements []hearsay.Statement
	var positions []hearsay.Position
	for i, row := range []hearsay.Row{first, then} {
		id := []string{"tfirst", "tthen"}[i]
		statements = append(statements, hearsay.Statement{ID: id, Speaker: who, First: at.AddDate(0, 0, i), Reports: []hearsay.Report{{Article: row.Article.ID, Attribution: row.Attribution.ID}}})
		positions = append(positions, hearsay.Position{Claim: "cturned", Statement: id, Speaker: who, Stance: []hearsay.Stance{hearsay.Supports, hearsay.Denies}[i], At: at.AddDate(0, 0, i), Confidence: 0.9})
	}
	if err := errors.Join(s.PutStatements(t.Context(), statements), s.PutClaims(t.Context(), []hearsay.Claim{{ID: "cturned", Label: "the hull was sound"}}), s.PutPositions(t.Context(), positions)); err != nil {
		t.Fatal(err)
	}
}

// Every view can be followed and carried away: it has a feed that is Atom and
// leads to pages that there are, and an export, both with the view's filters.
func TestEveryViewHasAFeedAndAnExport(t *testing.T) {
	s, c := busy(t)
	placed(t, s)
	said := rows(t, s, hearsay.Query{Speakers: []string{"sinesvaldor"}})
	row := said[0]
	if _, err := s.Correct(t.Context(), hearsay.Correction{Kind: hearsay.ConfirmAsItIs, Attribution: row.Attribution.ID, Who: "ada"}); err != nil {
		t.Fatal(err)
	}
	turned(t, s, "sinesvaldor", said[1], said[2]) // a correction takes its statement apart
	check := url.Values{"quotation": {"I will take four hundred people out on a hull"}, "speaker": {"Ines Valdor"}}.Encode()
	claims := regexp.MustCompile(`/claim/c[0-9a-f]+`).FindString(c.get("/claims"))
	if claims == "" {
		t.Fatal("there is no claim")
	}
	if resp, _ := c.do("POST", "/users", url.Values{"name": {"lio"}, "role": {"reader"}, "password": {"a sentence as a password"}}); resp.StatusCode != http.StatusSeeOther {
		t.Fatal(resp.Status)
	}
	views := map[string][]aView{
		"GET /{$}": {{"/", ""}}, "GET /search": {{"/search?words=ferry", "words=ferry"}}, "GET /claims": {{"/claims?speaker=Valdor", "speaker=Valdor"}}, "GET /changes": {{"/changes?speaker=Valdor", "speaker=Valdor"}}, "GET /claim/{id}": {{claims, strings.TrimPrefix(claims, "/claim/")}},
		"GET /articles": {{"/articles?outlet=the+lantern", "outlet=the+lantern"}}, "GET /article/{id}": {{"/article/" + row.Article.ID, row.Article.ID}}, "GET /statement/{id}": {{"/statement/" + row.Attribution.ID, row.Attribution.ID}},
		"GET /speakers": {{"/speakers?type=person", "type=person"}}, "GET /speaker/{id}": {{"/speaker/sinesvaldor", "sinesvaldor"}}, "GET /speaker/{id}/correct": {{"/speaker/sinesvaldor/correct", "sinesvaldor"}},
		"GET /outlets": {{"/outlets", ""}}, "GET /check": {{"/check?" + check, "speaker=Ines"}}, "GET /review": {{"/review?act=deny", "act=deny"}}, "GET /audit": {{"/audit?words=ferry", "words=ferry"}},
		"GET /audit/rows":  {{"/audit/rows?table=Kind&name=direct&key=%2Fsearch%3Fkind%3Ddirect", ""}},
		"GET /corrections": {{"/corrections?statement=" + row.Attribution.ID, row.Attribution.ID}}, "GET /runs": {{"/runs", ""}}, "GET /run/{id}": {{"/run/r6ca2fff40aca?fate=added", ""}},
		"GET /feed":   {{"/feed?url=https%3A%2F%2Fcoastwire.example%2Ffeed.xml%3Fa%3D1%26b%3D2", ""}},
		"GET /alerts": {{"/alerts", ""}}, "GET /alerts/{id}": {{"/alerts/l8b08", "l8b08"}}, "GET /log": {{"/log?what=correction", "what=correction"}}, "GET /users": {{"/users", ""}}, "GET /method": {{"/method", ""}},
	}
	everyViewIsNamed(t, views)
	followed := map[string]bool{}
	for _, v := range slices.Concat(slices.Collect(maps.Values(views))...) {
		path, keeps := v.path, v.keeps
		page := c.get(path)
		feed, list := asFeed.FindStringSubmatch(page), away.FindStringSubmatch(page)
		if feed == nil || list == nil {
			t.Errorf("%s has no feed, or nothing to carry away", path)
			continue
		}
		links := linked.FindAllStringSubmatch(list[1], -1)
		if len(links) < 2 {
			t.Errorf("%s has no export: %s", path, list[1])
		}
		for _, l := range links {
			to := html.UnescapeString(l[1])
			if !strings.Contains(to, keeps) {
				t.Errorf("%s: %s does not keep %s", path, to, keeps)
			}
			if body := c.get(to); len(body) == 0 && !strings.Contains(to, "parquet") {
				t.Errorf("%s: nothing is at %s", path, to)
			}
		}
		var is atom
		if err := xml.Unmarshal([]byte(c.get(html.UnescapeString(feed[1]))), &is); err != nil || is.ID == "" || is.Title == "" || is.Updated == "" {
			t.Errorf("%s: the feed %s is %+v, %v", path, feed[1], is, err)
		}
		ids := map[string]bool{}
		for _, e := range is.Entry {
			if e.ID == "" || ids[e.ID] || e.Title == "" || e.Updated == "" || len(e.Link) == 0 {
				t.Errorf("%s: an entry of the feed is %+v", path, e)
			}
			ids[e.ID] = true
			if to := strings.TrimPrefix(e.Link[0].Href, c.base); len(e.Link) > 0 && !followed[to] && len(followed) < 60 {
				followed[to] = true
				if resp, _ := c.do("GET", to, nil); resp.StatusCode >= 400 {
					t.Errorf("%s: an entry of the feed leads to %s: %s", path, to, resp.Status)
				}
			}
		}
		if len(is.Entry) == 0 && !strings.HasPrefix(path, "/alerts") {
			t.Errorf("%s: the feed %s is empty", path, feed[1])
		}
	}
}
