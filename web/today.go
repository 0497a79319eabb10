package web

import (
	"context"
	"errors"
	"net/http"
	"slices"

	"hearsay"
	"hearsay/engine"
)

// todayView is what is new in the record.
type todayView struct {
	Extent hearsay.Extent
	Since  string
	Until  string
	// Disputes are those spoken of last, Changes the newest changes of position.
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
	newChanges  = 8
	// newClaims are looked through for changes of position: those spoken of last.
	newClaims = 30
)

// disputed adds what is contested, and who changed position, on that or on what
// was spoken of last.
func (s *site) disputed(ctx context.Context, v *todayView) error {
	list, _, err := engine.Standings(ctx, s.store, hearsay.ClaimQuery{Contested: true, Limit: newDisputes}, hearsay.LeastDisputed)
	if err != nil {
		return err
	}
	lately, _, err := s.store.FindClaims(ctx, hearsay.ClaimQuery{Limit: newClaims})
	if err != nil {
		return err
	}
	for i := range list {
		v.Disputes = append(v.Disputes, viewOfStanding(&list[i]))
		if !slices.ContainsFunc(lately, func(c hearsay.Claim) bool { return c.ID == list[i].Claim.ID }) {
			lately = append(lately, list[i].Claim)
		}
	}
	v.Changes, err = s.changedOn(ctx, lately)
	return err
}

// changedOn are the newest changes of position on some claims, the newest first.
func (s *site) changedOn(ctx context.Context, claims []hearsay.Claim) (list []changeOfMind, err error) {
	var all []hearsay.PositionChange
	for _, c := range claims {
		changes, err := engine.ChangesOn(ctx, s.store, c)
		if err != nil {
			return nil, err
		}
		all = append(all, changes...)
	}
	slices.SortStableFunc(all, func(a, b hearsay.PositionChange) int { return b.To.At.Compare(a.To.At) })
	for i := range all {
		if len(list) == newChanges {
			break
		}
		known, err := s.store.Speaker(ctx, all[i].Speaker)
		switch {
		case errors.Is(err, hearsay.ErrNotFound): // taken down
		case err != nil:
			return nil, err
		default:
			list = append(list, viewOfChangeOfMind(&all[i], known.Name))
		}
	}
	return list, nil
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
