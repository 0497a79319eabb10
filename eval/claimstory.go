package eval

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"hearsay"
)

// ClaimStory is a made-up story with its statements, claims and position
// changes as people judged them.
type ClaimStory struct {
	Articles   []ClaimArticle
	Statements [][]string // attributions, by name
	Claims     []GoldClaim
	Changes    []GoldChange
	Decoys     []GoldChange
	// Speakers is who speaks in each attribution, by name; empty where one has none.
	Speakers map[string]string
}

// ClaimArticle is one article with its gold attributions.
type ClaimArticle struct {
	Name    string
	Reading hearsay.Reading
	// Names are the attributions' names in the gold data, in the reading's order.
	Names []string
	// Known maps the speakers to the directory.
	Known map[string]string
	// Page is the file as served.
	Page string
}

// GoldClaim is a claim with who takes which stance, and the attributions that show it.
type GoldClaim struct {
	ID, Proposition string
	Contested       bool
	Stands          []GoldStand
}

// GoldStand is one actor's stance on a claim. Actor is empty for one without a name.
type GoldStand struct {
	Actor    string
	Stance   hearsay.Stance
	Evidence []string
	// Optional stances are neither asked for nor wrong.
	Optional bool
}

// GoldChange is a position change, or what only looks like one.
type GoldChange struct {
	Actor, Claim, Kind string
	// Optional changes are neither asked for nor refused.
	Optional bool
	From, To GoldStand
}

type claimGold struct {
	Articles []struct {
		ID, URL, Outlet, File string
		TextFile              string `json:"text_file"`
		Published             time.Time
	}
	Persons, Organizations []calledActor
	Attributions           []claimAttribution
	Statements             []struct{ Attributions []string }
	Claims                 []struct {
		ID, Proposition string
		Contested       bool
		Actors          []struct {
			Actor    json.RawMessage
			Stance   hearsay.Stance
			Evidence []string
			Optional bool
		}
	}
	Changes []claimChange `json:"position_changes"`
	Decoys  []claimChange `json:"position_change_decoys"`
}

type claimChange struct {
	Actor       json.RawMessage
	Claim, Kind string
	Optional    bool
	From, To    struct {
		Stance   hearsay.Stance
		Evidence []string
	}
}

type claimAttribution struct {
	ID, Article  string
	Kind         hearsay.Kind
	Act          hearsay.Act
	SourceSpans  [][2]int        `json:"source_spans"`
	CueSpans     [][2]int        `json:"cue_spans"`
	ContentSpans [][2]int        `json:"content_spans"`
	NestedIn     string          `json:"nested_in"`
	NegatedCue   bool            `json:"negated_cue"`
	Speaker      json.RawMessage `json:"speaker"`
}

// ReadClaimStory reads a made-up story's gold.json and texts.
func ReadClaimStory(folder string) (s ClaimStory, err error) {
	raw, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		return s, fmt.Errorf("reading a story's claims: %w", err)
	}
	var gold claimGold
	if err := json.Unmarshal(raw, &gold); err != nil {
		return s, fmt.Errorf("reading a story's claims in %s: %w", folder, err)
	}
	actors := map[string]calledActor{}
	for _, a := range slices.Concat(gold.Persons, gold.Organizations) {
		actors[a.ID] = a
	}
	s.Speakers = map[string]string{}
	for _, g := range gold.Attributions {
		var speaker string // stays empty for one without a name
		_ = json.Unmarshal(g.Speaker, &speaker)
		s.Speakers[g.ID] = speaker
	}
	for _, f := range gold.Articles {
		text, err := os.ReadFile(filepath.Join(folder, f.TextFile))
		if err != nil {
			return s, fmt.Errorf("reading a story's article: %w", err)
		}
		a := ClaimArticle{Name: f.ID, Page: filepath.Join(folder, f.File), Known: map[string]string{},
			Reading: hearsay.Reading{Article: hearsay.Article{URL: f.URL, Outlet: f.Outlet, Published: f.Published, Text: string(text)}}}
		a.Reading.Article.Seal()
		a.fill(gold.Attributions, actors)
		s.Articles = append(s.Articles, a)
	}
	for _, g := range gold.Statements {
		s.Statements = append(s.Statements, g.Attributions)
	}
	for _, g := range gold.Claims {
		c := GoldClaim{ID: g.ID, Proposition: g.Proposition, Contested: g.Contested}
		for _, a := range g.Actors {
			stand := GoldStand{Stance: a.Stance, Evidence: a.Evidence, Optional: a.Optional}
			_ = json.Unmarshal(a.Actor, &stand.Actor)
			c.Stands = append(c.Stands, stand)
		}
		s.Claims = append(s.Claims, c)
	}
	s.Changes, s.Decoys = goldChanges(gold.Changes), goldChanges(gold.Decoys)
	return s, nil
}

func goldChanges(list []claimChange) (out []GoldChange) {
	for _, g := range list {
		var actor string // empty for one without a name
		_ = json.Unmarshal(g.Actor, &actor)
		out = append(out, GoldChange{Actor: actor, Claim: g.Claim, Kind: g.Kind, Optional: g.Optional,
			From: GoldStand{Stance: g.From.Stance, Evidence: g.From.Evidence}, To: GoldStand{Stance: g.To.Stance, Evidence: g.To.Evidence}})
	}
	return out
}

// fill makes the article's attributions, their speakers as the article calls
// them, in the order of the text.
func (a *ClaimArticle) fill(gold []claimAttribution, actors map[string]calledActor) {
	offsets := hearsay.NewOffsets(a.Reading.Article.Text)
	type named struct {
		hearsay.Attribution
		name string
	}
	var list []named
	ids := map[string]string{}
	for _, g := range gold {
		if g.Article != a.Name {
			continue
		}
		n := hearsay.Attribution{Kind: g.Kind, Act: g.Act, Polarity: hearsay.Positive, Parent: g.NestedIn, Confidence: hearsay.Confidence{Span: 1, Speaker: 1, Stance: 1},
			Source: storyPassage(g.SourceSpans, offsets), Cue: storyPassage(g.CueSpans, offsets), Content: storyPassage(g.ContentSpans, offsets)}
		if g.NegatedCue {
			n.Polarity = hearsay.Negative
		}
		n.Identify(a.Reading.Article.TextSHA256)
		ids[g.ID] = n.ID
		n.Speakers = []hearsay.Speaker{a.speaker(g.Speaker, actors)}
		list = append(list, named{n, g.ID})
	}
	slices.SortStableFunc(list, func(x, y named) int { return cmp.Compare(x.Content.Bounds().Start, y.Content.Bounds().Start) })
	for _, n := range list {
		n.Parent = ids[n.Parent]
		a.Reading.Attributions = append(a.Reading.Attributions, n.Attribution)
		a.Names = append(a.Names, n.name)
	}
	hearsay.Tell(a.Reading.Attributions, nil)
}

func (a *ClaimArticle) speaker(raw json.RawMessage, actors map[string]calledActor) hearsay.Speaker {
	var id string
	if json.Unmarshal(raw, &id) != nil || id == "" {
		var unnamed struct{ Anonymous string }
		_ = json.Unmarshal(raw, &unnamed)
		return hearsay.Speaker{ID: "~" + unnamed.Anonymous, Name: unnamed.Anonymous, Type: hearsay.Anonymous}
	}
	actor := actors[id]
	s, there := actor.in(a.Name)
	if !there {
		s.Name = actor.Name
	}
	s.ID = id
	a.Known[id] = id
	return s
}
