package web_test

import (
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/engine"
	"hearsay/web"
)

// A copy of an article that was edited since is no origin beside the edited one:
// not on a claim, not on a statement, not in a story.
func TestACopyOfAnEarlierVersionIsACopy(t *testing.T) {
	e, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	const first = "Sluice closed after a leak\n\nThe sluice at Ostermoor was closed on Monday after divers found a leak in its eastern gate. " +
		"\"The gate will stay closed for nine weeks,\" said Ruta Selm, head of the water board.\n\nThe water board said that about 4,000 boats pass the sluice every year. " +
		"Barges wait on both sides of it, and the ferry to Hallin sails from the old quay until further notice.\n"
	edited := strings.Replace(first, "for nine weeks", "for eleven weeks", 1) + "\nThe mayor of Hallin said that nobody had told the town.\n"
	day := time.Date(2034, 6, 5, 8, 0, 0, 0, time.UTC)
	s := recordOf(t)
	c := clientOf(t, s, web.Options{})
	for i, at := range []struct{ outlet, url, text string }{{"Ostermoor Herald", "https://herald.example/sluice", first},
		{"Hallin Courier", "https://courier.example/sluice", strings.Replace(first, "Sluice closed", "Ostermoor sluice shut", 1)}, {"Ostermoor Herald", "https://herald.example/sluice", edited}} {
		a := hearsay.Article{URL: at.url, Title: at.text[:strings.IndexByte(at.text, '\n')], Outlet: at.outlet, Language: "en", Text: at.text, Published: day.Add(time.Duration(i%2) * time.Hour)}
		a.Seal()
		if _, err := s.Record(t.Context(), []hearsay.Addition{addition(hearsay.Capture{URL: a.URL, Time: day.Add(time.Duration(i) * 24 * time.Hour)}, e.Read(a))}); err != nil {
			t.Fatal(err)
		}
		placed(t, s)
		if i == 0 {
			continue
		}
		list, _, err := engine.Standings(t.Context(), s, hearsay.ClaimQuery{Words: "4,000", Limit: 9}, 0)
		if err != nil || len(list) != 1 || list[0].Outlets != 2 || list[0].Origins != 1 {
			t.Fatalf("after %d texts: %+v (%v), want a claim of two outlets and one origin", i+1, list, err)
		}
		if page := c.get("/claim/" + list[0].Claim.ID); !strings.Contains(page, "<ol class=\"origins\">") || strings.Count(page, `<li class="row" tabindex="-1"><a class="open" href="/article/`) > 1 {
			t.Errorf("after %d texts the page of the claim shows several origins: %s", i+1, page)
		}
		stories, _, err := s.FindStories(t.Context(), hearsay.StoryQuery{Limit: 1})
		if err != nil || len(stories) != 1 {
			t.Fatal(stories, err)
		}
		if story, err := engine.OneStory(t.Context(), s, stories[0]); err != nil || len(story.Articles) != 2 || story.Origins != 1 {
			t.Errorf("after %d texts a story of %d articles has %d origins (%v)", i+1, len(story.Articles), story.Origins, err)
		}
	}
}
