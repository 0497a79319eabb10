package web_test

import (
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"hearsay"
)

// told is a number as a page tells it; -1 where it does not.
func told(page, form string) int {
	m := regexp.MustCompile(form).FindStringSubmatch(page)
	if m == nil {
		return -1
	}
	return number(m[1])
}

// allPages is a list on all its pages.
func allPages(c *client, at string) string {
	var all strings.Builder
	for at != "" {
		page := mainOf(c.get(at))
		all.WriteString(page)
		next := nextPage.FindStringSubmatch(page)
		if at = ""; next != nil {
			at = html.UnescapeString(next[1])
		}
	}
	return all.String()
}

// listed are the objects of a list of the API, on all its pages.
func listed(t *testing.T, c *client, at string) (list []map[string]any) {
	t.Helper()
	for cursor := ""; ; {
		to := at
		if cursor != "" {
			to += map[bool]string{true: "&", false: "?"}[strings.Contains(at, "?")] + "cursor=" + url.QueryEscape(cursor)
		}
		var page struct {
			Items []map[string]any `json:"items"`
			Next  *string          `json:"next"`
		}
		if err := json.Unmarshal([]byte(c.get(to)), &page); err != nil {
			t.Fatalf("%s: %v", to, err)
		}
		list = append(list, page.Items...)
		if page.Next == nil || *page.Next == "" {
			return list
		}
		cursor = *page.Next
	}
}

// sameNumbers holds what the pages and the API tell of one record against each other.
func sameNumbers(t *testing.T, s hearsay.Store, c *client) {
	t.Helper()
	const link = `<a class="count" href="[^"]*">([\d\x{202f}]+)`
	all := len(rows(t, s, hearsay.Query{}))
	sum := 0
	for _, a := range listed(t, c, "/api/v1/articles") {
		sum += len(rows(t, s, hearsay.Query{Article: a["id"].(string)}))
	}
	inArticles := 0
	for _, m := range regexp.MustCompile(link+` statements?</a>`).FindAllStringSubmatch(allPages(c, "/articles"), -1) {
		inArticles += number(m[1])
	}
	for where, n := range map[string]int{
		"Today": told(c.get("/"), `Who said what, and who disputes it: `+link), "Search": told(c.get("/search"), `<p class="small">`+link+` statements</a>`),
		"Audit": told(c.get("/audit"), `<p>Counted: `+link), "the API": len(listed(t, c, "/api/v1/statements")), "the API's articles": sum, "Articles": inArticles,
	} {
		if n != all {
			t.Errorf("%s has %d statements, the record shows %d", where, n, all)
		}
	}
	speakers, claims := allPages(c, "/speakers"), allPages(c, "/claims")
	for _, k := range listed(t, c, "/api/v1/speakers") {
		id := k["id"].(string)
		has := len(rows(t, s, hearsay.Query{Speakers: []string{id}}))
		numbers := map[string]int{"Speakers": told(speakers, `href="/search\?speaker=`+id+`">([\d\x{202f}]+)</a>`), "the API's speakers": int(k["statements"].(float64)),
			"the API's statements": len(listed(t, c, "/api/v1/statements?speaker="+id))}
		if strings.Contains(speakers, `"/speaker/`+id+`"`) && has > 1 {
			numbers["Speaker"] = told(c.get("/speaker/"+id), `<p class="small">`+link+` statements</a>`)
		}
		for where, n := range numbers {
			if n != has {
				t.Errorf("%s: %s has %d statements, the record shows %d", where, id, n, has)
			}
		}
	}
	for _, k := range listed(t, c, "/api/v1/claims") {
		id := k["id"].(string)
		page := c.get("/claim/" + id)
		_, list, _ := strings.Cut(claims, `href="/claim/`+id+`"`)
		list, _, _ = strings.Cut(list, `class="row"`)
		for _, of := range []string{"outlets", "origins", "articles"} {
			one := strings.TrimSuffix(of, "s")
			is := int(k[of].(float64))
			if a, b := told(page, `>([\d\x{202f}]+) `+one+`s?</a>`), told(list, `>([\d\x{202f}]+) `+one+`s?</a>`); a != is || b != is {
				t.Errorf("claim %s has %d %s on its page, %d in the list, %d in the API", id, a, of, b, is)
			}
		}
	}
}

// The same number is told everywhere: on the demo's record, and again after an
// article was edited.
func TestTheSameNumberEverywhere(t *testing.T) {
	s, c := disputed(t)
	sameNumbers(t, s, c)
	before := len(rows(t, s, hearsay.Query{}))
	row := rows(t, s, hearsay.Query{})[0]
	e, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	kept, err := s.Article(t.Context(), row.Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	edited := kept.Article
	edited.Text += "\n\n“This was added later,” said Ida Marn, a harbour master."
	edited.Page = nil
	edited.Seal()
	outcomes, err := s.Record(t.Context(), []hearsay.Addition{addition(hearsay.Capture{URL: edited.URL, Path: edited.Path, MediaType: "text/plain", Bytes: []byte(edited.Text)}, e.Read(edited))})
	if err != nil || outcomes[0].Fate != hearsay.NewVersion {
		t.Fatal(fmt.Sprintf("%+v", outcomes), err)
	}
	placed(t, s)
	if now := len(rows(t, s, hearsay.Query{})); now <= before || now >= len(rows(t, s, hearsay.Query{AllVersions: true})) {
		t.Fatalf("%d statements before the edit, %d after it", before, now)
	}
	sameNumbers(t, s, c)
}
