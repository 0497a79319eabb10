package eval

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"hearsay"
	"hearsay/ingest"
	"hearsay/relate/copies"
)

// OriginArticle is an article with what it is to others.
type OriginArticle struct {
	hearsay.Article
	// Name is its name in the gold data; Class and Of are as people judged, Of by name.
	Name, Class, Of string
}

// ReadOriginStory reads the pages of a made-up story as the program does, with
// the origins of its gold.json. A plain text has no place for byline and times:
// gold.json gives them.
func ReadOriginStory(folder string) ([]OriginArticle, error) {
	raw, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		return nil, fmt.Errorf("reading a story's origins: %w", err)
	}
	var gold struct {
		Articles []struct {
			ID, File, URL, Outlet, Byline, Origin string
			OriginOf                              string `json:"origin_of"`
			Published, Modified                   string
		}
	}
	if err := json.Unmarshal(raw, &gold); err != nil {
		return nil, fmt.Errorf("reading a story's origins in %s: %w", folder, err)
	}
	var list []OriginArticle
	for _, g := range gold.Articles {
		file := filepath.Join(folder, g.File)
		page, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("reading a story's page: %w", err)
		}
		for a, err := range ingest.From(bytes.NewReader(page), hearsay.Capture{Path: file, Bytes: page, URL: g.URL}, ingest.Options{}) {
			if err != nil {
				return nil, fmt.Errorf("reading the page %s: %w", file, err)
			}
			a.Outlet = cmp.Or(a.Outlet, g.Outlet)
			if filepath.Ext(g.File) == ".txt" {
				a.Byline, a.Published, a.Modified = g.Byline, storyTime(g.Published), storyTime(g.Modified)
			}
			list = append(list, OriginArticle{Article: a, Name: g.ID, Class: g.Origin, Of: g.OriginOf})
		}
	}
	return list, nil
}

// storyTime is a time of a gold file, the zero time where it has none.
func storyTime(s string) (t time.Time) {
	t, _ = time.Parse(time.RFC3339, s)
	return t
}

// JudgeOrigins adds the articles one by one, and counts those whose class is
// right in the end, and of those that derive from another the ones whose class
// and original are.
func JudgeOrigins(articles []OriginArticle) (classes, derived, traced int) {
	index, names := copies.New(), map[string]string{}
	for i := range articles {
		index.Add(&articles[i].Article)
		names[articles[i].ID] = articles[i].Name
	}
	for i := range articles {
		got, _ := index.Origin(articles[i].ID)
		classes += count(got.Class == articles[i].Class)
		derived += count(articles[i].Of != "")
		traced += count(articles[i].Of != "" && got.Class == articles[i].Class && names[got.Of] == articles[i].Of)
	}
	return classes, derived, traced
}

// originLines are the scores of the story in a folder, called by its name.
func originLines(folder string) ([]Line, error) {
	articles, err := ReadOriginStory(folder)
	if err != nil {
		return nil, err
	}
	classes, derived, traced := JudgeOrigins(articles)
	name := filepath.Base(folder)
	return []Line{
		{"origin class accuracy story " + name, percent(classes, len(articles)), fmt.Sprintf("%d of %d pages", classes, len(articles))},
		{"origin of derived articles, class and article, story " + name, percent(traced, derived), fmt.Sprintf("%d of %d", traced, derived)},
	}, nil
}
