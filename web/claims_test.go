package web_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"hearsay"
	"hearsay/engine"
)

// crack is the demo's main dispute.
func crack(t *testing.T, s hearsay.Store) hearsay.Standing {
	t.Helper()
	list, _, err := engine.Standings(t.Context(), s, hearsay.ClaimQuery{Contested: true, Words: "Serrin dam has a crack", Limit: 10}, 0)
	if err != nil || len(list) != 1 {
		t.Fatalf("the demo has %d such disputes, %v", len(list), err)
	}
	return list[0]
}

// A claim's page shows who stands where on which day, who changed position, and
// in what words.
func TestAClaimShowsWhoStandsWhere(t *testing.T) {
	s, c := disputed(t)
	claim := crack(t, s)
	page := c.get("/claim/" + claim.Claim.ID)
	for _, want := range []string{claim.Claim.Label, "contested", fmt.Sprint(claim.Outlets, " outlets"), fmt.Sprint(claim.Origins, " origins"), "changed position",
		`<th scope="col">2 May 2034</th>`, `<th scope="col">5 May 2034</th>`, "<del>", "<ins>", " · copy", "<svg", `aria-label="The table above`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not have %q", want)
		}
	}
	line := regexp.MustCompile(`(?s)<th scope="row"><a href="/speaker/santonreuk">Anton Reuk</a></th>(.*?)</tr>`).FindStringSubmatch(page)
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
	to := `href="/claim/` + crack(t, s).Claim.ID + `"`
	for path, wants := range map[string][]string{
		"/":                                {"Newly contested", "Newly changed", to},
		"/claims?contested=1":              {"Disputes", to},
		"/claims?words=crack&speaker=reuk": {to, "Anton Reuk"},
		"/claims?speaker=Nobody":           nil,
		"/claims?words=zebra":              {"No claim on record is so"},
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
	row := rows(t, s, hearsay.Query{Outlet: "Daily Beacon", Act: hearsay.Deny, OldestFirst: true})[0]
	if page := c.get("/statement/" + row.Attribution.ID); !strings.Contains(page, "The same statement elsewhere") || !strings.Contains(page, to) {
		t.Error("a statement does not lead to the same one elsewhere, or to its claim")
	}
	if page := c.get("/article/" + row.Article.ID); !strings.Contains(page, "<strong>copy</strong>") || !strings.Contains(page, "On the same event") {
		t.Error("a copy does not say that it is one")
	}
}

// The API tells the same, as its document says.
func TestTheAPITellsDisputes(t *testing.T) {
	s, c := disputed(t)
	d := documentOf(t, c)
	id := crack(t, s).Claim.ID
	for at, path := range map[string]string{"/api/v1/claims": "/api/v1/claims", "/api/v1/disputes?words=crack&sure=0.5": "/api/v1/disputes", "/api/v1/claims/" + id: "/api/v1/claims/{id}"} {
		v := d.ask(t, c, "GET", path, at, "")
		if v["status of the answer"] != 200 || !strings.Contains(fmt.Sprint(v), id) {
			t.Errorf("%s: %v", at, v)
		}
	}
}

// The pages of claims are accessible and fit a phone.
func TestClaimsInABrowser(t *testing.T) {
	s, c := disputed(t)
	b := browserOf(t, c.base)
	b.walk(axe(t), "claim", "/claim/"+crack(t, s).Claim.ID)
	b.walk(axe(t), "disputes", "/claims?contested=1")
	b.walk(axe(t), "contested", "/")
}
