package eval

import (
	"fmt"
	"sort"

	"hearsay"
	"hearsay/engine"
)

// told is one attribution as a reader who wants to be sure meets it: the lesser
// of the confidences of spans and speaker, and whether relation and speaker are right.
type told struct {
	article int
	share   float64
	direct  bool
	named   bool
	right   bool
	// name is set where the speaker is right, however the annotators drew the
	// borders of the words: somebody says at least half of them in the gold, too,
	// and it is the same.
	name bool
	// worth is how much a right relation counts where its speaker is not labelled:
	// the speaker's confidence.
	worth float64
}

// SurePrecision is what --sure promises: of 100 relations with their speaker so many are right.
const SurePrecision = 0.95

// Sure measures an operating point for those who would rather miss a statement
// than read a wrong one: on the labelled articles, from raw text, the lowest
// threshold on both confidences whose relations with their speakers are right
// in [SurePrecision], chosen on one half of the articles and scored on the
// other; the same chosen on articles apart from these; and what precision and
// recall fixed thresholds give.
func Sure(dataDir string) ([]Line, error) {
	articles, err := ReadSpeakers(dataDir)
	if err != nil {
		return nil, err
	}
	e, err := engine.New()
	if err != nil {
		return nil, err
	}
	var all []told
	var gold, directGold [2]int
	for i := range articles {
		a := hearsay.Article{Text: articles[i].Text, Language: "en"}
		a.Seal()
		all = append(all, tellAll(i, &articles[i], e.Read(a).Attributions)...)
		for k, g := range outermost(articles[i].Attributions) {
			gold[i%2]++
			if articles[i].kindOf(&g) == hearsay.Direct && len(articles[i].Gold[k].Names) > 0 && articles[i].Gold[k].Names[0] != "" {
				directGold[i%2]++
			}
		}
	}
	others, err := apart(e, dataDir, articles)
	if err != nil {
		return nil, err
	}
	return sureLines(all, others, gold, directGold), nil
}

// kindOf is a gold attribution's kind by the plan's definition.
func (a *SpeakerArticle) kindOf(g *hearsay.Attribution) hearsay.Kind {
	ws := wordsOf(a.Text)
	return kindOf(ws, quotedBytes(a.Text), ws.of(g.Content))
}

// tellAll judges every outermost attribution found in an article.
func tellAll(number int, a *SpeakerArticle, found []hearsay.Attribution) []told {
	found = outermost(found)
	ws, inside := wordsOf(a.Text), quotedBytes(a.Text)
	g, f := relations(ws, inside, outermost(a.Attributions)), relations(ws, inside, found)
	right := make([]bool, len(found))
	for i, j := range matching(len(g), len(f), func(i, j int) bool { return g[i].matches(f[j]) }) {
		if j >= 0 {
			right[j] = sameSpeakers(a.Gold[i], found[j].Speakers)
		}
	}
	out := make([]told, len(found))
	for j := range found {
		c := found[j].Confidence
		out[j] = told{article: number, share: min(c.Span, c.Speaker), direct: f[j].kind == hearsay.Direct, named: len(found[j].Speakers) > 0 && found[j].Speakers[0].Name != "",
			right: right[j], name: right[j] || a.saidBy(ws, &found[j])}
	}
	return out
}

// saidBy reports that half of the words found or more are, in the gold, said by
// the speakers that were found.
func (a *SpeakerArticle) saidBy(ws words, found *hearsay.Attribution) bool {
	mine := ws.of(found.Content)
	shared := 0
	for i := range a.Attributions {
		if !sameSpeakers(a.Gold[i], found.Speakers) {
			continue
		}
		shared = max(shared, common(mine, ws.of(a.Attributions[i].Content)))
	}
	return shared > 0 && 2*shared >= len(mine)
}

func sureLines(all, others []told, gold, directGold [2]int) []Line {
	every := func(told) bool { return true }
	direct := func(t told) bool { return t.direct && t.named }
	lines := crossSure("sure, relation and speaker", all, every, gold, SurePrecision)
	lines = append(lines, crossSure("sure, direct with a named speaker", all, direct, directGold, 0.98)...)
	lines = append(lines, apartLines("sure, chosen apart", all, others, every, gold[0]+gold[1], SurePrecision)...)
	lines = append(lines, apartLines("sure, chosen apart, direct with a named speaker", all, others, direct, directGold[0]+directGold[1], SurePrecision)...)
	for _, least := range []float64{0.7, 0.8, 0.85, 0.9, 0.93} {
		n, right := atLeast(all, every, least, -1)
		lines = append(lines, Line{fmt.Sprintf("relation and speaker right, both at least %.2f", least), percent(right, n),
			fmt.Sprintf("%d of %d; recall %.1f", right, n, percent(right, gold[0]+gold[1]))})
	}
	lines = append(lines, rightNames("right name, however long the words", all, func(t told) bool { return t.named }, 0, 0.7, 0.8, 0.9)...)
	return append(lines, rightNames("right name, direct with a named speaker", all, direct, directGold[0]+directGold[1], 0.5, 0.7, 0.8, 0.9)...)
}

// rightNames tells at some thresholds how often the speaker is right, however
// the words are cut; and, of so many gold ones, how many are found so.
func rightNames(name string, all []told, in func(told) bool, gold int, thresholds ...float64) (lines []Line) {
	for _, least := range thresholds {
		n, right := 0, 0
		for _, t := range all {
			if in(t) && t.share >= least {
				n++
				if t.name {
					right++
				}
			}
		}
		note := fmt.Sprintf("%d of %d", right, n)
		if gold > 0 {
			note += fmt.Sprintf("; recall %.1f", percent(right, gold))
		}
		lines = append(lines, Line{fmt.Sprintf("%s, both at least %.2f", name, least), percent(right, n), note})
	}
	return lines
}

// crossSure chooses a threshold on one half of the articles and scores it on the other, both ways.
func crossSure(name string, all []told, in func(told) bool, gold [2]int, wanted float64) []Line {
	n, right := 0, 0
	var thresholds [2]float64
	for half := range 2 {
		thresholds[half] = threshold(all, in, 1-half, wanted)
		k, r := atLeast(all, in, thresholds[half], half)
		n, right = n+k, right+r
	}
	note := fmt.Sprintf("%d of %d, for %.0f wanted; thresholds %.3f and %.3f, each chosen on the other half", right, n, 100*wanted, thresholds[0], thresholds[1])
	return []Line{{name + ", precision", percent(right, n), note}, {name + ", recall", percent(right, gold[0]+gold[1]), fmt.Sprintf("%d of %d", right, gold[0]+gold[1])}}
}

// threshold is the lowest one whose attributions of a half are right as often as wanted.
func threshold(all []told, in func(told) bool, half int, wanted float64) float64 {
	var some []told
	for _, t := range all {
		if t.article%2 == half && in(t) {
			some = append(some, t)
		}
	}
	sort.Slice(some, func(i, j int) bool { return some[i].share > some[j].share })
	best, right := 1.0, 0
	for i, t := range some {
		if t.right {
			right++
		}
		if float64(right) >= wanted*float64(i+1) {
			best = t.share
		}
	}
	return best
}

// atLeast counts what has the share, of one half or (-1) of both, and how much is right.
func atLeast(all []told, in func(told) bool, least float64, half int) (n, right int) {
	for _, t := range all {
		if (half < 0 || t.article%2 == half) && in(t) && t.share >= least {
			n++
			if t.right {
				right++
			}
		}
	}
	return n, right
}
