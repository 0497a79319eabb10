package eval

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"hearsay"
	"hearsay/engine"
	"hearsay/parse"
	"hearsay/relate/place"
)

// GoldDispute is a dispute that an article reports, as a careful reader sees it.
type GoldDispute struct {
	Claim             string
	Asserted, Denied  []string // names of speakers
	EvidenceFor, With []string // of attributions, by id, or words of the article
}

// DisputeArticle is an article with the disputes that it reports itself.
type DisputeArticle struct {
	SpeakerArticle
	Disputes []GoldDispute
}

// ReadDisputes reads gold/speakers-dev with its disputes.
func ReadDisputes(dataDir string) ([]DisputeArticle, error) {
	articles, err := ReadSpeakers(dataDir)
	if err != nil {
		return nil, err
	}
	var list []DisputeArticle
	for _, a := range articles {
		path := filepath.Join(dataDir, "gold", "speakers-dev", a.Name+".json")
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("reading the disputes of an article: %w", err)
		}
		var file struct {
			Disputes []struct {
				Claim    string
				By       []string `json:"asserted_by"`
				DeniedBy []string `json:"denied_by"`
				Assert   []string `json:"evidence_assert"`
				Deny     []string `json:"evidence_deny"`
			}
		}
		if err := json.Unmarshal(raw, &file); err != nil {
			return nil, fmt.Errorf("reading the disputes in %s: %w", path, err)
		}
		d := DisputeArticle{SpeakerArticle: a}
		for _, g := range file.Disputes {
			d.Disputes = append(d.Disputes, GoldDispute{Claim: g.Claim, Asserted: g.By, Denied: g.DeniedBy, EvidenceFor: g.Assert, With: g.Deny})
		}
		list = append(list, d)
	}
	return list, nil
}

// DisputeScore counts the disputes found in single articles.
type DisputeScore struct {
	Found, Right, Gold, Hit int
	// Listed are those found that are listed by default, ListedRight the right ones.
	Listed, ListedRight int
	Notes               []string
}

// Add judges the disputes of one article. A found one is right if the article
// has one that it shares both sides with: on each side a speaker of the same
// name, or an attribution that the reader gives as evidence.
func (s *DisputeScore) Add(a *DisputeArticle, kept *place.Memory, ids map[string]string) {
	hit := make([]bool, len(a.Disputes))
	for _, c := range kept.Claims() {
		if !c.Contested {
			continue
		}
		s.Found++
		positions := ownPositions(kept, c.ID)
		right := false
		for i, g := range a.Disputes {
			if sideIs(positions, hearsay.Supports, g.Asserted, g.EvidenceFor, kept, ids) && sideIs(positions, hearsay.Denies, g.Denied, g.With, kept, ids) {
				right, hit[i] = true, true
			}
		}
		s.judged(&c, right)
		s.Notes = append(s.Notes, noteOf(a.Name, right, &c, positions, kept))
	}
	s.Gold += len(a.Disputes)
	for i, h := range hit {
		s.Hit += count(h)
		if !h {
			s.Notes = append(s.Notes, a.Name+" missed: "+a.Disputes[i].Claim)
		}
	}
}

// judged counts a dispute that was found.
func (s *DisputeScore) judged(c *hearsay.Claim, right bool) {
	s.Right += count(right)
	if isListed(c) {
		s.Listed++
		s.ListedRight += count(right)
	}
}

func noteOf(article string, right bool, c *hearsay.Claim, positions []hearsay.Position, kept *place.Memory) string {
	note := fmt.Sprintf("%s %v: %s", article, right, c.Label)
	for _, p := range positions {
		note += fmt.Sprintf(" | %s %s", p.Speaker, p.Stance)
	}
	return note
}

func sideIs(positions []hearsay.Position, stance hearsay.Stance, names, evidence []string, kept *place.Memory, ids map[string]string) bool {
	return slices.ContainsFunc(positions, func(p hearsay.Position) bool {
		if p.Stance != stance {
			return false
		}
		if slices.ContainsFunc(names, func(n string) bool { return p.Speaker != "" && sameName(n, p.Speaker) }) {
			return true
		}
		for _, s := range kept.Statements() {
			if s.ID == p.Statement && slices.ContainsFunc(s.Reports, func(r hearsay.Report) bool { return slices.Contains(evidence, ids[r.Attribution]) }) {
				return true
			}
		}
		return false
	})
}

