package attribute

import "testing"

// TestInvertedComment holds that who stands behind the verb of a short comment is
// who says it, and not whom it is about.
func TestInvertedComment(t *testing.T) {
	for text, want := range map[string][2]string{
		"Not so, blasted minister Oskar Lindqvist. “The dam is sound, and we have the papers,” he said.": {"minister Oskar Lindqvist", "Not so"},
	} {
		met := false
		for _, a := range find(t, text) {
			if a.Cue.Text(text) != "blasted" {
				continue
			}
			met = true
			if got := [2]string{a.Source.Text(text), a.Content.Text(text)}; got != want {
				t.Errorf("%s\nis read as %q, want %q", text, got, want)
			}
		}
		if !met {
			t.Errorf("%s\nhas no cue", text)
		}
	}
}

// TestSpeakerBehind holds that who ends the sentence behind "says" speaks.
func TestSpeakerBehind(t *testing.T) {
	for text, want := range map[string][2]string{
		"<Did she heck>, {says} <she>. She left.":                                      {"she", "Did she heck"},
		"[Claptrap], {says} [club doctor Ana Torv]. <“I have never put a needle in.”>": {"club doctor Ana Torv", "Claptrap “I have never put a needle in.”"},
		"[Torv], {says} <the club doctor is never there>.":                             {"Torv", "the club doctor is never there"},
		"[The mayor], {said} <on Friday he would go>.":                                 {"The mayor", "on Friday he would go"},
	} {
		doc, d := marked(t, text)
		mendSpeakerBehind(doc, d)
		if got := [2]string{passage(doc, d.source).Text(doc.Text), passage(doc, d.content).Text(doc.Text)}; got != want {
			t.Errorf("%s\nis read as %q, want %q", text, got, want)
		}
	}
}
