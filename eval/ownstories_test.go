package eval

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Whoever reads the scores must see which stories nothing was made for.
func TestLinesOfStoriesHeldOutSaySo(t *testing.T) {
	folders, err := StoryFolders(ownStories)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := originsOfStories(folders)
	if err != nil {
		t.Fatal(err)
	}
	of := map[string][]bool{}
	for _, l := range lines {
		for _, folder := range folders {
			if name := filepath.Base(folder); strings.HasSuffix(l.Name, "story "+name) {
				of[name] = append(of[name], strings.HasPrefix(l.Note, "held out; "))
			}
		}
	}
	for _, name := range ownStoryNames {
		want := slices.Contains(heldOutStories, name)
		if len(of[name]) != 2 || of[name][0] != want || of[name][1] != want {
			t.Errorf("story %s: the lines say held out %v, want %v twice", name, of[name], want)
		}
	}
}
