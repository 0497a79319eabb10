package attribute

import (
	"testing"

	"hearsay/lang/en"
)

// TestAlsoSays holds that a headline's second verb is its source's own act.
func TestAlsoSays(t *testing.T) {
	for text, want := range map[string][]string{
		"[Sarn] {says} <boats crossed the line, denies firing first>":    {"boats crossed the line", "firing first"},
		"[Sarn] {says} <boats crossed the line, denies firing first>.":   {"boats crossed the line, denies firing first"},
		"[Sarn] {says} <boats crossed the line, sails home>":             {"boats crossed the line, sails home"},
		"Boats crossed the line, [Sarn] {says} <after shots were fired>": {"after shots were fired"},
	} {
		doc, d := marked(t, text)
		d.rule = ruleWeights
		got := alsoSays(doc, en.English(), []draft{*d})
		if len(got) != len(want) {
			t.Errorf("%s: %d attributions, want %d", text, len(got), len(want))
			continue
		}
		for i := range got {
			if textOf(doc, got[i].content) != want[i] || textOf(doc, got[i].source) != textOf(doc, d.source) {
				t.Errorf("%s: got %q of %q", text, textOf(doc, got[i].content), textOf(doc, got[i].source))
			}
		}
	}
}

// TestMendWho holds that a clause on somebody has its "who" for a source.
func TestMendWho(t *testing.T) {
	for text, want := range map[string]string{
		`Emil Varga, who {had earlier called} <the incident “a misunderstanding”>, left.`: "who",
		`Emil Varga, who {was called} <“a liar”>, left.`:                                  "",
		`It {was called} <“a lie”> there.`:                                                "",
	} {
		doc, d := marked(t, text)
		mendWho(doc, d)
		if got := textOf(doc, d.source); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}
