package format

import (
	"testing"

	"hearsay"
)

// Who accuses somebody of something did not criticise them of it.
func TestAccused(t *testing.T) {
	for _, c := range []struct {
		text   string
		cue    hearsay.Span
		stance float64
		want   string
	}{
		{"She accused the company of hiding it.", hearsay.Span{Start: 4, End: 11}, 0.9, "accused"},
		{"She criticised the company for it.", hearsay.Span{Start: 4, End: 14}, 0.9, "criticised"},
		{"She accused the company of hiding it.", hearsay.Span{Start: 4, End: 11}, 0.5, "said"},
		{"", hearsay.Span{Start: 4, End: 11}, 0.9, "criticised"},
	} {
		a := hearsay.Attribution{Act: hearsay.Criticise, Cue: hearsay.Passage{c.cue}, Confidence: hearsay.Confidence{Stance: c.stance}}
		if got := ActInWords(&a, c.text); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
