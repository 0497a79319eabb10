package web

import (
	"context"
	"errors"
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

// newlySaid are the statements that were told last for the first time: what a copy or
// a later report tells again is not new. It looks at the newest reports, and at no
// more than a bound.
func (s *site) newlySaid(ctx context.Context) (list []rowView, err error) {
	q := hearsay.Query{Limit: newRows * 4}
	told := map[string]bool{}
	for range mostLooks {
		rows, next, err := s.store.Search(ctx, q)
		if err != nil {
			return nil, err
		}
		reports, articles := make([]hearsay.Report, len(rows)), make([]string, len(rows))
		for i := range rows {
			articles[i] = rows[i].Article.ID
			reports[i] = hearsay.Report{Article: articles[i], Attribution: rows[i].Attribution.ID}
		}
		statements, err := s.store.StatementsOf(ctx, reports)
		if err != nil {
			return nil, err
		}
		origins, err := s.store.Origins(ctx, articles)
		if err != nil {
			return nil, err
		}
		for i, id := range statements {
			again, err := s.toldEarlier(ctx, id, &rows[i])
			if err != nil {
				return nil, err
			}
			if again || id != "" && told[id] || id == "" && origins[articles[i]].Class == hearsay.OriginCopy {
				continue
			}
			told[id] = true
			if list = append(list, viewOfRow(&rows[i])); len(list) == newRows {
				return list, nil
			}
		}
		if q.Cursor = next; next == "" {
			break
		}
	}
	return list, nil
}

// mostLooks is how many pages of reports are looked through for what is new.
const mostLooks = 5

// toldEarlier tells whether an earlier article tells of the same statement.
func (s *site) toldEarlier(ctx context.Context, statement string, row *hearsay.Row) (bool, error) {
	if statement == "" {
		return false, nil // it waits to be placed
	}
	is, err := s.store.Statement(ctx, statement)
	if errors.Is(err, hearsay.ErrNotFound) { // placed anew meanwhile
		return false, nil
	}
	return !is.First.IsZero() && is.First.Before(row.Article.Published), err
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
	if v.Said, err = s.newlySaid(ctx); err != nil {
		return err
	}
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
