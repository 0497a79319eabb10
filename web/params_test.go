package web_test

import (
	"html"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"hearsay"
	"hearsay/web"
)

// Whatever page is asked for what is not known there says so, and which known name
// is like it; feeds, exports and the API refuse it.
func TestUnknownParametersAreNamed(t *testing.T) {
	s, c := busy(t)
	placed(t, s)
	row := rows(t, s, hearsay.Query{Speakers: []string{"sinesvaldor"}})[0]
	claim, _, _ := s.FindClaims(t.Context(), hearsay.ClaimQuery{Limit: 1})
	ids := strings.NewReplacer("/article/{id}", "/article/"+row.Article.ID, "/statement/{id}", "/statement/"+row.Attribution.ID, "/speaker/{id}", "/speaker/sinesvaldor", "/claim/{id}", "/claim/"+claim[0].ID,
		"/run/{id}", "/run/r6ca2fff40aca", "/alerts/{id}", "/alerts/l8b08", "{$}", "", "/takedown/{kind}/{id}", "/takedown/article/"+row.Article.ID,
		"/corrections/{id}", "/corrections/k1", "/speakers/{id}", "/speakers/sinesvaldor", "/articles/{id}", "/articles/"+row.Article.ID, "/claims/{id}", "/claims/"+claim[0].ID, "/statements/{id}", "/statements/"+row.Attribution.ID, "{format}", "csv")
	pages, files := 0, 0
	for _, p := range slices.Concat(web.Patterns(true), web.Patterns(false)) {
		method, path, asks := strings.Cut(p, " ")
		if !asks || method != "GET" || strings.HasPrefix(path, "/static/") || path == "/method/scores.txt" || path == "/account" { // only users have an account
			continue
		}
		path = ids.Replace(path)
		given := url.Values{"speker": {"Kyr"}, "utm_source": {"x"}}
		for name, value := range map[string]string{"/feed": "https://coastwire.example/feed.xml?a=1&b=2", "/check.atom": "not a word of it", "/audit/rows": "kind"} {
			if path == name {
				given.Set(map[string]string{"/feed": "url", "/check.atom": "quotation", "/audit/rows": "table"}[path], value)
			}
		}
		resp, body := c.do("GET", path+"?"+given.Encode(), nil)
		if path == "/disputes" { // another name for a page, which says it
			resp, body = c.do("GET", resp.Header.Get("Location"), nil)
		}
		says := html.UnescapeString(body)
		switch {
		case strings.HasPrefix(path, "/api/"):
			if resp.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(says, "speker") || !strings.HasPrefix(resp.Header.Get("Content-Type"), "application/problem+json") {
				t.Errorf("%s: %s: %s", path, resp.Status, body)
			}
		case strings.HasSuffix(path, ".atom"), strings.HasPrefix(path, "/export/"):
			if files++; resp.StatusCode != http.StatusBadRequest || !strings.Contains(says, "This address asks for “speker”") {
				t.Errorf("%s: %s", path, resp.Status)
			}
		default:
			if pages++; resp.StatusCode != http.StatusOK || !strings.Contains(says, "This address asks for “speker”") || !strings.Contains(says, "It was not applied.") || strings.Contains(says, "“utm_source”") {
				t.Errorf("%s: %s, and it does not say what was passed over", path, resp.Status)
			}
		}
	}
	if pages < 20 || files < 10 {
		t.Errorf("%d pages and %d feeds and exports were asked", pages, files)
	}
	for _, name := range []string{"articles.jsonl", "claims.jsonl", "speakers.jsonl", "outlets.csv", "audit.csv", "auditrows.jsonl", "review.jsonl", "corrections.jsonl", "log.jsonl", "users.csv", "method.csv", "feeds.csv", "runs.csv", "run.csv"} {
		if resp, _ := c.do("GET", "/export/"+name+"?speker=Kyr", nil); resp.StatusCode != http.StatusBadRequest {
			t.Errorf("%s: %s", name, resp.Status)
		}
	}
	if page := c.get("/search?" + url.QueryEscape(bad) + "=1"); !strings.Contains(page, "This address asks for") || strings.Contains(page, "<script>alert") || strings.Contains(page, "<img") {
		t.Error("markup in the name of a parameter is not shown as text")
	}
	if page := html.UnescapeString(c.get("/search?speker=Kyr&word=ferry")); !strings.Contains(page, "“speker” (did you mean “speaker”?), “word” (did you mean “words”?)") {
		t.Error("it does not say what is like it")
	}
	for _, path := range []string{"/search?words=ferry&since=2020-01-01", "/articles?outlet=the+lantern", "/claims?contested=1&sure=0.5", "/audit?words=ferry", "/speakers?type=person"} {
		if strings.Contains(c.get(path), "This address asks for") {
			t.Errorf("%s says that something is not known", path)
		}
	}
}
