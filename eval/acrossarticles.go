package eval

import "slices"

// AcrossArticles measures what relates articles to each other: origins, stories.
func AcrossArticles(dataDir string) ([]Line, error) {
	origins, err := originLines(dataDir)
	if err != nil {
		return nil, err
	}
	stories, err := storyLines(dataDir)
	return slices.Concat(origins, stories), err
}
