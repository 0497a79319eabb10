package web_test

import (
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"hearsay"
	"hearsay/web"
)

// Every page shows what the record has.
func TestEveryPageShowsTheRecord(t *testing.T) {
	s, c := served(t, web.Options{})
	row := rows(t, s, hearsay.Query{Words: `"four hundred people"`})[0]
	extent, err := s.Extent(t.Context(), hearsay.Query{})
	if err != nil {
		t.Fatal(err)
	}
	for path, wants := range map[string][]string{
		"/":                                 {"Newly said", "New articles", "Tove Aune", "Ferry does not sail", fmt.Sprint(extent.Attributions, " statements"), fmt.Sprint(extent.Articles, " articles")},
		"/search?words=ferry":               {"Halvard Sune", `<option value="deny">deny</option>`, "Follow or carry away:"},
		"/search?outlet=mirra+post":         {"Ferry does not sail"},
		"/search?article=" + row.Article.ID: {row.Article.Title},
		"/articles?words=hull":              {"Ferry does not sail"},
		"/article/" + row.Article.ID:        {row.Article.Title, `class="mark direct" id="` + row.Attribution.ID, "How sure", row.Article.TextSHA256},
		"/statement/" + row.Attribution.ID:  {"captain", "Where it comes from", row.Article.TextSHA256, "attribute"},
		"/speakers?name=valdor":             {"Ines Valdor", "/speaker/sinesvaldor"},
		"/speaker/sinesvaldor":              {"Ines Valdor", "Names and roles", "What they said", "a good deal"},
		"/check?quotation=I+will+take+four+hundred+people+out+on+a+hull&speaker=Valdor": {"Meaning changed", "<del>", "The Mirra Post"},
		"/check?quotation=xyzzy+plugh": {"Not in the record"},
		"/review":                      {"The least sure first", "All is right"},
		"/corrections":                 {"Nobody has corrected anything here yet"},
		"/runs":                        {"follows no feeds", "Nothing was added yet"},
		"/method":                      {"How often it is right", "direct quotations found whole", "What it does not do", "B-cubed F1"},
	} {
		page := c.get(path)
		for _, want := range wants {
			if !strings.Contains(page, want) {
				t.Errorf("%s does not have %q", path, want)
			}
		}
		for _, bad := range []string{"ZgotmplZ", "<no value>", "%!"} {
			if strings.Contains(page, bad) {
				t.Errorf("%s has %q", path, bad)
			}
		}
	}
}

// What is asked for wrongly is answered by a page that says so.
func TestWrongAddressesAreAnswered(t *testing.T) {
	_, c := served(t, web.Options{})
	for path, want := range map[string]int{
		"/nowhere": 404, "/article/a0": 404, "/statement/q0": 404, "/speaker/s0": 404, "/export/pdf": 404, "/static/x/nothing.css": 404,
		"/search?act=shout": 400, "/search?kind=odd": 400, "/search?since=9+March": 400, "/search?since=2034&until=2033": 400, "/search?sure=2": 400, "/search?sure=NaN": 400,
		"/search?words=%22%22": 400, "/search?cursor=%21%21": 400, "/search?outlet=Nobody": 404, "/search?speaker=Nobody": 404, "/speakers?type=ghost": 400,
		"/check?quotation=%E2%80%A6": 400, "/check?quotation=" + strings.Repeat("a+", 3000): 400,
	} {
		resp, body := c.do("GET", path, nil)
		if resp.StatusCode != want || !strings.Contains(body, "<h1>") && resp.StatusCode < 300 {
			t.Errorf("%.60s: %d instead of %d", path, resp.StatusCode, want)
		}
	}
}

// The pages of a list together have all rows, each once, whatever the filters.
func TestPagesOfAListAreWhole(t *testing.T) {
	s, c := served(t, web.Options{})
	shown := regexp.MustCompile(`id="r-(q[0-9a-f]+)"`)
	next := regexp.MustCompile(`<a rel="next" href="([^"]+)"`)
	for path, q := range map[string]hearsay.Query{"/search": {}, "/search?kind=indirect": {Kind: hearsay.Indirect}, "/search?oldest=1": {}} {
		seen, pages := map[string]int{}, 0
		for at := path; at != ""; pages++ {
			page := c.get(at)
			for _, m := range shown.FindAllStringSubmatch(page, -1) {
				seen[m[1]]++
			}
			at = ""
			if m := next.FindStringSubmatch(page); m != nil {
				at = html.UnescapeString(m[1])
			}
		}
		want := rows(t, s, q)
		if len(seen) != len(want) || pages < 2 && len(want) > 50 {
			t.Errorf("%s has %d rows on %d pages, the record %d", path, len(seen), pages, len(want))
		}
		for id, n := range seen {
			if n != 1 {
				t.Errorf("%s shows %s %d times", path, id, n)
			}
		}
	}
}

