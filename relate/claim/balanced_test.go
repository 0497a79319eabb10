package claim

import "testing"

// A label has no half of a quotation's marks; whole ones it keeps.
func TestBalanced(t *testing.T) {
	for label, want := range map[string]string{
		"the boss should “come up here":               "the boss should come up here",
		"the number was “certainly higher than four”": "the number was “certainly higher than four”",
		"come up here” and say it":                    "come up here and say it",
		"the “boss” should “come":                     "the “boss” should come",
		"he called it \"a smear\" and \"nothing":      "he called it \"a smear\" and nothing",
		"the ministers’ cars were ‘clean’":            "the ministers’ cars were ‘clean’",
		"the dam has a crack":                         "the dam has a crack",
	} {
		if got := balanced(label); got != want {
			t.Errorf("%s becomes %s, want %s", label, got, want)
		}
	}
}
