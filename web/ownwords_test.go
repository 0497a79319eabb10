package web_test

import (
	"strings"
	"testing"

	"hearsay"
)

// An article that has another one's words beside its own says so in English, and
// where it stands by itself among the reports of a claim, that these are its own.
func TestPartialsSayWhoseWordsTheyHave(t *testing.T) {
	s, c := disputed(t)
	list, _, err := s.Articles(t.Context(), hearsay.ArticleQuery{Limit: 50})
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, k := range list {
		o, err := s.Origin(t.Context(), k.Article.ID)
		if err != nil {
			t.Fatal(err)
		}
		if o.Class != hearsay.OriginPartial {
			continue
		}
		seen++
		if page := c.get("/article/" + k.Article.ID); !strings.Contains(page, "Its origin is <strong>partial</strong>: own reporting with words of <a") || strings.Contains(page, "This is a <strong>partial") {
			t.Errorf("%s says:\n%s", k.Article.ID, page)
		}
	}
	if seen == 0 {
		t.Fatal("the demo has no partial")
	}
	claims, _, err := s.FindClaims(t.Context(), hearsay.ClaimQuery{Limit: 200})
	if err != nil {
		t.Fatal(err)
	}
	own := 0
	for i := range claims {
		own += strings.Count(c.get("/claim/"+claims[i].ID), "partial, here in its own words")
	}
	if own == 0 {
		t.Error("no claim's page tells own words of a partial")
	}
}
