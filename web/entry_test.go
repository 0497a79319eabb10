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

// posted sends a form that has to be taken, and gives the page it leads to.
func posted(t *testing.T, c *client, path string, form url.Values) string {
	t.Helper()
	resp, body := c.do("POST", path, form)
	if resp.StatusCode != http.StatusSeeOther {
		t.Fatalf("%s %v: %s\n%s", path, form, resp.Status, body)
	}
	return c.get(resp.Header.Get("Location"))
}

// An entry of the directory is renamed, gets another name, is linked, and joined
// with another; each stands in the list of corrections, and undo takes it back.
func TestAnEntryIsCorrected(t *testing.T) {
	s, c := served(t, web.Options{Who: "ada"})
	const to = "/speaker/sinesvaldor/correct"
	known := func() hearsay.KnownSpeaker {
		k, err := s.Speaker(t.Context(), "sinesvaldor")
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	before := known()
	other, err := s.Speaker(t.Context(), "shalvardsune")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range []struct {
		form url.Values
		kind hearsay.CorrectionKind
		is   func(hearsay.KnownSpeaker) bool
		says string
	}{
		{url.Values{"do": {"rename"}, "name": {"Inès Valdor"}}, hearsay.RenameSpeaker, func(k hearsay.KnownSpeaker) bool { return k.Name == "Inès Valdor" }, "the name is Inès Valdor"},
		{url.Values{"do": {"alias"}, "name": {"The Harbour Master"}}, hearsay.AddSpeakerAlias, func(k hearsay.KnownSpeaker) bool {
			return slices.ContainsFunc(k.Aliases, func(a hearsay.Alias) bool { return a.Name == "The Harbour Master" })
		}, "another name is The Harbour Master"},
		{url.Values{"do": {"wikidata"}, "wikidata": {"Q900000009"}}, hearsay.LinkWikidata, func(k hearsay.KnownSpeaker) bool { return k.Wikidata == "Q900000009" }, "the Wikidata entry is Q900000009"},
		{url.Values{"do": {"merge"}, "other": {"Halvard Sune"}, "why": {"one and the same"}}, hearsay.MergeSpeakers, func(k hearsay.KnownSpeaker) bool { return k.Mentions == before.Mentions+other.Mentions }, "entries sinesvaldor and shalvardsune"},
	} {
		k.form.Set("back", to)
		page := posted(t, c, to, k.form)
		fix := last(t, s)
		if fix.Kind != k.kind || fix.Who != "ada" || fix.Why != k.form.Get("why") || !k.is(known()) {
			t.Errorf("%v recorded %+v and made %+v", k.form, fix, known())
		}
		if !strings.Contains(page, "Recorded") || !strings.Contains(page, "/undo/"+fix.ID) {
			t.Errorf("%v: the page does not tell what was recorded", k.form)
		}
		if list := c.get("/corrections?speaker=sinesvaldor"); !strings.Contains(list, k.says) || !strings.Contains(list, "/undo/"+fix.ID) {
			t.Errorf("%v: the list of corrections does not say %q", k.form, k.says)
		}
		posted(t, c, "/undo/"+fix.ID, url.Values{"back": {to}})
		if k.is(known()) {
			t.Errorf("%v: undo leaves %+v", k.form, known())
		}
	}
	for _, form := range []url.Values{{"do": {"burn"}}, {"do": {"rename"}, "name": {"…"}}, {"do": {"wikidata"}, "wikidata": {"900"}}, {"do": {"merge"}},
		{"do": {"merge"}, "other": {"Ines Valdor"}}, {"do": {"merge"}, "other": {"Nobody Atall"}}, {"do": {"split"}, "to": {"Jon"}}, {"do": {"split"}, "all": {"1"}, "to": {"Jon"}}} {
		n := len(must(s.Corrections(t.Context(), hearsay.CorrectionQuery{})))
		if resp, body := c.do("POST", to, form); resp.StatusCode != http.StatusBadRequest || len(must(s.Corrections(t.Context(), hearsay.CorrectionQuery{}))) != n {
			t.Errorf("%v: %s %s", form, resp.Status, body)
		}
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// Ticked statements go to somebody new; the whole split is taken back at once.
func TestAnEntryIsSplit(t *testing.T) {
	s, c := served(t, web.Options{Who: "ada"})
	const to = "/speaker/sinesvaldor/correct"
	of := func(name string) int {
		return len(rows(t, s, hearsay.Query{Speakers: []string{name}, AllVersions: true}))
	}
	list := rows(t, s, hearsay.Query{Speakers: []string{"sinesvaldor"}, AllVersions: true})
	if len(list) < 3 {
		t.Fatalf("there are %d statements to split", len(list))
	}
	page := c.get(to)
	for _, row := range list[:2] {
		if !strings.Contains(page, `name="statement" value="`+row.Attribution.ID+`"`) {
			t.Errorf("statement %s cannot be ticked", row.Attribution.ID)
		}
	}
	for _, form := range []url.Values{
		{"statement": {list[0].Attribution.ID, list[1].Attribution.ID}},
		{"all": {"1"}, "outlet": {list[0].Article.Outlet}, "act": {string(list[0].Attribution.Act)}},
	} {
		form.Set("do", "split")
		form.Set("to", "Ines Valdor")
		form.Set("torole", "the singer")
		form.Set("back", to)
		told := posted(t, c, to, form)
		fix := last(t, s)
		moved := of(fix.Speaker)
		if fix.Kind != hearsay.CorrectSpeaker || fix.Other != "sinesvaldor" || fix.Speaker == "sinesvaldor" || moved == 0 || of("sinesvaldor") != len(list)-moved {
			t.Fatalf("%v recorded %+v; %d are the new one's", form, fix, moved)
		}
		if moved > 1 && !strings.Contains(told, "corrections that belong together") {
			t.Error("the page does not tell of the whole split")
		}
		posted(t, c, "/undo/"+fix.ID, url.Values{"back": {to}})
		if of("sinesvaldor") != len(list) || of(fix.Speaker) != 0 {
			t.Errorf("%v: undo leaves %d and %d", form, of("sinesvaldor"), of(fix.Speaker))
		}
	}
}

// The words of a statement, its source and its cue are corrected by the
// article's own words and by no others.
func TestWordsAreCorrected(t *testing.T) {
	s, c := served(t, web.Options{Who: "ada"})
	row := rows(t, s, hearsay.Query{Words: `"four hundred people"`})[0]
	id, text := row.Attribution.ID, row.Article.Text
	whole := strings.Join(strings.Fields(row.Attribution.Content.Text(text)), " ")
	part := strings.Join(strings.Fields(whole)[1:4], " ")
	form := func(content string) url.Values {
		return url.Values{"do": {"words"}, "content": {content}, "back": {"/statement/" + id}}
	}
	for _, wrong := range []string{"words that nobody ever wrote there", "", whole} {
		if resp, _ := c.do("POST", "/correct/"+id, form(wrong)); resp.StatusCode != http.StatusBadRequest {
			t.Errorf("%q: %s", wrong, resp.Status)
		}
	}
	more := form(part)
	more.Set("cue", "")
	posted(t, c, "/correct/"+id, more)
	fix := last(t, s)
	if fix.Kind != hearsay.CorrectSpans || fix.Content.Text(text) != part || len(fix.Cue) != 0 || len(fix.Source) != len(row.Attribution.Source) {
		t.Fatalf("recorded is %+v", fix)
	}
	if list := c.get("/corrections"); !strings.Contains(list, ">"+part+"<") || !strings.Contains(list, "other words are the right ones") {
		t.Error("the list of corrections does not show the words")
	}
	posted(t, c, "/undo/"+fix.ID, url.Values{"back": {"/corrections"}})
	if now := must(s.Explain(t.Context(), id))[0].Row.Attribution; now.Content.Text(text) != row.Attribution.Content.Text(text) {
		t.Errorf("undo leaves %q", now.Content.Text(text))
	}
	// Somebody whom the directory does not know yet.
	posted(t, c, "/correct/"+id, url.Values{"do": {"speaker"}, "speaker": {"Orla Quist"}, "new": {"1"}, "back": {"/"}})
	if now := must(s.Explain(t.Context(), id))[0].Row; now.Attribution.Speakers[0].Name != "Orla Quist" {
		t.Errorf("the speaker is %+v", now.Attribution.Speakers)
	}
}
