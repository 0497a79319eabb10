package eval

import (
	"math"
	"testing"

	"hearsay"
)

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Oskar J. Lindqvist", "Oskar Lindqvist", true},
		{"Lindqvist", "Oskar Lindqvist", true},
		{"President Lindqvist", "LINDQVIST", true},
		{"the Harbor Commission", "Harbor Commission", true},
		{"N.H.C.", "NHC", true},
		{"critics of the plan", "Critics", true},
		{"Laura Lindqvist", "Oskar Lindqvist", false},
		{"Oskar Lindqvist", "", false},
		{"a poll by Kanto", "poll published on Friday", false},
	} {
		if got := sameName(c.a, c.b); got != c.want {
			t.Errorf("%q and %q name the same: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestSameSpeakers(t *testing.T) {
	named := func(names ...string) (got []hearsay.Speaker) {
		for _, n := range names {
			got = append(got, hearsay.Speaker{Name: n, Type: hearsay.Person})
		}
		return got
	}
	pair := SpeakerGold{Names: []string{"Laura Brandt", "Robert Hayes"}, Type: hearsay.Person, How: hearsay.ByName}
	unknown := SpeakerGold{Names: []string{"unknown"}, Type: hearsay.Unknown, How: hearsay.Implicit}
	for name, c := range map[string]struct {
		gold SpeakerGold
		got  []hearsay.Speaker
		want bool
	}{
		"both of a pair":     {pair, named("Brandt", "Robert Hayes"), true},
		"one of a pair":      {pair, named("Laura Brandt"), false},
		"nobody":             {pair, nil, false},
		"unclear":            {SpeakerGold{Names: []string{"Laura Brandt"}}, named(""), false},
		"an alias":           {SpeakerGold{Names: []string{"Government of Ordova"}, Aliases: []string{"Tesmir"}}, named("Tesmir"), true},
		"one phrase for two": {SpeakerGold{Names: []string{"leaders and diplomats"}}, named("leaders", "diplomats"), true},
		"unknown":            {unknown, []hearsay.Speaker{{Type: hearsay.Unknown}}, true},
		"author for unknown": {unknown, []hearsay.Speaker{{Type: hearsay.Author}}, false},
	} {
		if got := sameSpeakers(c.gold, c.got); got != c.want {
			t.Errorf("%s: right is %v, want %v", name, got, c.want)
		}
	}
}

func TestReadBrat(t *testing.T) {
	text := "Kyr — a “clerk” — said no, and no."
	ann := "T1\tSource 0 3\nT2\tCue 18 22\nT3\tContent 23 25;31 33\nT4\tAttribution 18 22\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
	events, err := ReadBrat(text, ann)
	if err != nil {
		t.Fatal(err)
	}
	e := events["E1"]
	if e.Source.Text(text) != "Kyr" || e.Cue.Text(text) != "said" || e.Content.Text(text) != "no no" {
		t.Errorf("read source %q, cue %q, content %q", e.Source.Text(text), e.Cue.Text(text), e.Content.Text(text))
	}
	if _, err := ReadBrat(text, "T1\tSource a b\n"); err == nil {
		t.Error("a place that is no number is read without an error")
	}
}

// A group that is right half as often as it says is scaled by what the other
// articles show; the scale of an article's own answers is not asked.
func TestCrossCalibrated(t *testing.T) {
	var js []SpeakerJudgement
	add := func(article string, n int, right func(int) bool) {
		for i := range n {
			js = append(js, SpeakerJudgement{
				Article: article, Gold: SpeakerGold{How: hearsay.ByNominal}, Confidence: 0.8, Name: right(i),
				Got: []hearsay.Speaker{{Name: "clerk", How: hearsay.ByNominal, Type: hearsay.Document}},
			})
		}
	}
	half := func(i int) bool { return i%2 == 0 }
	add("one", 500, half)
	add("two", 500, half)
	if e := CrossCalibrated(js).Error(); e > 0.01 {
		t.Errorf("two articles that agree: error %.3f, want nearly none", e)
	}
	js = nil
	add("one", 500, func(int) bool { return true })
	add("two", 500, func(int) bool { return false })
	if e := CrossCalibrated(js).Error(); e < 0.9 {
		t.Errorf("two articles that have nothing in common: error %.3f, want nearly 1", e)
	}
}

// What is marked 0.9 and right nine times in ten is calibrated; what is marked so and always wrong is not.
func TestScoreSpeakersCalibration(t *testing.T) {
	var js []SpeakerJudgement
	for i := range 10 {
		js = append(js, SpeakerJudgement{Gold: SpeakerGold{How: hearsay.ByName, Type: hearsay.Person}, Confidence: 0.9, Name: i > 0})
	}
	if s := ScoreSpeakers(js); s.Stated.Right != 9 || s.Stated.All != 10 || math.Abs(s.Calibration) > 1e-9 {
		t.Errorf("nine of ten right: %d of %d, calibration error %v", s.Stated.Right, s.Stated.All, s.Calibration)
	}
	for i := range js {
		js[i].Name = false
	}
	if s := ScoreSpeakers(js); math.Abs(s.Calibration-0.9) > 1e-9 {
		t.Errorf("all wrong at 0.9: calibration error %v", s.Calibration)
	}
}
