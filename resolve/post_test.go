package resolve

import "testing"

// TestPost holds that an office's noun alone makes nobody of another field or
// rank the one who is meant.
func TestPost(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"prime and culture": {
			"Oskar Lindqvist said it was good. Culture Secretary Marta Keller agreed. {The prime minister} urged calm.",
			[]string{"prime minister|person|nominal"},
		},
		"which minister": {
			"Foreign Minister Marta Keller came. {The minister} urged calm. {The foreign secretary} spoke. {The defence minister} did not.",
			[]string{"Marta Keller|person|nominal|Foreign Minister", "Marta Keller|person|nominal|Foreign Minister", "defence minister|person|nominal"},
		},
		"two spellings of one field": {
			"Defense Secretary Marta Keller came. {The defence secretary} spoke.",
			[]string{"Marta Keller|person|nominal|Defense Secretary"},
		},
		"president and vice president": {
			"Vice President Marta Keller came. {The president} urged calm. {The vice president} spoke.",
			[]string{"president|person|nominal", "Marta Keller|person|nominal|Vice President"},
		},
		"mayor and deputy": {
			"Deputy Mayor Ivo Maslin came. {The mayor} urged calm. {The deputy mayor} spoke.",
			[]string{"mayor|person|nominal", "Ivo Maslin|person|nominal|Deputy Mayor"},
		},
		"chief of what": {
			"{Mission head Jorun Aldek} came. {The defence chief} stayed away. {The mission chief} was glad. {The chief} left.",
			[]string{"Jorun Aldek|person|name|Mission head", "defence chief|person|nominal", "Jorun Aldek|person|nominal|Mission head", "Jorun Aldek|person|nominal|Mission head"},
		},
		"chief of a company": {
			"{Marta Keller, the head of Orlane Foods,} came. {The Orlane boss} left.",
			[]string{"Marta Keller|person|name|head of Orlane Foods", "Marta Keller|person|nominal|head of Orlane Foods"},
		},
		"two roles, one name": {
			"{His elder brother and team-mate, the goalkeeper Jens Orlen,} said it was a mistake.",
			[]string{"Jens Orlen|person|name|elder brother and team-mate"},
		},
		"no role of somebody else": {
			"Berta Keller, and the witness who had seen her, left. {Keller} said nothing.",
			[]string{"Berta Keller|person|surname"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
