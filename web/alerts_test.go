package web_test

import (
	"encoding/xml"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/alert"
	"hearsay/web"
)

// alerted is a record to which the pages of hearsay demo come after an alert was
// made for each kind that needs no claim, placed and told.
func alerted(t *testing.T, o web.Options) (hearsay.Store, *client, []hearsay.Alert) {
	t.Helper()
	s := recordOf(t)
	c := clientOf(t, s, o)
	for i, a := range []hearsay.Alert{
		{ID: "l00", Name: `Words <script>alert(1)</script> & "more"`, Kind: hearsay.AlertWords, Words: "dam", Webhook: "https://desk.example/hidden-path", Secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"},
		{ID: "l01", Kind: hearsay.AlertDispute}, {ID: "l02", Kind: hearsay.AlertChange}, {ID: "l03", Kind: hearsay.AlertEdited, Paused: true, Reason: "its webhook answered 410 Gone"},
	} {
		a.Made = time.Unix(2e9+int64(i), 0).UTC()
		if err := s.PutAlert(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	list, err := demoRead()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Record(t.Context(), list); err != nil {
		t.Fatal(err)
	}
	placed(t, s)
	if _, err := alert.Look(t.Context(), s, time.Now(), false); err != nil {
		t.Fatal(err)
	}
	alerts, err := s.Alerts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s, c, alerts
}

func TestTheAPIKeepsAlerts(t *testing.T) {
	s, c, _ := alerted(t, web.Options{Who: "ada"})
	d := documentOf(t, c)
	all := d.ask(t, c, "GET", "/api/v1/alerts", "/api/v1/alerts", "")
	if n := len(all["items"].([]any)); n != 4 {
		t.Errorf("%d alerts are listed", n)
	}
	if one := d.ask(t, c, "GET", "/api/v1/alerts/{id}", "/api/v1/alerts/l00", ""); one["webhook"] != "https://desk.example/…" {
		t.Errorf("the webhook is shown as %v", one["webhook"])
	}
	for id, kind := range map[string]string{"l00": "statement.new", "l01": "dispute.opened"} {
		told := d.ask(t, c, "GET", "/api/v1/alerts/{id}/events", "/api/v1/alerts/"+id+"/events?limit=3", "")["items"].([]any)
		if len(told) == 0 || told[0].(map[string]any)["type"] != kind {
			t.Errorf("alert %s told %v", id, told)
		}
	}
	d.ask(t, c, "GET", "/api/v1/alerts/{id}", "/api/v1/alerts/none", "")
	d.ask(t, c, "GET", "/api/v1/alerts/{id}/events", "/api/v1/alerts/none/events", "")
	for body, want := range map[string]int{
		`{"kind":"words","words":"ferry","webhook":"https://desk.example/x","recent":"48h","name":"ferries"}`: 200,
		`{"kind":"dispute"}`:                                      200,
		`{"kind":"words"}`:                                        400,
		`{"kind":"words","words":"…"}`:                            400,
		`{"kind":"speaker","speaker":"none"}`:                     400,
		`{"kind":"speaker","speaker":"Nobody At All"}`:            400,
		`{"kind":"claim","claim":"c0"}`:                           400,
		`{"kind":"edited","webhook":"ftp://desk.example/hidden"}`: 400,
		`{"kind":"edited","recent":"soon"}`:                       400,
		`{"kind":"edited","sure":2}`:                              422,
		`{"kind":"edited","file":"/etc/cron.d/hearsay"}`:          422,
		`{"kind":"gossip"}`:                                       422,
	} {
		v := d.ask(t, c, "POST", "/api/v1/alerts", "/api/v1/alerts", body)
		if v["status of the answer"] != want {
			t.Errorf("%s: %v", body, v)
		}
		if secret, _ := v["secret"].(string); strings.Contains(body, `/x"`) && alert.CheckSecret(hearsay.Secret(secret)) != nil {
			t.Errorf("%s: the secret is %q", body, secret)
		}
	}
	list, err := s.Alerts(t.Context())
	if err != nil || len(list) != 6 {
		t.Fatalf("%d alerts: %v", len(list), err)
	}
	for _, a := range list[4:] {
		if a.Name == "ferries" && (a.Recent != 48*time.Hour || a.Who != "ada" || a.File != "") {
			t.Errorf("it is kept as %+v", a)
		}
		if resp, got := c.send("DELETE", "/api/v1/alerts/"+a.ID, ""); resp.StatusCode != http.StatusNoContent {
			t.Errorf("%s: %s", resp.Status, got)
		}
	}
	d.ask(t, c, "DELETE", "/api/v1/alerts/{id}", "/api/v1/alerts/none", "")
	if list, err = s.Alerts(t.Context()); err != nil || len(list) != 4 {
		t.Errorf("%d alerts: %v", len(list), err)
	}
}

// The pages show what alerts told, as text, and neither secret nor path.
func TestAlertPages(t *testing.T) {
	_, c, list := alerted(t, web.Options{})
	page := c.get("/alerts")
	for _, want := range []string{"Words &lt;script&gt;", "disputes", "its webhook answered 410 Gone", "/alerts/l01.atom", "Disputed: “", "https://desk.example/…", "to be delivered"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	one := c.get("/alerts/l01")
	if !strings.Contains(one, "Disputed: “") || !strings.Contains(one, `href="/article/a`) {
		t.Errorf("the page of one alert is %s", one)
	}
	type atom struct {
		ID      string `xml:"id"`
		Entries []struct {
			ID    string `xml:"id"`
			Links []struct {
				Href string `xml:"href,attr"`
			} `xml:"link"`
		} `xml:"entry"`
	}
	for _, a := range list {
		var feed atom
		text := c.get("/alerts/" + a.ID + ".atom")
		if err := xml.Unmarshal([]byte(text), &feed); err != nil || feed.ID != "urn:hearsay:alert:"+a.ID {
			t.Errorf("the feed of %s: %v\n%s", a.ID, err, text)
		}
		if strings.Contains(text+page+one, "hidden-path") || strings.Contains(text+page+one, "MfKQ9r8") || strings.Contains(text+page+one, "<script>alert") {
			t.Error("a secret, a path or a script is on a page")
		}
	}
	var feed atom
	again := c.get("/alerts/l00.atom")
	if err := xml.Unmarshal([]byte(again), &feed); err != nil || len(feed.Entries) == 0 || !strings.HasPrefix(feed.Entries[0].ID, "urn:hearsay:event:e") || !strings.HasPrefix(feed.Entries[0].Links[0].Href, c.base+"/article/a") {
		t.Errorf("%v: %s", err, again)
	}
	if again != c.get("/alerts/l00.atom") {
		t.Error("the feed is another one the second time")
	}
	if resp, _ := c.do("GET", "/alerts/none", nil); resp.StatusCode != http.StatusNotFound {
		t.Errorf("no alert: %s", resp.Status)
	}
}

// An alert is added and removed by the page's forms; a record that is only shown
// takes none.
func TestAlertForms(t *testing.T) {
	s, c, _ := alerted(t, web.Options{Who: "ada"})
	resp, got := c.do("POST", "/alerts", url.Values{"kind": {"words"}, "what": {"harbour"}, "name": {"the harbour"}, "webhook": {"https://desk.example/y"}})
	if resp.StatusCode != http.StatusCreated || !strings.Contains(got, "whsec_") || resp.Header.Get("Cache-Control") == "" {
		t.Errorf("%s: %s", resp.Status, got)
	}
	if resp, _ := c.do("POST", "/alerts", url.Values{"kind": {"speaker"}, "what": {""}}); resp.StatusCode != http.StatusBadRequest {
		t.Errorf("nobody: %s", resp.Status)
	}
	list, err := s.Alerts(t.Context())
	if err != nil || len(list) != 5 || list[0].Words != "harbour" && list[4].Words != "harbour" {
		t.Fatalf("%+v %v", list, err)
	}
	if resp, _ := c.do("POST", "/alerts/l01/remove", url.Values{}); resp.StatusCode != http.StatusSeeOther && resp.StatusCode != http.StatusOK {
		t.Errorf("removing: %s", resp.Status)
	}
	if list, err = s.Alerts(t.Context()); err != nil || len(list) != 4 {
		t.Errorf("%+v %v", list, err)
	}
	shown := clientOf(t, s, web.Options{ReadOnly: true, Who: "ada"})
	for _, at := range []string{"/alerts", "/alerts/l00/remove"} {
		if resp, _ := shown.do("POST", at, url.Values{"kind": {"dispute"}}); resp.StatusCode != http.StatusForbidden {
			t.Errorf("%s of a record that is only shown: %s", at, resp.Status)
		}
	}
	if resp, _ := shown.send("DELETE", "/api/v1/alerts/l00", ""); resp.StatusCode != http.StatusForbidden {
		t.Errorf("by the API: %s", resp.Status)
	}
}

// The pages of alerts in a real browser, in light and dark and as wide as a phone.
func TestAlertsInABrowser(t *testing.T) {
	_, c, _ := alerted(t, web.Options{Who: "ada"})
	b := browserOf(t, c.base)
	script := axe(t)
	b.walk(script, "alerts", "/alerts")
	b.walk(script, "alert", "/alerts/l01")
}
