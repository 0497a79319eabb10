package web_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/engine"
	"hearsay/web"
)

// crack is the demo's main dispute, put together by hand: Brok says it, Reuk
// denies it, and says it himself three days later.
const crack = "cmade"

// madeUp puts that dispute into the record, on the rows that were read.
func madeUp(t *testing.T, s hearsay.Store) {
	t.Helper()
	shown := make([]hearsay.Clause, 3)
	list := []hearsay.Statement{{ID: "tbrok", Speaker: "snadiabrok"}, {ID: "tdenial", Speaker: "santonreuk"}, {ID: "tlater", Speaker: "santonreuk"}}
	for _, row := range rows(t, s, hearsay.Query{Words: `"below the third gate"`, OldestFirst: true}) {
		i := 0
		switch {
		case len(row.Known) == 0 || row.Known[0] != "snadiabrok" && row.Known[0] != "santonreuk":
			continue
		case row.Attribution.Act == hearsay.Deny:
			i = 1
		case row.Known[0] == "santonreuk":
			i = 2
		}
		report := hearsay.Report{Article: row.Article.ID, Attribution: row.Attribution.ID}
		list[i].Reports = append(list[i].Reports, report)
		if at := strings.Index(row.Article.Text, "below the third gate"); shown[i].Article == "" {
			shown[i] = hearsay.Clause{Report: report, Span: hearsay.Span{Start: at, End: at + len("below the third gate")}}
		}
	}
	at := time.Date(2034, 5, 2, 7, 10, 0, 0, time.UTC)
	positions := []hearsay.Position{
		{Claim: crack, Statement: "tbrok", Speaker: "snadiabrok", Stance: hearsay.Supports, At: at, Confidence: 0.9, Shown: shown[0]},
		{Claim: crack, Statement: "tdenial", Speaker: "santonreuk", Stance: hearsay.Denies, At: at, Confidence: 0.9, Shown: shown[1]},
		{Claim: crack, Statement: "tlater", Speaker: "santonreuk", Stance: hearsay.Supports, At: at.AddDate(0, 0, 3), Confidence: 0.9, Shown: shown[2]},
	}
	claims := []hearsay.Claim{{ID: crack, Label: "the dam has a crack below the third gate", Contested: true, Sure: 0.9}}
	if err := errors.Join(s.PutStatements(t.Context(), list), s.PutClaims(t.Context(), claims), s.PutPositions(t.Context(), positions)); err != nil {
		t.Fatal(err)
	}
}

// A claim's page shows who stands where on which day, who changed position, and
// in what words.
func TestAClaimShowsWhoStandsWhere(t *testing.T) {
	s, c := disputed(t)
	claim, err := engine.OneClaim(t.Context(), s, crack, 0)
	if err != nil {
		t.Fatal(err)
	}
	page := c.get("/claim/" + crack)
	for _, want := range []string{claim.Claim.Label, "contested", fmt.Sprint(claim.Outlets, " outlets"), fmt.Sprint(claim.Origins, " origins"), "changed position",
		`<th scope="col">2 May 2034</th>`, `<th scope="col">5 May 2034</th>`, "<del>", "<ins>", " · copy", "<svg", `aria-label="The table above`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not have %q", want)
		}
	}
	line := regexp.MustCompile(`(?s)<th scope="row"><a href="/speaker/santonreuk">Anton Reuk</a></th>(.*?)</tr>`).FindStringSubmatch(page)
	if line != nil && strings.Count(line[1], "below the third gate") < 2 {
		t.Errorf("the matrix's cells do not have the words that show the stances: %s", line[1])
	}
	if line == nil || !regexp.MustCompile(`(?s)denies.*supports`).MatchString(line[1]) {
		t.Errorf("the matrix does not show that Reuk denied, then supported it: %v", line)
	}
	for _, to := range regexp.MustCompile(`class="open stance [a-z]+" href="([^"#]+)#`).FindAllStringSubmatch(page, -1) {
		c.get(to[1])
	}
	if resp, _ := c.do("GET", "/claim/c0", nil); resp.StatusCode != http.StatusNotFound {
		t.Errorf("a claim that is none: %s", resp.Status)
	}
}

