package eval

import (
	"fmt"
	"path/filepath"

	"hearsay/engine"
	"hearsay/parse"
)

// Claims measures statements, claims, stances, disputes and position changes on
// made-up stories, twice: from the attributions and speakers as people marked
// them, and from the pages, the whole way.
func Claims(dataDir string) ([]Line, error) {
	return claimLines("story A", filepath.Join(dataDir, "stories", "A"))
}

// OwnClaims measures the same on the project's own stories below root.
func OwnClaims(root string) ([]Line, error) {
	folders, err := StoryFolders(root)
	if err != nil {
		return nil, err
	}
	return eachStory(folders, func(folder string) ([]Line, error) { return claimLines("story "+filepath.Base(folder), folder) })
}

func claimLines(name, folder string) ([]Line, error) {
	story, err := ReadClaimStory(folder)
	if err != nil {
		return nil, err
	}
	e, err := engine.New()
	if err != nil {
		return nil, err
	}
	pages, err := story.ReadPages(e)
	if err != nil {
		return nil, err
	}
	p, err := parse.New()
	if err != nil {
		return nil, err
	}
	story.nameNouns(p)
	var lines []Line
	for _, from := range []struct {
		name    string
		sources []ReadSource
	}{{name + ", gold", story.Marked()}, {name + ", from the pages", pages}} {
		kept, err := Relate(p, from.sources)
		if err != nil {
			return nil, err
		}
		lines = append(lines, JudgeClaims(&story, from.sources, kept).Lines(from.name)...)
	}
	return lines, nil
}

// Marked are the articles as people read them.
func (s *ClaimStory) Marked() (list []ReadSource) {
	for _, a := range s.Articles {
		list = append(list, ReadSource{Reading: a.Reading, Known: a.Known, Names: a.Names})
	}
	return list
}

// Lines are the score in percent, with counts as notes.
func (s ClaimScore) Lines(set string) []Line {
	of := func(n, all int) string { return fmt.Sprintf("%d of %d", n, all) }
	return []Line{
		{"statements B-cubed F1 " + set, 100 * s.Statements.F1(), fmt.Sprintf("precision %.1f, recall %.1f; %d attributions", 100*s.Statements.Precision, 100*s.Statements.Recall, s.Reports)},
		{"stance precision " + set, percent(s.StancesRight, s.StancesFound), of(s.StancesRight, s.StancesFound) + fmt.Sprintf("; %d claims of the same words with other stances only", s.Other)},
		{"stance recall " + set, percent(s.StancesHit, s.StancesGold), of(s.StancesHit, s.StancesGold)},
		{"contested claims found " + set, percent(s.ContestedFound, s.Contested), of(s.ContestedFound, s.Contested)},
		{"uncontested claims left so " + set, percent(s.Uncontested-s.Wrongly, s.Uncontested), of(s.Uncontested-s.Wrongly, s.Uncontested) + fmt.Sprintf("; %d disputes on what the gold has no claim for", s.Outside)},
		{"contested claims listed " + set, percent(s.ContestedListed, s.Contested), of(s.ContestedListed, s.Contested) + fmt.Sprintf(" by default; %d uncontested ones, %d on what the gold has no claim for", s.WronglyListed, s.OutsideListed)},
		{"position changes found " + set, percent(s.ChangesFound, s.Changes), of(s.ChangesFound, s.Changes) + fmt.Sprintf("; %d that are none, with %d decoys", s.ChangesWrong, s.Decoys)},
	}
}
