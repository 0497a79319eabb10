package eval

import (
	"os"
	"testing"

	"hearsay/lang/en"
	"hearsay/relate"
)

// storyA is where the annotated story lies that is no part of the project.
const storyA = "../../shared/data/stories/A"

func TestQuoteChecksOfTheStory(t *testing.T) {
	if _, err := os.Stat(storyA); err != nil {
		t.Skip("the annotated story is not at hand")
	}
	story, err := ReadStoryRecord(storyA)
	if err != nil {
		t.Fatal(err)
	}
	if len(story.Checks) != 24 || len(story.Recorded) < 200 {
		t.Fatalf("%d quotations, %d attributions", len(story.Checks), len(story.Recorded))
	}
	c := relate.NewChecker(en.English())
	for _, q := range story.Checks {
		got := q.Run(c, story.Recorded)
		t.Logf("%s %-16s %-16s %v", q.ID, got.Verdict, q.Verdict, q.Acceptable)
		if !q.Right(got.Verdict) {
			t.Errorf("%s: %q gets %s, want %s", q.ID, q.Text, got.Verdict, q.Verdict)
			for _, m := range got.Matches {
				t.Logf("   %s %s own=%v %.2f %v %q", m.Recorded.Attribution.ID, m.Verdict, m.Own, m.Share, m.Touches, m.Difference)
			}
		}
	}
	lines, err := QuoteChecks("../../shared/data")
	t.Log(lines, err)
}
