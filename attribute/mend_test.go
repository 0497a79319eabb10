package attribute

import "testing"

// TestSubjectPronoun holds that a source is one phrase: the pronoun that speaks,
// not the noun before it.
func TestSubjectPronoun(t *testing.T) {
	text := "The ambassador, Judit Hale, was not there. Through an aide she said that she \"writes a great many notes\"."
	got := find(t, text)
	if len(got) != 1 {
		t.Fatalf("found %d attributions in %q, want 1", len(got), text)
	}
	if s := got[0].Source.Text(text); s != "she" {
		t.Errorf("the source is %q, want %q", s, "she")
	}
}
