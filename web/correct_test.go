package web_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"hearsay"
	"hearsay/web"
)

// Each form of the review makes its correction, signed, and undo takes it back.
func TestCorrectionsAreMadeAndUndone(t *testing.T) {
	s, c := served(t, web.Options{Who: "ada"})
	row := rows(t, s, hearsay.Query{Words: `"four hundred people"`})[0]
	id := row.Attribution.ID
	for _, k := range []struct {
		form url.Values
		kind hearsay.CorrectionKind
		is   func(*hearsay.Row) bool
	}{
		{url.Values{"do": {"confirm"}}, hearsay.ConfirmAsItIs, func(r *hearsay.Row) bool { return r.Attribution.Confidence.Span == 1 }},
		{url.Values{"do": {"act"}, "act": {"threaten"}}, hearsay.CorrectAct, func(r *hearsay.Row) bool { return r.Attribution.Act == hearsay.Threaten }},
		{url.Values{"do": {"speaker"}, "speaker": {"Halvard Sune"}, "why": {"a slip"}}, hearsay.CorrectSpeaker, func(r *hearsay.Row) bool { return r.Known[0] == "shalvardsune" }},
		{url.Values{"do": {"speaker"}, "speaker": {"none"}}, hearsay.CorrectSpeaker, func(r *hearsay.Row) bool { return r.Known[0] == "" }},
		{url.Values{"do": {"reject"}}, hearsay.NotAStatement, nil},
	} {
		k.form.Set("back", "/statement/"+id)
		resp, body := c.do("POST", "/correct/"+id, k.form)
		if resp.StatusCode != http.StatusSeeOther {
			t.Fatalf("%v: %s\n%s", k.form, resp.Status, body)
		}
		fix := last(t, s)
		if fix.Kind != k.kind || fix.Who != "ada" || fix.Why != k.form.Get("why") || fix.Attribution != id {
			t.Errorf("%v recorded %+v", k.form, fix)
		}
		if at := resp.Header.Get("Location"); at != "/statement/"+id+"?done="+fix.ID {
			t.Errorf("it leads to %s", at)
		}
		if page := c.get(resp.Header.Get("Location")); !strings.Contains(page, "Recorded") || !strings.Contains(page, "/undo/"+fix.ID) {
			t.Error("the page does not tell what was recorded")
		}
		now := rows(t, s, hearsay.Query{Article: row.Article.ID, AllVersions: true})
		i := slices.IndexFunc(now, func(r hearsay.Row) bool { return r.Attribution.ID == id })
		if k.is == nil && i >= 0 || k.is != nil && (i < 0 || !k.is(&now[i])) {
			t.Errorf("%v has not done what it says", k.form)
		}
		if resp, body := c.do("POST", "/undo/"+fix.ID, url.Values{"back": {"/corrections"}}); resp.StatusCode != http.StatusSeeOther {
			t.Fatalf("undo: %s\n%s", resp.Status, body)
		}
		if resp, _ := c.do("POST", "/undo/"+fix.ID, url.Values{}); resp.StatusCode != http.StatusConflict {
			t.Errorf("undone twice: %s", resp.Status)
		}
	}
	if page := c.get("/corrections"); !strings.Contains(page, "a slip") || !strings.Contains(page, "the speaker is Halvard Sune") || !strings.Contains(page, "undone") {
		t.Error("the list of corrections does not show them")
	}
}

func last(t *testing.T, s hearsay.Store) hearsay.Correction {
	t.Helper()
	list, err := s.Corrections(t.Context(), hearsay.CorrectionQuery{Limit: 1})
	if err != nil || len(list) != 1 {
		t.Fatalf("%v, %v", list, err)
	}
	return list[0]
}

// What cannot be recorded is refused in a sentence, and nothing is recorded.
func TestWrongCorrectionsAreRefused(t *testing.T) {
	s, c := served(t, web.Options{})
	id := rows(t, s, hearsay.Query{})[0].Attribution.ID
	for _, k := range []struct {
		path   string
		form   url.Values
		status int
	}{
		{"/correct/" + id, url.Values{"do": {"burn"}}, 400},
		{"/correct/" + id, url.Values{"do": {"act"}, "act": {"shout"}}, 400},
		{"/correct/" + id, url.Values{"do": {"speaker"}, "speaker": {"Nobody Atall"}}, 400},
		{"/correct/q0", url.Values{"do": {"confirm"}}, 404},
		{"/undo/k0", url.Values{}, 404},
	} {
		if resp, _ := c.do("POST", k.path, k.form); resp.StatusCode != k.status {
			t.Errorf("%s %v: %s", k.path, k.form, resp.Status)
		}
	}
	// Another site's page, by both headers that tell.
	for _, header := range [][]string{{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://elsewhere.example"}} {
		if resp, _ := c.do("POST", "/correct/"+id, url.Values{"do": {"confirm"}}, header...); resp.StatusCode != http.StatusForbidden {
			t.Errorf("%v: %s", header, resp.Status)
		}
	}
	resp, _ := c.do("POST", "/correct/"+id, url.Values{"do": {"confirm"}, "back": {"//elsewhere.example/"}})
	if at := resp.Header.Get("Location"); !strings.HasPrefix(at, "/?done=k") {
		t.Errorf("a form leads away to %s", at)
	}
	if list, _ := s.Corrections(t.Context(), hearsay.CorrectionQuery{}); len(list) != 1 {
		t.Errorf("%d corrections are on record", len(list))
	}
}

// A record that is only shown takes no corrections and shows no forms for them.
func TestReadOnly(t *testing.T) {
	s, c := served(t, web.Options{ReadOnly: true})
	id := rows(t, s, hearsay.Query{})[0].Attribution.ID
	if page := c.get("/statement/" + id); strings.Contains(page, `method="post"`) {
		t.Error("there are forms that change something")
	}
	if resp, _ := c.do("POST", "/correct/"+id, url.Values{"do": {"confirm"}}); resp.StatusCode != http.StatusForbidden {
		t.Errorf("a correction: %s", resp.Status)
	}
}
