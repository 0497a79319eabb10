package sqlite

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
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

// The planner's samples of the indexes hold whole names: those of who was taken
// down go.
func TestWhoWasTakenDownIsInNoSample(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var list []hearsay.KnownSpeaker
	for i := range 40 {
		list = append(list, hearsay.KnownSpeaker{ID: fmt.Sprintf("sx%02d", i), Name: fmt.Sprintf("Zora Quellmann%c%c", 'a'+i/26, 'a'+i%26), Type: hearsay.Person})
	}
	if err := s.PutSpeakers(t.Context(), list); err != nil {
		t.Fatal(err)
	}
	if err := s.Settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	other, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	samples := func() (n int) {
		t.Helper()
		if err := other.QueryRow("SELECT count(*) FROM sqlite_stat4 WHERE CAST(sample AS TEXT) LIKE '%quellmann%'").Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if samples() == 0 {
		t.Fatal("there is no sample with a name: the test shows nothing")
	}
	for _, k := range list {
		if _, err := s.TakeDownPerson(t.Context(), k.ID, "ada", ""); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{k.Name, strings.ToLower(k.Name)} {
			if holding(t, path, name) {
				t.Errorf("the name %s is in the files", name)
			}
		}
	}
	if n := samples(); n > 0 {
		t.Errorf("%d samples have names of who was taken down", n)
	}
}
