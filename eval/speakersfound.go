package eval

import (
	"fmt"

	"hearsay"
	"hearsay/engine"
)

// SpeakersFound measures the speakers as a reader meets them: the labelled
// articles are read from raw text, and of the relations found, by the scorer of
// relations with marks as cues, it counts those whose speaker is right.
func SpeakersFound(dataDir string) ([]Line, error) {
	articles, err := ReadSpeakers(dataDir)
	if err != nil {
		return nil, err
	}
	e, err := engine.New()
	if err != nil {
		return nil, err
	}
	var js []SpeakerJudgement
	gold := 0
	for i := range articles {
		a := hearsay.Article{Text: articles[i].Text, Language: "en"}
		a.Seal()
		js = append(js, JudgeFound(&articles[i], e.Read(a).Attributions)...)
		gold += len(articles[i].Gold)
	}
	return foundLines(ScoreSpeakers(js), len(js), gold), nil
}

// JudgeFound compares the speakers of the outermost attributions that match a
// gold one as relations, one to one; the others are left out.
func JudgeFound(a *SpeakerArticle, found []hearsay.Attribution) []SpeakerJudgement {
	found = outermost(found)
	ws, inside := wordsOf(a.Text), quotedBytes(a.Text)
	g, f := relations(ws, inside, outermost(a.Attributions)), relations(ws, inside, found)
	part := SpeakerArticle{Name: a.Name, Text: a.Text}
	var got []hearsay.Attribution
	for i, j := range matching(len(g), len(f), func(i, j int) bool { return g[i].matches(f[j]) }) {
		if j >= 0 {
			part.Gold = append(part.Gold, a.Gold[i])
			got = append(got, found[j])
		}
	}
	return JudgeSpeakers(&part, got)
}

func foundLines(s SpeakerScores, matched, gold int) []Line {
	line := func(name string, t Tally) Line {
		return Line{"speakers end to end, " + name, t.Share(), fmt.Sprintf("%d of %d", t.Right, t.All)}
	}
	all := Tally{s.Stated.Right + s.Implicit.Right, s.Stated.All + s.Implicit.All}
	lines := []Line{
		line("right of the relations found", all), line("right, all but implicit", s.Stated),
	}
	for _, h := range []hearsay.How{hearsay.ByName, hearsay.BySurname, hearsay.ByPronoun, hearsay.ByNominal} {
		lines = append(lines, line("how "+string(h), s.ByHow[h]))
	}
	for _, t := range []hearsay.SpeakerType{hearsay.Person, hearsay.Organization, hearsay.Group, hearsay.Document, hearsay.Anonymous, hearsay.Unknown} {
		lines = append(lines, line("type "+string(t), s.ByType[t]))
	}
	clear := s.Stated.All - s.Unclear
	return append(lines, line("implicit", s.Implicit),
		line("named, not left unclear", Tally{clear, s.Stated.All}),
		line("right of those named", Tally{s.Stated.Right, clear}),
		line("relations found", Tally{matched, gold}))
}
