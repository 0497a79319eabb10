package web_test

import (
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/web"
)

// What was not said is shown with the article's own cue, and q are the words.
func TestWhatWasNotSaidShowsItsCue(t *testing.T) {
	const text = "Selm at the sluice\n\nRuta Selm did not repeat that the gate was safe.\n"
	a := hearsay.Article{URL: "https://herald.example/selm", Title: "Selm at the sluice", Outlet: "Herald", Language: "en", Text: text, Published: time.Date(2034, 6, 5, 8, 0, 0, 0, time.UTC)}
	a.Seal()
	span := func(s string) hearsay.Passage {
		at := strings.LastIndex(text, s)
		return hearsay.Passage{{Start: at, End: at + len(s)}}
	}
	r := hearsay.Reading{Article: a, Attributions: []hearsay.Attribution{{ID: "q1", Kind: hearsay.Indirect, Act: hearsay.Assert, Polarity: hearsay.Negative,
		Source: span("Ruta Selm"), Cue: span("did not repeat"), Content: span("that the gate was safe"), Confidence: hearsay.Confidence{Span: 0.9, Speaker: 0.9, Stance: 0.9},
		Speakers: []hearsay.Speaker{{ID: "rutaselm", Name: "Ruta Selm", Type: hearsay.Person, How: hearsay.ByName}}}}}
	s := recordOf(t, addition(hearsay.Capture{URL: a.URL, Time: a.Published}, r))
	c := clientOf(t, s, web.Options{})
	kept := r.Attributions[0]
	kept.ID, kept.Polarity, kept.Act, kept.Cue = "q2", hearsay.Positive, hearsay.Criticise, span("repeat")
	b := a
	b.URL += "/again"
	b.Seal()
	s2 := recordOf(t, addition(hearsay.Capture{URL: b.URL, Time: b.Published}, hearsay.Reading{Article: b, Attributions: []hearsay.Attribution{kept}}))
	if page := clientOf(t, s2, web.Options{}).get("/search?q=gate"); !strings.Contains(page, `<span class="act">criticised</span> <span class="maybe">(“repeat”)</span>`) {
		t.Error("the article's own cue is not shown as on a terminal")
	}
	known := rows(t, s, hearsay.Query{})[0].Known[0]
	for _, path := range []string{"/", "/search?q=gate", "/search?speaker=" + known} {
		if page := c.get(path); !strings.Contains(page, `<span class="act">did not say</span> <span class="maybe">(“did not repeat”)</span>`) {
			t.Errorf("%s does not show the cue of what was not said", path)
		}
	}
	if page := c.get("/search?q=harbour"); strings.Contains(page, "did not repeat") || !strings.Contains(page, `value="harbour"`) {
		t.Error("q is not taken for the words")
	}
}