// What is contested, and who changed position, leads from the first page and
// from the speaker's.
func TestDisputesAreFound(t *testing.T) {
	s, c := disputed(t)
	const to = `href="/claim/` + crack + `"`
	for path, wants := range map[string][]string{
		"/":                                {"Newly contested", "Newly changed", to},
		"/claims?contested=1":              {"Disputes", to},
		"/claims?words=crack&speaker=reuk": {to, "Anton Reuk"},
		"/claims?speaker=Nobody":           nil,
		"/claims?words=zebra":              {"No claim was found"},
		"/speaker/santonreuk":              {"Positions", "Changed on", to},
		"/articles?outlet=Daily+Beacon":    {"Workers raise alarm"},
	} {
		resp, page := c.do("GET", path, nil)
		if wants == nil && resp.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %s", path, resp.Status)
		}
		for _, want := range wants {
			if !strings.Contains(page, want) {
				t.Errorf("%s does not have %q", path, want)
			}
		}
	}
	feed := c.get("/claims.atom?contested=1")
	if err := xml.Unmarshal([]byte(feed), new(struct{})); err != nil || !strings.Contains(feed, c.base+"/claim/"+crack) || !strings.Contains(feed, "Anton Reuk denies") {
		t.Errorf("the feed of disputes: %v\n%s", err, feed)
	}
	row := rows(t, s, hearsay.Query{Outlet: "Daily Beacon", Act: hearsay.Deny, OldestFirst: true})[0]
	if page := c.get("/statement/" + row.Attribution.ID); !strings.Contains(page, "The same statement elsewhere") || !strings.Contains(page, to) {
		t.Error("a statement does not lead to the same one elsewhere, or to its claim")
	}
	if page := c.get("/article/" + row.Article.ID); !strings.Contains(page, "<strong>copy</strong>") || !strings.Contains(page, "On the same event") {
		t.Error("a copy does not say that it is one")
	}
}

// Whoever asks for disputes by the name that the command and the API have for them
// comes to the contested claims, with what else was asked for.
func TestDisputesLeadToContestedClaims(t *testing.T) {
	_, c := disputed(t)
	for asked, to := range map[string]string{
		"/disputes":                             "/claims?contested=1",
		"/disputes?sure=0.5&words=the+crack":    "/claims?contested=1&sure=0.5&words=the+crack",
		"/disputes?contested=&speaker=Ivo%26co": "/claims?contested=1&speaker=Ivo%26co",
	} {
		resp, _ := c.do("GET", asked, nil)
		if at := resp.Header.Get("Location"); resp.StatusCode != http.StatusFound || at != to {
			t.Errorf("%s: %s, to %q; it should lead to %s", asked, resp.Status, at, to)
		}
	}
	if _, page := c.do("GET", "/claims?contested=1", nil); !strings.Contains(page, "/claim/"+crack) {
		t.Error("the contested claim is not where /disputes leads to")
	}
}

// The API tells the same, as its document says.
func TestTheAPITellsDisputes(t *testing.T) {
	_, c := disputed(t)
	d := documentOf(t, c)
	for at, path := range map[string]string{"/api/v1/claims": "/api/v1/claims", "/api/v1/disputes?words=crack&sure=0.5": "/api/v1/disputes", "/api/v1/claims/" + crack: "/api/v1/claims/{id}"} {
		v := d.ask(t, c, "GET", path, at, "")
		if v["status of the answer"] != 200 || !strings.Contains(fmt.Sprint(v), crack) {
			t.Errorf("%s: %v", at, v)
		}
	}
}

// The pages of claims are accessible and fit a phone.
func TestClaimsInABrowser(t *testing.T) {
	_, c := disputed(t)
	b := browserOf(t, c.base)
	b.walk(axe(t), "claim", "/claim/"+crack)
	b.walk(axe(t), "disputes", "/claims?contested=1")
	b.walk(axe(t), "contested", "/")
	b.walk(axe(t), "changes", "/changes")
}

// The pictures that README.md shows are of what placing finds by itself in the
// demo's pages.
func TestPictureInABrowser(t *testing.T) {
	if os.Getenv("HEARSAY_PICTURES") == "" {
		t.Skip("HEARSAY_PICTURES says where pictures are kept")
	}
	s, c := servedOf(t, demoRead, web.Options{})
	placed(t, s)
	b := browserOf(t, c.base)
	b.open("/claim/" + found(t, s))
	b.window("claim-window")
	b.open("/")
	b.window("today-window")
}

// found is a dispute that placing found by itself in the demo's pages, on which
// somebody changed position.
func found(t *testing.T, s hearsay.Store) string {
	t.Helper()
	list, _, err := engine.Standings(t.Context(), s, hearsay.ClaimQuery{Contested: true, Limit: 20}, 0)
	if err != nil {
		t.Fatal(err)
	}
	for i := range list {
		changes, err := engine.ChangesOn(t.Context(), s, list[i].Claim)
		if err != nil {
			t.Fatal(err)
		}
		if len(changes) > 0 {
			return list[i].Claim.ID
		}
	}
	t.Fatal("placing finds no dispute on which somebody changed position")
	return ""
}
