package web

import (
	"context"
	"net/http"

	"hearsay"
	"hearsay/engine"
)

// todayView is what is new in the record.
type todayView struct {
	Extent hearsay.Extent
	Since  string
	Until  string
	// Disputes are those spoken of last, Changes the changes of position on them.
	Tour     []Step
	Disputes []claimView
	Changes  []changeOfMind
	Said     []rowView
	Articles []articleHead
}

// How much of what is new the first page shows.
const (
	newRows     = 10
	newArticles = 8
	newDisputes = 5
)

// disputed adds what is contested, and who changed position on it.
func (s *site) disputed(ctx context.Context, v *todayView) error {
	list, _, err := engine.Standings(ctx, s.store, hearsay.ClaimQuery{Contested: true, Limit: newDisputes}, 0)
	if err != nil {
		return err
	}
	for i := range list {
		v.Disputes = append(v.Disputes, viewOfStanding(&list[i]))
		changes, err := s.changesOn(ctx, &list[i])
		if err != nil {
			return err
		}
		v.Changes = append(v.Changes, changes...)
	}
	return nil
}

// today is the first page.
func (s *site) today(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	v := todayView{Tour: s.Tour}
	var err error
	if v.Extent, err = s.store.Extent(ctx, hearsay.Query{}); err != nil {
		return err
	}
	v.Since, v.Until = dayOf(v.Extent.Since), dayOf(v.Extent.Until)
	if err := s.disputed(ctx, &v); err != nil {
		return err
	}
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
	s.show(w, r, http.StatusOK, "today", view{Title: "Today", Nav: "today", Body: v, Feed: "/search.atom", Export: exports(filters{})})
	return nil
}
