package web_test

import (
	"encoding/xml"
	"html"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"hearsay"
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

// Every view can be followed and carried away: it has a feed that is Atom and
// leads to pages that there are, and an export, both with the view's filters.
func TestEveryViewHasAFeedAndAnExport(t *testing.T) {
	s, c := busy(t)
	placed(t, s)
	row := rows(t, s, hearsay.Query{Speakers: []string{"sinesvaldor"}})[0]
	if _, err := s.Correct(t.Context(), hearsay.Correction{Kind: hearsay.ConfirmAsItIs, Attribution: row.Attribution.ID, Who: "ada"}); err != nil {
		t.Fatal(err)
	}
	check := url.Values{"quotation": {"I will take four hundred people out on a hull"}, "speaker": {"Ines Valdor"}}.Encode()
	claims := regexp.MustCompile(`/claim/c[0-9a-f]+`).FindString(c.get("/claims"))
	if claims == "" {
		t.Fatal("there is no claim")
	}
	followed := map[string]bool{}
	for path, keeps := range map[string]string{
		"/": "", "/search?words=ferry": "words=ferry", "/claims?speaker=Valdor": "speaker=Valdor", claims: strings.TrimPrefix(claims, "/claim/"), "/articles?outlet=the+lantern": "outlet=the+lantern",
		"/article/" + row.Article.ID: row.Article.ID, "/statement/" + row.Attribution.ID: row.Attribution.ID, "/speakers?type=person": "type=person", "/speaker/sinesvaldor": "sinesvaldor",
		"/speaker/sinesvaldor/correct": "sinesvaldor", "/outlets": "", "/check?" + check: "speaker=Ines", "/review?act=deny": "act=deny", "/audit?words=ferry": "words=ferry",
		"/audit/rows?table=Kind&name=direct&key=%2Fsearch%3Fkind%3Ddirect": "", "/corrections?statement=" + row.Attribution.ID: row.Attribution.ID, "/runs": "", "/run/r6ca2fff40aca?fate=added": "",
		"/feed?url=https%3A%2F%2Fcoastwire.example%2Ffeed.xml%3Fa%3D1%26b%3D2": "", "/alerts": "", "/alerts/l8b08": "l8b08", "/log?what=correction": "what=correction",
	} {
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
