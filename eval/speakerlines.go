package eval

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"hearsay"
	"hearsay/parse"
	"hearsay/resolve"
)

// Speakers measures who is named as the speaker, given the gold source, cue and
// content, on the labelled part of PolNeAR dev. Entries whose speaker the
// article leaves implicit are told apart.
func Speakers(dataDir string) ([]Line, error) {
	if _, err := os.Stat(filepath.Join(dataDir, "gold", "speakers-dev")); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("opening gold data: %w", err)
	}
	articles, err := ReadSpeakers(dataDir)
	if err != nil {
		return nil, err
	}
	p, err := parse.New()
	if err != nil {
		return nil, err
	}
	r, err := resolve.New()
	if err != nil {
		return nil, err
	}
	var js []SpeakerJudgement
	for i := range articles {
		a := &articles[i]
		got := append([]hearsay.Attribution(nil), a.Attributions...)
		r.Resolve(p.Parse(a.Text), &hearsay.Article{Text: a.Text}, got)
		js = append(js, JudgeSpeakers(a, got)...)
	}
	return append(ScoreSpeakers(js).Lines(), CrossCalibrated(js).Lines("speaker, cross-validated")...), nil
}

// Lines are the scores in percent, with their counts as notes.
func (s SpeakerScores) Lines() []Line {
	line := func(name string, t Tally) Line {
		return Line{"speakers " + name, t.Share(), fmt.Sprintf("%d of %d", t.Right, t.All)}
	}
	lines := []Line{line("all but implicit", s.Stated)}
	for _, h := range []hearsay.How{hearsay.ByName, hearsay.BySurname, hearsay.ByPronoun, hearsay.ByNominal} {
		lines = append(lines, line("how "+string(h), s.ByHow[h]))
	}
	for _, t := range []hearsay.SpeakerType{hearsay.Person, hearsay.Organization, hearsay.Group, hearsay.Document, hearsay.Anonymous, hearsay.Unknown} {
		lines = append(lines, line("type "+string(t), s.ByType[t]))
	}
	if s.Roles.All > 0 {
		lines = append(lines, line("role", s.Roles))
	}
	named := Tally{s.Stated.All - s.Unclear, s.Stated.All}
	return append(lines,
		line("implicit", s.Implicit),
		line("how agrees", s.How),
		line("type agrees", s.Type),
		line("named, not left unclear", named),
		Line{"speakers calibration, 100 less the error", 100 - 100*s.Calibration, "expected calibration error over ten bins"})
}
