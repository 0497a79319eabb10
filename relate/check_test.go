package relate

import (
	"slices"
	"strings"
	"testing"

	"hearsay"
	"hearsay/lang/en"
)

// A made-up record: a strike at the shipyard of Tarnholm. Each line is speaker,
// kind and the content's pieces parted by "||"; "=" before a speaker puts the line
// into the article of the line before.
const shipyard = `
mira vesk | direct | "The yard will not close before the ice is gone," || "We have paid 340 welders every month since June. I signed each slip myself."
mira vesk | indirect | that the company had offered the union a nine-day pause to let both sides read the books
mira vesk | mixed | the fire in the paint hall was "small, quick and nobody's fault"
oskar lund | direct | "If the board gives us the keys, we will open the gate for the apprentices and we will stay inside," || "If it gives us a letter, we have no stove to burn it in."
oskar lund | direct | "My sister says the money is there. My sister is in Brevik, I am at the gate," || "I do not call her a thief."
oskar lund | direct | "We are going to argue about wages, not about windows."
jory pall | direct | "It is a harbour for herring, not for submarines,"
jory pall | direct | "A yard can be locked," || "but a town cannot."
jory pall | direct | "Since Tuesday night every crane on the north quay has stood under our guard. I will not hide it any longer. The yard is ours,"
ida renn | direct | "Tarnholm shall not accept a contract imposed on it by decree,"
ida renn | mixed | dismissed the plan as "a bridge without a river"
ida renn | direct | "I would talk to the devil's own accountant," || "if he brought the wages."
tom ask | indirect | whether the yard was safe
`

func record(t testing.TB, lines string) []hearsay.Recorded {
	t.Helper()
	var all []hearsay.Recorded
	for line := range strings.Lines(lines) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		parts := strings.SplitN(line, " | ", 3)
		all = append(all, recordedLine(t, parts[0], hearsay.Kind(parts[1]), strings.Split(parts[2], " || ")))
	}
	return all
}

func recordedLine(t testing.TB, speaker string, kind hearsay.Kind, pieces []string) hearsay.Recorded {
	t.Helper()
	text := "Tarnholm News\n\n"
	a := hearsay.Attribution{Kind: kind, Act: hearsay.Assert, Polarity: hearsay.Positive, Speakers: []hearsay.Speaker{{ID: speaker, Name: speaker}}}
	for i, p := range pieces {
		a.Content = append(a.Content, hearsay.Span{Start: len(text), End: len(text) + len(p)})
		text += p
		if i == 0 {
			text += " " + speaker + " said. "
		}
	}
	for i, p := range pieces {
		if got := a.Content[i].In(text); got != p {
			t.Fatalf("span has %q, want %q", got, p)
		}
	}
	article := &hearsay.Article{Text: text, Outlet: "Tarnholm News"}
	article.Seal()
	a.Identify(article.TextSHA256)
	return hearsay.Recorded{Attribution: a, Article: article}
}

func check(t testing.TB, recorded []hearsay.Recorded, speaker, text string) hearsay.QuotationCheck {
	t.Helper()
	q := Quotation{Text: text}
	if speaker != "" {
		q.Speaker = SpeakerIDs(speaker)
	}
	return NewChecker(en.English()).Check(q, recorded)
}

