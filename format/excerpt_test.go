package format

import (
	"strings"
	"testing"

	"hearsay"
)

func TestExcerptOfASpeech(t *testing.T) {
	filler := strings.Repeat("The council met and the harbour was full. ", 12)
	speech := filler + "We never sold the port of Ansk to anybody. " + filler + "Thank you."
	for label, want := range map[string]string{
		"the port of Ansk was sold": "… We never sold the port of Ansk to anybody. …",
		"thank":                     "… Thank you.",
		"the harbour was full":      "The council met and the harbour was full. …",
		"":                          speech,
	} {
		if got := excerpt(speech, label); got != want {
			t.Errorf("under %q stands %q, want %q", label, got, want)
		}
	}
	if short := "We never sold it."; excerpt(short, "port") != short {
		t.Error("short words are cut")
	}
}

// A stance has one word, whatever its claim's label says: the pages use it too.
func TestAStanceHasOneWord(t *testing.T) {
	for stance, want := range map[hearsay.Stance]string{hearsay.Supports: "supports", hearsay.Denies: "denies", hearsay.Queries: "questions", hearsay.Comments: "comments on"} {
		for _, label := range []string{"we will not leave Ansk", "Ansk is lost"} {
			a := hearsay.Article{ID: "a1", Title: "Ansk", Language: "en", Text: "Mara Kyr said that " + label + "."}
			a.Seal()
			row := hearsay.Row{Article: &a, Attribution: hearsay.Attribution{ID: "q1", Kind: hearsay.Indirect, Act: hearsay.Assert,
				Content: hearsay.Passage{{Start: 19, End: 19 + len(label)}}}}
			s := hearsay.Standing{Claim: hearsay.Claim{ID: "c1", Label: label, Negative: true}, Stands: []hearsay.Stand{{Name: "Mara Kyr", Stance: stance, Row: &row}}}
			b, err := (&AcrossText{}).Standing(nil, &s)
			if err != nil || !strings.Contains(string(b), "Mara Kyr "+want+"  ") || StanceInWords(stance) != want {
				t.Errorf("%s of %q is shown as %q (%v)", stance, label, b, err)
			}
		}
	}
}
