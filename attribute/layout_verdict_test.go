package attribute

import "testing"

// TestVerdictAs holds that a verdict in marks may stand before what it is about.
func TestVerdictAs(t *testing.T) {
	for text, want := range map[string]told{
		"The group dismissed as «foreign gossip» the claim by a guild that it planned to close the mill.": {"The group", "dismissed", "as «foreign gossip» the claim by a guild that it planned to close the mill"},
		"The firm qualified as “sailing by hearsay” the captain’s account of a reef.":                     {"The firm", "qualified", "as “sailing by hearsay” the captain’s account of a reef"},
		"After talks that Mr. Torv described as “very good,” the meeting ended.":                          {},
	} {
		var got told
		for _, a := range find(t, text) {
			if a.Rule == ruleDenial {
				got = tell(text, a)
			}
		}
		if got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}