// A list's facets lead to as many rows as they say.
func TestFacetsLeadToTheirRows(t *testing.T) {
	s, c := served(t, web.Options{})
	page := c.get("/search")
	found := regexp.MustCompile(`<a href="(/search\?act=[a-z_]+)" class="count">[^<]+<span class="n">(\d+)</span></a>`).FindAllStringSubmatch(page, -1)
	if len(found) < 5 {
		t.Fatalf("there are %d acts among the facets", len(found))
	}
	for _, m := range found {
		at, _ := url.Parse(m[1])
		n := len(rows(t, s, hearsay.Query{Act: hearsay.Act(at.Query().Get("act"))}))
		if !strings.Contains(m[0], ">"+strconv.Itoa(n)+"<") {
			t.Errorf("%s says %s, the record has %d", m[1], m[2], n)
		}
	}
}

// A list is an Atom feed and exports too, with the same filters.
func TestFeedAndExports(t *testing.T) {
	s, c := served(t, web.Options{})
	want := rows(t, s, hearsay.Query{Act: hearsay.Deny})
	var feed struct {
		Title   string
		Entries []struct {
			ID      string `xml:"id"`
			Title   string `xml:"title"`
			Updated string `xml:"updated"`
			Link    struct {
				Href string `xml:"href,attr"`
			} `xml:"link"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal([]byte(c.get("/search.atom?act=deny")), &feed); err != nil {
		t.Fatal(err)
	}
	if len(feed.Entries) != len(want) || len(want) == 0 {
		t.Errorf("the feed has %d entries, the record %d rows", len(feed.Entries), len(want))
	}
	for _, e := range feed.Entries {
		if !strings.HasPrefix(e.Link.Href, c.base+"/article/") || e.ID == "" || e.Title == "" || e.Updated == "" {
			t.Errorf("an entry lacks something: %+v", e)
		}
	}
	table, err := csv.NewReader(strings.NewReader(c.get("/export/csv?act=deny"))).ReadAll()
	if err != nil || len(table) != len(want)+1 {
		t.Errorf("the CSV has %d rows, %v", len(table), err)
	}
	if lines := strings.Count(c.get("/export/jsonl?act=deny"), "\n"); lines != len(want) {
		t.Errorf("the JSON lines are %d", lines)
	}
	if !strings.HasPrefix(c.get("/export/parquet?act=deny"), "PAR1") || !strings.Contains(c.get("/export/annotation?act=deny"), "AnnotationCollection") {
		t.Error("parquet or annotation are not what they should be")
	}
}

// The headers that keep other sites out stand on every answer.
func TestEveryAnswerIsSecured(t *testing.T) {
	_, c := served(t, web.Options{})
	for _, path := range []string{"/", "/nowhere", "/search.atom", "/export/csv", "/static/x/style.css"} {
		resp, _ := c.do("GET", path, nil)
		if p := resp.Header.Get("Content-Security-Policy"); !strings.HasPrefix(p, "default-src 'none'") || strings.Contains(p, "unsafe") {
			t.Errorf("%s has the policy %q", path, p)
		}
		if resp.Header.Get("X-Content-Type-Options") != "nosniff" || resp.Header.Get("Referrer-Policy") == "" {
			t.Errorf("%s lacks headers: %v", path, resp.Header)
		}
	}
	if page := c.get("/"); regexp.MustCompile(`<script[^>]*>[^<]|style="|\son[a-z]+="`).MatchString(page) {
		t.Error("a page has a script or style of its own")
	}
}

// A person who was seen once has no page: the link leads to the statement.
func TestPeopleSeenOnceHaveNoPage(t *testing.T) {
	s, c := served(t, web.Options{})
	var once hearsay.KnownSpeaker
	for k, err := range s.AllSpeakers(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if k.Mentions == 1 && k.Type == hearsay.Person {
			once = k
			break
		}
	}
	resp, _ := c.do("GET", "/speaker/"+once.ID, nil)
	if resp.StatusCode != http.StatusSeeOther || resp.Header.Get("Location") != "/search?speaker="+once.ID {
		t.Fatalf("%s: %s to %s", once.Name, resp.Status, resp.Header.Get("Location"))
	}
	if _, err := s.Correct(t.Context(), hearsay.Correction{Kind: hearsay.PromoteSpeaker, Speaker: once.ID, Who: "ada"}); err != nil {
		t.Fatal(err)
	}
	c.get("/speaker/" + once.ID)
}
