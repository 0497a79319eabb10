package resolve

import (
	"strings"
	"testing"
)

// TestNotMeant holds what a second reading of news found: who is written to, who is
// told of, who else is meant.
func TestNotMeant(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"neither of two": {
			"The petition went to U.S. Senators Diane Fell and Barbara Bok. {Neither senator} responded.",
			[]string{"Diane Fell|person|nominal|U.S. Senators & Barbara Bok|person|nominal"},
		},
		"the girl at the checkout": {
			"One shopper said that she was late. {The girl at the checkout} told her so.",
			[]string{"girl at the checkout|person|nominal"},
		},
		"whom prosecutors name": {
			"Police seized a man prosecutors named as Osk. {The prosecutors} said that it was late.",
			[]string{"prosecutors|group|nominal"},
		},
		"a country's own phrase": {
			"{The prime minister} said that visitors may come. ‹“They could ask the prime minister of your country to go,”› {he} said.",
			[]string{"prime minister|person|nominal", "prime minister|person|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestWrittenTo holds that who gets a letter is not who writes it.
func TestWrittenTo(t *testing.T) {
	text, atts := read(t, "In a letter to Foreign Minister Arne Volden, {he} wrote that help had come.")
	if got := shown(t, text, atts[0]); strings.Contains(got, "Volden") {
		t.Errorf("\"he wrote\" is read as %s", got)
	}
}

// TestSpeaksOfHer holds that who speaks of "her" is not named by her name.
func TestSpeaksOfHer(t *testing.T) {
	text, atts := readCued(t, "Susan Ryall died on Monday. Susan Ryall was a senator.\n\n“Every life has been improved by her leadership,” she tweeted.",
		[][3]string{{"she", "tweeted", "“Every life has been improved by her leadership,”"}})
	if got := shown(t, text, atts[0]); !strings.HasPrefix(got, "unclear") {
		t.Errorf("\"she tweeted\" is read as %s", got)
	}
}

// TestToldOf holds that nobody calls himself "the other professor".
func TestToldOf(t *testing.T) {
	text, atts := readCued(t, "Jonas Dien is a professor. Chief Carl Beck said that it was over. The other professor was away, he said.",
		[][3]string{{"Chief Carl Beck", "said", "that it was over"}, {"he", "said", "The other professor was away,"}})
	if got := shown(t, text, atts[1]); !strings.HasPrefix(got, "Carl Beck|") {
		t.Errorf("\"he said\" is read as %s", got)
	}
}

// TestItSays holds that "it" in a clause is the subject's.
func TestItSays(t *testing.T) {
	check(t, "Nordbane Ferries showed a film. Nordbane Ferries is building a ship that {it} says will be fast.", "Nordbane Ferries|organization|pronoun")
}
