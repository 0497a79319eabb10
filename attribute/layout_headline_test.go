package attribute

import (
	"testing"

	"hearsay"
)

// TestHeadlines holds that the forms of titles are read, and that each part of a
// title is given to who says it.
func TestHeadlines(t *testing.T) {
	for _, c := range []struct {
		title string
		want  told
		act   hearsay.Act
	}{
		{"Vane not leaving, says wife", told{"wife", "says", "Vane not leaving"}, hearsay.Deny},
		{"Lake safe to swim in, insists council; anglers disagree", told{"council", "insists", "Lake safe to swim in"}, hearsay.Assert},
		{"Talks ‘never happened’ — envoy", told{"envoy", "—", "Talks ‘never happened’"}, hearsay.Deny},
		{"Army: 12 dead, not 40", told{"Army", ":", "12 dead, not 40"}, hearsay.Deny},
		{"Minister: dam is safe. Engineers: it is not", told{"Engineers", ":", "it is not"}, hearsay.Deny},
		{"Shelling kills 14 in Ansk, officials say; army denies firing", told{"army", "denies", "firing"}, hearsay.Deny},
		{"Shelling kills 14 in Ansk, officials say; army denies firing", told{"officials", "say", "Shelling kills 14 in Ansk"}, hearsay.Assert},
		{"‘My sister is in Torv, I am here’: the mayor who stayed", told{"the mayor who stayed", ":", "‘My sister is in Torv, I am here’"}, hearsay.Assert},
		{"“We began with the oldest boats”: nine evenings in Ansk", told{"", "", "“We began with the oldest boats”"}, hearsay.Assert},
		{"‘Winter came early and we waited’", told{"", "", "‘Winter came early and we waited’"}, hearsay.Assert},
		{"Director hits back at claims of chaos on set", told{"Director", "hits back at", "claims of chaos on set"}, hearsay.Deny},
		{"‘NO EVIDENCE, NONE’: Queen hits back", told{"Queen", "hits back", "‘NO EVIDENCE, NONE’"}, hearsay.Deny},
	} {
		text := c.title + "\n\nThe town was quiet on Sunday."
		as := find(t, text)
		found := false
		for _, a := range as {
			found = found || tell(text, a) == c.want && a.Act == c.act && a.Parent == ""
		}
		if !found {
			t.Errorf("%q: %s %q is not found", c.title, c.act, c.want)
			for _, a := range as {
				t.Logf("found %s %q", a.Act, tell(text, a))
			}
		}
	}
}

// Titles in which nobody says anything.
func TestHeadlinesWithoutSpeakers(t *testing.T) {
	for _, title := range []string{"Storm hits coast – worst in years", "Ten things to know, and where to buy them", "The road to Ansk: a journey",
		"‘The Last Boat Out of Ansk’", "‘We Are The Harbour’: a new play", "“The lost ferry”: a walk in Ansk"} {
		text := title + "\n\nThe town was quiet on Sunday."
		for _, a := range find(t, text) {
			t.Errorf("%q: found %q", title, tell(text, a))
		}
	}
}

// Who says no more than that it is not so denies.
func TestSaysNot(t *testing.T) {
	const text = "Will it close? Ms Lowe says not, the owner says not, and her boss, Gus Tarrant, claims otherwise."
	sources := map[string]bool{}
	for _, a := range find(t, text) {
		if a.Act == hearsay.Deny {
			sources[a.Source.Text(text)] = true
		}
	}
	for _, s := range []string{"Ms Lowe", "the owner"} {
		if !sources[s] {
			t.Errorf("%q denies nothing; found %v", s, sources)
		}
	}
	if len(sources) != 3 {
		t.Errorf("found %v, want three", sources)
	}
}

// TestKickers holds that the words before a title's colon that tell what kind of piece
// follows are nobody's, and that each clause behind them is a report of its own.
func TestKickers(t *testing.T) {
	for _, c := range []struct {
		text string
		want []told
	}{
		{"Quarry case live: Lab rules out mix-up, fans want inquiry\n\nThe lab spoke at noon.", []told{{"Lab", "rules out", "mix-up"}, {"fans", "want", "inquiry"}}},
		{"Dunford outbreak live: Hospital says 61 ill, inspectors dispute figure\n\nThe hospital was full.", []told{{"Hospital", "says", "61 ill"}, {"inspectors", "dispute", "figure"}}},
		{"Strike latest: Union accuses board of bullying as talks fail\n\nThe talks went on.", []told{{"Union", "accuses", "board of bullying"}}},
		{"‘The bridge is safe’: operator rejects warning\n\nThe bridge is old.", []told{{"operator", ":", "‘The bridge is safe’"}, {"operator", "rejects", "warning"}}},
		{"The count\n\nInspectors: 43, not 61\n\nThe hospital was full.", []told{{"Inspectors", ":", "43, not 61"}}},
	} {
		as := find(t, c.text)
		for _, w := range c.want {
			found := false
			for _, a := range as {
				found = found || tell(c.text, a) == w && a.Parent == ""
			}
			if !found {
				t.Errorf("%q: %q is not found", c.text, w)
			}
		}
		if len(as) > len(c.want) {
			t.Errorf("%q: found %d attributions, want %d", c.text, len(as), len(c.want))
		}
	}
}
