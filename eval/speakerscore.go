package eval

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"hearsay"
)

// Tally counts right answers out of all.
type Tally struct{ Right, All int }

// Share is the share of right answers in per cent; 0 where nothing was asked.
func (t Tally) Share() float64 {
	if t.All == 0 {
		return 0
	}
	return 100 * float64(t.Right) / float64(t.All)
}

func (t *Tally) add(right bool) {
	t.All++
	if right {
		t.Right++
	}
}

// SpeakerJudgement is one attribution's speakers beside what the reader says.
type SpeakerJudgement struct {
	Article    string
	Gold       SpeakerGold
	Got        []hearsay.Speaker
	Confidence float64
	Source     string
	// Name, Type and How say what is right; Unclear that no name was given.
	Name, Type, How, Unclear bool
	// Role is whether the role, where the reader gives one, is the same or holds
	// the reader's words or is held by them.
	Role bool
}

// JudgeSpeakers compares the speakers filled in with the gold ones.
func JudgeSpeakers(a *SpeakerArticle, got []hearsay.Attribution) []SpeakerJudgement {
	var js []SpeakerJudgement
	for i, g := range a.Gold {
		j := SpeakerJudgement{Article: a.Name, Gold: g, Got: got[i].Speakers, Confidence: got[i].Confidence.Speaker, Source: got[i].Source.Text(a.Text)}
		j.Name = sameSpeakers(g, j.Got)
		for _, s := range j.Got {
			j.Type = j.Type || s.Type == g.Type
			j.How = j.How || s.How == g.How
			j.Role = j.Role || s.Role != "" && sameName(s.Role, g.Role)
			j.Unclear = j.Unclear || s.Name == "" && len(s.Candidates) > 0
		}
		js = append(js, j)
	}
	return js
}

// sameSpeakers reports whether the speakers are the gold ones: every gold name is
// held by one of the speakers' or holds it, and as many are named. A joined
// source read as one phrase counts where its words hold every name. Where the
// gold names nobody (unknown, author) the type must agree.
func sameSpeakers(g SpeakerGold, got []hearsay.Speaker) bool {
	if len(got) == 0 {
		return false
	}
	if len(g.Names) == 1 && g.Names[0] == "" {
		return got[0].Name == "" && got[0].Type == g.Type
	}
	if g.Type == hearsay.Author || g.How == hearsay.Implicit && g.Type == hearsay.Unknown {
		return got[0].Type == g.Type
	}
	var all []string
	for _, s := range got {
		if s.Name == "" {
			return false
		}
		all = append(all, s.Name)
	}
	if len(g.Names) == 1 {
		joined := strings.Join(all, " and ")
		return sameName(g.Names[0], joined) || slices.ContainsFunc(g.Aliases, func(n string) bool { return sameName(n, joined) })
	}
	for _, name := range g.Names {
		if !slices.ContainsFunc(all, func(n string) bool { return sameName(name, n) }) {
			return false
		}
	}
	return true
}

// titleWords are left out when names are compared.
var titleWords = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "president": true, "sen": true, "senator": true, "rep": true,
	"representative": true, "gov": true, "governor": true, "mayor": true, "the": true, "a": true, "an": true, "and": true, "s": true,
	"of": true, "by": true, "on": true, "in": true, "for": true, "with": true, "from": true, "to": true, "at": true, "his": true, "her": true, "their": true,
}

// sameName compares names loosely: case, marks, titles and plural endings aside,
// one must hold the other's words.
func sameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 {
		return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
	}
	return holdsWords(x, y) || holdsWords(y, x)
}

func holdsWords(x, y []string) bool {
	for _, w := range y {
		if !slices.Contains(x, w) {
			return false
		}
	}
	return true
}

func nameWords(s string) []string {
	s = strings.ReplaceAll(strings.ToLower(s), ".", "")
	var words []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if !titleWords[w] {
			words = append(words, strings.TrimSuffix(w, "s"))
		}
	}
	return words
}

// SpeakerScores is the summary of many judgements.
type SpeakerScores struct {
	// Stated is over all but implicit; the maps are over the gold's how and type.
	Stated, Implicit, How, Type Tally
	// Roles are those that the reader gives.
	Roles  Tally
	ByHow  map[hearsay.How]Tally
	ByType map[hearsay.SpeakerType]Tally
	// Unclear are those left unclear, among the stated.
	Unclear int
	// Calibration is the expected calibration error over the stated, in ten bins.
	Calibration float64
	// Bins hold how many were right of those with a confidence in each tenth.
	Bins [10]Tally
	sum  [10]float64
}

// ScoreSpeakers sums judgements up.
func ScoreSpeakers(js []SpeakerJudgement) SpeakerScores {
	s := SpeakerScores{ByHow: map[hearsay.How]Tally{}, ByType: map[hearsay.SpeakerType]Tally{}}
	for _, j := range js {
		if j.Gold.How == hearsay.Implicit {
			s.Implicit.add(j.Name)
			continue
		}
		s.Stated.add(j.Name)
		s.How.add(j.How)
		s.Type.add(j.Type)
		if j.Gold.Role != "" {
			s.Roles.add(j.Role)
		}
		byHow, byType := s.ByHow[j.Gold.How], s.ByType[j.Gold.Type]
		byHow.add(j.Name)
		byType.add(j.Name)
		s.ByHow[j.Gold.How], s.ByType[j.Gold.Type] = byHow, byType
		if j.Unclear {
			s.Unclear++
			continue
		}
		bin := min(9, int(j.Confidence*10))
		s.Bins[bin].add(j.Name)
		s.sum[bin] += j.Confidence
	}
	n := 0
	for b, t := range s.Bins {
		n += t.All
		s.Calibration += math.Abs(s.sum[b] - float64(t.Right))
	}
	if n > 0 {
		s.Calibration /= float64(n)
	}
	return s
}
