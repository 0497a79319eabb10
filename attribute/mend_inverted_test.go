package attribute

import "testing"

// TestInvertedComment holds that who stands behind the verb of a short comment is
// who says it, and not whom it is about.
func TestInvertedComment(t *testing.T) {
	for text, want := range map[string][2]string{
		"Not so, blasted minister Oskar Lindqvist. “The dam is sound, and we have the papers,” he said.": {"minister Oskar Lindqvist", "Not so"},
	} {
		met := false
		for _, a := range find(t, text) {
			if a.Cue.Text(text) != "blasted" {
				continue
			}
			met = true
			if got := [2]string{a.Source.Text(text), a.Content.Text(text)}; got != want {
				t.Errorf("%s\nis read as %q, want %q", text, got, want)
			}
		}
		if !met {
			t.Errorf("%s\nhas no cue", text)
		}
	}
}
