package resolve

import "testing"

// TestLetters holds that "A" is whom the introduction says is asked, and nobody
// where it says nothing of questions.
func TestLetters(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"an interview": {
			"The Courier spoke to Marta Keller about the bridge.\n\n{Q}. ‹Did you close it?›\n\n{A}. ‹Yes.›",
			[]string{"Q.|anonymous|nominal", "Marta Keller|person|nominal"},
		},
		"no interview": {
			"Marta Keller was elected on Sunday.\n\n{Q}. ‹Did you close it?›\n\n{A}. ‹Yes.›",
			[]string{"Q.|anonymous|nominal", "A.|anonymous|nominal"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
