package attribute

import (
	"testing"

	"hearsay"
)

// Who is called or accused is no source of it.
func TestWhoUndergoesIsNoSource(t *testing.T) {
	for _, c := range []struct{ text, target string }{
		{"Kai Berg was called a thief by the Herald on Monday.", "Kai Berg"},
		{"Rosa Lind has been accused of taking money from the harbour fund.", "Rosa Lind"},
		{"The mayor was described as a coward who never answers letters.", "The mayor"},
		{"Harbour chief blamed" + "\n\nNothing more.", "Harbour chief"},
		{"Dam operator blamed for the flood as the death toll is disputed\n\nThe valley is under water.", "Dam operator"},
	} {
		for _, a := range find(t, c.text) {
			if got := a.Source.Text(c.text); got == c.target {
				t.Errorf("%q: the source of %q is %q", c.text, a.Cue.Text(c.text), got)
			}
		}
	}
}

func TestDeniedSayingIsDenied(t *testing.T) {
	for _, text := range []string{`Bo Lund denied saying "kill the dogs" at the meeting.`, "Bo Lund denied having said that the mayor was a thief."} {
		got := find(t, text)
		if len(got) != 1 || got[0].Act != hearsay.Deny {
			t.Errorf("%q: found %+v, want one denial", text, got)
		}
	}
}

func TestQuotationWithTheCueLast(t *testing.T) {
	const text = "“We did not fire on the school. We were not there.\n\n“We have never fired on a school in this war.\n\n“And whoever says so is lying,” Petrenko said.\n"
	got := find(t, text)
	if len(got) != 1 || len(got[0].Content) != 3 || got[0].Content[0].Start != 0 {
		t.Errorf("found %+v, want one attribution with three paragraphs", got)
	}
}

// TestAccusedBy holds that who accuses is the source, and whom they accuse stands in
// the content.
func TestAccusedBy(t *testing.T) {
	for text, want := range map[string]told{
		"Lomax was also accused by Quill of having been paid for her silence.": {"Quill", "was also accused", "Lomax of having been paid for her silence"},
		"Dana Holt was accused by the dairy of watering the milk.":             {"the dairy", "was accused", "Dana Holt of watering the milk"},
	} {
		as := find(t, text)
		if len(as) != 1 || tell(text, as[0]) != want || as[0].Act != hearsay.Criticise {
			t.Errorf("%q: found %+v, want %q", text, as, want)
		}
	}
}
