package attribute

import (
	"strings"
	"testing"
)

// TestFormsOfTheSentence holds attributions that the encoder alone misses or cuts.
func TestFormsOfTheSentence(t *testing.T) {
	for _, c := range []struct {
		text string
		want told
	}{
		{"“Shame on you,” shouted a man at the back of the hall. The mayor sat down.", told{"a man", "shouted", "“Shame on you,”"}},
		{"“Not a single official, said Rex Stone, had called the family.”", told{"Rex Stone", "said", "“Not a single official, had called the family.”"}},
		{"His widow told the inquest he had slept badly for weeks.", told{"His widow", "told", "he had slept badly for weeks"}},
		{"Stone was quoted by the Post as saying that the mill would close.", told{"Stone", "was quoted by the Post as saying", "that the mill would close"}},
		{"Kyr was quoted as saying: “We will not leave.”", told{"Kyr", "was quoted as saying:", "“We will not leave.”"}},
		{"ANSK, Selland (NPA) — Zentrax said on Monday that it would close its mill.", told{"Zentrax", "said", "that it would close its mill"}},
	} {
		as := find(t, c.text)
		if len(as) != 1 || !alike(tell(c.text, as[0]), c.want) {
			got := make([]told, len(as))
			for i := range as {
				got[i] = tell(c.text, as[i])
			}
			t.Errorf("%q: found %q, want %q", c.text, got, c.want)
		}
	}
	if as := find(t, "Despite attempts by Selland to take the town back, it held."); len(as) > 0 {
		t.Errorf("an attempt is found as %+v", as)
	}
}

// alike reports the same content, a source that begins as wanted and a cue that
// ends so: where the encoder finds a form itself it may cut it otherwise
// than the rule does.
func alike(got, want told) bool {
	return got.content == want.content && strings.HasPrefix(got.source, want.source) && strings.HasSuffix(want.cue, got.cue)
}
