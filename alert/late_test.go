package alert_test

import (
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/engine"
)

// anew places what waits.
func anew(t testing.TB, s hearsay.Store) {
	t.Helper()
	e, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	p, err := engine.NewPlacer(e)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.PlaceAll(t.Context(), s, func(int) {}); err != nil {
		t.Fatal(err)
	}
}

// rows are the attributions of pages of an outlet.
func rows(t testing.TB, s hearsay.Store, outlet string) []hearsay.Row {
	t.Helper()
	list, _, err := s.Search(t.Context(), hearsay.Query{Outlet: outlet, Limit: 100})
	if err != nil || len(list) == 0 {
		t.Fatalf("%d rows of %s, %v", len(list), outlet, err)
	}
	return list
}

// when is the time of corrections, after alerts were made.
var when = made.Add(24 * time.Hour)

// correct makes a correction of each row and places what it takes apart.
func correct(t testing.TB, s hearsay.Store, list []hearsay.Row, c hearsay.Correction) (done []hearsay.Correction) {
	t.Helper()
	for i := range list {
		c.Attribution, c.Who, c.When = list[i].Attribution.ID, "ada", when
		made, err := s.Correct(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		done = append(done, made)
	}
	anew(t, s)
	return done
}

func undo(t testing.TB, s hearsay.Store, list ...hearsay.Correction) {
	t.Helper()
	for _, c := range list {
		if _, err := s.Undo(t.Context(), c.ID, "ada", "it was right"); err != nil {
			t.Fatal(err)
		}
	}
	anew(t, s)
}

func told(t testing.TB, then string, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s it told\n%s\nnot\n%s", then, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

const surrounded = "dispute: reports that the town of Orlen was surrounded as disinformation"

// What a correction opens is told, once; what was open before is not.
func TestDisputeThatACorrectionOpens(t *testing.T) {
	s := record(t)
	add(t, s, ring, denial)
	gone := correct(t, s, rows(t, s, denial.outlet), hearsay.Correction{Kind: hearsay.NotAStatement})
	put(t, s, hearsay.Alert{Kind: hearsay.AlertDispute})
	told(t, "before", look(t, s))
	undo(t, s, gone...)
	told(t, "when the denial came back", look(t, s), surrounded)
	correct(t, s, rows(t, s, ring.outlet), hearsay.Correction{Kind: hearsay.CorrectAct, Value: "warn"})
	told(t, "when another act was told of what is disputed", look(t, s))
	add(t, s, copied)
	told(t, "when it was copied", look(t, s))
}

// Two who were merged by mistake stand against each other when they are parted.
func TestDisputeThatPartingOpens(t *testing.T) {
	s := record(t)
	add(t, s, ring, denial)
	merged, err := s.Correct(t.Context(), hearsay.Correction{Kind: hearsay.MergeSpeakers, Speaker: "skyr", Other: "sdovrad", Who: "ada"})
	if err != nil {
		t.Fatal(err)
	}
	anew(t, s)
	put(t, s, hearsay.Alert{Kind: hearsay.AlertDispute}, hearsay.Alert{ID: "lferrant", Kind: hearsay.AlertDispute, Speaker: "sferrant"})
	told(t, "before", look(t, s))
	undo(t, s, merged)
	told(t, "when they were parted", look(t, s), surrounded)
}

// What was contested before the alert was made is no news, whatever is corrected.
func TestOldDisputePlacedAnew(t *testing.T) {
	s := record(t)
	add(t, s, ring, denial)
	put(t, s, hearsay.Alert{Kind: hearsay.AlertDispute}, hearsay.Alert{Kind: hearsay.AlertChange})
	correct(t, s, rows(t, s, ring.outlet), hearsay.Correction{Kind: hearsay.CorrectAct, Value: "warn"})
	told(t, "after a correction", look(t, s))
	correct(t, s, rows(t, s, denial.outlet)[:1], hearsay.Correction{Kind: hearsay.NotAStatement})
	told(t, "after a denial less", look(t, s))
	edited := denial
	edited.text = strings.Replace(edited.text, "on its two bridges", "on its three bridges", 1)
	add(t, s, edited)
	told(t, "after an edit", look(t, s))
}

// A change that was there is no news when its claim is taken apart; one that a
// correction opens is.
func TestChangePlacedAnew(t *testing.T) {
	s := record(t)
	add(t, s, ring, denial, turned)
	put(t, s, hearsay.Alert{Kind: hearsay.AlertChange})
	correct(t, s, rows(t, s, ring.outlet), hearsay.Correction{Kind: hearsay.CorrectAct, Value: "warn"})
	told(t, "when it was there", look(t, s))

	s = record(t)
	add(t, s, ring, turned)
	gone := correct(t, s, rows(t, s, turned.outlet), hearsay.Correction{Kind: hearsay.NotAStatement})
	put(t, s, hearsay.Alert{Kind: hearsay.AlertChange})
	undo(t, s, gone...)
	told(t, "when it came back", look(t, s), `change: The town of Orlen is surrounded > "The town of Orlen is not surrounded,"`)
}

// A statement that a correction gives to a speaker is theirs from then on.
func TestStatementGivenByACorrection(t *testing.T) {
	s := record(t)
	add(t, s, ring, light)
	put(t, s, hearsay.Alert{Kind: hearsay.AlertSpeaker, Speaker: "skyr"}, hearsay.Alert{ID: "lferrant", Kind: hearsay.AlertSpeaker, Speaker: "sferrant"})
	list := rows(t, s, light.outlet)
	given := correct(t, s, list[:1], hearsay.Correction{Kind: hearsay.CorrectSpeaker, Speaker: "skyr"})
	said := list[0].Attribution.Content.Text(list[0].Article.Text)
	told(t, "when it was given to the speaker", look(t, s), "speaker: "+said)
	undo(t, s, given...)
	told(t, "when it was given back", look(t, s))
	correct(t, s, list[:1], hearsay.Correction{Kind: hearsay.CorrectSpeaker, Speaker: "skyr"})
	told(t, "when it was given again", look(t, s))
}
