package web_test

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/web"
)

// harbour are two articles: in one Kyr tells what Dovrad said, and an outlet what
// Bauer said; in the other Dovrad denies it.
func harbour(t *testing.T) (hearsay.Store, *client) {
	t.Helper()
	e, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	var list []hearsay.Addition
	for i, text := range []string{
		"Kyr answers\n\nNavy minister Mara Kyr spoke on Monday. Kyr said that General Ilian Dovrad had admitted the bridge was destroyed. " +
			"\"Dovrad told me: 'We will burn the harbour,'\" Kyr said.\n\nThe Northern Herald reported that Otto Bauer had claimed that the dam would hold.\n",
		"Dovrad at the harbour\n\nGeneral Ilian Dovrad denied on Wednesday that the bridge was destroyed. \"The harbour is open to all,\" Dovrad said.\n",
	} {
		a := hearsay.Article{URL: "https://post.example/" + string(rune('a'+i)), Title: text[:strings.IndexByte(text, '\n')], Outlet: "Tesmir Post", Language: "en",
			Text: text, Published: time.Date(2031, 3, 9+2*i, 8, 0, 0, 0, time.UTC)}
		a.Seal()
		list = append(list, addition(hearsay.Capture{URL: a.URL, Time: a.Published}, e.Read(a)))
	}
	s := recordOf(t, list...)
	placed(t, s)
	return s, clientOf(t, s, web.Options{})
}

// What is only told of somebody says according to whom, on every page and in the
// API; it is nobody's stance, and the check calls it no words of his.
func TestWhatIsToldSaysAccordingToWhom(t *testing.T) {
	s, c := harbour(t)
	told := rows(t, s, hearsay.Query{Words: "burn", Speakers: []string{"siliandovrad"}})
	if len(told) != 1 || !told[0].Attribution.Relayed {
		t.Fatalf("what Dovrad is told to have said was read as %+v", told)
	}
	const byKyr = `Ilian Dovrad</a><span class="role">, General</span></span><span class="told-by">, according to <a href="/speaker/smarakyr">Mara Kyr</a></span>,`
	id := told[0].Attribution.ID
	for _, path := range []string{"/search?words=burn", "/speaker/siliandovrad", "/statement/" + id, "/article/" + told[0].Article.ID,
		"/check?quotation=We+will+burn+the+harbour", "/review"} {
		if page := c.get(path); !strings.Contains(page, byKyr) {
			t.Errorf("%s shows Dovrad's words without saying who tells them", path)
		}
	}
	check := c.get("/check?" + url.Values{"quotation": {"We will burn the harbour"}, "speaker": {"Ilian Dovrad"}}.Encode())
	if !strings.Contains(check, `class="verdict v-other_speaker"`) || !strings.Contains(check, "only as somebody else reports them: Ilian Dovrad’s words, according to Mara Kyr") {
		t.Errorf("the check says: %s", check)
	}
	if feed := c.get("/search.atom?words=burn"); !strings.Contains(feed, "Ilian Dovrad, according to Mara Kyr") {
		t.Errorf("the feed says: %s", feed)
	}
	if page := c.get("/search?words=burn&own=1"); strings.Contains(page, "/statement/"+id) {
		t.Error("own=1 shows what is only told")
	}
	if page := c.get("/search"); !strings.Contains(page, "only told of them: ") || !strings.Contains(page, `href="/search?own=1"`) {
		t.Error("the list does not say how many of a speaker's statements are only told of him")
	}
}

// A relayed stance stands apart from those that speakers take themselves.
func TestARelayedStanceIsNobodys(t *testing.T) {
	_, c := harbour(t)
	page := c.get("/claims?words=burn")
	if !strings.Contains(page, `<li class="relayed"><a href="/speaker/siliandovrad">Ilian Dovrad</a><span class="told-by">, according to`) {
		t.Fatalf("the list of claims says: %s", page)
	}
	_, rest, _ := strings.Cut(page, `class="open" href="/claim/`)
	claim, _, _ := strings.Cut(rest, `"`)
	page = c.get("/claim/" + claim)
	if strings.Contains(page, "<th scope=\"row\">") || !strings.Contains(page, `<h2 id="relayed">Only told of them by others</h2>`) {
		t.Errorf("the claim's page has him stand on it: %s", page)
	}
	if page := c.get("/claims?contested=1"); strings.Contains(page, "/claim/c") {
		t.Errorf("what Dovrad is told to have admitted is disputed with himself: %s", page)
	}
	answer := c.get("/api/v1/claims/" + claim)
	if !strings.Contains(answer, `"stances":[]`) || !strings.Contains(answer, `"stances_relayed":[{"speaker":{"id":"siliandovrad"`) || !strings.Contains(answer, `"known":"smarakyr"`) {
		t.Errorf("the API says: %s", answer)
	}
	answer = c.get("/api/v1/statements?words=burn&own=true")
	if strings.Contains(answer, `"relayed":true`) {
		t.Errorf("the API has relayed ones among the speakers' own: %s", answer)
	}
}

// What is only told is counted apart, and its rows are those of the number.
func TestTheAuditCountsWhatIsToldApart(t *testing.T) {
	s, c := harbour(t)
	page := c.get("/audit")
	first, others, _ := strings.Cut(page, "<h2>Named or not</h2>")
	if !strings.Contains(first, "only told of the speaker by somebody else") || strings.Contains(others, "only told of the speaker") {
		t.Fatalf("the audit says: %s", page)
	}
	want := len(rows(t, s, hearsay.Query{})) - len(rows(t, s, hearsay.Query{Own: true}))
	list := c.get("/audit/rows?" + url.Values{"table": {"Own or told by others"}, "name": {"only told of the speaker by somebody else"}}.Encode())
	if got := strings.Count(list, `class="told-by"`); got != want || want < 2 {
		t.Errorf("%d rows of %d", got, want)
	}
	speaker := c.get("/audit/rows?" + url.Values{"table": {"Speaker"}, "name": {"Ilian Dovrad"}, "key": {"/search?speaker=siliandovrad"}}.Encode())
	if strings.Contains(speaker, `class="told-by"`) {
		t.Error("what others tell of Dovrad is counted as his words")
	}
}
