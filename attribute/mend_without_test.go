package attribute

import "testing"

// Content keeps the "without" that hangs on it and closes its clause, whichever
// clause that is; one that hangs on the cue, or goes on, is left out as it was.
func TestContentKeepsItsWithout(t *testing.T) {
	for text, want := range map[string]string{
		"Orlen, [who] {had accused} <the firm of digging> without a permit, conceded that it had one.":   "the firm of digging without a permit",
		"[Orlen] {accused} <the firm of clearing the barn> without any word to the town.":                "the firm of clearing the barn without any word to the town",
		"[Orlen] {said} <the barn was full> on Monday.":                                                  "the barn was full",
		"[Orlen] {said} <the barn was full>, without a word to Torv.":                                    "the barn was full",
		"Orlen, [who] {had accused} <the firm of digging> without a permit that it had to have, smiled.": "the firm of digging",
	} {
		doc, d := marked(t, text)
		d.rule = ruleWeights
		mendWithout(doc, d)
		if got := textOf(doc, d.content); got != want {
			t.Errorf("%s: content %q, want %q", text, got, want)
		}
	}
}
