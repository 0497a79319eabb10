package attribute

import (
	"slices"
	"testing"

	"hearsay"
)

// TestRefusals holds that who did not want to be asked is found, with a source,
// and that other things that were not answered are none.
func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		text string
		want told
	}{
		{"The Kyr campaign did not immediately respond to requests for comment.", told{"The Kyr campaign", "did not immediately respond to", "requests for comment"}},
		{"The mayor's office in Ansk did not answer calls.", told{"The mayor's office in Ansk", "did not answer", "calls"}},
		{"The company could not be reached for comment on Monday.", told{"The company", "could not be reached", "for comment"}},
		{"The ministry would not be drawn on whether it had been sent.", told{"The ministry", "would not be drawn on", "whether it had been sent"}},
		{"The ministry will make no comment on the strike.", told{"The ministry", "will make no comment on", "the strike"}},
		{"The ambassador, Ana Torv, neither confirmed nor disputed the existence of the note.", told{"The ambassador, Ana Torv", "neither confirmed nor disputed", "the existence of the note"}},
		{"Ms Marn, who was visiting a school in Carrow, would say nothing about either matter. “Today is for spelling,” she said.", told{"Ms Marn, who was visiting a school in Carrow", "would say nothing about", "either matter"}},
		{"Mr Orle, who has served under three masters of the harbour, did not reply to eight questions.", told{"Mr Orle, who has served under three masters of the harbour", "did not reply to", "eight questions"}},
		{"The board will not entertain further enquiries.", told{"The board", "will not entertain", "further enquiries"}},
		{"The ministry has yet to comment.", told{"The ministry", "has yet", "to comment"}},
		{"Two of the guests did not wish to say.", told{"Two of the guests", "did not wish", "to say"}},
	} {
		as := find(t, c.text)
		as = slices.DeleteFunc(as, func(a hearsay.Attribution) bool { return a.Kind == hearsay.Direct })
		if len(as) != 1 {
			t.Errorf("%q: found %+v, want one refusal", c.text, as)
			continue
		}
		got := tell(c.text, as[0])
		if got.cue != c.want.cue || got.content != c.want.content || as[0].Act != hearsay.RefuseComment || len(got.source) < len(c.want.source)-1 {
			t.Errorf("%q: found %q, %s; want %q", c.text, got, as[0].Act, c.want)
		}
	}
	for _, text := range []string{
		"The engine did not respond to the throttle.", "The mayor has yet to respond.", "The river did not return to its bed.",
		"The bank refused to release the money.", "The parcel could not be reached with a ladder.",
		"That is to say nothing about the weather.", "The hall will not take any water.",
	} {
		for _, a := range find(t, text) {
			if a.Rule == ruleRefusal {
				t.Errorf("%q: found a refusal, %q", text, tell(text, a))
			}
		}
	}
}

func TestCoordinatedClauseIsNoContent(t *testing.T) {
	const text = "Mara Kyr declined to comment on the note, and the mayor of Ansk went home."
	for _, a := range find(t, text) {
		if got := tell(text, a).content; got != "to comment on the note" && got != "the note" {
			t.Errorf("content is %q, want it to end before the clause of the mayor", got)
		}
	}
}

// Questions that went unanswered are a refusal of whom they were put to, and
// nobody's being there is one, too.
func TestUnanswered(t *testing.T) {
	for text, want := range map[string]told{
		"Messages left with the chairman, Ivo Dovrad, went unanswered.": {"the chairman, Ivo Dovrad", "went unanswered", "Messages"},
		"Calls to the ministry were not returned.":                      {"the ministry", "were not returned", "Calls"},
		"Nobody from the ferry company was available for comment.":      {"Nobody from the ferry company", "was available", "for comment"},
	} {
		as := find(t, text)
		if len(as) != 1 || tell(text, as[0]) != want || as[0].Act != hearsay.RefuseComment || as[0].Polarity != hearsay.Negative {
			t.Errorf("%q: found %+v, want the refusal %q", text, as, want)
		}
	}
}
