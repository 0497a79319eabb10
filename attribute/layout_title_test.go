package attribute

import (
	"strings"
	"testing"
)

// TestTitleReports reads what titles say that somebody admits, denies or alleges;
// each is "source | cue | content".
func TestTitleReports(t *testing.T) {
	for text, want := range map[string][]string{
		"Trust admits payments but denies link with fire":               {"Trust | admits | payments", "Trust | denies | link with fire"},
		"SHAME! Council owns up to flood":                               {"Council | owns up to | flood"},
		"Ansk port body concedes spill, orders new test":                {"Ansk port body | concedes | spill"},
		"Surgeon doubts 390 is the last word as harbour chief goes":     {"Surgeon | doubts | 390 is the last word"},
		"Boat left at noon, harbour master alleges; firm refutes claim": {"harbour master | alleges | Boat left at noon", "firm | refutes | claim"},
		"Fire claims historic mill":                                     nil,
		"Harbour hotel owns three boats":                                nil,
		"Bank doubts":                                                   nil,
	} {
		text += "\n\nThe bridge in Ansk was closed on Monday.\n"
		var got []string
		for _, a := range find(t, text) {
			got = append(got, a.Source.Text(text)+" | "+a.Cue.Text(text)+" | "+a.Content.Text(text))
		}
		if strings.Join(got, "; ") != strings.Join(want, "; ") {
			t.Errorf("%s\n got  %q\n want %q", text, got, want)
		}
	}
}