// Disputes measures the disputes that single articles report, on the labelled
// part of PolNeAR dev: from the spans and speakers as people marked them, and
// from the raw text.
func Disputes(dataDir string) ([]Line, error) {
	articles, err := ReadDisputes(dataDir)
	if err != nil {
		return nil, err
	}
	e, err := engine.New()
	if err != nil {
		return nil, err
	}
	gold, err := JudgeDisputes(articles, (*DisputeArticle).Marked)
	if err != nil {
		return nil, err
	}
	raw, err := JudgeDisputes(articles, func(a *DisputeArticle) hearsay.Reading { return e.Read(a.article()) })
	if err != nil {
		return nil, err
	}
	return slices.Concat(gold.lines("gold"), raw.lines("from raw text")), nil
}

// JudgeDisputes relates each article by itself, as read says that it was read.
func JudgeDisputes(articles []DisputeArticle, read func(*DisputeArticle) hearsay.Reading) (s DisputeScore, err error) {
	p, err := parse.New()
	if err != nil {
		return s, err
	}
	for i := range articles {
		a := &articles[i]
		r := read(a)
		known := map[string]string{}
		for _, at := range r.Attributions {
			for _, sp := range at.Speakers {
				if sp.Name != "" {
					known[sp.ID] = sp.Name
				}
			}
		}
		kept, err := Relate(p, []ReadSource{{Reading: r, Known: known}})
		if err != nil {
			return s, err
		}
		s.Add(a, kept, a.idsOf(&r))
	}
	return s, nil
}

func (a *DisputeArticle) article() hearsay.Article {
	article := hearsay.Article{Text: a.Text, Language: "en"}
	article.Seal()
	return article
}

// Marked is the article with its attributions and speakers as people marked
// them. Nobody marked acts: they are told from the cue.
func (a *DisputeArticle) Marked() hearsay.Reading {
	r := hearsay.Reading{Article: a.article()}
	ws, inside := wordsOf(a.Text), quotedBytes(a.Text)
	for i := range a.Attributions {
		at := a.Attributions[i]
		at.Kind, at.Polarity = kindOf(ws, inside, ws.of(at.Content)), hearsay.Positive
		at.Identify(r.Article.TextSHA256)
		g := &a.Gold[i]
		for _, name := range g.Names {
			s := hearsay.Speaker{ID: name, Name: name, Type: g.Type, How: g.How}
			if g.Type == hearsay.Author || g.Type == hearsay.Unknown {
				s.Name = ""
			}
			at.Speakers = append(at.Speakers, s)
		}
		r.Attributions = append(r.Attributions, at)
	}
	slices.SortStableFunc(r.Attributions, func(x, y hearsay.Attribution) int {
		return cmp.Compare(x.Content.Bounds().Start, y.Content.Bounds().Start)
	})
	return r
}

// idsOf are the gold ids of the attributions that match a gold one.
func (a *SpeakerArticle) idsOf(r *hearsay.Reading) map[string]string {
	ids := map[string]string{}
	ws, inside := wordsOf(a.Text), quotedBytes(a.Text)
	g, f := relations(ws, inside, a.Attributions), relations(ws, inside, r.Attributions)
	for i, j := range matching(len(g), len(f), func(i, j int) bool { return g[i].sharesCue(f[j]) && g[i].sharesSource(f[j]) }) {
		if j >= 0 {
			ids[r.Attributions[j].ID] = a.Gold[i].ID
		}
	}
	return ids
}

func (s *DisputeScore) lines(set string) []Line {
	return []Line{
		{"disputes in an article, precision " + set, percent(s.Right, s.Found), fmt.Sprintf("%d of %d", s.Right, s.Found)},
		{"disputes in an article, listed right " + set, percent(s.ListedRight, s.Listed), fmt.Sprintf("%d of %d that are listed by default", s.ListedRight, s.Listed)},
		{"disputes in an article, recall " + set, percent(s.Hit, s.Gold), fmt.Sprintf("%d of %d", s.Hit, s.Gold)},
	}
}
