package format

import (
	"strings"
	"testing"

	"hearsay"
)

// A name that is traced from another word is told as what it is: probable.
func TestPerhaps(t *testing.T) {
	text := "She said that the bridge would be built. Colm said that it would not."
	for name, c := range map[string]struct {
		source  hearsay.Span
		how     hearsay.How
		sure    float64
		perhaps bool
	}{
		"a pronoun, unsure":        {hearsay.Span{Start: 0, End: 3}, hearsay.ByPronoun, 0.6, true},
		"a pronoun, sure":          {hearsay.Span{Start: 0, End: 3}, hearsay.ByPronoun, 0.9, false},
		"the article's own word":   {hearsay.Span{Start: 41, End: 45}, hearsay.BySurname, 0.6, false},
		"nothing is known of that": {hearsay.Span{Start: 0, End: 3}, hearsay.ByPronoun, 0, false},
	} {
		a := hearsay.Attribution{Source: hearsay.Passage{c.source}, Cue: hearsay.Passage{{Start: 4, End: 8}}, Content: hearsay.Passage{{Start: 9, End: 39}},
			Act: hearsay.Assert, Speakers: []hearsay.Speaker{{ID: "s1", Name: "Vera Colm", Type: hearsay.Person, How: c.how}}, Confidence: hearsay.Confidence{Span: 0.9, Speaker: c.sure, Stance: 0.9}}
		r := hearsay.Reading{Article: hearsay.Article{Text: text, Path: "a.txt"}, Attributions: []hearsay.Attribution{a}}
		b, err := (&Text{}).Append(nil, &r)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(string(b), "Perhaps Vera Colm"); got != c.perhaps {
			t.Errorf("%s: perhaps %v, want %v:\n%s", name, got, c.perhaps, b)
		}
	}
}
