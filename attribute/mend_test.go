package attribute

import "testing"

// TestSubjectPronoun holds that a source is one phrase: the pronoun that speaks,
// not the noun before it.
func TestSubjectPronoun(t *testing.T) {
	text := "The ambassador, Judit Hale, was not there. Through an aide she said that she \"writes a great many notes\"."
	got := find(t, text)
	if len(got) != 1 {
		t.Fatalf("found %d attributions in %q, want 1", len(got), text)
	}
	if s := got[0].Source.Text(text); s != "she" {
		t.Errorf("the source is %q, want %q", s, "she")
	}
}

// A source is not pieced together from two who do something each.
func TestSourceOverAVerb(t *testing.T) {
	for text, want := range map[string]string{
		"Smith declined to answer, but his aide, Tom Reed, said Smith had taken the cash.":                           "his aide, Tom Reed",
		"Holt refused to answer, and the prosecutor, Ana Lind, said he had confessed.":                               "the prosecutor, Ana Lind",
		"Contrary to what Lange claimed, the bank statements do not show any transfer, Kern told reporters in Ansk.": "Kern",
	} {
		spoke := 0
		for _, a := range find(t, text) {
			cue := a.Cue.Text(text)
			if cue != "said" && cue != "told" && cue != "claimed" {
				continue
			}
			spoke++
			if a.Source.Text(text) != want {
				t.Errorf("%s\n%s has the source %q, want %q", text, cue, a.Source.Text(text), want)
			}
		}
		if spoke != 1 {
			t.Errorf("%s\n%d cues of saying, want 1", text, spoke)
		}
	}
}

// Content does not end in the midst of a phrase.
func TestContentIsNotHalved(t *testing.T) {
	for text, want := range map[string]string{
		"[Kyr] {said} <the port faced five days of widespread> disruption along the coast.":                 "the port faced five days of widespread disruption along the coast",
		"[Kyr] {said} <the ferry was never> full.":                                                          "the ferry was never full",
		"[Kyr] {said} <the council was to> close the harbour, and Torv went home.":                          "the council was to close the harbour",
		"[Kyr] {said} <the ferry was full> when the lamps went out along the whole of the harbour in Ansk.": "the ferry was full",
		"<The ferry was> full, [Kyr] {said}.":                                                               "The ferry was full",
	} {
		doc, d := marked(t, text)
		d.rule = ruleWeights
		mendRest(doc, d)
		if got := textOf(doc, d.content); got != want {
			t.Errorf("%s: content %q, want %q", text, got, want)
		}
	}
}

// A quotation of two sentences is the content whole, in single marks too.
func TestContentOpensWithItsQuotation(t *testing.T) {
	text := "“The mill is shut,” said Ana Lind.\n\n‘A stone hit the roof of the chapel at 9.15. Two people are hurt, one of them a child,’ said Mara Kyr."
	got := find(t, text)
	if len(got) != 2 || got[1].Content.Text(text) != "‘A stone hit the roof of the chapel at 9.15. Two people are hurt, one of them a child,’" {
		t.Errorf("of %q there is %+v", text, got)
	}
}
