package web_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"hearsay"
	"hearsay/web"
)

// document is the API's own description of itself.
type document struct {
	OpenAPI string
	Info    struct {
		Title, Version, Description string
		License                     struct{ Name string }
	}
	Servers []struct{ URL string }
	Tags    []struct{ Name string }
	Paths   map[string]map[string]struct {
		OperationID string `json:"operationId"`
		Summary     string
		Tags        []string
		Role        string `json:"x-role"`
		Security    []map[string][]string
		Parameters  []struct{ Name, In, Description string }
		Responses   map[string]struct {
			Description string
			Content     map[string]struct{ Schema schema }
		}
	}
	Components struct{ Schemas map[string]schema }
	// lints holds each answer to it by a library that knows all of the standard.
	lints linter
}

// schema is what of JSON Schema the document uses.
type schema struct {
	Ref        string `json:"$ref"`
	Type       any
	Properties map[string]schema
	Required   []string
	Items      *schema
	AnyOf      []schema `json:"anyOf"`
	Enum       []any
	MinItems   *int
	MaxItems   *int
}

func documentOf(t *testing.T, c *client) *document {
	t.Helper()
	var d document
	text := c.get("/api/v1/openapi.json")
	if err := json.Unmarshal([]byte(text), &d); err != nil {
		t.Fatal(err)
	}
	var err error
	if d.lints, err = linterOf(t, text); err != nil {
		t.Fatal(err)
	}
	return &d
}

// wrong says where a value is not what the document says of it; "" where it is.
func (d *document) wrong(s schema, v any, at string) string {
	if name, ok := strings.CutPrefix(s.Ref, "#/components/schemas/"); ok {
		to, there := d.Components.Schemas[name]
		if !there {
			return at + ": the document has no schema " + name
		}
		return d.wrong(to, v, at)
	}
	if len(s.AnyOf) > 0 {
		var all []string
		for _, one := range s.AnyOf {
			w := d.wrong(one, v, at)
			if w == "" {
				return ""
			}
			all = append(all, w)
		}
		return strings.Join(all, " and ")
	}
	if s.Type == nil {
		return "" // anything
	}
	if !ofType(s.Type, v) {
		return fmt.Sprintf("%s is %T, not %v", at, v, s.Type)
	}
	if len(s.Enum) > 0 && v != nil && !slices.Contains(s.Enum, v) {
		return fmt.Sprintf("%s is %v, none of %v", at, v, s.Enum)
	}
	switch v := v.(type) {
	case map[string]any:
		for _, name := range s.Required {
			if _, ok := v[name]; !ok {
				return at + " lacks " + name
			}
		}
		for name, value := range v {
			of, ok := s.Properties[name]
			if !ok {
				return at + " has " + name + ", of which the document knows nothing"
			}
			if w := d.wrong(of, value, at+"."+name); w != "" {
				return w
			}
		}
	case []any:
		if s.MinItems != nil && len(v) < *s.MinItems || s.MaxItems != nil && len(v) > *s.MaxItems || s.Items == nil {
			return fmt.Sprintf("%s has %d items", at, len(v))
		}
		for i, value := range v {
			if w := d.wrong(*s.Items, value, fmt.Sprintf("%s[%d]", at, i)); w != "" {
				return w
			}
		}
	}
	return ""
}

func ofType(types, v any) bool {
	list, ok := types.([]any)
	if !ok {
		list = []any{types}
	}
	is := map[bool]string{}
	switch x := v.(type) {
	case nil:
		is[true] = "null"
	case string:
		is[true] = "string"
	case bool:
		is[true] = "boolean"
	case float64:
		if x == float64(int(x)) && slices.Contains(list, any("integer")) {
			return true
		}
		is[true] = "number"
	case []any:
		is[true] = "array"
	case map[string]any:
		is[true] = "object"
	}
	return slices.Contains(list, any(is[true]))
}

// ask asks one operation and fails where the answer is not as the document says.
func (d *document) ask(t *testing.T, c *client, method, path, at, body string) map[string]any {
	t.Helper()
	op, ok := d.Paths[path][strings.ToLower(method)]
	if !ok {
		t.Fatalf("the document has no %s %s", method, path)
	}
	resp, got := c.send(method, at, body)
	described, ok := op.Responses[fmt.Sprint(resp.StatusCode)]
	if !ok {
		t.Fatalf("%s %s: %s, of which the document knows nothing\n%s", method, at, resp.Status, got)
	}
	media, _, _ := strings.Cut(resp.Header.Get("Content-Type"), ";")
	content, ok := described.Content[media]
	if !ok {
		t.Fatalf("%s %s answers %s, of which the document knows nothing", method, at, media)
	}
	var v map[string]any
	if err := json.Unmarshal([]byte(got), &v); err != nil {
		t.Fatalf("%s %s: %v\n%s", method, at, err, got)
	}
	if w := d.wrong(content.Schema, v, "the answer"); w != "" {
		t.Errorf("%s %s: %s", method, at, w)
	}
	for _, says := range d.lints.exchange(resp.Request, resp, got) {
		t.Errorf("%s %s: %s", method, at, says)
	}
	v["status of the answer"] = resp.StatusCode
	return v
}

