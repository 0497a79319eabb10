package resolve

import "testing"

// TestOpenPronouns holds that what a pronoun stands for is left open where the
// article leaves it open, and found where its grammar tells.
func TestOpenPronouns(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"it was noted": {
			"Kethara hopes for gas. {It} was also noted that the tax would stay.",
			[]string{"|unknown|pronoun"},
		},
		"it was told": {
			"The Harbour Commission met. {It} was told on Monday that the tax would stay, and {it} denied that.",
			[]string{"Harbour Commission|organization|pronoun", "Harbour Commission|organization|pronoun"},
		},
		"who is only described by another": {
			"The shooter who tried to kill President Oskar Lindqvist would have been at work, but {he} told his boss that he needed the day off.",
			[]string{"shooter|person|pronoun"},
		},
		"the police": {
			"286 passengers were aboard. {Police} said the lights were red. The driver wore a belt, {they} said.",
			[]string{"Police|organization|nominal", "Police|organization|pronoun"},
		},
		"he or she": {
			"{Oskar Lindqvist} spoke. Whoever wins will be a hero if he or {she} says so.",
			[]string{"Oskar Lindqvist|person|name", "|unknown|pronoun"},
		},
		"some who": {
			"Oskar Lindqvist spoke. His words drew scorn from some {who} saw them as a threat.",
			[]string{"|unknown|pronoun"},
		},
		"what it called": {
			"The Red Front blew up a bridge. In what {it} called a warning, the Harbour Commission told people to leave. ‹“The Water Board should act,”› {it} said in a statement.",
			[]string{"Harbour Commission|organization|pronoun", "Harbour Commission|organization|pronoun"},
		},
		"asked": {
			"Ivo Maslin told the radio that the plan was ours. He said: “I accept that.” Asked whether he was at ease with such words, {Oskar Lindqvist} told the radio: ‹“I reject that entirely.”› {He} said he found them vile.",
			[]string{"Oskar Lindqvist|person|name", "Oskar Lindqvist|person|pronoun"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestOpenShares holds that a candidate who stands alone, or whom the grammar
// speaks against, is not given the whole.
func TestOpenShares(t *testing.T) {
	text, atts := read(t, "The bridge was named for Oskar Lindqvist. On Monday {he} said that it was closed.")
	s := atts[0].Speakers[0]
	if s.Name != "" || len(s.Candidates) != 1 || s.Candidates[0].Name != "Oskar Lindqvist" {
		t.Fatalf("\"he\" is read as %s", shown(t, text, atts[0]))
	}
	if got := s.Candidates[0].Share; got > 0.5 || got <= 0 {
		t.Errorf("the only candidate of a pronoun left open has a share of %v", got)
	}
}

// TestRivalInside holds that "he" behind somebody's words about another is left open.
func TestRivalInside(t *testing.T) {
	text, atts := readCued(t, "Oskar Lindqvist said Ivo Maslin was right when he said that the army was weak.",
		[][3]string{{"Oskar Lindqvist", "said", "Ivo Maslin was right"}, {"he", "said", "that the army was weak"}})
	if s := atts[1].Speakers[0]; s.Name != "" || len(s.Candidates) < 2 {
		t.Errorf("\"he said\" is read as %s", shown(t, text, atts[1]))
	}
}
