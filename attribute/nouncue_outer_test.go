package attribute

import "testing"

// TestNouns holds that a noun with whose it is and a clause tells what somebody says,
// where nothing was found yet, and not where it stands in another's content.
func TestNouns(t *testing.T) {
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]told{
		"Mara Kyr’s claim that there have been dozens of floods in Ansk this year went round the town.": {"Mara Kyr", "claim", "that there have been dozens of floods in Ansk this year went round the town"},
		"The town lived with the guild's earlier claim that the dam had been poisoned.":                 {"the guild", "claim", "that the dam had been poisoned"},
		"Pumps were bought after a report by the ministry that the dam had been raised.":                {"the ministry", "report", "that the dam had been raised"},
		"A claim that surprised him went round the town.":                                               {},
		"Rumours that the dam was cracked went round the town.":                                         {},
	} {
		doc, d := parsed(t, text), f.newDesk()
		d.fill(doc)
		var got told
		drafts := d.nouns(nil)
		for _, a := range f.finish(doc, drafts) {
			got = tell(text, a)
		}
		if got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
		whole := draft{source: []Run{{0, 1}}, content: []Run{{0, len(doc.Tokens)}}, parent: -1}
		if more := d.nouns([]draft{whole}); len(more) > 1 {
			t.Errorf("%q: found in the content of another", text)
		}
	}
}
