package eval

import (
	"os"
	"path/filepath"
	"testing"
)

func TestQuoteChecksOfTheStorysPages(t *testing.T) {
	if _, err := os.Stat(storyA); err != nil {
		t.Skip("the annotated story is not at hand")
	}
	story, err := ReadStoryRecord(storyA)
	if err != nil {
		t.Fatal(err)
	}
	testPages(t, filepath.Join(storyA, "html"), story.Checks, 22)
}

func TestQuoteChecksOfOurOwnStory(t *testing.T) {
	const folder = "../testdata/quotations"
	checks, err := ReadProbes(folder)
	if err != nil || len(checks) < 24 {
		t.Fatalf("%d quotations: %v", len(checks), err)
	}
	testPages(t, folder, checks, 28)
}

// testPages wants at least so many verdicts right (eval/scores.txt has the exact
// figure), and that nothing is borne out that ought not to be.
func testPages(t *testing.T, folder string, checks []QuoteCheck, least int) {
	files, err := pagesIn(folder)
	if err != nil {
		t.Fatal(err)
	}
	r, err := ReadPageRecord(t.Context(), files)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	right := 0
	for _, q := range checks {
		got, err := r.Check(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		if q.Lent(got.Verdict) {
			t.Errorf("%s %s: %q gets %s, want %s", q.ID, q.Name, q.Text, got.Verdict, q.Verdict)
		}
		if q.Right(got.Verdict) {
			right++
			continue
		}
		t.Logf("%s %s: %q gets %s, want %s %v", q.ID, q.Name, q.Text, got.Verdict, q.Verdict, q.Acceptable)
		for _, m := range got.Matches {
			a := &m.Recorded.Attribution
			t.Logf("   %s %s %s own=%v unclear=%v %v %q %+v", m.Recorded.Article.Outlet, m.Verdict, a.Kind, m.Own, m.Unclear, m.Touches, m.Difference, a.Speakers)
		}
	}
	t.Logf("%d of %d right", right, len(checks))
	if right < least {
		t.Errorf("only %d of %d right", right, len(checks))
	}
}
