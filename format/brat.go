package format

import (
	"fmt"
	"strconv"
	"strings"

	"hearsay"
)

// Brat prints the .ann half of brat standoff in PolNeAR's layout: text-bound
// Source, Cue, Content and Attribution lines tied by an event line, followed
// by hearsay's own A (kind, act, polarity), R (nesting) and # (speakers) lines.
// The .txt half is the article's text, byte for byte.
type Brat struct{}

// BratConfiguration is the annotation.conf with which brat shows the files.
const BratConfiguration = `[entities]
Source
Cue
Content
[relations]
Within	Arg1:Attribution, Arg2:Attribution
[events]
Attribution	Source*:Source, Cue*:Cue, Content*:Content
Attribution-no-source	Cue*:Cue, Content*:Content
[attributes]
Kind	Arg:<EVENT>, Value:direct|indirect|mixed
Act	Arg:<EVENT>, Value:assert|deny|confirm|warn|demand|promise|threaten|question|refuse_comment|praise|criticise|express
Negative	Arg:<EVENT>
`

// Head is nil.
func (Brat) Head() []byte { return nil }

// Append adds the reading's annotation lines.
func (Brat) Append(b []byte, r *hearsay.Reading) ([]byte, error) {
	if err := check(r); err != nil {
		return b, err
	}
	s := standoff{b: b, text: r.Article.Text, offsets: hearsay.NewOffsets(r.Article.Text), event: map[string]int{}}
	for i := range r.Attributions {
		s.attribution(&r.Attributions[i])
	}
	return s.b, nil
}

// standoff writes annotation lines and counts their names.
type standoff struct {
	b       []byte
	text    string
	offsets *hearsay.Offsets
	t, e, n int // the last T, the last E, the last A, R or #
	event   map[string]int
}

func (s *standoff) attribution(a *hearsay.Attribution) {
	source := s.bound("Source", a.Source)
	cue := s.bound("Cue", a.Cue)
	content := s.bound("Content", a.Content)
	kind := "Attribution"
	if len(a.Source) == 0 {
		kind = "Attribution-no-source"
	}
	trigger := s.bound(kind, s.trigger(a))
	s.e++
	s.event[a.ID] = s.e
	s.line("E%d\t%s:%s%s%s%s", s.e, kind, trigger, argument("Content", content), argument("Cue", cue), argument("Source", source))
	s.own(a)
}

// own writes what PolNeAR does not have.
func (s *standoff) own(a *hearsay.Attribution) {
	s.n++
	s.line("A%d\tKind E%d %s", s.n, s.e, a.Kind)
	s.n++
	s.line("A%d\tAct E%d %s", s.n, s.e, a.Act)
	if a.Polarity == hearsay.Negative {
		s.n++
		s.line("A%d\tNegative E%d", s.n, s.e)
	}
	if parent, ok := s.event[a.Parent]; ok {
		s.n++
		s.line("R%d\tWithin Arg1:E%d Arg2:E%d", s.n, s.e, parent)
	}
	if said := AccordingTo(a); said != "" {
		s.n++
		s.line("#%d\tAnnotatorNotes E%d\t%s", s.n, s.e, said)
	}
	for _, speaker := range a.Speakers {
		s.n++
		s.line("#%d\tAnnotatorNotes E%d\tspeaker: %s", s.n, s.e, oneLine(who(&speaker)))
	}
}

// trigger is what the event hangs on: the cue, or without one the source or the content.
func (s *standoff) trigger(a *hearsay.Attribution) hearsay.Passage {
	for _, p := range []hearsay.Passage{a.Cue, a.Source} {
		if len(p) > 0 {
			return p
		}
	}
	return a.Content
}

// bound writes a text-bound line and returns its name, or "" for no passage.
func (s *standoff) bound(label string, p hearsay.Passage) string {
	var spans, words []string
	for _, span := range lines(p, s.text) {
		at := codePoints(span, s.offsets)
		spans = append(spans, strconv.Itoa(at[0])+" "+strconv.Itoa(at[1]))
		words = append(words, span.In(s.text))
	}
	if len(spans) == 0 {
		return ""
	}
	s.t++
	s.line("T%d\t%s %s\t%s", s.t, label, strings.Join(spans, ";"), strings.Join(words, " "))
	return "T" + strconv.Itoa(s.t)
}

func (s *standoff) line(layout string, values ...any) {
	s.b = append(fmt.Appendf(s.b, layout, values...), '\n')
}

func argument(role, name string) string {
	if name == "" {
		return ""
	}
	return " " + role + ":" + name
}

// lines cuts a passage at line breaks, which a brat line cannot hold.
func lines(p hearsay.Passage, text string) []hearsay.Span {
	var out []hearsay.Span
	for _, span := range p {
		start := span.Start
		for i := span.Start; i <= span.End; i++ {
			if i < span.End && text[i] != '\n' && text[i] != '\r' {
				continue
			}
			if strings.TrimSpace(text[start:i]) != "" {
				out = append(out, hearsay.Span{Start: start, End: i})
			}
			start = i + 1
		}
	}
	return out
}
