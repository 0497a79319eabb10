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

func TestWhoSaysWhatIsNotSo(t *testing.T) {
	for _, c := range []struct {
		label     string
		contested bool
		want      string
	}{{"We will not leave Ansk", false, "says"}, {"We won’t leave Ansk", false, "says"}, {"Ansk is lost", false, "denies"}, {"Nobody knew", true, "denies"}} {
		if got := standWord(hearsay.Denies, &hearsay.Claim{Label: c.label, Contested: c.contested}, nil); got != c.want {
			t.Errorf("who denies %q (contested: %v) %s it, want %s", c.label, c.contested, got, c.want)
		}
	}
}
