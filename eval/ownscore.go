package eval

import (
	"fmt"
	"strings"

	"hearsay"
	"hearsay/engine"
)

// OwnScores counts how well readings agree with the project's own annotated
// articles, all layers and styles together. A found attribution matches a gold
// one by the definition of [Relations], with one addition: cues without any
// word (a colon, a dash) match each other.
type OwnScores struct {
	Gold, Found, Right int
	// ByKind counts gold attributions found, by the gold's kind.
	ByKind map[hearsay.Kind]Tally
	// Nested counts gold attributions with a parent that were found with that parent.
	Nested Tally
	// The rest is counted over matched pairs.
	Kind, Polarity, Speaker, Role Tally
	// Acts tells which act is taken for which.
	Acts Confusion
	// Denials are the denials and refusals to comment among the gold.
	Denials Denials
	// Traps counts the stretches in which rightly nothing was found.
	Traps Tally
}

// OwnArticles reads the articles in folder (testdata/articles) with the whole
// engine and scores what it finds.
func OwnArticles(folder string) ([]Line, error) {
	articles, err := ReadOwn(folder)
	if err != nil {
		return nil, err
	}
	e, err := engine.New()
	if err != nil {
		return nil, err
	}
	s := OwnScores{ByKind: map[hearsay.Kind]Tally{}}
	for i := range articles {
		a := hearsay.Article{Text: articles[i].Text, Language: "en"}
		a.Seal()
		s.Add(&articles[i], e.Read(a).Attributions)
	}
	return s.lines(len(articles)), nil
}

// Add compares what was found in one article.
func (s *OwnScores) Add(a *OwnArticle, found []hearsay.Attribution) {
	ws := wordsOf(a.Text)
	g, f := everyLayer(ws, a.Gold), everyLayer(ws, found)
	partner := pairedLayers(g, f)
	s.Gold, s.Found = s.Gold+len(g), s.Found+len(f)
	number, _, _ := strings.Cut(a.Name, "-")
	s.Denials.Add(number, a.Text, a.Gold, found)
	paired := map[string]string{}
	for i, j := range partner {
		kind := s.ByKind[a.Gold[i].Kind]
		kind.add(j >= 0)
		s.ByKind[a.Gold[i].Kind] = kind
		if j >= 0 {
			s.Right++
			paired[a.Gold[i].ID] = found[j].ID
			s.pair(&a.Gold[i], &found[j])
		}
	}
	for i, j := range partner {
		if parent := a.Gold[i].Parent; parent != "" {
			s.Nested.add(j >= 0 && found[j].Parent != "" && found[j].Parent == paired[parent])
		}
	}
	for _, trap := range a.Traps {
		s.Traps.add(!heldByAny(found, trap.Span))
	}
}

func (s *OwnScores) pair(gold, found *hearsay.Attribution) {
	s.Kind.add(gold.Kind == found.Kind)
	s.Acts.Pair(gold.Act, found.Act)
	s.Polarity.add((gold.Polarity == hearsay.Negative) == (found.Polarity == hearsay.Negative))
	want := SpeakerGold{Type: hearsay.Unknown, How: hearsay.Implicit}
	for _, speaker := range gold.Speakers {
		if speaker.Name != "" {
			want.Names = append(want.Names, speaker.Name)
			want.Type, want.How = speaker.Type, speaker.How
		}
		if speaker.Role != "" {
			s.Role.add(hasRole(found.Speakers, speaker.Role))
		}
	}
	if len(want.Names) == 0 {
		s.Speaker.add(len(found.Speakers) == 0 || found.Speakers[0].Type == hearsay.Unknown || found.Speakers[0].Name == "")
		return
	}
	s.Speaker.add(sameSpeakers(want, found.Speakers))
}

// hasRole reports whether a speaker's role holds the gold role's words or stands in them.
func hasRole(speakers []hearsay.Speaker, role string) bool {
	want := nameWords(role)
	for _, s := range speakers {
		if got := nameWords(s.Role); len(got) > 0 && (holdsWords(got, want) || holdsWords(want, got)) {
			return true
		}
	}
	return false
}

// heldByAny reports whether some content lies wholly inside the span.
func heldByAny(found []hearsay.Attribution, trap hearsay.Span) bool {
	for _, a := range found {
		if len(a.Content) > 0 && trap.Contains(a.Content.Bounds()) {
			return true
		}
	}
	return false
}

func everyLayer(ws words, as []hearsay.Attribution) []relation {
	out := make([]relation, 0, len(as))
	for _, a := range as {
		out = append(out, relation{source: ws.of(a.Source), cue: ws.of(a.Cue), content: ws.of(a.Content)})
	}
	return out
}

// pairedLayers matches gold with found by the definition of [OwnScores] and
// gives the partner of each of the gold, or -1.
func pairedLayers(g, f []relation) []int {
	return matching(len(g), len(f), func(i, j int) bool {
		cue := g[i].sharesCue(f[j]) || len(g[i].cue) == 0 && len(f[j].cue) == 0
		return cue && g[i].sharesSource(f[j]) && g[i].sharesContent(f[j])
	})
}

func (s *OwnScores) lines(articles int) []Line {
	line := func(name string, t Tally) Line {
		return Line{"own articles " + name, t.Share(), fmt.Sprintf("%d of %d", t.Right, t.All)}
	}
	lines := []Line{
		{"own articles relation F1, all layers", percent(2*s.Right, s.Gold+s.Found), fmt.Sprintf("%d articles, %d attributions", articles, s.Gold)},
		line("relation precision", Tally{s.Right, s.Found}),
		line("relation recall", Tally{s.Right, s.Gold}),
		line("recall direct", s.ByKind[hearsay.Direct]),
		line("recall mixed", s.ByKind[hearsay.Mixed]),
		line("recall indirect", s.ByKind[hearsay.Indirect]),
		line("nested found with their parent", s.Nested),
		line("kind agrees", s.Kind),
		{"own articles act agrees", s.Acts.Agreed().Share(), s.Acts.String()},
	}
	lines = append(lines, s.Denials.lines("own articles")...)
	return append(lines,
		line("polarity agrees", s.Polarity),
		line("speaker right", s.Speaker),
		line("role right", s.Role),
		line("traps kept out of", s.Traps))
}
