package resolve

import "testing"

// TestGoesBy holds that a source who is given a name in a clause of their own is
// nobody met before.
func TestGoesBy(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"goes by": {
			"{Colonel Amin Torv}, the army's spokesman, said nine were dead. {The League's commander, who goes by the nom de guerre Abu Sarn}, mocked him. {He} said there were more.",
			[]string{"Amin Torv|person|name|Colonel", "Abu Sarn|person|name|League's commander", "Abu Sarn|person|pronoun"},
		},
		"known only as": {
			"{A fisherman known only as Orm} said the boat was gone.",
			[]string{"Orm|person|surname|fisherman"},
		},
		"another house": {
			"{Colonel Amin Torv}, the army's spokesman, said nine were dead. {The League's commander} mocked him.",
			[]string{"Amin Torv|person|name|Colonel", "League's commander|person|nominal"},
		},
		"the same house": {
			"{Colonel Amin Torv}, the army's spokesman, said nine were dead. {The army's spokesman} said so twice.",
			[]string{"Amin Torv|person|name|Colonel", "Amin Torv|person|nominal|army's spokesman"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestBodiesAndTails holds what a body of the headline and one accused are called.
func TestBodiesAndTails(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"the verb's of": {
			"{The regional harbour board} denied it. Torv accused the board of a cover-up. {The board} said he was wrong.",
			[]string{"regional harbour board|organization|nominal", "regional harbour board|organization|nominal"},
		},
		"a headline's board": {
			"{Harbour board} denies leak\n\n{The regional harbour board} said the oil was not its own. Ida Lund of Clean Harbour for Sarnow said it was.",
			[]string{"Harbour board|organization|nominal", "regional harbour board|organization|nominal"},
		},
		"whose": {
			"The finding was disputed by the agency, {whose chief, Jan Oden}, said it was wrong.",
			[]string{"Jan Oden|person|name|chief"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}

// TestNamesAsTheyStand holds what names take in: letters behind them, a plural's
// apostrophe, initials before a turn; and who is not whose boss.
func TestNamesAsTheyStand(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"letters after the name": {
			"The barrister {Sunil Oden KC} said so. {Oden} was sure.",
			[]string{"Sunil Oden KC|person|name", "Sunil Oden KC|person|surname"},
		},
		"an apostrophe inside": {
			"On Monday {the Growers' Party} said the harvest was lost.",
			[]string{"Growers' Party|organization|name"},
		},
		"the senator is not the nephew": {
			"{Senator Hal Morrow's nephew, Jack Torv}, claimed that his uncle had sold shares. {The senator} denied it.",
			[]string{"Jack Torv|person|name|Senator Hal Morrow's nephew", "Hal Morrow|person|nominal|Senator"},
		},
		"a title before a name": {
			"Nothing came of it.\n\n{Statistics chief Huw Oden} confirmed that his office had opened an inquiry but refused to speculate.",
			[]string{"Huw Oden|person|name"},
		},
		"the agency of the dateline": {
			"VELLA, May 3 (Meridian) - Survivors accused the operator of opening its gates, a charge {the company} denied.",
			[]string{"company|organization|nominal"},
		},
		"her boss is not herself": {
			"{A former branch manager} told a court that {her boss} had called.\n\n{Annika Strand} said that he had called twice.",
			[]string{"former branch manager|anonymous|nominal", "her boss|person|nominal", "Annika Strand|person|name"},
		},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.text, c.want...) })
	}
}
