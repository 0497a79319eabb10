package eval

import (
	"fmt"
	"path/filepath"
	"sort"

	"hearsay"
	"hearsay/engine"
)

// apart reads the articles of PolNeAR's dev part whose speakers nobody has labelled,
// and tells what is found in them as [Sure] does: relations are right or wrong as
// annotated, and a speaker counts as right as often as its confidence says. A
// threshold chosen on them knows nothing of the labelled articles.
func apart(e *engine.Engine, dataDir string, labelled []SpeakerArticle) ([]told, error) {
	articles, err := ReadPolnear(filepath.Join(dataDir, "polnear", "dev"))
	if err != nil {
		return nil, err
	}
	known := map[string]bool{}
	for i := range labelled {
		known[labelled[i].Text] = true
	}
	var all []told
	for i, x := range FirstAnnotators(articles) {
		if known[x.Text] {
			continue
		}
		a := hearsay.Article{Text: x.Text, Language: "en"}
		a.Seal()
		all = append(all, expected(i, &x, outermost(e.Read(a).Attributions))...)
	}
	return all, nil
}

// expected tells what is found in an article without labelled speakers.
func expected(number int, a *Annotated, found []hearsay.Attribution) []told {
	right := Matched(a.Text, a.Gold, found)
	ws, inside := wordsOf(a.Text), quotedBytes(a.Text)
	out := make([]told, len(found))
	for j := range found {
		c := found[j].Confidence
		out[j] = told{article: number, share: min(c.Span, c.Speaker), direct: kindOf(ws, inside, ws.of(found[j].Content)) == hearsay.Direct,
			named: len(found[j].Speakers) > 0 && found[j].Speakers[0].Name != "", right: right[j]}
		if right[j] {
			out[j].worth = c.Speaker
		}
	}
	return out
}

// apartLines are how the labelled articles score at the threshold that was chosen apart.
func apartLines(name string, all, others []told, in func(told) bool, gold int, wanted float64) []Line {
	least := worthThreshold(others, in, wanted)
	n, right := atLeast(all, in, least, -1)
	note := fmt.Sprintf("%d of %d, for %.0f wanted; threshold %.3f, chosen on %d attributions of other articles, a speaker right as often as its confidence says", right, n, 100*wanted, least, len(others))
	return []Line{{name + ", precision", percent(right, n), note}, {name + ", recall", percent(right, gold), fmt.Sprintf("%d of %d", right, gold)}}
}

// worthThreshold is the lowest one whose attributions are worth as much as wanted of
// their number.
func worthThreshold(all []told, in func(told) bool, wanted float64) float64 {
	var some []told
	for _, t := range all {
		if in(t) {
			some = append(some, t)
		}
	}
	sort.SliceStable(some, func(i, j int) bool { return some[i].share > some[j].share })
	best, worth := 1.0, 0.0
	for i, t := range some {
		if worth += t.worth; worth >= wanted*float64(i+1) {
			best = t.share
		}
	}
	return best
}
