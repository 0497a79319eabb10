package eval

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"hearsay"
	"hearsay/engine"
)

// Attributions measures what is found in PolNeAR dev from raw text, with
// hearsay's own parse, against the first annotator of each article. F1 by the
// definition of [Relations]; only the outermost layer is annotated there, so
// only it is scored.
func Attributions(dataDir string) ([]Line, error) {
	folder := filepath.Join(dataDir, "polnear", "dev")
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("opening gold data: %w", err)
	}
	annotated, err := ReadPolnear(folder)
	if err != nil {
		return nil, err
	}
	e, err := engine.New()
	if err != nil {
		return nil, err
	}
	var s Relations
	marks := Relations{Marks: true}
	var trust Reliability
	articles := FirstAnnotators(annotated)
	for _, a := range articles {
		found := e.Read(hearsay.Article{Text: a.Text, Language: "en"}).Attributions
		s.Add(a.Text, a.Gold, found)
		marks.Add(a.Text, a.Gold, found)
		outer := outermost(found)
		for i, right := range Matched(a.Text, a.Gold, outer) {
			trust.Add(outer[i].Confidence.Span, right)
		}
	}
	lines := s.Lines("polnear-dev", len(articles))
	// PolNeAR takes colons and dashes as cues, which share no word with anything.
	lines = append(lines, marks.Lines("polnear-dev, marks as cues match", len(articles))[:4]...)
	lines = append(lines, trust.Lines("span")...)
	lines = append(lines, s.relayed("polnear-dev"))
	story, err := storyAttributions(e, filepath.Join(dataDir, "stories", "A"))
	return append(lines, story...), err
}

// storyAttributions scores the texts of a made-up story: its outermost
// attributions, and the acts of those that match.
func storyAttributions(e *engine.Engine, folder string) ([]Line, error) {
	articles, err := ReadStorySpeakers(folder)
	if err != nil {
		return nil, err
	}
	s := Relations{Marks: true}
	var denials Denials
	for _, a := range articles {
		found := e.Read(hearsay.Article{Text: a.Text, Language: "en"}).Attributions
		s.Add(a.Text, a.Attributions, found)
		denials.Add(a.Name, a.Text, a.Attributions, found)
	}
	name := "story " + filepath.Base(folder)
	lines := append(s.Lines(name+", marks as cues match", len(articles))[:4],
		Line{"act accuracy " + name, percent(s.ActsRight, s.Acts), fmt.Sprintf("%d of %d matching relations", s.ActsRight, s.Acts)}, s.relayed(name))
	return append(lines, denials.lines(name)...), nil
}

// relayed says how many own statements were not taken for what somebody else tells.
func (s *Relations) relayed(set string) Line {
	return Line{"own statements not taken for relayed " + set, 100 - 100*share(s.Buried, s.All.Gold),
		fmt.Sprintf("%d of %d taken for it; %d found as relayed", s.Buried, s.All.Gold, s.Relayed)}
}

// Lines are the scores in percent for a set of so many articles.
func (s *Relations) Lines(set string, articles int) []Line {
	line := func(name string, c Count) Line {
		return Line{name + " F1 " + set, 100 * c.F1(), fmt.Sprintf("precision %.1f, recall %.1f", 100*c.Precision(), 100*c.Recall())}
	}
	lines := []Line{line("relation", s.All)}
	lines[0].Note += fmt.Sprintf("; %d articles, %d gold, %d found", articles, s.All.Gold, s.All.Found)
	for _, k := range []hearsay.Kind{hearsay.Direct, hearsay.Mixed, hearsay.Indirect} {
		if c := s.ByKind[k]; c != nil {
			lines = append(lines, line("relation "+string(k), *c))
		}
	}
	return append(lines,
		line("cue overlap", s.Cue),
		line("cue exact", s.CueExact),
		line("source exact", s.Source),
		line("content exact", s.Content),
		line("content word", s.ContentWord))
}
