package carry

import (
	"bytes"
	"fmt"
	"iter"
	"testing"
	"time"

	"hearsay"
)

// entry makes the entry of an article of two sentences, and of what hangs on it.
func madeEntries(n int) iter.Seq[hearsay.Entry] {
	return func(yield func(hearsay.Entry) bool) {
		at := time.Date(2031, 3, 9, 7, 30, 0, 0, time.UTC)
		mara := hearsay.KnownSpeaker{ID: "smarakyr", Name: "Mara Kyr", Type: hearsay.Person, Aliases: []hearsay.Alias{{Name: "M. Kyr", Given: true}}}
		if !yield(hearsay.Entry{Speaker: &mara}) {
			return
		}
		for i := range n {
			if !yield(hearsay.Entry{Article: madeArticle(i, at.AddDate(0, 0, i))}) {
				return
			}
		}
		yield(hearsay.Entry{Feed: &hearsay.Feed{URL: "https://courier.example/feed", Polled: at}})
	}
}

func madeArticle(i int, at time.Time) *hearsay.ArticleEntry {
	a := hearsay.Article{URL: fmt.Sprintf("https://courier.example/%d", i), Title: "Fleet <stays> & 🚢", Outlet: "Tesmir Courier", Language: "en",
		Published: at, Text: fmt.Sprintf("“We will not leave Ansk,” Mara Kyr said on day %d.", i)}
	a.Seal()
	quoted, name, said := len("“We will not leave Ansk,”"), len(" Mara Kyr"), len(" said")
	t := hearsay.Attribution{Kind: hearsay.Direct, Act: hearsay.Promise, Polarity: hearsay.Positive, Rule: "weights",
		Content: hearsay.Passage{{Start: 0, End: quoted}}, Source: hearsay.Passage{{Start: quoted + 1, End: quoted + name}},
		Cue:        hearsay.Passage{{Start: quoted + name + 1, End: quoted + name + said}},
		Speakers:   []hearsay.Speaker{{ID: "s1", Name: "Mara Kyr", Type: hearsay.Person, How: hearsay.ByName}},
		Confidence: hearsay.Confidence{Span: 0.9, Speaker: 0.8, Stance: 0.7}}
	t.Identify(a.TextSHA256)
	page := hearsay.Capture{URL: a.URL, MediaType: "text/html", Bytes: []byte("<p>" + a.Text), Time: at}
	return &hearsay.ArticleEntry{Capture: page, CaptureHash: page.SHA256(), CaptureSize: len(page.Bytes),
		Reading: hearsay.Reading{Article: a, Attributions: []hearsay.Attribution{t}, Provenance: hearsay.Provenance{Version: "0.1.0", Weights: map[string]string{"cue": "aa11"}}},
		Links:   []hearsay.Link{{Local: "s1", To: hearsay.KnownSpeaker{ID: "smarakyr", Name: "Mara Kyr", Type: hearsay.Person}}},
		Version: 1, Recorded: at.Add(time.Hour), Current: true, Length: len(a.Text), Keep: hearsay.KeepAll}
}

// madeRecord is a whole record as it is written.
func madeRecord(t testing.TB, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := NewEntryWriter(&b, NewCount())
	if err != nil {
		t.Fatal(err)
	}
	for e := range madeEntries(n) {
		if err := w.Write(&e); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// madeRows are rows of the made articles.
func madeRows(n int) []hearsay.Row {
	var rows []hearsay.Row
	for i := range n {
		e := madeArticle(i, time.Date(2031, 3, 9+i, 7, 30, 0, 0, time.UTC))
		rows = append(rows, hearsay.Row{Article: &e.Reading.Article, Version: 1, Current: true, Recorded: e.Recorded, Provenance: e.Reading.Provenance,
			Attribution: e.Reading.Attributions[0], Known: []string{"smarakyr"}})
	}
	return rows
}
