package proposition

import "testing"

// A label that breaks off gives way to all that was said.
func TestBreaksOff(t *testing.T) {
	for text, want := range map[string]bool{
		"revenues were likely": true, "300 sailors had": true, "the firms of conspiring and": true, "She had": true, "the dam was to": true, "it should rise, including": true,
		"the dam has a crack": false, "nobody told us what anybody could have": false, "the mill is shut": false, "": false, "the town of Orlen is surrounded": false,
	} {
		if got := breaksOff(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
