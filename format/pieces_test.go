package format

import (
	"strings"
	"testing"

	"hearsay"
)

func TestShownSource(t *testing.T) {
	for _, c := range []struct{ pieces, name, want string }{
		{"an aide|she|it", "aide", "an aide"},
		{"she|an aide|it", "Judit Hale", "an aide"},
		{"He|he", "Stefan Kyr", "He"},
		{"she|the ambassador, Judit Hale,", "Judit Hale", "the ambassador, Judit Hale,"},
		{"the ambassador", "Judit Hale", "the ambassador"},
		{"he|they", "", "he"},
	} {
		text := strings.ReplaceAll(c.pieces, "|", " -- ")
		a := hearsay.Attribution{Speakers: []hearsay.Speaker{{Name: c.name}}}
		at := 0
		for piece := range strings.SplitSeq(c.pieces, "|") {
			at += strings.Index(text[at:], piece)
			a.Source = append(a.Source, hearsay.Span{Start: at, End: at + len(piece)})
			at += len(piece)
		}
		if got := shownSource(&a, text); got != c.want {
			t.Errorf("%q is shown as %q, want %q", c.pieces, got, c.want)
		}
	}
	two := hearsay.Attribution{Source: hearsay.Passage{{Start: 0, End: 3}, {Start: 8, End: 12}}, Speakers: []hearsay.Speaker{{Name: "Kyr"}, {Name: "Oden"}}}
	if got := shownSource(&two, "Kyr and Oden"); got != two.Source.Text("Kyr and Oden") {
		t.Errorf("two speakers are shown as %q: both are named", got)
	}
}
