package relate

import (
	"slices"
	"strings"
	"testing"

	"hearsay"
)

// Each text has its content in [[ ]], its source in << >> and its cue in {{ }};
// want is what the content grows to.
func TestSpeechGrowsToItsMarks(t *testing.T) {
	for _, c := range []struct {
		name, text string
		kind       hearsay.Kind
		parent     string
		want       []string
	}{
		{"begun late", `“The mill is cold. [[We wait for coal,”]] <<Pia Holm>> {{said}}.`, hearsay.Direct, "",
			[]string{`“The mill is cold. We wait for coal,”`}},
		{"ended early", `<<She>> {{said}}: [[“The mill is cold.]] We wait for coal.” Then she left.`, hearsay.Direct, "",
			[]string{`“The mill is cold. We wait for coal.”`}},
		{"whole", `[[“The mill is cold,”]] <<Pia Holm>> {{said}}. [[“We wait.”]]`, hearsay.Direct, "",
			[]string{`“The mill is cold,”`, `“We wait.”`}},
		{"single marks", `‘The mill isn’t warm. [[We wait,’]] <<Pia Holm>> {{said}}.`, hearsay.Direct, "",
			[]string{`‘The mill isn’t warm. We wait,’`}},
		{"straight marks", `"The mill is cold. [[We wait,"]] <<Pia Holm>> {{said}}.`, hearsay.Direct, "",
			[]string{`"The mill is cold. We wait,"`}},
		{"the mark left out", `“[[The mill is cold]],” <<Pia Holm>> {{said}}.`, hearsay.Direct, "",
			[]string{`“The mill is cold,”`}},
		{"from the paragraph before", "Pia Holm spoke. “The mill is cold.\n\n[[“We wait,”]] <<she>> {{said}}.", hearsay.Direct, "",
			[]string{`“The mill is cold.`, `“We wait,”`}},
		{"the paragraph before is closed", "Pia Holm spoke. “The mill is cold.”\n\n[[“We wait,”]] <<she>> {{said}}.", hearsay.Direct, "",
			[]string{`“We wait,”`}},
		{"source inside the marks", `“The mill is cold. <<My sister>> {{says}} [[we wait,”]] Pia Holm said.`, hearsay.Direct, "",
			[]string{`we wait,”`}},
		{"nested", `“The mill is cold. [[We wait,”]] <<Pia Holm>> {{said}}.`, hearsay.Direct, "q1",
			[]string{`We wait,”`}},
		{"indirect", `“The mill is cold. [[We wait,”]] <<Pia Holm>> {{said}}.`, hearsay.Indirect, "",
			[]string{`We wait,”`}},
		{"no mark before", `The mill is cold. [[We wait]], <<Pia Holm>> {{said}}.`, hearsay.Direct, "",
			[]string{`We wait`}},
		{"not into the next quotation", `[[“We wait,”]] <<Pia Holm>> {{said}}. “I do not,” said Tom Ask.`, hearsay.Direct, "",
			[]string{`“We wait,”`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, r := marked(c.text)
			r.Attribution.Kind, r.Attribution.Parent = c.kind, c.parent
			var got []string
			for _, s := range speech(&r) {
				got = append(got, s.In(text))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// marked takes the marks of a test out of a text and makes spans of them.
func marked(text string) (string, hearsay.Recorded) {
	var b strings.Builder
	var a hearsay.Attribution
	open := map[string]*hearsay.Passage{"[[": &a.Content, "<<": &a.Source, "{{": &a.Cue}
	for len(text) > 0 {
		if len(text) > 1 {
			if p := open[text[:2]]; p != nil {
				*p = append(*p, hearsay.Span{Start: b.Len()})
				text = text[2:]
				continue
			}
			if p := map[string]*hearsay.Passage{"]]": &a.Content, ">>": &a.Source, "}}": &a.Cue}[text[:2]]; p != nil {
				(*p)[len(*p)-1].End = b.Len()
				text = text[2:]
				continue
			}
		}
		b.WriteByte(text[0])
		text = text[1:]
	}
	article := &hearsay.Article{Text: b.String()}
	article.Seal()
	return article.Text, hearsay.Recorded{Attribution: a, Article: article}
}
