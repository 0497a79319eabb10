package eval

import (
	"math"
	"strings"
	"testing"

	"hearsay"
	"hearsay/internal/nn"
	"hearsay/weights"
)

const ecbRows = `{"id":"1_1","topic":1,"story":"1a","title":"Orrin dam cracked","text":"Selma Arkwold lowers the Orrin lake."}
{"id":"1_2","topic":1,"story":"1a","title":"Crack in Orrin dam","text":"The Orrin lake falls, Arkwold said."}
{"id":"2_1","topic":2,"story":"2a","title":"Vance sold","text":"Skarne sell the goalkeeper Teodor Vance."}
{"id":"2_2","topic":2,"story":"2b","title":"Tessel bridge opens","text":"Governor Ilka Storm walked over it."}
`

func TestLeftOutScoresEachTopicByTheOthersThreshold(t *testing.T) {
	articles, err := parseECB(strings.NewReader(ecbRows))
	if err != nil || len(articles) != 4 || articles[3].Story != "2b" || articles[0].Topic != 1 {
		t.Fatalf("read %+v, %v", articles, err)
	}
	words, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		t.Fatal(err)
	}
	// Topic 2 is right at any threshold but 0, topic 1 at any but 1. What is best
	// on the one, the first of equals, is then used on the other.
	c := LeftOut(articles, words, []float64{1, 0.2})
	if c.Precision != 1 || math.Abs(c.Recall-0.75) > 1e-9 {
		t.Errorf("precision %.3f, recall %.3f; want 1 and 0.75: topic 1 is grouped by the 1 that suits topic 2", c.Precision, c.Recall)
	}
	if c := LeftOut(articles, words, []float64{0.2, 1}); c.F1() != 1 {
		t.Errorf("F1 %.3f, want 1", c.F1())
	}
	if _, err := parseECB(strings.NewReader(ecbRows + "{")); err == nil || !strings.Contains(err.Error(), "article 5") {
		t.Errorf("a row cut short: %v", err)
	}
}

func TestCubedEachAddsUpToBCubed(t *testing.T) {
	said := []Said{{Gold: "a", Found: "x"}, {Gold: "a", Found: "y"}, {Gold: "b", Found: "y"}, {Gold: "b", Found: "y"}}
	var p, r float64
	for _, c := range cubedEach(said) {
		p, r = p+c.Precision/4, r+c.Recall/4
	}
	if want := BCubed(said); math.Abs(p-want.Precision) > 1e-9 || math.Abs(r-want.Recall) > 1e-9 {
		t.Errorf("%.3f and %.3f, want %.3f and %.3f", p, r, want.Precision, want.Recall)
	}
}

func TestJudgeOrigins(t *testing.T) {
	line := "The lake behind the dam was lowered by six metres before the weekend because guards had found a crack in its western wall, " +
		"and the town below was told to listen for a siren that nobody had heard in years."
	list := []OriginArticle{
		{Name: "first", Class: hearsay.OriginOriginal, Article: hearsay.Article{URL: "https://a.example", Text: line}},
		{Name: "second", Class: hearsay.OriginCopy, Of: "first", Article: hearsay.Article{URL: "https://b.example", Text: "Crack!\n\n" + line}},
		{Name: "third", Class: hearsay.OriginCopy, Of: "first", Article: hearsay.Article{URL: "https://c.example", Text: "Nothing of the kind stands here, and so much is certain that it has to be written " +
			"down in a sentence of more than thirty words, or nobody would look at it at all."}},
	}
	for i := range list {
		list[i].Published = list[i].Published.AddDate(2030, 0, i)
		list[i].Seal()
	}
	if classes, derived, traced := JudgeOrigins(list); classes != 2 || derived != 2 || traced != 1 {
		t.Errorf("%d classes right, %d derived, %d traced; want 2, 2, 1", classes, derived, traced)
	}
}
