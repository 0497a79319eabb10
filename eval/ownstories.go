package eval

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/engine"
	"hearsay/internal/nn"
	"hearsay/parse"
	"hearsay/relate/story"
	"hearsay/resolve"
	"hearsay/weights"
)

// StoryFolders are the folders of the made-up stories below root, in the order
// of their names: those with a gold.json.
func StoryFolders(root string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(root, "*", "gold.json"))
	if err != nil {
		return nil, fmt.Errorf("looking for stories: %w", err)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no story with a gold.json in %q: give the folder testdata/stories of the project: %w", root, fs.ErrNotExist)
	}
	for i := range files {
		files[i] = filepath.Dir(files[i])
	}
	return files, nil
}

// OwnStories measures, on the project's own stories below root, what is found
// in their texts, who is one speaker across them, which of their articles
// derive from which, and whether the stories are told apart. The lines of a
// story that is held out say so: nothing is made for its words.
func OwnStories(root string) ([]Line, error) {
	folders, err := StoryFolders(root)
	if err != nil {
		return nil, err
	}
	var lines []Line
	for _, measure := range []func([]string) ([]Line, error){foundInStories, linkedInStories, originsOfStories, toldApart} {
		more, err := measure(folders)
		if err != nil {
			return nil, err
		}
		lines = append(lines, more...)
	}
	return lines, nil
}

func foundInStories(folders []string) ([]Line, error) {
	e, err := engine.New()
	if err != nil {
		return nil, err
	}
	lines, err := eachStory(folders, func(folder string) ([]Line, error) { return storyAttributions(e, folder) })
	for i := range lines {
		// What was missed is not listed: of the stories held out it is to stay unread.
		lines[i].Note, _, _ = strings.Cut(lines[i].Note, "; not found")
		lines[i].Note, _, _ = strings.Cut(lines[i].Note, "; with another act")
	}
	return lines, err
}

func linkedInStories(folders []string) ([]Line, error) {
	p, err := parse.New()
	if err != nil {
		return nil, err
	}
	r, err := resolve.New()
	if err != nil {
		return nil, err
	}
	return eachStory(folders, func(folder string) ([]Line, error) {
		articles, err := ReadStorySpeakers(folder)
		if err != nil {
			return nil, err
		}
		return linkedLines("story "+filepath.Base(folder), articles, p, r), nil
	})
}

func originsOfStories(folders []string) ([]Line, error) { return eachStory(folders, originLines) }

func eachStory(folders []string, measure func(folder string) ([]Line, error)) (lines []Line, err error) {
	for _, folder := range folders {
		more, err := measure(folder)
		if err != nil {
			return nil, err
		}
		held, err := heldOut(folder)
		if err != nil {
			return nil, err
		}
		if held {
			sayHeldOut(more)
		}
		lines = append(lines, more...)
	}
	return lines, nil
}

// heldOut reports whether a story's gold.json says that it is kept for
// checking: no rule, list or threshold may be made for its words.
func heldOut(folder string) (bool, error) {
	raw, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		return false, fmt.Errorf("asking whether a story is held out: %w", err)
	}
	var gold struct {
		HeldOut bool `json:"held_out"`
	}
	if err := json.Unmarshal(raw, &gold); err != nil {
		return false, fmt.Errorf("asking whether the story in %s is held out: %w", folder, err)
	}
	return gold.HeldOut, nil
}

func sayHeldOut(lines []Line) {
	for i := range lines {
		lines[i].Note = strings.TrimSuffix("held out; "+lines[i].Note, "; ")
	}
}

// toldApart puts the articles of all stories into one stream, in the order of
// their times.
func toldApart(folders []string) ([]Line, error) {
	var stream []StoryArticle
	for _, folder := range folders {
		articles, err := ReadOriginStory(folder)
		if err != nil {
			return nil, err
		}
		for _, a := range articles {
			stream = append(stream, StoryArticle{Article: a.Article, Story: folder})
		}
	}
	slices.SortStableFunc(stream, func(a, b StoryArticle) int {
		if c := a.Published.Compare(b.Published); c != 0 {
			return c
		}
		return strings.Compare(a.Path, b.Path)
	})
	words, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		return nil, err
	}
	c := BCubed(Grouped(stream, words, story.Threshold))
	return []Line{{"stories B-cubed F1 own stories", 100 * c.F1(), fmt.Sprintf("precision %.1f, recall %.1f; %d articles of %d stories",
		100*c.Precision, 100*c.Recall, len(stream), len(folders))}}, nil
}
