package web

import (
	"net/http"

	"hearsay"
)

// todayView is what is new in the record.
type todayView struct {
	Extent   hearsay.Extent
	Since    string
	Until    string
	Said     []rowView
	Articles []articleHead
}

// How much of what is new the first page shows.
const (
	newRows     = 10
	newArticles = 8
)

// today is the first page.
func (s *site) today(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	var v todayView
	var err error
	if v.Extent, err = s.store.Extent(ctx, hearsay.Query{}); err != nil {
		return err
	}
	v.Since, v.Until = dayOf(v.Extent.Since), dayOf(v.Extent.Until)
	rows, _, err := s.store.Search(ctx, hearsay.Query{Limit: newRows})
	if err != nil {
		return err
	}
	v.Said = viewsOfRows(rows)
	list, _, err := s.store.Articles(ctx, hearsay.ArticleQuery{Limit: newArticles})
	if err != nil {
		return err
	}
	for i := range list {
		v.Articles = append(v.Articles, headOf(&list[i]))
	}
	s.show(w, r, http.StatusOK, "today", view{Title: "Today", Nav: "today", Body: v, Feed: "/search.atom"})
	return nil
}
