package resolve

import (
	"strings"
	"testing"

	"hearsay"
)

// TestWhoIsAccusedDenies holds that "he" of "He denied it" is whom the sentence
// before accused, and not the accuser; where somebody else spoke in between it is
// left to the ranking, and so is what is said of oneself.
func TestWhoIsAccusedDenies(t *testing.T) {
	for _, c := range []struct{ text, source, cue, content, denier, denies, denied, want string }{
		{"Piet Buhl was accused by Ivo Dovrad of theft. He dismissed the accusation.", "Ivo Dovrad", "was accused", "Piet Buhl", "He", "dismissed", "the accusation", "Piet Buhl|person|pronoun"},
		{"Ivo Dovrad accused Piet Buhl of theft. He denied it.", "Ivo Dovrad", "accused", "Piet Buhl of theft", "He", "denied", "it", "Piet Buhl|person|pronoun"},
		{"Residents blamed Kelvane Mining for the dust. It rejected the claim.", "Residents", "blamed", "Kelvane Mining for the dust", "It", "rejected", "the claim", "Kelvane Mining|organization|pronoun"},
		{"Ivo Dovrad accused Piet Buhl of theft. He rejected the budget.", "Ivo Dovrad", "accused", "Piet Buhl of theft", "He", "rejected", "the budget", "Ivo Dovrad|person|pronoun"},
	} {
		at := func(words string) hearsay.Passage {
			i := strings.Index(c.text, words)
			return hearsay.Passage{{Start: i, End: i + len(words)}}
		}
		atts := []hearsay.Attribution{
			{Source: at(c.source), Cue: at(c.cue), Content: at(c.content), Act: hearsay.Criticise, Polarity: hearsay.Positive},
			{Source: at(c.denier), Cue: at(c.denies), Content: at(c.denied), Act: hearsay.Deny, Polarity: hearsay.Positive},
		}
		if got := shown(t, c.text, resolveAll(t, c.text, atts)[1]); got != c.want {
			t.Errorf("%q: %s denies, want %s", c.text, got, c.want)
		}
	}
}
