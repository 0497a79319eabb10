package ingest

import (
	"strings"
	"testing"

	"hearsay"
)

func TestPageIsReadWithItsPlaces(t *testing.T) {
	page := `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge shut &amp; mended - Dorvan Post</title></head><body>
<nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Bridge shut &amp; mended</h1>
<p>The mayor of Dorvan, Ilka&nbsp;Sterr, said on Monday that the
   bridge &ldquo;will open again before winter&rdquo;, after weeks of doubt about the steel.</p>
<p>Engineers, who asked not to be named, warned that the <b>steel</b> was not all there, and that the date, as given, was a hope.</p>
<p>A spokesman for the contractor, Belm &amp; Sons, denied that any delivery was late, and said the cranes would come.</p></article></body></html>`
	for a, err := range Read(hearsay.Capture{Path: "bridge.html", Bytes: []byte(page)}, Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(a.Text, "Ilka Sterr, said on Monday that the bridge “will open again before winter”, after") {
			t.Errorf("text is %q", a.Text)
		}
		for _, p := range a.Page {
			got := trimmed(decodeReferences(p.Page.In(page)))
			if want := strings.TrimSpace(p.Text.In(a.Text)); got != want {
				t.Errorf("piece %v is %q in the text and %q in the page", p, want, got)
			}
		}
		t.Logf("%q %v", a.Text, a.Page)
	}
}
