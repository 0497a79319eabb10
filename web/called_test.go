package web_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/web"
)

// Who has no entry in the directory is found by the name that articles print, on the
// pages and by programs, and a list of a speaker of that surname leads there.
func TestCalledOnThePages(t *testing.T) {
	s, c := servedOf(t, demoRead, web.Options{})
	dir := t.TempDir()
	text := "Mill was old\n\nThe mill at Ordova was old, Brok said on Monday.\n\nThe water board denied that the mill at Ordova was old.\n"
	if err := os.WriteFile(filepath.Join(dir, "mill.txt"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	list, err := readAll([]string{filepath.Join(dir, "*.txt")})
	if err != nil || len(list) != 1 || len(list[0].Reading.Attributions) != 2 {
		t.Fatalf("read %+v, %v", list, err)
	}
	list[0].Links = nil
	if _, err := s.Record(t.Context(), list); err != nil {
		t.Fatal(err)
	}
	placed(t, s)
	for path, want := range map[string][]string{
		"/search?speaker=Nadia+Brok":                    {`<a href="/search?called=Brok">1 statement</a>`, "whom nothing joins to anybody in the directory"},
		"/claims?speaker=Nadia+Brok&contested=1&sure=0": {`<a href="/claims?called=Brok&amp;contested=1&amp;sure=0">1 dispute</a>`},
		"/search?called=Brok":                           {"The mill at Ordova was old", "Of somebody called “Brok” who is not in the directory"},
		"/claims?called=Brok":                           {"he mill at Ordova was old", "Of somebody called “Brok” who is not in the directory"},
		"/claims.atom?called=the+water+board":           {"he mill at Ordova was old"},
		"/export/claims.jsonl?called=Brok":              {"he mill at Ordova was old"},
		"/api/v1/disputes?called=brok&sure=0":           {"he mill at Ordova was old"},
		"/api/v1/statements?called=brok":                {"The mill at Ordova was old"},
	} {
		page := c.get(path)
		for _, w := range want {
			if !strings.Contains(page, w) {
				t.Errorf("%s does not have %q: %s", path, w, page)
			}
		}
		if strings.Contains(path, "called") && strings.Contains(page, "third gate") {
			t.Errorf("%s has what others said", path)
		}
	}
	if _, body := c.do("GET", "/claims?speaker=water+board", nil); !strings.Contains(body, "/search?called=water&#43;board") && !strings.Contains(body, "/search?called=water+board") {
		t.Errorf("the refusal of a name does not lead on: %s", body)
	}
	if page := c.get("/search?speaker=Anton+Reuk"); strings.Contains(page, "nothing joins") {
		t.Error("a surname that nobody else has leads on")
	}
}
