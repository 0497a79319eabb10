package format

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"hearsay"
)

// recommendation collects what a collection breaks of the Web Annotation Data
// Model (W3C Recommendation of 23 February 2017); the numbers are its sections.
type recommendation struct {
	broken []string
	ids    map[string]bool
}

func (r *recommendation) must(ok bool, layout string, args ...any) {
	if !ok {
		r.broken = append(r.broken, fmt.Sprintf(layout, args...))
	}
}

func (r *recommendation) iri(at string, v any) {
	s, _ := v.(string)
	u, err := url.Parse(s)
	r.must(err == nil && u.Scheme != "", "%s: %v is no IRI", at, v)
}

// own checks an IRI that names one thing only.
func (r *recommendation) own(at string, v any) {
	r.iri(at, v)
	s, _ := v.(string)
	r.must(!r.ids[s], "%s: the IRI %s names two things", at, s)
	r.ids[s] = true
}

// 5.1 Annotation Collection, 5.2 Annotation Page.
func (r *recommendation) collection(c map[string]any) {
	r.must(c["@context"] == "http://www.w3.org/ns/anno.jsonld", "5.1: the context is %v", c["@context"])
	r.own("5.1", c["id"])
	r.must(c["type"] == "AnnotationCollection", "5.1: the type is %v", c["type"])
	page, _ := c["first"].(map[string]any)
	r.own("5.2", page["id"])
	r.must(page["type"] == "AnnotationPage", "5.2: the type is %v", page["type"])
	r.must(page["partOf"] == c["id"], "5.2: the page is part of %v", page["partOf"])
	r.must(page["startIndex"] == 0.0, "5.2: the page starts at %v", page["startIndex"])
	items, ok := page["items"].([]any)
	r.must(ok, "5.2: the page has no items")
	r.must(c["total"] == float64(len(items)), "5.1: the total of %d is %v", len(items), c["total"])
	for _, item := range items {
		a, _ := item.(map[string]any)
		r.annotation(a)
	}
}

// 3.1 Annotations.
func (r *recommendation) annotation(a map[string]any) {
	r.own("3.1", a["id"])
	r.must(a["type"] == "Annotation", "3.1: the type is %v", a["type"])
	bodies, _ := a["body"].([]any)
	for _, b := range bodies {
		b, _ := b.(map[string]any)
		r.body(b)
	}
	r.must(a["target"] != nil, "3.1: there is no target")
	for _, t := range several(a["target"]) {
		r.target(t)
	}
	motivations, _ := a["motivation"].([]any)
	for _, m := range motivations {
		r.motivation("3.3.5", m)
	}
}

// 3.3.5: the motivations of the model.
func (r *recommendation) motivation(at string, m any) {
	s, _ := m.(string)
	r.must(slices.Contains(strings.Fields("assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging"), s), "%s: %v is no motivation", at, m)
}

// 3.2.4 Embedded Textual Body, 4 Specific Resources.
func (r *recommendation) body(b map[string]any) {
	r.motivation("3.3.5", b["purpose"])
	switch b["type"] {
	case "TextualBody":
		v, ok := b["value"].(string)
		r.must(ok && v != "", "3.2.4: a body without a value: %v", b)
		r.must(b["source"] == nil, "3.2.4: a textual body with a source: %v", b)
		if b["format"] == "application/json" {
			r.must(json.Valid([]byte(v)), "3.2.1: the body is not of its format: %q", v)
		}
	case "SpecificResource":
		r.iri("4", b["source"])
	default:
		r.must(false, "3.2: a body of type %v", b["type"])
	}
}

func several(v any) []any {
	if list, ok := v.([]any); ok {
		return list
	}
	return []any{v}
}

// 4 Specific Resources: a source, selectors, a state.
func (r *recommendation) target(v any) {
	t, ok := v.(map[string]any)
	if !ok {
		r.iri("3.1", v)
		return
	}
	r.must(t["type"] == "SpecificResource", "4: a target of type %v", t["type"])
	r.iri("4", t["source"])
	for _, s := range several(t["selector"]) {
		s, _ := s.(map[string]any)
		r.selector(s)
	}
	state, _ := t["state"].(map[string]any)
	r.must(state["type"] == "TimeState", "4.3.1: a state of type %v", state["type"])
	r.iri("4.3.1", state["cached"])
}

