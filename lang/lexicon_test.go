package lang_test

import (
	"slices"
	"testing"

	"hearsay/lang"
)

func TestALexiconIsReadInPlace(t *testing.T) {
	l := lang.Lexicon("# from nowhere\n# barge pole\nbarge boat,ship\nbarge-pole pole\nboat craft\nyawl boat")
	for word, want := range map[string][]string{
		"barge": {"boat", "ship"}, "barge-pole": {"pole"}, "boat": {"craft"}, "yawl": {"boat"},
		"bar": nil, "a": nil, "zebra": nil, "": nil, "#": nil, "# barge": nil, "craft": nil,
	} {
		if got := l.Kinds(word); !slices.Equal(got, want) {
			t.Errorf("%q is a kind of %q, want %q", word, got, want)
		}
	}
	if got := lang.Lexicon("").Kinds("a"); got != nil {
		t.Errorf("an empty lexicon has %q", got)
	}
}
