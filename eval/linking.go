package eval

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay"
	"hearsay/parse"
	"hearsay/resolve"
	"hearsay/resolve/known"
)

// Linking measures speakers across articles: whether two names are taken for
// spellings of one, on the half of the name data that nothing was tuned on, and
// whether the speakers of several articles are told who they are.
func Linking(dataDir string) ([]Line, error) {
	sets, err := BuildNameSets(dataDir, MeasuringHalf)
	if err != nil {
		return nil, err
	}
	var lines []Line
	var all PairCount
	for _, s := range sets {
		c := JudgeNames(s.Pairs)
		all.add(c)
		lines = append(lines, c.line("names, "+s.Kind, "pair F1"))
	}
	lines = append(lines, all.line("names, all", "pair F1"),
		Line{"looked up and found, of those rightly taken for one name", 100 * share(all.Met, all.Right), fmt.Sprintf("%d of %d", all.Met, all.Right)})
	more, err := linkingLines(dataDir)
	if err != nil {
		return nil, err
	}
	said, err := LinkStory(filepath.Join(dataDir, "stories", "A"))
	return append(append(lines, more...), clusterLines("story A, names and roles given", "people and bodies of articles", said)...), err
}

// PairCount counts pairs: of the same name, taken for the same, and both.
// Met counts pairs rightly taken for the same of which one is found by looking up the other.
type PairCount struct{ Same, Taken, Right, Met int }

func (c *PairCount) add(d PairCount) {
	c.Same, c.Taken, c.Right, c.Met = c.Same+d.Same, c.Taken+d.Taken, c.Right+d.Right, c.Met+d.Met
}

// F1 of taking two names for the same, from 0 to 1.
func (c PairCount) F1() float64 {
	return Count{Gold: c.Same, Found: c.Taken, RightGold: c.Right, RightFound: c.Right}.F1()
}

func (c PairCount) line(name, what string) Line {
	return Line{what + " " + name, 100 * c.F1(), fmt.Sprintf("precision %.1f, recall %.1f; %d pairs of one name",
		100*share(c.Right, c.Taken), 100*share(c.Right, c.Same), c.Same)}
}

// JudgeNames compares every pair.
func JudgeNames(pairs []NamePair) (c PairCount) {
	for _, p := range pairs {
		a, b := known.Parse(p.A), known.Parse(p.B)
		like := known.Compare(&a, &b)
		taken := like.Same()
		if p.Same {
			c.Same++
		}
		if taken {
			c.Taken++
		}
		if p.Same && taken {
			c.Right++
		}
		if p.Same && taken && known.Meets(&a, &b) {
			c.Met++
		}
	}
	return c
}

// linkingLines are B-cubed scores on the made-up story and on the labelled
// articles, whose attributions are given.
func linkingLines(dataDir string) ([]Line, error) {
	p, err := parse.New()
	if err != nil {
		return nil, err
	}
	r, err := resolve.New()
	if err != nil {
		return nil, err
	}
	var lines []Line
	for _, set := range []struct {
		name string
		read func() ([]SpeakerArticle, error)
	}{
		{"story A", func() ([]SpeakerArticle, error) { return ReadStorySpeakers(filepath.Join(dataDir, "stories", "A")) }},
		{"polnear-dev", func() ([]SpeakerArticle, error) { return ReadSpeakers(dataDir) }},
	} {
		if _, err := os.Stat(dataDir); err != nil {
			return nil, fmt.Errorf("opening gold data: %w", fs.ErrNotExist)
		}
		articles, err := set.read()
		if err != nil {
			return nil, err
		}
		lines = append(lines, linkedLines(set.name, articles, p, r)...)
	}
	return lines, nil
}

// linkedLines are the scores of who is one speaker across articles, whose
// attributions are given.
func linkedLines(set string, articles []SpeakerArticle, p *parse.Parser, r *resolve.Resolver) []Line {
	said := LinkArticles(articles, func(a *SpeakerArticle) []hearsay.Attribution {
		got := append([]hearsay.Attribution(nil), a.Attributions...)
		r.Resolve(p.Parse(a.Text), &hearsay.Article{Text: a.Text}, got)
		return got
	})
	return clusterLines(set, "attributions", said)
}

func clusterLines(set, what string, said []Said) (lines []Line) {
	for _, kind := range []hearsay.SpeakerType{hearsay.Person, hearsay.Organization} {
		var of []Said
		for _, s := range said {
			if s.Type == kind {
				of = append(of, s)
			}
		}
		b := BCubed(of)
		lines = append(lines, Line{fmt.Sprintf("B-cubed F1 %s, %ss", set, kind), 100 * b.F1(),
			fmt.Sprintf("precision %.1f, recall %.1f; %d %s, %d linked", 100*b.Precision, 100*b.Recall, len(of), what, b.Linked)})
	}
	return lines
}

// Said is one attribution as linking is measured: whose it is, and whose it was
// taken for.
type Said struct {
	Type        hearsay.SpeakerType
	Gold, Found string
	// Linked says that Found is an entry of the directory.
	Linked bool
}

// LinkArticles links the speakers of articles one after the other. A speaker
// without a link counts as somebody of this article alone.
func LinkArticles(articles []SpeakerArticle, resolved func(*SpeakerArticle) []hearsay.Attribution) (said []Said) {
	l := known.New()
	for i := range articles {
		a := &articles[i]
		r := hearsay.Reading{Article: hearsay.Article{Text: a.Text, Path: a.Name, Outlet: a.Outlet, Byline: a.Byline, Published: a.Published}, Attributions: resolved(a)}
		r.Article.Seal()
		to := map[string]string{}
		for _, k := range l.Link(&r) {
			to[k.Local] = k.To.ID
		}
		for j := range r.Attributions {
			gold, got := a.Gold[j], r.Attributions[j].Speakers
			if len(gold.Names) != 1 || len(got) != 1 || gold.Names[0] == "" {
				continue
			}
			s := Said{Type: gold.Type, Gold: withoutInitials(gold.Names[0]), Found: to[got[0].ID]}
			if s.Linked = s.Found != ""; !s.Linked {
				s.Found = a.Name + "\x00" + got[0].ID
			}
			said = append(said, s)
		}
	}
	return said
}

// withoutInitials takes middle initials off, which annotators wrote in some
// articles and not in others.
func withoutInitials(name string) string {
	words := strings.Fields(name)
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return len(w) == 2 && w[1] == '.' && w != words[0] }), " ")
}

// Cubed are B-cubed scores: for each attribution the share of those put
// together with it that belong there, and of those that belong there that were
// put together with it, on average.
type Cubed struct {
	Precision, Recall float64
	Linked            int
}

// F1 is the harmonic mean of precision and recall.
func (c Cubed) F1() float64 {
	if c.Precision+c.Recall == 0 {
		return 0
	}
	return 2 * c.Precision * c.Recall / (c.Precision + c.Recall)
}

// BCubed scores a clustering.
func BCubed(said []Said) (c Cubed) {
	gold, found, both := map[string]int{}, map[string]int{}, map[[2]string]int{}
	for _, s := range said {
		gold[s.Gold]++
		found[s.Found]++
		both[[2]string{s.Gold, s.Found}]++
	}
	for _, s := range said {
		right := float64(both[[2]string{s.Gold, s.Found}])
		c.Precision += right / float64(found[s.Found]) / float64(len(said))
		c.Recall += right / float64(gold[s.Gold]) / float64(len(said))
		if s.Linked {
			c.Linked++
		}
	}
	return c
}
