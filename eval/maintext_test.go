package eval

import (
	"math"
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"html"

	"hearsay"
	"hearsay/ingest"
)

func TestRunsOfFour(t *testing.T) {
	for _, c := range []struct {
		want, got         string
		precision, recall float64
	}{
		{"a b c d e", "a b c d e", 1, 1},
		{"a b c d e", "A, b. c d e", 0.5, 0.5},
		{"a b c d", "a b c d e f", 1. / 3, 1},
		{"a b c d e f", "a b c d", 1, 1. / 3},
		{"a b c d", "", 1, 0},
		{"", "a b c d", 0, 1},
		{"one two", "one two", 1, 1},
		{"one two", "two one", 0, 0},
		{"a a a a a a", "a a a a", 1, 1. / 3},
	} {
		p, r := RunsOfFour(c.want, c.got)
		if math.Abs(p-c.precision) > 1e-9 || math.Abs(r-c.recall) > 1e-9 {
			t.Errorf("%q for %q: %v, %v, want %v, %v", c.got, c.want, p, r, c.precision, c.recall)
		}
	}
}

// TestEveryWordIsFoundInThePage maps every word of every benchmark page back:
// the place in the page must hold the same word, and markup at most inside it.
func TestEveryWordIsFoundInThePage(t *testing.T) {
	data := "../../shared/data"
	pages, err := ReadBenchmarkPages(data)
	if os.IsNotExist(err) || err != nil && strings.Contains(err.Error(), "no such file") {
		t.Skip("the benchmark pages are not at hand")
	}
	if err != nil {
		t.Fatal(err)
	}
	words := 0
	for _, p := range pages {
		c := hearsay.Capture{Path: p.ID + ".html", Bytes: p.Page}
		page := ingest.Page(c, ingest.Options{})
		for a, err := range ingest.Read(c, ingest.Options{}) {
			if err != nil {
				t.Error(err)
				continue
			}
			for _, at := range wordSpans(a.Text) {
				words++
				there := ""
				for _, s := range a.PageSpans(at) {
					there += html.UnescapeString(s.In(page))
				}
				if there = strings.Map(shown, there); there != at.In(a.Text) {
					t.Fatalf("%s: %q stands at %q in the page", p.ID, at.In(a.Text), there)
				}
			}
			again, _ := firstArticle(ingest.Read(c, ingest.Options{}))
			if !reflect.DeepEqual(a, again) {
				t.Errorf("%s: read twice, it differs", p.ID)
			}
		}
	}
	t.Logf("%d words of %d pages", words, len(pages))
}

func firstArticle(articles func(func(hearsay.Article, error) bool)) (a hearsay.Article, err error) {
	for a, err = range articles {
		break
	}
	return a, err
}

// shown drops the characters that ingest leaves out of texts.
func shown(r rune) rune {
	if r == 0xad || r == 0x200b || r == 0x2060 || r == 0xfeff || unicode.IsControl(r) {
		return -1
	}
	return r
}

func wordSpans(text string) (spans []hearsay.Span) {
	start := -1
	for i, r := range text + " " {
		switch space := unicode.IsSpace(r); {
		case space && start >= 0:
			spans = append(spans, hearsay.Span{Start: start, End: i})
			start = -1
		case !space && start < 0:
			start = i
		}
	}
	return spans
}
