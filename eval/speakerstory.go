package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"hearsay"
)

// storyGold is as much of a made-up story's gold.json as tells who speaks.
type storyGold struct {
	Articles []struct {
		ID, Outlet, Byline string
		TextFile           string `json:"text_file"`
		Published          time.Time
	}
	Persons, Organizations []storyActor
	Attributions           []struct {
		ID, Article  string
		SourceSpans  [][2]int `json:"source_spans"`
		CueSpans     [][2]int `json:"cue_spans"`
		ContentSpans [][2]int `json:"content_spans"`
		NestedIn     string   `json:"nested_in"`
		Act          hearsay.Act
		Speaker      json.RawMessage `json:"speaker"`
	}
}

type storyActor struct {
	ID, Name, Kind string
	Aliases        []struct{ Text string }
}

// ReadStorySpeakers reads the articles of a made-up story with the speakers of
// their attributions, who are known by any of their names.
func ReadStorySpeakers(folder string) ([]SpeakerArticle, error) {
	b, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		return nil, fmt.Errorf("reading a story's speakers: %w", err)
	}
	var gold storyGold
	if err := json.Unmarshal(b, &gold); err != nil {
		return nil, fmt.Errorf("reading a story's speakers in %s: %w", folder, err)
	}
	actors := map[string]storyActor{}
	for _, a := range append(gold.Persons, gold.Organizations...) {
		actors[a.ID] = a
	}
	var articles []SpeakerArticle
	for _, f := range gold.Articles {
		text, err := os.ReadFile(filepath.Join(folder, f.TextFile))
		if err != nil {
			return nil, fmt.Errorf("reading a story's article: %w", err)
		}
		a := SpeakerArticle{Name: f.ID, Text: string(text), Outlet: f.Outlet, Byline: f.Byline, Published: f.Published}
		offsets := hearsay.NewOffsets(a.Text)
		for _, g := range gold.Attributions {
			if g.Article != f.ID {
				continue
			}
			s := storySpeaker(g.Speaker, actors)
			s.ID = g.ID
			a.Gold = append(a.Gold, s)
			a.Attributions = append(a.Attributions, hearsay.Attribution{
				Source: storyPassage(g.SourceSpans, offsets), Cue: storyPassage(g.CueSpans, offsets), Content: storyPassage(g.ContentSpans, offsets),
				Parent: g.NestedIn, Act: g.Act,
			})
		}
		articles = append(articles, a)
	}
	return articles, nil
}

func storySpeaker(raw json.RawMessage, actors map[string]storyActor) SpeakerGold {
	var id string
	if json.Unmarshal(raw, &id) == nil {
		actor := actors[id]
		s := SpeakerGold{Names: []string{actor.Name}, Type: hearsay.Organization}
		if actor.Kind == "person" {
			s.Type = hearsay.Person
		}
		for _, alias := range actor.Aliases {
			s.Aliases = append(s.Aliases, alias.Text)
		}
		return s
	}
	var unnamed struct{ Anonymous string }
	_ = json.Unmarshal(raw, &unnamed)
	return SpeakerGold{Names: []string{unnamed.Anonymous}, Type: hearsay.Anonymous}
}

func storyPassage(spans [][2]int, offsets *hearsay.Offsets) (p hearsay.Passage) {
	for _, s := range spans {
		p = append(p, hearsay.Span{Start: offsets.Byte(s[0]), End: offsets.Byte(s[1])})
	}
	return p
}
