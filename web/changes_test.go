package web_test

import (
	"fmt"
	"strings"
	"testing"
)

// Changes of position are a list of their own, with the words of both times, a feed
// and an export; the first page leads there.
func TestChangesAreListed(t *testing.T) {
	_, c := disputed(t)
	const to = `href="/claim/` + crack + `"`
	for path, wants := range map[string][]string{
		"/":                                    {`href="/changes"`},
		"/claims":                              {`href="/changes"`},
		"/changes":                             {"Changes of position", to, `href="/speaker/santonreuk"`, "denies", "supports", "2 May 2034", "5 May 2034", `<a href="/article/a`, "below the third gate"},
		"/changes?speaker=Reuk&since=2034-05":  {to, "Anton Reuk"},
		"/changes?speaker=Brok":                {"No change of position was found"},
		"/changes?sure=0.95":                   {"No change of position was found"},
		"/changes.atom?speaker=Reuk":           {"/claim/" + crack, "denies on 2 May 2034, then supports on 5 May 2034"},
		"/export/changes.jsonl?until=2034":     {`"claim":"` + crack + `"`, `"from":"deny","to":"support"`},
		"/api/v1/changes?speaker=Reuk&limit=1": {`"claim":"` + crack + `"`, `"stances":[{"stance":"deny"`},
	} {
		page := c.get(path)
		for _, want := range wants {
			if !strings.Contains(page, want) {
				t.Errorf("%s does not have %q", path, want)
			}
		}
	}
	v := documentOf(t, c).ask(t, c, "GET", "/api/v1/changes", "/api/v1/changes", "")
	if v["status of the answer"] != 200 || !strings.Contains(fmt.Sprint(v), crack) {
		t.Errorf("the API's document says otherwise: %v", v)
	}
}
