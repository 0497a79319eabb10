package eval

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"hearsay"
	"hearsay/engine"
	"hearsay/parse"
	"hearsay/relate/place"
	"hearsay/resolve/known"
)

// SmallStory is a few short articles on one event, with the disputes in them as
// a careful reader sees them. The format is described in testdata/contradictions/README.md.
type SmallStory struct {
	Name     string
	Articles []hearsay.Article
	Disputes []SmallDispute
}

// SmallDispute is a dispute by words of the two sides: each has words that one
// of its attributions contains.
type SmallDispute struct{ For, Against []string }

// ReadSmallStories reads every .txt file of a folder.
func ReadSmallStories(folder string) (list []SmallStory, err error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return nil, fmt.Errorf("listing the small stories in %s: %w", folder, err)
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no .txt file in %q: give the folder testdata/contradictions of the project", folder)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("reading a small story: %w", err)
		}
		s, err := smallStory(string(text))
		if err != nil {
			return nil, fmt.Errorf("reading the small story %s: %w", path, err)
		}
		s.Name = strings.TrimSuffix(filepath.Base(path), ".txt")
		list = append(list, s)
	}
	return list, nil
}

func smallStory(text string) (s SmallStory, err error) {
	body, disputes, ok := strings.Cut(text, "\n!! disputes\n")
	if !ok {
		return s, fmt.Errorf("it has no line %q", "!! disputes")
	}
	for i, part := range strings.Split(body, "\n== ") {
		if i == 0 {
			continue // what the story is about
		}
		head, rest, _ := strings.Cut(part, "\n")
		at, outlet, _ := strings.Cut(head, " ")
		a := hearsay.Article{Outlet: outlet, Text: strings.TrimSpace(rest), Language: "en"}
		if a.Published, err = time.Parse("2006-01-02T15:04", at); err != nil {
			return s, fmt.Errorf("the line %q does not begin with a time: %w", "== "+head, err)
		}
		a.Seal()
		s.Articles = append(s.Articles, a)
	}
	for line := range strings.Lines(disputes) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		pro, con, ok := strings.Cut(strings.TrimPrefix(line, "+ "), " | - ")
		if !ok {
			return s, fmt.Errorf("the line %q is not of the form %q", line, "+ words | - words")
		}
		d := SmallDispute{For: strings.Split(pro, " / "), Against: strings.Split(con, " / ")}
		for _, words := range slices.Concat(d.For, d.Against) {
			if !slices.ContainsFunc(s.Articles, func(a hearsay.Article) bool { return strings.Contains(a.Text, words) }) {
				return s, fmt.Errorf("no article has the words %q", words)
			}
		}
		s.Disputes = append(s.Disputes, d)
	}
	return s, nil
}

// Read reads the articles the whole way, and links their speakers.
func (s *SmallStory) Read(e *engine.Engine) (list []ReadSource) {
	linker := known.New()
	for _, a := range s.Articles {
		src := ReadSource{Reading: e.Read(a), Known: map[string]string{}}
		for _, link := range linker.Link(&src.Reading) {
			src.Known[link.Local] = link.To.ID
		}
		list = append(list, src)
	}
	return list
}

// AddSmall judges the disputes found in a small story. A found one is right if
// the story has one of which it has words on both sides.
func (s *DisputeScore) AddSmall(story *SmallStory, sources []ReadSource, kept *place.Memory) {
	said := contents(sources)
	hit := make([]bool, len(story.Disputes))
	for _, c := range kept.Claims() {
		if !c.Contested {
			continue
		}
		s.Found++
		right := false
		for i, d := range story.Disputes {
			if d.between(kept, c.ID, said) {
				right, hit[i] = true, true
			}
		}
		s.judged(&c, right)
		s.Notes = append(s.Notes, noteOf(story.Name, right, &c, ownPositions(kept, c.ID), kept))
	}
	s.Gold += len(hit)
	for i, h := range hit {
		s.Hit += count(h)
		if !h {
			s.Notes = append(s.Notes, fmt.Sprintf("%s missed: %s | %s", story.Name, story.Disputes[i].For[0], story.Disputes[i].Against[0]))
		}
	}
}

// between tells whether the sides of a claim have the words of the sides of a
// dispute. Who says "the pump had not been serviced" denies that it had, so that
// either may be the one that denies.
func (d *SmallDispute) between(kept *place.Memory, claim string, said map[hearsay.Report]string) bool {
	at := func(pro, con []string) bool {
		return holds(kept, claim, hearsay.Supports, pro, said) && holds(kept, claim, hearsay.Denies, con, said)
	}
	return at(d.For, d.Against) || at(d.Against, d.For)
}

// contents are the words of each attribution, from the first to the last.
func contents(sources []ReadSource) map[hearsay.Report]string {
	said := map[hearsay.Report]string{}
	for i := range sources {
		r := &sources[i].Reading
		for k := range r.Attributions {
			a := &r.Attributions[k]
			all := slices.Concat(a.Source, a.Cue, a.Content)
			slices.SortFunc(all, func(a, b hearsay.Span) int { return cmp.Compare(a.Start, b.Start) })
			said[hearsay.Report{Article: r.Article.ID, Attribution: a.ID}] = all.Bounds().In(r.Article.Text)
		}
	}
	return said
}

// holds tells whether a claim has a position whose words contain any of those given.
func holds(kept *place.Memory, claim string, stance hearsay.Stance, words []string, said map[hearsay.Report]string) bool {
	return slices.ContainsFunc(ownPositions(kept, claim), func(p hearsay.Position) bool {
		if p.Stance != stance {
			return false
		}
		for _, s := range kept.Statements() {
			if s.ID != p.Statement {
				continue
			}
			for _, r := range s.Reports {
				if slices.ContainsFunc(words, func(w string) bool { return strings.Contains(said[r], w) }) {
					return true
				}
			}
		}
		return false
	})
}

// SmallStories measures the disputes found in small stories, from the raw text.
func SmallStories(folder string) ([]Line, error) {
	stories, err := ReadSmallStories(folder)
	if err != nil {
		return nil, err
	}
	e, err := engine.New()
	if err != nil {
		return nil, err
	}
	p, err := parse.New()
	if err != nil {
		return nil, err
	}
	var score DisputeScore
	for i := range stories {
		sources := stories[i].Read(e)
		kept, err := Relate(p, sources)
		if err != nil {
			return nil, err
		}
		score.AddSmall(&stories[i], sources, kept)
	}
	return score.lines("small stories"), nil
}
