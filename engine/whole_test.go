package engine

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"hearsay"
)

func ownTexts(t testing.TB) map[string]string {
	t.Helper()
	paths, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no articles found: %v", err)
	}
	texts := map[string]string{}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(path)] = string(b)
	}
	return texts
}

func whole(t testing.TB) *Engine {
	t.Helper()
	e, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// checkReading holds a reading to the laws: spans inside the text, on rune
// borders, in order; parents before their children, content inside content;
// kinds, acts, types and hows of the vocabulary; confidences from 0 to 1.
func checkReading(t *testing.T, r hearsay.Reading) {
	t.Helper()
	text, seen := r.Article.Text, map[string]hearsay.Attribution{}
	for _, a := range r.Attributions {
		for _, p := range []hearsay.Passage{a.Source, a.Cue, a.Content} {
			end := 0
			for _, s := range p {
				if err := s.Check(text); err != nil {
					t.Fatalf("attribution %s: %v", a.ID, err)
				}
				if s.Empty() || s.Start < end {
					t.Fatalf("attribution %s: piece %v is empty or out of order", a.ID, s)
				}
				end = s.End
			}
		}
		if len(a.Content) == 0 {
			t.Fatalf("attribution %s has no content", a.ID)
		}
		if _, twice := seen[a.ID]; twice || a.ID == "" {
			t.Fatalf("the ID %q is missing or stands twice", a.ID)
		}
		if parent, ok := seen[a.Parent]; a.Parent != "" && (!ok || !parent.Content.Bounds().Contains(a.Content.Bounds())) {
			t.Fatalf("attribution %s does not lie in its parent %q", a.ID, a.Parent)
		}
		seen[a.ID] = a
		checkWords(t, a)
	}
}

func checkWords(t *testing.T, a hearsay.Attribution) {
	t.Helper()
	switch a.Kind {
	case hearsay.Direct, hearsay.Indirect, hearsay.Mixed:
	default:
		t.Fatalf("attribution %s has the kind %q", a.ID, a.Kind)
	}
	if a.Act == "" || a.Polarity != hearsay.Positive && a.Polarity != hearsay.Negative {
		t.Fatalf("attribution %s has the act %q and the polarity %q", a.ID, a.Act, a.Polarity)
	}
	for _, c := range []float64{a.Confidence.Span, a.Confidence.Speaker, a.Confidence.Stance} {
		if !(c >= 0 && c <= 1) {
			t.Fatalf("attribution %s has the confidence %v", a.ID, a.Confidence)
		}
	}
	for _, s := range a.Speakers {
		if s.Type == "" || s.How == "" {
			t.Fatalf("attribution %s has a speaker without type or how: %+v", a.ID, s)
		}
	}
}

func TestOwnArticlesKeepTheLaws(t *testing.T) {
	e, found := whole(t), 0
	for name, text := range ownTexts(t) {
		t.Run(name, func(t *testing.T) {
			a := article(name, text)
			r := e.Read(a)
			found += len(r.Attributions)
			checkReading(t, r)
			if again := e.Read(a); !reflect.DeepEqual(r, again) {
				t.Error("reading twice does not give the same")
			}
		})
	}
	if found < 100 {
		t.Errorf("only %d attributions were found in all articles", found)
	}
}

// What stands before a new last paragraph keeps its spans, kind, act and
// polarity. Its speakers may get clearer: the new paragraph may name them.
func TestAParagraphAtTheEndChangesNothingBefore(t *testing.T) {
	e := whole(t)
	for name, text := range ownTexts(t) {
		t.Run(name, func(t *testing.T) {
			text = strings.TrimRight(text, "\n")
			before := e.Read(article(name, text)).Attributions
			after := e.Read(article(name, text+"\n\nRain is likely along the coast, and the ferries will keep to their winter hours.\n")).Attributions
			if len(after) < len(before) {
				t.Fatalf("%d attributions became %d", len(before), len(after))
			}
			for i, b := range before {
				a := after[i]
				if !reflect.DeepEqual(a.Source, b.Source) || !reflect.DeepEqual(a.Cue, b.Cue) || !reflect.DeepEqual(a.Content, b.Content) ||
					a.Kind != b.Kind || a.Act != b.Act || a.Polarity != b.Polarity {
					t.Errorf("%q by %q became %q by %q", b.Content.Text(text), b.Source.Text(text), a.Content.Text(text), a.Source.Text(text))
				}
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", " \n\n", "\"", "“We will go,” Mara Kyr said. “No.",
		"Kyr said Dovrad had claimed that “nobody ‘left’ Ansk”.\n\n“And\n\n“so on,” he said.",
		"KYR: No.\nDOVRAD: Yes, she said no.\n— Ivo Dovrad, harbour master", "According to the ministry, 4,000 left. It did not say when.",
		"\u2028\u0085«Non», dit-il. \U0001F6A2 “\U0001F6A2” said \U0001F6A2.", "said said said \"said\" said, said said.", "He and she and they and the ministry denied saying that he said she said it.",
	} {
		f.Add(seed)
	}
	e := whole(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			return
		}
		text = strings.ToValidUTF8(text, "\uFFFD")
		a := article("x", text)
		r := e.Read(a)
		checkReading(t, r)
		if !reflect.DeepEqual(r, e.Read(a)) {
			t.Error("reading twice does not give the same")
		}
	})
}
