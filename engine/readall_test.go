package engine

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"hearsay"
	"hearsay/parse"
)

// loud is a house of rooms that finds every word in capitals.
type loud struct{}

func (loud) Parse(text string) *parse.Document { return &parse.Document{Text: text} }

func (loud) Find(d *parse.Document) []hearsay.Attribution {
	if strings.Contains(d.Text, "PANIC") {
		panic("met the word")
	}
	var found []hearsay.Attribution
	at := 0
	for _, word := range strings.Fields(d.Text) {
		start := at + strings.Index(d.Text[at:], word)
		at = start + len(word)
		if word == strings.ToUpper(word) {
			found = append(found, hearsay.Attribution{Content: hearsay.Passage{{Start: start, End: at}}})
		}
	}
	return found
}

func (loud) Chains(*parse.Document, []hearsay.Attribution) [][]hearsay.Span { return nil }

func (loud) Resolve(_ *parse.Document, a *hearsay.Article, found []hearsay.Attribution) {
	for i := range found {
		found[i].Speakers = []hearsay.Speaker{{Name: "of " + a.Path}}
	}
}

func article(path, text string) hearsay.Article {
	a := hearsay.Article{Path: path, Text: text}
	a.Seal()
	return a
}

func TestReadPutsTheRoomsInOrder(t *testing.T) {
	e := newEngine(loud{}, loud{}, loud{})
	a := article("x", "Kyr said NO and left.")
	r := e.Read(a)
	if len(r.Attributions) != 1 {
		t.Fatalf("%d attributions", len(r.Attributions))
	}
	got := r.Attributions[0]
	if text := got.Content.Text(r.Article.Text); text != "NO" {
		t.Errorf("the content is %q", text)
	}
	if len(got.Speakers) != 1 || got.Speakers[0].Name != "of x" {
		t.Errorf("the speakers are %v", got.Speakers)
	}
	if got.ID == "" || got.ID != e.Read(a).Attributions[0].ID {
		t.Error("reading twice does not give the same ID")
	}
	if r.Provenance.Version != hearsay.Version {
		t.Errorf("the version is %q", r.Provenance.Version)
	}
}

func captured(path, text string) hearsay.Captured {
	return hearsay.Captured{Article: article(path, text), Capture: hearsay.Capture{Path: path, Bytes: []byte(text)}}
}

var errBad = errors.New("a bad record")

func corpusOf(name string, n, bad int) iter.Seq2[hearsay.Captured, error] {
	return func(yield func(hearsay.Captured, error) bool) {
		for i := range n {
			var err error
			a := captured(fmt.Sprintf("%s:%d", name, i), "A text")
			if i == bad {
				a, err = hearsay.Captured{}, errBad
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

func TestReadAllKeepsTheOrderOfInputsAndArticles(t *testing.T) {
	e := newEngine(loud{}, loud{}, loud{})
	e.workers = 3
	inputs := slices.Values([]Input{
		{Articles: corpusOf("a", 1, -1)},
		{Articles: corpusOf("b", 40, 7), Many: true},
		{Articles: corpusOf("c", 0, -1)},
		{Articles: corpusOf("d", 3, 1)},
		{Articles: one(captured("e", "PANIC"), nil)},
		{Articles: one(captured("f", "ALL is WELL"), nil)},
	})
	var got []string
	for o := range e.ReadAll(t.Context(), inputs) {
		switch {
		case errors.Is(o.Err, errBad):
			got = append(got, fmt.Sprint(o.Input, " bad"))
		case o.Err != nil:
			got = append(got, fmt.Sprint(o.Input, " failed"))
			if !strings.Contains(o.Err.Error(), "met the word") {
				t.Errorf("the error does not say what happened: %v", o.Err)
			}
		default:
			got = append(got, fmt.Sprint(o.Input, " ", o.Reading.Article.Path))
		}
	}
	want := []string{"0 a:0"}
	for i := range 40 {
		if i == 7 {
			want = append(want, "1 bad")
		} else {
			want = append(want, fmt.Sprintf("1 b:%d", i))
		}
	}
	want = append(want, "3 d:0", "3 bad", "3 d:2", "4 failed", "5 f")
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestReadUnknownPassesOverWhatIsKnown(t *testing.T) {
	e := newEngine(loud{}, loud{}, loud{})
	inputs := slices.Values([]Input{{Many: true, Articles: corpusOf("a", 30, -1)}})
	known := func(a *hearsay.Article) bool { return strings.HasSuffix(a.Path, "7") }
	n := 0
	for o := range e.ReadUnknown(t.Context(), inputs, known) {
		path := fmt.Sprintf("a:%d", n)
		read := len(o.Reading.Attributions) > 0
		if o.Reading.Article.Path != path || o.Capture.Path != path || o.Known != (n%10 == 7) || read == o.Known {
			t.Errorf("article %d came as %+v", n, o)
		}
		n++
	}
	if n != 30 {
		t.Errorf("%d articles came", n)
	}
}

func TestReadAllStops(t *testing.T) {
	e := newEngine(loud{}, loud{}, loud{})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	for range e.ReadAll(ctx, slices.Values([]Input{{Articles: corpusOf("a", 1000, -1), Many: true}})) {
		n++
		if n == 3 {
			cancel()
		}
	}
	if n != 3 {
		t.Errorf("%d outcomes came, 3 before the end", n)
	}
}
