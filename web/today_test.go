package web_test

import (
	"regexp"
	"strings"
	"testing"

	"hearsay"
	"hearsay/web"
)

// What is newly said is told once, where it stood first: not again for its copies.
func TestTodayTellsWhatIsNewOnce(t *testing.T) {
	list, err := demoRead()
	if err != nil {
		t.Fatal(err)
	}
	s := recordOf(t, list[:3]...) // a wire report and two copies of it
	placed(t, s)
	page := clientOf(t, s, web.Options{}).get("/")
	_, said, _ := strings.Cut(page, "Newly said")
	said, _, _ = strings.Cut(said, "</section>")
	seen := map[string]bool{}
	for _, m := range regexp.MustCompile(`"/article/(a[0-9a-f]+)#(q[0-9a-f]+)"`).FindAllStringSubmatch(said, -1) {
		ids, err := s.StatementsOf(t.Context(), []hearsay.Report{{Article: m[1], Attribution: m[2]}})
		if err != nil {
			t.Fatal(err)
		}
		if ids[0] == "" { // it belongs to no statement
			if o, err := s.Origin(t.Context(), m[1]); err != nil || o.Class == hearsay.OriginCopy {
				t.Errorf("%s of a copy is new: %v", m[2], err)
			}
			seen[m[2]] = true
			continue
		}
		is, err := s.Statement(t.Context(), ids[0])
		if err != nil {
			t.Fatal(err)
		}
		first, err := s.Article(t.Context(), m[1])
		if err != nil || !is.First.Equal(first.Article.Published) || seen[ids[0]] {
			t.Errorf("%s is told where it stood not first, or twice: %v, %v", m[2], is.First, err)
		}
		seen[ids[0]] = true
	}
	if all := rows(t, s, hearsay.Query{}); len(seen) < 5 || len(seen) > len(all)*2/3 {
		t.Errorf("%d of %d reports are new", len(seen), len(all))
	}
}