func TestVerdicts(t *testing.T) {
	recorded := record(t, shipyard)
	for _, c := range []struct {
		speaker, text string
		want          hearsay.Verdict
	}{
		{"mira vesk", "The yard will not close before the ice is gone.", hearsay.Verbatim},
		{"mira vesk", "«the yard WILL NOT close — before the ice is gone»", hearsay.Verbatim},
		{"", "We have paid 340 welders every month since June. I signed each slip myself.", hearsay.Verbatim},
		{"", "The yard will not close before the ice is gone. We have paid 340 welders every month since June.", hearsay.Verbatim},
		{"mira vesk", "small, quick and nobody’s fault", hearsay.Verbatim},
		{"ida renn", "a bridge without a river", hearsay.Verbatim},
		{"", "I [do] not call her a thief", hearsay.Verbatim},
		{"", "[W]e are going to argue about wages, not about windows", hearsay.Verbatim},

		{"mira vesk", "We have paid 340 welders every month", hearsay.Trimmed},
		{"mira vesk", "We have paid 340 welders … since June", hearsay.MeaningChanged},
		{"jory pall", "Since Tuesday night every crane … has stood under our guard", hearsay.Trimmed},
		{"jory pall", "Since Tuesday night every crane [...] has stood under our guard", hearsay.Trimmed},
		{"jory pall", "Since Tuesday night ... has stood under our guard", hearsay.MeaningChanged},

		{"", "The yard won't close before the ice is gone", hearsay.Altered},
		{"", "The yard shall not close before the ice is gone", hearsay.Altered},
		{"", "It is a harbor for herring, not for submarines", hearsay.Altered},
		{"", "It's a harbour for herring, not for submarines", hearsay.Altered},
		{"", "We have paid three hundred and forty welders every month since June", hearsay.Altered},
		{"ida renn", "Tarnholm will not accept any contract that a decree imposes on it", hearsay.Altered},
		{"", "I signed every slip myself", hearsay.MeaningChanged},
		{"", "I do not call her thief", hearsay.Altered},

		{"mira vesk", "The yard will close before the ice is gone", hearsay.MeaningChanged},
		{"mira vesk", "The yard will … close before the ice is gone", hearsay.MeaningChanged},
		{"mira vesk", "The yard may not close before the ice is gone", hearsay.MeaningChanged},
		{"mira vesk", "We have paid 430 welders every month since June", hearsay.MeaningChanged},
		{"mira vesk", "We have paid 340 welders every month since July", hearsay.MeaningChanged},
		{"mira vesk", "We paid 340 welders every month since June", hearsay.MeaningChanged},
		{"oskar lund", "We are going to argue about windows, not about wages", hearsay.MeaningChanged},
		{"oskar lund", "If the board gives us the keys, we will open the gate", hearsay.MeaningChanged},
		{"oskar lund", "the board gives us the keys, we will open the gate for the apprentices and we will stay inside", hearsay.MeaningChanged},
		{"oskar lund", "The money is there", hearsay.MeaningChanged},
		{"oskar lund", "I do call her a thief", hearsay.MeaningChanged},
		{"jory pall", "A yard can be locked", hearsay.MeaningChanged},
		{"mira vesk", "The yard will not close", hearsay.MeaningChanged},
		{"mira vesk", "The yard will not … before the ice is gone", hearsay.MeaningChanged},
		{"mira vesk", "We have … welders every month since June", hearsay.MeaningChanged},
		{"oskar lund", "We are … about wages, not about windows", hearsay.MeaningChanged},
		{"oskar lund", "If the board … will open the gate for the apprentices and we will stay inside", hearsay.MeaningChanged},
		{"ida renn", "I would talk to the devil's own accountant", hearsay.MeaningChanged},
		{"ida renn", "Tarnholm imposed on it a contract, shall not accept by decree", hearsay.MeaningChanged},
		{"tom ask", "the yard was safe", hearsay.MeaningChanged},

		{"mira vesk", "The yard will not close before the ice is gone. I signed each slip myself.", hearsay.Spliced},
		{"jory pall", "Since Tuesday night every crane on the north quay has stood under our guard. The yard is ours.", hearsay.Spliced},
		{"oskar lund", "We are going to argue about wages, I am at the gate, I do not call her a thief", hearsay.Spliced},
		{"", "It is a harbour for herring and the yard will not close before the ice is gone", hearsay.Spliced},
		{"jory pall", "Since Tuesday night every crane … any longer", hearsay.Spliced},
		{"jory pall", "It is a harbour for herring, not for submarines. The yard is ours.", hearsay.Spliced},
		{"jory pall", "It is a harbour for herring, not for submarines. The sea is ours.", hearsay.MeaningChanged},

		{"oskar lund", "It is a harbour for herring, not for submarines", hearsay.OtherSpeaker},
		{"nobody known", "The yard will not close before the ice is gone", hearsay.OtherSpeaker},
		{"mira vesk", "the company had offered the union a nine-day pause to let both sides read the books", hearsay.ParaphraseOnly},
		{"mira vesk", "The company has offered the union a nine-day pause to let both sides read the books", hearsay.ParaphraseOnly},
		{"mira vesk", "The company has offered the union a ten-day pause to let both sides read the books", hearsay.MeaningChanged},
		{"mira vesk", "the fire in the paint hall was small, quick and nobody's fault", hearsay.ParaphraseOnly},

		{"", "Nobody will ever sail from Tarnholm again", hearsay.NotInRecord},
		{"", "the yard", hearsay.NotInRecord},
		{"", "", hearsay.NotInRecord},
		{"", "…!?", hearsay.NotInRecord},
	} {
		got := check(t, recorded, c.speaker, c.text)
		if got.Verdict != c.want {
			t.Errorf("%s: %q gets %s, want %s", c.speaker, c.text, got.Verdict, c.want)
			for _, m := range got.Matches {
				t.Logf("   %s own=%v %.2f %v %q", m.Verdict, m.Own, m.Share, m.Touches, m.Difference)
			}
		}
		checkSides(t, c.text, got)
	}
}

// checkSides: the difference of each match gives back the quotation's words and
// nothing that the article has not.
func checkSides(t *testing.T, text string, got hearsay.QuotationCheck) {
	t.Helper()
	for _, m := range got.Matches {
		var said []string
		for _, e := range m.Difference {
			if e.Quotation != "…" {
				said = append(said, letterRuns(e.Quotation)...)
			}
			for _, part := range strings.Split(e.Record, "\x00") {
				if e.Op != hearsay.Insert && part == "" {
					t.Errorf("%q: %s without words on record", text, e.Op)
				}
			}
		}
		if want := letterRuns(text); len(m.Difference) > 1 && m.Verdict != hearsay.Spliced && !slices.Equal(said, want) {
			t.Errorf("difference gives %q, the quotation is %q", said, want)
		}
		for _, s := range m.Spans {
			if err := s.Check(m.Recorded.Article.Text); err != nil {
				t.Errorf("%q: %v", text, err)
			}
		}
	}
}
