package eval

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode"

	"hearsay"
	"hearsay/ingest"
)

// BenchmarkPage is a page of the article-extraction benchmark
// (Scrapinghub, 2020) with the text that an annotator took for its main text.
type BenchmarkPage struct {
	ID, URL, Text string
	Page          []byte
}

// ReadBenchmarkPages reads the pages below dataDir, in the order of their IDs.
func ReadBenchmarkPages(dataDir string) ([]BenchmarkPage, error) {
	raw, err := os.ReadFile(filepath.Join(dataDir, "html", "ground-truth.json"))
	if err != nil {
		return nil, fmt.Errorf("reading the benchmark's texts: %w", err)
	}
	var truth map[string]struct{ ArticleBody, URL string }
	if err := json.Unmarshal(raw, &truth); err != nil {
		return nil, fmt.Errorf("reading the benchmark's texts: %w", err)
	}
	pages := make([]BenchmarkPage, 0, len(truth))
	for id, t := range truth {
		page, err := unpacked(filepath.Join(dataDir, "html", "article-extraction-benchmark", id+".html.gz"))
		if err != nil {
			return nil, err
		}
		pages = append(pages, BenchmarkPage{ID: id, URL: t.URL, Text: t.ArticleBody, Page: page})
	}
	sort.Slice(pages, func(i, j int) bool { return pages[i].ID < pages[j].ID })
	return pages, nil
}

func unpacked(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading a benchmark page: %w", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("unpacking %s: %w", path, err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("unpacking %s: %w", path, err)
	}
	return b, nil
}

// MainText measures the texts that ingest reads from the benchmark's pages
// and from the pages of the made-up stories.
//
// The benchmark's metric: runs of four words, counted; precision and recall
// of each page, averaged over the pages; their harmonic mean. The headline,
// which ingest puts first and the benchmark leaves out, is taken off.
func MainText(dataDir string) ([]Line, error) {
	pages, err := ReadBenchmarkPages(dataDir)
	if err != nil {
		return nil, err
	}
	var precision, recall float64
	refused := 0
	for _, p := range pages {
		text := ""
		for a, err := range ingest.Read(hearsay.Capture{Path: p.ID + ".html", Bytes: p.Page}, ingest.Options{}) {
			if err != nil {
				refused++
				continue
			}
			text = withoutHeadline(a)
		}
		p, r := RunsOfFour(p.Text, text)
		precision += p
		recall += r
	}
	precision *= 100 / float64(len(pages))
	recall *= 100 / float64(len(pages))
	note := fmt.Sprintf("%d pages, %d refused", len(pages), refused)
	lines := []Line{
		{"article-extraction-benchmark precision", precision, note},
		{"article-extraction-benchmark recall", recall, note},
		{"article-extraction-benchmark F1", 2 * precision * recall / (precision + recall), "runs of four words; headline taken off"},
	}
	story, err := storyText(dataDir)
	if err != nil {
		return nil, err
	}
	return append(lines, story...), nil
}

func withoutHeadline(a hearsay.Article) string {
	if head, rest, found := strings.Cut(a.Text, "\n\n"); found && head == a.Title {
		return rest
	}
	return a.Text
}

// RunsOfFour gives precision and recall, 0 to 1, of the runs of four words in
// a text against those that should be in it. A text of fewer words is one run;
// where nothing was found nothing is wrong.
func RunsOfFour(want, got string) (precision, recall float64) {
	gold, found := runsOfFour(want), runsOfFour(got)
	right, goldAll, foundAll := 0, 0, 0
	for run, n := range found {
		right += min(n, gold[run])
		foundAll += n
	}
	for _, n := range gold {
		goldAll += n
	}
	precision, recall = 1, 1
	if foundAll > 0 {
		precision = float64(right) / float64(foundAll)
	}
	if goldAll > 0 {
		recall = float64(right) / float64(goldAll)
	}
	return precision, recall
}

func runsOfFour(text string) map[string]int {
	words := strings.FieldsFunc(text, func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r)
	})
	runs := map[string]int{}
	if len(words) > 0 && len(words) < 4 {
		runs[strings.Join(words, " ")]++
	}
	for i := 0; i+4 <= len(words); i++ {
		runs[strings.Join(words[i:i+4], " ")]++
	}
	return runs
}

// storyText measures how many paragraphs of story A's pages are read letter for letter.
func storyText(dataDir string) ([]Line, error) {
	folder := filepath.Join(dataDir, "stories", "A")
	pages, err := filepath.Glob(filepath.Join(folder, "html", "*.html"))
	if err != nil || len(pages) == 0 {
		return nil, fmt.Errorf("looking for pages in %s: %w", folder, os.ErrNotExist)
	}
	var paragraphs Spans
	same, titles := 0, 0
	for _, path := range pages {
		page, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("reading a story's page: %w", err)
		}
		name := strings.TrimSuffix(filepath.Base(path), ".html")
		want, err := os.ReadFile(filepath.Join(folder, "text", name+".txt"))
		if err != nil {
			return nil, fmt.Errorf("reading a story's text: %w", err)
		}
		for a, err := range ingest.Read(hearsay.Capture{Path: path, Bytes: page}, ingest.Options{}) {
			if err != nil {
				return nil, err
			}
			paragraphs.addParagraphs(string(want), a.Text)
			if a.Text == string(want) {
				same++
			}
			if head, _, _ := strings.Cut(string(want), "\n"); head == a.Title {
				titles++
			}
		}
	}
	return []Line{
		{"story A paragraphs F1", paragraphs.F1(), fmt.Sprintf("letter for letter; %d of %d texts as a whole", same, len(pages))},
		{"story A titles", 100 * float64(titles) / float64(len(pages)), fmt.Sprintf("%d pages", len(pages))},
	}, nil
}

func (s *Spans) addParagraphs(want, got string) {
	there := map[string]int{}
	for _, p := range strings.Split(want, "\n\n") {
		there[p]++
		s.Gold++
	}
	for _, p := range strings.Split(got, "\n\n") {
		s.Found++
		if there[p] > 0 {
			there[p]--
			s.Right++
		}
	}
}
