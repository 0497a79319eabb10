package eval

import (
	"path/filepath"
	"slices"
)

// AcrossArticles measures what relates articles to each other: origins, stories.
func AcrossArticles(dataDir string) ([]Line, error) {
	origins, err := originLines(filepath.Join(dataDir, "stories", "A"))
	if err != nil {
		return nil, err
	}
	stories, err := storyLines(dataDir)
	return slices.Concat(origins, stories), err
}
