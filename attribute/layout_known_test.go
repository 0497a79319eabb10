package attribute

import "testing"

// TestLetKnown holds that "let it be known" is a cue, with the clause behind it.
func TestLetKnown(t *testing.T) {
	for text, want := range map[string]told{
		"His own office let it be known that the files were being looked at.":                     {"His own office", "let it be known", "that the files were being looked at"},
		"Through an aide she let it be known that she \"writes a great many notes\".":             {"she", "let it be known", "that she \"writes a great many notes\""},
		"The keeper, Ivo Brask, let it be known through a friend that he had said what he could.": {"The keeper, Ivo Brask", "let it be known", "that he had said what he could"},
		"They let it be, and nobody in Ansk knew.":                                                {},
	} {
		var got told
		for _, a := range find(t, text) {
			if a.Parent == "" {
				got = tell(text, a)
			}
		}
		if got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}
