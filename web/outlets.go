package web

import (
	"context"
	"net/http"
	"time"

	"hearsay"
)

// outletView is one outlet with how much of it is on record.
type outletView struct {
	Name                 string
	Articles, Statements int
	First, Last          string
	// ToArticles and ToStatements are the lists of both.
	ToArticles, ToStatements string
	first, last              time.Time
}

// outletsView is the list of outlets.
type outletsView struct {
	List []outletView
	// All is how many there are; the list ends earlier where they are too many.
	All int
}

// outlets is the list of outlets, the one with the most articles first.
func (s *site) outlets(w http.ResponseWriter, r *http.Request) error {
	v, err := s.outletsOf(r.Context())
	if err != nil {
		return err
	}
	s.show(w, r, http.StatusOK, "outlets", view{Title: "Outlets", Nav: "articles", Body: v, Feed: "/outlets.atom", Export: []link{{"CSV", "/export/outlets.csv"}}})
	return nil
}

// outletsOf are the outlets with how much of each is on record.
func (s *site) outletsOf(ctx context.Context) (v outletsView, err error) {
	names, err := s.store.Outlets(ctx)
	if err != nil {
		return v, err
	}
	v.All = len(names)
	for _, name := range names[:min(len(names), mostOutlets)] {
		e, err := s.store.Extent(ctx, hearsay.Query{Outlet: name})
		if err != nil {
			return v, err
		}
		f := filters{Outlet: name}
		v.List = append(v.List, outletView{name, e.Articles, e.Attributions, dayOf(e.Since), dayOf(e.Until), f.address("/articles"), f.address("/search"), e.Since, e.Until})
	}
	return v, nil
}
