package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"path/filepath"
	"slices"

	"hearsay"
	"hearsay/internal/nn"
	"hearsay/relate/story"
	"hearsay/weights"
)

// StoryArticle is an article of ECB+: each topic has two stories that look alike.
type StoryArticle struct {
	hearsay.Article
	Topic int
	Story string
}

// ReadECB reads ECB+ articles, JSON lines in gzip.
func ReadECB(path string) ([]StoryArticle, error) { return gunzipped(path, parseECB) }

func parseECB(in io.Reader) ([]StoryArticle, error) {
	var list []StoryArticle
	for d := json.NewDecoder(in); ; {
		var row struct {
			ID, Story, Title, Text string
			Topic                  int
		}
		if err := d.Decode(&row); errors.Is(err, io.EOF) {
			return list, nil
		} else if err != nil {
			return nil, fmt.Errorf("article %d: %w", len(list)+1, err)
		}
		a := StoryArticle{Article: hearsay.Article{ID: row.ID, Title: row.Title, Text: row.Text}, Topic: row.Topic, Story: row.Story}
		list = append(list, a)
	}
}

// storyOrders is in how many orders the articles come.
const storyOrders = 6

// shuffled are the articles in the n-th of some orders that are always the same.
func shuffled(articles []StoryArticle, n int) []StoryArticle {
	key := func(a StoryArticle) uint64 {
		h := fnv.New64a()
		fmt.Fprint(h, a.ID, n)
		k := h.Sum64()
		k = (k ^ k>>33) * 0xff51afd7ed558ccd
		return k ^ k>>33
	}
	list := slices.Clone(articles)
	slices.SortFunc(list, func(a, b StoryArticle) int {
		if key(a) < key(b) {
			return -1
		}
		return 1
	})
	return list
}

// Grouped are the articles with the stories that they were put into at one threshold.
func Grouped(articles []StoryArticle, words *nn.Clusters, threshold float64) []Said {
	s := story.NewAt(words, threshold)
	said := make([]Said, len(articles))
	for i := range articles {
		said[i] = Said{Gold: articles[i].Story, Found: s.Add(&articles[i].Article), Linked: true}
	}
	return said
}

// LeftOut groups the articles with, for each topic, the threshold that is best
// on all others; the stream has all topics in it. It gives the mean precision
// and recall over the articles.
func LeftOut(articles []StoryArticle, words *nn.Clusters, thresholds []float64) (c Cubed) {
	perArticle := make([][]Cubed, len(thresholds))
	for i, t := range thresholds {
		perArticle[i] = cubedEach(Grouped(articles, words, t))
	}
	topics := map[int]bool{}
	for _, a := range articles {
		topics[a.Topic] = true
	}
	n := float64(len(articles))
	for topic := range topics {
		best, most := 0, -1.0
		for i := range thresholds {
			if f := over(articles, perArticle[i], func(t int) bool { return t != topic }).F1(); f > most {
				best, most = i, f
			}
		}
		for i, a := range articles {
			if a.Topic == topic {
				c.Precision += perArticle[best][i].Precision / n
				c.Recall += perArticle[best][i].Recall / n
			}
		}
	}
	return c
}

// cubedEach is precision and recall of each by itself.
func cubedEach(said []Said) []Cubed {
	gold, found, both := map[string]float64{}, map[string]float64{}, map[[2]string]float64{}
	for _, s := range said {
		gold[s.Gold]++
		found[s.Found]++
		both[[2]string{s.Gold, s.Found}]++
	}
	each := make([]Cubed, len(said))
	for i, s := range said {
		right := both[[2]string{s.Gold, s.Found}]
		each[i] = Cubed{Precision: right / found[s.Found], Recall: right / gold[s.Gold]}
	}
	return each
}

func over(articles []StoryArticle, each []Cubed, in func(topic int) bool) (c Cubed) {
	n := 0.0
	for i, a := range articles {
		if in(a.Topic) {
			n++
			c.Precision += each[i].Precision
			c.Recall += each[i].Recall
		}
	}
	c.Precision, c.Recall = c.Precision/n, c.Recall/n
	return c
}

func storyLines(dataDir string) ([]Line, error) {
	articles, err := ReadECB(filepath.Join(dataDir, "stories", "ecbplus", "dev.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	words, err := nn.OpenClusters(weights.Clusters())
	if err != nil {
		return nil, err
	}
	var thresholds []float64
	for t := 16; t <= 36; t += 2 {
		thresholds = append(thresholds, float64(t)/100)
	}
	var out, shipped Cubed
	low, high := 1.0, 0.0
	for n := range storyOrders {
		list := shuffled(articles, n)
		c, s := LeftOut(list, words, thresholds), BCubed(Grouped(list, words, story.Threshold))
		low, high = min(low, c.F1()), max(high, c.F1())
		out.Precision, out.Recall = out.Precision+c.Precision/storyOrders, out.Recall+c.Recall/storyOrders
		shipped.Precision, shipped.Recall = shipped.Precision+s.Precision/storyOrders, shipped.Recall+s.Recall/storyOrders
	}
	return []Line{
		{"stories B-cubed F1 ecbplus-dev, each topic left out", 100 * out.F1(), fmt.Sprintf("precision %.1f, recall %.1f; %d articles in %d orders, %.1f to %.1f",
			100*out.Precision, 100*out.Recall, len(articles), storyOrders, 100*low, 100*high)},
		{"stories B-cubed F1 ecbplus-dev, threshold as shipped", 100 * shipped.F1(), fmt.Sprintf("precision %.1f, recall %.1f; chosen on these articles",
			100*shipped.Precision, 100*shipped.Recall)},
	}, nil
}
