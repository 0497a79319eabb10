package attribute

import "testing"

func TestThingsSayNothing(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"The storm claimed four lives in Ansk.", 0},
		{"The board claimed that four lives were lost.", 1},
		{"Drivers angry as ferry plan slips", 0},
		{"The minister refused to resign.", 1},
		{"The chancellery declined to comment on the letter.", 1},
		{"The yellowhouse declined to comment on the letter.", 1},
		{"The farmhand refused to comment.", 1},
		{"The storm threatens to flood the town.", 0},
		{"The pilots threaten to strike.", 1},
	} {
		if got := find(t, c.text); len(got) != c.want {
			t.Errorf("%q: found %d attributions, want %d", c.text, len(got), c.want)
		}
	}
}

func TestClaimNotRepeated(t *testing.T) {
	const text = "Sandell did not repeat his claim that the bridge was cracked."
	got := find(t, text)
	if len(got) != 2 {
		t.Fatalf("found %d attributions, want what was not repeated and what was claimed", len(got))
	}
	for i, want := range []struct{ source, cue, content, polarity string }{
		{"Sandell", "did not repeat", "his claim that the bridge was cracked", "negative"},
		{"his", "claim", "that the bridge was cracked", "positive"},
	} {
		a := &got[i]
		if s, c, w := a.Source.Text(text), a.Cue.Text(text), a.Content.Text(text); s != want.source || c != want.cue || w != want.content || string(a.Polarity) != want.polarity {
			t.Errorf("%d: %q %q %q %s, want %v", i, s, c, w, a.Polarity, want)
		}
	}
	if got[1].Parent == "" || got[1].Parent != got[0].ID {
		t.Errorf("what was claimed does not stand inside what was not repeated")
	}
}

func TestAccordingToHimInApposition(t *testing.T) {
	const text = "According to the mayor, Ada Lund, and her deputy, the bridge is safe."
	got := find(t, text)
	if len(got) != 1 {
		t.Fatalf("found %d attributions, want 1", len(got))
	}
	if s, w := got[0].Source.Text(text), got[0].Content.Text(text); s != "the mayor, Ada Lund, and her deputy" || w != "the bridge is safe" {
		t.Errorf("source %q, content %q", s, w)
	}
}
