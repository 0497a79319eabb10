package web_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"hearsay"
	"hearsay/web"
)

// program sends a change as a program of one user does.
func (c *client) program(token, path, body string) (*http.Response, string) {
	c.t.Helper()
	r, err := http.NewRequestWithContext(c.t.Context(), "POST", c.base+"/api/v1/"+path, strings.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+token)
	return c.answer(r)
}

// What programs correct of the directory and of words is signed, logged, asks for
// an editor, and can be taken back, a split as one.
func TestProgramsCorrectTheDirectory(t *testing.T) {
	s, c := staffed(t, web.Access{})
	tokens := map[string]string{}
	for name, role := range map[string]hearsay.Role{"rea": hearsay.Reader, "edi": hearsay.Editor} {
		token, secret := web.MakeToken(name, role, "", hearsay.Run{}.Ended)
		if err := s.AddToken(t.Context(), token); err != nil {
			t.Fatal(err)
		}
		tokens[name] = secret
	}
	of := rows(t, s, hearsay.Query{Speakers: []string{"sinesvaldor"}})
	if len(of) < 2 {
		t.Fatal("there is nothing to split")
	}
	ids, err := json.Marshal([]string{of[0].Attribution.ID, of[1].Attribution.ID})
	if err != nil {
		t.Fatal(err)
	}
	begins := of[0].Attribution.Content[0].Start
	from := hearsay.NewOffsets(of[0].Article.Text).CodePoint(begins)
	to := from + 1
	name := func(id string) string {
		k, err := s.Speaker(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		return k.ID + " " + k.Name
	}
	for _, change := range []struct {
		path, body, what string
		made             int
		done             func() any
	}{
		{"speakers/sinesvaldor/rename", `{"name":"Ines Marr"}`, "correction rename", 1, func() any { return name("sinesvaldor") }},
		{"speakers/sinesvaldor/merge", `{"other":"Halvard Sune"}`, "correction merge", 1, func() any { return name("shalvardsune") }},
		{"speakers/sinesvaldor/split", `{"statements":` + string(ids) + `,"to":"Another Valdor"}`, "correction speaker", 2, func() any { return len(rows(t, s, hearsay.Query{Speakers: []string{"sinesvaldor"}})) }},
		{"corrections", fmt.Sprintf(`{"statement":%q,"kind":"spans","content":[[%d,%d]]}`, of[0].Attribution.ID, from, to), "correction spans", 1, func() any {
			row := rows(t, s, hearsay.Query{Article: of[0].Article.ID, AllVersions: true})
			for _, r := range row {
				if r.Attribution.ID == of[0].Attribution.ID {
					return r.Attribution.Content[0].Len()
				}
			}
			return "gone"
		}},
	} {
		before := change.done()
		if resp, body := c.program(tokens["rea"], change.path, change.body); resp.StatusCode != http.StatusForbidden {
			t.Errorf("%s by a reader: %s %s", change.path, resp.Status, body)
		}
		resp, body := c.program(tokens["edi"], change.path, strings.TrimSuffix(change.body, "}")+`,"who":"somebody else","why":"seen"}`)
		if resp.StatusCode != http.StatusOK || strings.Count(body, `"who":"edi"`) != change.made {
			t.Fatalf("%s: %s %s", change.path, resp.Status, body)
		}
		if after := change.done(); after == before {
			t.Errorf("%s: it is %v, as before", change.path, after)
		}
		lines, _, err := s.Log(t.Context(), hearsay.LogQuery{What: change.what})
		if err != nil || len(lines) != change.made || lines[0].Who != "edi" || lines[0].From == "" {
			t.Errorf("%s: the log has %+v, %v", change.path, lines, err)
		}
		list, err := s.Corrections(t.Context(), hearsay.CorrectionQuery{Limit: 1})
		if err != nil {
			t.Fatal(err)
		}
		if resp, body := c.program(tokens["edi"], "corrections/"+list[0].ID+"/undo-all", `{}`); resp.StatusCode != http.StatusOK || strings.Count(body, `"kind":"undo"`) != change.made {
			t.Errorf("undoing %s: %s %s", change.path, resp.Status, body)
		}
		if after := change.done(); after != before {
			t.Errorf("%s, taken back: it is %v, and was %v", change.path, after, before)
		}
	}
}
