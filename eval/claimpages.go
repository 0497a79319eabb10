package eval

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"hearsay"
	"hearsay/engine"
	"hearsay/ingest"
	"hearsay/resolve/known"
)

// ReadPages reads the story's pages the whole way, in the order of publication:
// ingest, attributions, speakers, links. Where a page does not say when it was
// published or by whom, as plain texts do not, the gold does.
func (s *ClaimStory) ReadPages(e *engine.Engine) (list []ReadSource, err error) {
	linker := known.New()
	articles := slices.Clone(s.Articles)
	slices.SortStableFunc(articles, func(a, b ClaimArticle) int {
		return a.Reading.Article.Published.Compare(b.Reading.Article.Published)
	})
	for i := range articles {
		a := &articles[i]
		page, err := os.ReadFile(a.Page)
		if err != nil {
			return nil, fmt.Errorf("reading a story's page: %w", err)
		}
		c := hearsay.Capture{Path: a.Page, Bytes: page, URL: a.Reading.Article.URL}
		for article, err := range ingest.From(bytes.NewReader(page), c, ingest.Options{}) {
			if err != nil {
				return nil, fmt.Errorf("reading the page %s: %w", a.Page, err)
			}
			article.Outlet = cmp.Or(article.Outlet, a.Reading.Article.Outlet)
			if article.Published.IsZero() {
				article.Published = a.Reading.Article.Published
			}
			src := ReadSource{Reading: e.Read(article), Known: map[string]string{}}
			for _, link := range linker.Link(&src.Reading) {
				src.Known[link.Local] = link.To.ID
			}
			src.Names = a.namesOf(&src.Reading)
			list = append(list, src)
		}
	}
	return list, nil
}

// leastAlike is the F1 of the contents' words from which a found attribution is
// taken for a gold one; a page's text is not the gold's to the character.
const leastAlike = 0.6

// namesOf are the gold attributions that the found ones are, each one once,
// those first whose contents are most alike. Their cues share a word, or neither has one.
func (a *ClaimArticle) namesOf(r *hearsay.Reading) []string {
	type pair struct {
		gold, found int
		alike       float64
	}
	var pairs []pair
	text := a.Reading.Article.Text
	for g := range a.Reading.Attributions {
		ga := &a.Reading.Attributions[g]
		cue, content := lowerWords(ga.Cue.Text(text)), lowerWords(ga.Content.Text(text))
		for f := range r.Attributions {
			fa := &r.Attributions[f]
			other := lowerWords(fa.Cue.Text(r.Article.Text))
			if alikeWords(cue, other) == 0 && len(cue)+len(other) > 0 {
				continue
			}
			if x := alikeWords(content, lowerWords(fa.Content.Text(r.Article.Text))); x >= leastAlike {
				pairs = append(pairs, pair{g, f, x})
			}
		}
	}
	slices.SortStableFunc(pairs, func(x, y pair) int { return cmp.Compare(y.alike, x.alike) })
	names, taken := make([]string, len(r.Attributions)), map[int]bool{}
	for _, p := range pairs {
		if names[p.found] == "" && !taken[p.gold] {
			names[p.found], taken[p.gold] = a.Names[p.gold], true
		}
	}
	return names
}

func lowerWords(text string) (list []string) {
	for _, s := range wordsOf(text) {
		list = append(list, strings.ToLower(s.In(text)))
	}
	return list
}

// alikeWords is the F1 of two texts' words.
func alikeWords(a, b []string) float64 {
	left, n := map[string]int{}, 0
	for _, w := range a {
		left[w]++
	}
	for _, w := range b {
		if left[w] > 0 {
			left[w]--
			n++
		}
	}
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(n) / float64(len(a)+len(b))
}
