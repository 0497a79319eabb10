package sqlite

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"hearsay"
)

// What was taken down is in none of the record's files any more: not the
// text, not the page, not the words of the indexes.
func TestWhatWasTakenDownIsInNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	add := func(url, text, page string) string {
		a := hearsay.Article{URL: url, Text: text}
		a.Seal()
		quote := hearsay.Attribution{Kind: hearsay.Indirect, Act: hearsay.Assert, Polarity: hearsay.Positive, Content: hearsay.Passage{{Start: 0, End: len(text)}},
			Speakers: []hearsay.Speaker{{ID: "s1", Name: "Zora Quellmann", Type: hearsay.Person}}}
		quote.Identify(a.TextSHA256)
		link := hearsay.Link{Local: "s1", To: hearsay.KnownSpeaker{ID: "szora" + url[len(url)-1:], Name: "Zora Quellmann", Type: hearsay.Person}}
		if _, err := s.Record(t.Context(), []hearsay.Addition{{Capture: hearsay.Capture{URL: url, Bytes: []byte(page)},
			Reading: hearsay.Reading{Article: a, Attributions: []hearsay.Attribution{quote}}, Links: []hearsay.Link{link}}}); err != nil {
			t.Fatal(err)
		}
		return a.ID
	}
	id := add("https://gone.example/1", "nightingales over Mirabel", "<p class=rusalka>")
	add("https://stays.example/2", "sparrows over Ansk", "<p class=other>")
	if held := holding(t, path, "nightingale"); !held {
		t.Fatal("the test looks for what was never in the files")
	}
	if _, err := s.TakeDownArticle(t.Context(), id, "ada", ""); err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"nightingale", "Mirabel", "mirabel", "rusalka", "gone.example", id} {
		if holding(t, path, word) {
			t.Errorf("%q is in the files", word)
		}
	}
	if !holding(t, path, "sparrows over Ansk") {
		t.Error("the other article went too")
	}
	for _, speaker := range []string{"szora1", "szora2"} {
		if _, err := s.TakeDownPerson(t.Context(), speaker, "ada", ""); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"Quellmann", "quellmann"} {
		if holding(t, path, name) {
			t.Errorf("the name %s is in the files", name)
		}
	}
}

// holding tells whether one of the record's files has the bytes.
func holding(t *testing.T, path, word string) bool {
	t.Helper()
	files, err := filepath.Glob(path + "*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(b, []byte(word)) {
			return true
		}
	}
	return false
}
