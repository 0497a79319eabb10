package format

import (
	"strings"
	"testing"

	"hearsay"
)

func TestTheClauseThatShowsAStance(t *testing.T) {
	filler := strings.Repeat("The council met and the harbour was full. ", 12)
	speech := filler + "We never sold the port of Ansk. " + filler + "Thank you."
	at := strings.Index(speech, "We never")
	row := hearsay.Row{Attribution: hearsay.Attribution{Content: hearsay.Passage{{Start: 0, End: len(speech)}}}, Article: &hearsay.Article{Text: speech}}
	clause := hearsay.Span{Start: at, End: at + len("We never sold the port of Ansk")}
	if got := Shown(&hearsay.ShownIn{Row: &row, Span: clause}); got != "… We never sold the port of Ansk …" {
		t.Errorf("of a speech it shows %q", got)
	}
	short := hearsay.Row{Attribution: hearsay.Attribution{Content: hearsay.Passage{{Start: 9, End: 32}}}, Article: &hearsay.Article{Text: "Kyr said “We never sold it.” The harbour was full."}}
	if got := Shown(&hearsay.ShownIn{Row: &short, Span: hearsay.Span{Start: 12, End: 28}}); got != "“We never sold it.”" {
		t.Errorf("of few words it shows %q", got)
	}
	for _, s := range []hearsay.ShownIn{{}, {Row: &row}, {Row: &row, Span: hearsay.Span{Start: 5, End: len(speech) + 1}}} {
		if got := Shown(&s); got != "" {
			t.Errorf("without a clause it shows %q", got)
		}
	}
}

// “No one” who did not say something would have said it.
func TestNoOneDoesNotDenyTwice(t *testing.T) {
	for name, want := range map[string]string{"No one": "said", "nobody in the town": "said", "Neither side": "said", "Noah Kyr": "did not say"} {
		a := &hearsay.Attribution{Act: hearsay.Assert, Polarity: hearsay.Negative, Speakers: []hearsay.Speaker{{Name: name}}, Confidence: hearsay.Confidence{Stance: 0.9}}
		if got := ActInWords(a, ""); got != want {
			t.Errorf("%s %s", name, got)
		}
	}
	refused := &hearsay.Attribution{Act: hearsay.RefuseComment, Polarity: hearsay.Negative, Speakers: []hearsay.Speaker{{Name: "No one"}}, Confidence: hearsay.Confidence{Stance: 0.9}}
	if got := ActInWords(refused, ""); got != "said" {
		t.Errorf("No one %s", got)
	}
}
