package web

import (
	"net/http"
	"net/url"
	"strconv"
)

// auditRowsView are the statements that one number of the audit counts.
type auditRowsView struct {
	Table, Name string
	Alone       bool
	// All is how many there are, Words how many words they have together; Rows are
	// those of this page.
	All, Words       int
	Rows             []rowView
	Back, Next, Said string
}

// auditRows is the list of the statements behind a number of the audit. It goes
// through the same statements by the same rules, so that it is as long as the
// number says.
func (s *site) auditRows(w http.ResponseWriter, r *http.Request) error {
	get, ctx := r.URL.Query(), r.Context()
	f := filtersOf(get).whole()
	of, name, err := pickOf(get)
	if err != nil {
		return err
	}
	from, err := placeOf(get)
	if err != nil {
		return err
	}
	q, said, err := f.query(ctx, s.store)
	if err != nil {
		return err
	}
	q.Limit = perPage
	rows, all, err := s.store.Audited(ctx, q, of, from)
	if err != nil {
		return err
	}
	v := auditRowsView{Table: name, Name: get.Get("name"), Alone: of.Alone, All: all.Statements, Words: all.Words, Rows: viewsOfRows(rows), Back: f.address("/audit"), Said: said}
	if from+perPage < v.All {
		on := url.Values(get)
		on.Set("from", strconv.Itoa(from+perPage))
		v.Next = "/audit/rows?" + on.Encode()
	}
	s.show(w, r, http.StatusOK, "auditrows", view{Title: v.Table + ": " + v.Name, Nav: "audit", Body: v, Feed: f.address("/search.atom"), Export: []link{{"JSON lines", asked("/export/auditrows.jsonl", r)}}})
	return nil
}