func (c *client) send(method, path, body string) (*http.Response, string) {
	c.t.Helper()
	if body == "" {
		return c.do(method, path, nil)
	}
	r, err := http.NewRequestWithContext(c.t.Context(), method, c.base+path, strings.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	return c.answer(r)
}

// Every operation of the document answers as the document says, right and wrong.
func TestTheAPIIsAsItsDocumentSays(t *testing.T) {
	s, c := served(t, web.Options{})
	d := documentOf(t, c)
	if !strings.HasPrefix(d.OpenAPI, "3.1") {
		t.Errorf("the document is OpenAPI %s", d.OpenAPI)
	}
	row := rows(t, s, hearsay.Query{Words: `"four hundred people"`})[0]
	fix, err := s.Correct(t.Context(), hearsay.Correction{Kind: hearsay.ConfirmAsItIs, Attribution: row.Attribution.ID, Who: "ada"})
	if err != nil {
		t.Fatal(err)
	}
	asked, ids := map[string]bool{}, map[string]bool{}
	for _, a := range []struct {
		method, path, at, body string
		status                 int
	}{
		{"GET", "/api/v1/statements", "?limit=200", "", 200},
		{"GET", "/api/v1/statements", "?act=deny&kind=indirect&sure=0.5&since=2033&outlet=the+lantern&speaker=valdor", "", 200},
		{"GET", "/api/v1/statements", "?act=shout", "", 400},
		{"GET", "/api/v1/statements", "?cursor=%21", "", 400},
		{"GET", "/api/v1/search", "?words=ferry", "", 200},
		{"GET", "/api/v1/search", "", "", 400},
		{"GET", "/api/v1/statements/{id}", "", "", 200},
		{"GET", "/api/v1/articles", "?earlier=true", "", 200},
		{"GET", "/api/v1/articles/{id}", "", "", 200},
		{"GET", "/api/v1/speakers", "?type=person&least=2", "", 200},
		{"GET", "/api/v1/speakers/{id}", "", "", 200},
		{"GET", "/api/v1/speakers/{id}/timeline", "?until=2033", "", 200},
		{"GET", "/api/v1/speakers/{id}/timeline", "?unheard=of", "", 422},
		{"GET", "/api/v1/check", "?quotation=I+will+take+four+hundred+people+out+on+a+hull&speaker=Valdor", "", 200},
		{"GET", "/api/v1/check", "?quotation=xyzzy", "", 200},
		{"GET", "/api/v1/check", "?quotation=%E2%80%A6", "", 400},
		{"GET", "/api/v1/corrections", "", "", 200},
		{"GET", "/api/v1/log", "?what=correction&limit=1", "", 200},
		{"GET", "/api/v1/log", "?cursor=x", "", 400},
		{"POST", "/api/v1/corrections", "", `{"statement":"` + row.Attribution.ID + `","kind":"act","act":"warn","why":"heard it"}`, 200},
		{"POST", "/api/v1/corrections", "", `{"statement":"` + row.Attribution.ID + `","kind":"act","act":"shout"}`, 400},
		{"POST", "/api/v1/corrections", "", `{"statement":"q0","kind":"confirm"}`, 404},
		{"POST", "/api/v1/corrections", "", `{"statement":"q0","kind":"burn"}`, 422},
		{"POST", "/api/v1/corrections/{id}/undo", "", `{"why":"a slip"}`, 200},
		{"POST", "/api/v1/corrections/{id}/undo", "", `{}`, 409},
		{"POST", "/api/v1/corrections/{id}/undo-all", "", `{}`, 409},
		{"POST", "/api/v1/corrections", "", `{"statement":"` + row.Attribution.ID + `","kind":"spans","quote":"four hundred people","source":[]}`, 200},
		{"POST", "/api/v1/corrections", "", `{"statement":"` + row.Attribution.ID + `","kind":"spans","content":[[5,2]]}`, 400},
		{"POST", "/api/v1/corrections", "", `{"statement":"` + row.Attribution.ID + `","kind":"spans"}`, 400},
		{"POST", "/api/v1/corrections", "", `{"statement":"` + row.Attribution.ID + `","kind":"spans","cue":[[5]]}`, 422},
		{"POST", "/api/v1/speakers/{id}/rename", "", `{"name":"Ines Valdor-Marr","why":"married"}`, 200},
		{"POST", "/api/v1/speakers/{id}/rename", "", `{"name":"–"}`, 400},
		{"POST", "/api/v1/speakers/{id}/alias", "", `{"name":"Captain Valdor"}`, 200},
		{"POST", "/api/v1/speakers/{id}/wikidata", "", `{"wikidata":"Q900000001"}`, 200},
		{"POST", "/api/v1/speakers/{id}/wikidata", "", `{"wikidata":"nobody"}`, 422},
		{"POST", "/api/v1/speakers/{id}/promote", "", `{}`, 200},
		{"POST", "/api/v1/speakers/{id}/merge", "", `{"other":"Nobody At All"}`, 400},
		{"POST", "/api/v1/speakers/{id}/split", "", `{"statements":["` + row.Attribution.ID + `"],"to":"Ines Valdor the Younger","role":"a singer"}`, 200},
		{"POST", "/api/v1/speakers/{id}/split", "", `{"statements":[],"to":"Somebody"}`, 422},
		{"POST", "/api/v1/speakers/{id}/merge", "", `{"other":"Halvard Sune","why":"one person"}`, 200},
	} {
		id := map[bool]string{true: row.Attribution.ID}[strings.Contains(a.path, "/statements/")]
		switch {
		case strings.Contains(a.path, "/articles/"):
			id = row.Article.ID
		case strings.Contains(a.path, "/speakers/"):
			id = "sinesvaldor"
		case strings.Contains(a.path, "/corrections/"):
			id = fix.ID
		}
		asked[a.method+" "+a.path] = true
		v := d.ask(t, c, a.method, a.path, strings.Replace(a.path, "{id}", id, 1)+a.at, a.body)
		if v["status of the answer"] != a.status {
			t.Errorf("%s %s%s: %v", a.method, a.path, a.at, v)
		}
		if strings.Contains(a.path, "{id}") && a.method == "GET" {
			d.ask(t, c, a.method, a.path, strings.Replace(a.path, "{id}", "none", 1), "")
		}
	}
	for path, methods := range d.Paths {
		for method, op := range methods {
			// TestTheAPITellsDisputes asks for claims, TestTheAPIKeepsAlerts for alerts.
			if !asked[strings.ToUpper(method)+" "+path] && !strings.Contains(path, "claims") && !strings.Contains(path, "disputes") && !strings.Contains(path, "changes") && !strings.Contains(path, "/alerts") {
				t.Errorf("no test asks %s %s", method, path)
			}
			if op.OperationID == "" || ids[op.OperationID] {
				t.Errorf("%s %s has the ID %q", method, path, op.OperationID)
			}
			ids[op.OperationID] = true
		}
	}
}

// The API's rows are those of the export, to the byte, page after page.
func TestTheAPIPagesThroughAll(t *testing.T) {
	_, c := served(t, web.Options{})
	want := strings.Split(strings.TrimSpace(c.get("/export/jsonl")), "\n")
	var got []string
	for at := "/api/v1/statements?oldest=true&limit=7"; at != ""; {
		var page struct {
			Items []json.RawMessage
			Next  *string
		}
		if err := json.Unmarshal([]byte(c.get(at)), &page); err != nil {
			t.Fatal(err)
		}
		for _, item := range page.Items {
			got = append(got, string(item))
		}
		at = ""
		if page.Next != nil {
			at = "/api/v1/statements?oldest=true&limit=7&cursor=" + url.QueryEscape(*page.Next)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("the API has %d rows, the export %d, or they differ", len(got), len(want))
	}
}

// Who has an answer already is told so, until it changes.
func TestTheAPIHasETags(t *testing.T) {
	s, c := served(t, web.Options{})
	const at = "/api/v1/corrections"
	resp, _ := c.do("GET", at, nil)
	tag := resp.Header.Get("ETag")
	if resp, body := c.do("GET", at, nil, "If-None-Match", tag); tag == "" || resp.StatusCode != http.StatusNotModified || body != "" {
		t.Errorf("the same again: %s, tag %s", resp.Status, tag)
	}
	if _, err := s.Correct(t.Context(), hearsay.Correction{Kind: hearsay.ConfirmAsItIs, Attribution: rows(t, s, hearsay.Query{})[0].Attribution.ID, Who: "ada"}); err != nil {
		t.Fatal(err)
	}
	if resp, _ := c.do("GET", at, nil, "If-None-Match", tag); resp.StatusCode != http.StatusOK {
		t.Errorf("after a change: %s", resp.Status)
	}
}

// Access holds for the API as for the pages.
func TestTheAPIAsksForTheToken(t *testing.T) {
	token := web.NewToken()
	s, c := served(t, web.Options{ReadOnly: true, Access: web.Access{Token: web.HashSecret(token)}})
	for _, path := range []string{"/api/v1/statements", "/api/v1/openapi.json"} {
		resp, _ := c.do("GET", path, nil)
		if resp.StatusCode != http.StatusUnauthorized || resp.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %s, %s", path, resp.Status, resp.Header.Get("Content-Type"))
		}
	}
	r, err := http.NewRequestWithContext(t.Context(), "POST", c.base+"/api/v1/corrections", strings.NewReader(`{"statement":"`+rows(t, s, hearsay.Query{})[0].Attribution.ID+`","kind":"confirm"}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+token)
	r.Header.Set("Content-Type", "application/json")
	if resp, body := c.answer(r); resp.StatusCode != http.StatusForbidden {
		t.Errorf("a correction of a record that is only shown: %s\n%s", resp.Status, body)
	}
}
