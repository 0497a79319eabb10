package attribute

import "testing"

// Who is given or refused a thing undergoes it, and nobody says anything.
func TestGrantedIsNoSpeech(t *testing.T) {
	for _, text := range []string{
		"Skarra Wind was granted its licence in 2027 against the advice of the nature agency.",
		"The family was refused a visa twice.",
		"The ferry operator has been granted permission to dock at Ansk.",
		"Mara Kyr was denied a hearing by the navy.",
	} {
		if got := find(t, text); len(got) > 0 {
			t.Errorf("%q: found %q by %q, want nothing", text, got[0].Cue.Text(text), got[0].Source.Text(text))
		}
	}
	for text, want := range map[string]string{
		"The report was denied by the ministry.":                       "was denied",
		"The council granted that the bridge was old.":                 "granted",
		"Kai Berg was denied entry to the port, officials said.":       "said",
		"The minister denied the fishermen's claim on Monday evening.": "denied",
	} {
		if got := find(t, text); len(got) != 1 || got[0].Cue.Text(text) != want {
			t.Errorf("%q: found %+v, want the cue %q", text, got, want)
		}
	}
}
