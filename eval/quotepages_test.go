package eval

import (
	"os"
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
	files, err := storyPages(storyA)
	if err != nil {
		t.Fatal(err)
	}
	r, err := ReadPageRecord(t.Context(), files)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	right := 0
	for _, q := range story.Checks {
		got, err := r.Check(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		if q.Right(got.Verdict) {
			right++
			continue
		}
		t.Logf("%s %s: %q gets %s, want %s %v", q.ID, q.Name, q.Text, got.Verdict, q.Verdict, q.Acceptable)
		for _, m := range got.Matches {
			a := &m.Recorded.Attribution
			t.Logf("   %s %s %s own=%v unclear=%v %.2f %v %q speakers %+v", m.Recorded.Article.Outlet, m.Verdict, a.Kind, m.Own, m.Unclear, m.Share, m.Touches, m.Difference, a.Speakers)
		}
		for _, p := range got.InText {
			t.Logf("   in the text of %s: %q", p.Article.Outlet, p.Span.In(p.Article.Text))
		}
	}
	t.Logf("%d of %d right", right, len(story.Checks))
	if right < 22 { // eval/scores.txt has the exact figure
		t.Errorf("only %d of %d right", right, len(story.Checks))
	}
}
