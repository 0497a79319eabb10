package eval

import (
	"testing"

	"hearsay"
)

func TestSureThresholds(t *testing.T) {
	all := []told{
		{article: 0, share: 0.9, right: true}, {article: 0, share: 0.8, right: true}, {article: 0, share: 0.7, right: false}, {article: 0, share: 0.6, right: true},
		{article: 1, share: 0.85, right: true}, {article: 1, share: 0.75, right: false, direct: true},
	}
	every := func(told) bool { return true }
	if got := threshold(all, every, 0, 0.95); got != 0.8 {
		t.Errorf("the threshold is %v, want 0.8", got)
	}
	if got := threshold(all, every, 0, 0.75); got != 0.6 {
		t.Errorf("for 75 in 100 the threshold is %v, want 0.6", got)
	}
	if n, right := atLeast(all, every, 0.75, -1); n != 4 || right != 3 {
		t.Errorf("%d of %d are right, want 3 of 4", right, n)
	}
	lines := crossSure("x", all, every, [2]int{5, 5}, 0.95)
	// Article 1 is scored at 0.8, article 0 at 0.85: 0.85 and 0.9 stay, both right.
	if lines[0].Value != 100 || lines[1].Value != 20 {
		t.Errorf("precision %v, recall %v, want 100 and 20", lines[0].Value, lines[1].Value)
	}
}

// A threshold chosen apart counts a right relation as much as its speaker's confidence.
func TestThresholdChosenApart(t *testing.T) {
	others := []told{{share: 0.9, right: true, worth: 0.97}, {share: 0.8, right: true, worth: 0.95}, {share: 0.7, right: true, worth: 0.7}, {share: 0.6}}
	every := func(told) bool { return true }
	for _, c := range []struct{ wanted, least float64 }{{0.95, 0.8}, {0.87, 0.7}, {0.5, 0.6}, {0.99, 1}} {
		if got := worthThreshold(others, every, c.wanted); got != c.least {
			t.Errorf("for %v the threshold is %v, want %v", c.wanted, got, c.least)
		}
	}
	all := []told{{share: 0.85, right: true}, {share: 0.81}, {share: 0.75, right: true}}
	lines := apartLines("x", all, others, every, 4, 0.95)
	if lines[0].Value != 50 || lines[1].Value != 25 {
		t.Errorf("precision %v, recall %v, want 50 and 25", lines[0].Value, lines[1].Value)
	}
}

// A name is right where its speaker says half of the words in the gold, too, and
// wrong where somebody else does.
func TestRightNameWhateverTheWords(t *testing.T) {
	const text = `Kyr said the ferry would stay, and the harbour too.`
	gold := hearsay.Attribution{Content: hearsay.Passage{{Start: 9, End: 29}}}
	a := SpeakerArticle{Text: text, Attributions: []hearsay.Attribution{gold}, Gold: []SpeakerGold{{Names: []string{"Mara Kyr"}}}}
	found := func(name string, end int) *hearsay.Attribution {
		return &hearsay.Attribution{Content: hearsay.Passage{{Start: 9, End: end}}, Speakers: []hearsay.Speaker{{Name: name}}}
	}
	for _, c := range []struct {
		name string
		end  int
		want bool
	}{{"Mara Kyr", 29, true}, {"Mara Kyr", 50, true}, {"Ivo Dovrad", 29, false}} {
		if got := a.saidBy(wordsOf(text), found(c.name, c.end)); got != c.want {
			t.Errorf("%s with words to %d: %v, want %v", c.name, c.end, got, c.want)
		}
	}
}