// 4.2.4 Text Quote Selector, 4.2.5 Text Position Selector, 4.2.6 Data Position Selector.
func (r *recommendation) selector(s map[string]any) {
	switch s["type"] {
	case "TextQuoteSelector":
		v, ok := s["exact"].(string)
		r.must(ok && v != "", "4.2.4: there is no exact: %v", s)
	case "TextPositionSelector", "DataPositionSelector":
		start, okS := s["start"].(float64)
		end, okE := s["end"].(float64)
		r.must(okS && okE && start >= 0 && start < end && start == float64(int(start)), "4.2.5: %v to %v", s["start"], s["end"])
	default:
		r.must(false, "4.2: a selector of type %v", s["type"])
	}
}

func collectionOf(t *testing.T, rows []hearsay.Row) map[string]any {
	t.Helper()
	var c map[string]any
	if err := json.Unmarshal(printedRows(t, &Annotations{}, rows), &c); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAnnotationsKeepTheRecommendation(t *testing.T) {
	rows := madeRows(t)
	rows[0].Attribution.Speakers[0].Wikidata = "Q900000001"
	nothing := rows[0]
	nothing.Attribution.ID, nothing.Attribution.Source, nothing.Attribution.Cue, nothing.Attribution.Content = "q1", nil, nil, nil
	bare, article := rows[1], *rows[1].Article
	article.Text, article.ID, article.URL = "", "abare", "https://courier.example/ansk?a=1"
	bare.Article = &article
	for name, list := range map[string][]hearsay.Row{"none": nil, "one": rows[:1], "all": rows, "no spans": {nothing}, "no text": {bare}} {
		r := recommendation{ids: map[string]bool{}}
		c := collectionOf(t, list)
		r.collection(c)
		for _, b := range r.broken {
			t.Errorf("%s: %s", name, b)
		}
	}
}

// The checker must be able to say no.
func TestTheRecommendationIsChecked(t *testing.T) {
	for name, spoil := range map[string]func(c, page, item map[string]any){
		"context":  func(c, _, _ map[string]any) { delete(c, "@context") },
		"total":    func(c, _, _ map[string]any) { c["total"] = 9.0 },
		"page":     func(_, p, _ map[string]any) { p["partOf"] = "urn:uuid:0" },
		"twice":    func(_, p, i map[string]any) { p["items"] = []any{i, i} },
		"target":   func(_, _, i map[string]any) { delete(i, "target") },
		"purpose":  func(_, _, i map[string]any) { i["body"].([]any)[0].(map[string]any)["purpose"] = "shouting" },
		"selector": func(_, _, i map[string]any) { i["target"].([]any)[0].(map[string]any)["selector"] = map[string]any{} },
	} {
		c := collectionOf(t, madeRows(t))
		page := c["first"].(map[string]any)
		spoil(c, page, page["items"].([]any)[0].(map[string]any))
		r := recommendation{ids: map[string]bool{}}
		if r.collection(c); len(r.broken) == 0 {
			t.Errorf("nothing is said of a wrong %s", name)
		}
	}
}

// Both selectors of a target select the same words.
func TestSelectorsSelectTheContent(t *testing.T) {
	rows := madeRows(t)
	runes := []rune(madeText)
	for i := range rows {
		pieces := rows[i].Attribution.Content
		list, ok := targets(&rows[i]).([]target)
		if !ok {
			list = []target{targets(&rows[i]).(target)}
		}
		if len(list) != len(pieces) {
			t.Fatalf("%d targets for %d pieces", len(list), len(pieces))
		}
		for j, one := range list {
			position, quote := one.Selector[0], one.Selector[1]
			want := pieces[j].In(madeText)
			if got := string(runes[*position.Start:*position.End]); got != want || *quote.Exact != want {
				t.Errorf("at the position stands %q, the quotation is %q, the content %q", got, *quote.Exact, want)
			}
			if whole := *quote.Prefix + *quote.Exact + *quote.Suffix; !strings.Contains(madeText, whole) {
				t.Errorf("the text has no %q", whole)
			}
		}
	}
}

func TestAddressesOfArticles(t *testing.T) {
	sha := strings.Repeat("ab", 32)
	name := "ni:///sha-256;q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s"
	for _, c := range []struct{ url, path, want string }{
		{"https://a.example/x y", "", "https://a.example/x%20y"},
		{"", "/news/a b.txt", "file:///news/a%20b.txt"},
		{"", "-", name},
		{"", "/news/c.jsonl:17", name},
		{"not an address", "", name},
	} {
		if got := address(&hearsay.Article{URL: c.url, Path: c.path, TextSHA256: sha}); got != c.want {
			t.Errorf("%q, %q: %s, not %s", c.url, c.path, got, c.want)
		}
	}
}
