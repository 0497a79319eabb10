package storetest

import (
	"strings"
	"testing"

	"hearsay"
)

// RunKeep shows what is kept of a page and its text under each way of keeping.
func RunKeep(t *testing.T, open func(t *testing.T, keep hearsay.Keep) hearsay.Store) {
	for _, c := range []struct {
		keep        hearsay.Keep
		page, text  bool
		foundByWord int
	}{
		{hearsay.KeepAll, true, true, 1}, {hearsay.KeepText, false, true, 1}, {hearsay.KeepPositions, false, false, 0},
	} {
		t.Run(string(c.keep), func(t *testing.T) {
			s := open(t, c.keep)
			in := bridge.make()
			in.Capture.Bytes = []byte(strings.Repeat("<div></div>", 200) + in.Reading.Article.Text)
			_, err := s.Record(t.Context(), []hearsay.Addition{in})
			must(t, err)
			rows, _, err := s.Search(t.Context(), hearsay.Query{Name: "Kyr"})
			must(t, err)
			same(t, "found by name", len(rows), 1)
			same(t, "spans", rows[0].Attribution.Content, in.Reading.Attributions[0].Content)
			same(t, "text there", rows[0].Article.Text == in.Reading.Article.Text, c.text)
			same(t, "hash of the text", rows[0].Article.TextSHA256, in.Reading.Article.TextSHA256)
			rows, _, err = s.Search(t.Context(), hearsay.Query{Words: "both banks"})
			must(t, err)
			same(t, "found by word", len(rows), c.foundByWord)
			page, _, err := s.Capture(t.Context(), in.Reading.Article.ID)
			must(t, err)
			same(t, "page there", string(page.Bytes) == string(in.Capture.Bytes), c.page)
			chains, err := s.Explain(t.Context(), in.Reading.Attributions[0].ID)
			must(t, err)
			same(t, "hash of the page", chains[0].CaptureHash, in.Capture.SHA256())
			same(t, "again", fates(record(t, s, bridge)), []hearsay.Fate{hearsay.Unchanged})
			again := bridgeEdited
			same(t, "edited", fates(record(t, s, again)), []hearsay.Fate{hearsay.NewVersion})
			for outlet, want := range map[string]int{"": 1 - c.foundByWord, "Nowhere": 0} {
				e, err := s.Extent(t.Context(), hearsay.Query{Outlet: outlet})
				must(t, err)
				same(t, "without text", e.Textless, want)
			}
			lines := everything(t, s)
			other := open(t, hearsay.KeepAll)
			restore(t, other, entries(lines))
			same(t, "carried away and back", everything(t, other), lines)
		})
	}
}
