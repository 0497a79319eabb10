package resolve

import "testing"

// TestUnmet holds that "he" of the article's own words is nobody whom only
// quotations speak of.
func TestUnmet(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"somebody's brother": {
			"The mayor poured tea. ‹“My brother says the road is open. My brother is away,”› {he} says. {He} reckons that the flour will last.",
			[]string{"mayor|person|pronoun", "mayor|person|pronoun"},
		},
		"nobody else there": {
			"“My brother is away.” {He} reckons that the flour will last.",
			[]string{"|person|pronoun"},
		},
		"between the marks he may be": {
			"“My brother is away. {He} says that the flour will last.”",
			[]string{"My brother|person|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
