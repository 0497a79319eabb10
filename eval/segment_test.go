package eval

import (
	"slices"
	"strings"
	"testing"

	"hearsay"
)

// bank is a treebank of two texts, tabs written as spaces.
const bank = `# newdoc id = one
# newpar
# text = We don't.
1 We we PRON PRP _ 2 nsubj _ _
2-3 don't _ _ _ _ _ _ _ SpaceAfter=No
2 do do AUX VBP _ 0 root _ _
3 n't not PART RB _ 2 advmod _ _
4 . . PUNCT . _ 2 punct _ _

1 Stay stay VERB VB _ 0 root _ SpaceAfter=No
2 ! ! PUNCT . _ 1 punct _ _
2.1 gap gap VERB VB _ _ _ _ _

# newpar
# newpar_block = p
1 No no INTJ UH _ 0 root _ _

# newdoc id = two
1 Yes yes INTJ UH _ 0 root _ _
`

func TestReadRunningTexts(t *testing.T) {
	lines := strings.Split(bank, "\n")
	for i, line := range lines {
		if !strings.HasPrefix(line, "#") {
			lines[i] = strings.ReplaceAll(line, " ", "\t")
		}
	}
	texts, err := ReadRunningTexts(strings.NewReader(strings.Join(lines, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	if len(texts) != 2 || texts[0].Name != "one" || texts[0].Text != "We don't. Stay!\n\nNo" || texts[1].Text != "Yes" {
		t.Fatalf("read %+v", texts)
	}
	var words, sentences []string
	for _, s := range texts[0].Tokens {
		words = append(words, s.In(texts[0].Text))
	}
	for _, s := range texts[0].Sentences {
		sentences = append(sentences, s.In(texts[0].Text))
	}
	if want := []string{"We", "do", "n't", ".", "Stay", "!", "No"}; !slices.Equal(words, want) {
		t.Errorf("tokens %q, want %q", words, want)
	}
	if want := []string{"We don't.", "Stay!", "No"}; !slices.Equal(sentences, want) {
		t.Errorf("sentences %q, want %q", sentences, want)
	}
	w, s := ScoreSegmentation(texts)
	if w != (Spans{8, 8, 8}) || s != (Spans{4, 4, 4}) {
		t.Errorf("scored %+v and %+v where all is right", w, s)
	}
}

func TestSpansCount(t *testing.T) {
	var s Spans
	s.add([]hearsay.Span{{Start: 0, End: 2}, {Start: 2, End: 5}, {Start: 6, End: 9}},
		[]hearsay.Span{{Start: 0, End: 5}, {Start: 6, End: 9}})
	if s != (Spans{3, 2, 1}) {
		t.Errorf("counted %+v", s)
	}
	if got := s.F1(); got != 40 {
		t.Errorf("F1 of one right in three gold and two found is %v", got)
	}
	if (Spans{}).F1() != 0 {
		t.Error("F1 of nothing is not 0")
	}
}

func TestBrokenTreebankLine(t *testing.T) {
	if _, err := ReadRunningTexts(strings.NewReader("1\tWe\twe\n")); err == nil {
		t.Error("a line of three fields was read")
	}
}
