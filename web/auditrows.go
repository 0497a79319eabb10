package web

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"hearsay"
)

// auditRowsView are the statements that one line of the audit counts.
type auditRowsView struct {
	Table, Name string
	Alone       bool
	// All is how many there are; Rows are those of this page.
	All              int
	Rows             []rowView
	Back, Next, Said string
}

// auditRows is the list of the statements behind a number of the audit. It goes
// through the same statements by the same rules, so that it is as long as the
// number says.
func (s *site) auditRows(w http.ResponseWriter, r *http.Request) error {
	get, ctx := r.URL.Query(), r.Context()
	f := filtersOf(get).whole()
	v := auditRowsView{Table: get.Get("table"), Name: get.Get("name"), Alone: get.Get("alone") != "", Back: f.address("/audit")}
	if !slices.Contains(auditTables, v.Table) {
		return refuse(http.StatusBadRequest, "The audit has no table %q.", firstRunes(v.Table, 80))
	}
	from, err := strconv.Atoi(get.Get("from"))
	if get.Get("from") != "" && (err != nil || from < 0) {
		return refuse(http.StatusBadRequest, "%q is no place in the list.", firstRunes(get.Get("from"), 80))
	}
	q, said, err := f.query(ctx, s.store)
	if err != nil {
		return err
	}
	v.Said = said
	copies, err := s.leftOut(ctx, q, f, get)
	if err != nil {
		return err
	}
	if err := s.pick(ctx, q, f, key{v.Name, get.Get("key")}, from, copies, &v); err != nil {
		return err
	}
	if from+perPage < v.All {
		on := url.Values(get)
		on.Set("from", strconv.Itoa(from+perPage))
		v.Next = "/audit/rows?" + on.Encode()
	}
	s.show(w, r, http.StatusOK, "auditrows", view{Title: v.Table + ": " + v.Name, Nav: "audit", Body: v, Feed: f.address("/search.atom"), Export: []link{{"JSON lines", asked("/export/auditrows.jsonl", r)}}})
	return nil
}

// pick goes through what the audit counts and keeps one page of what is of the key.
func (s *site) pick(ctx context.Context, q hearsay.Query, f filters, of key, from int, copies map[string]bool, v *auditRowsView) error {
	n, to := 0, newLeading(f)
	for row, err := range s.store.Rows(ctx, q) {
		if err != nil {
			return err
		}
		if n++; n > audited {
			return nil
		}
		if one := voiceOf(&row, to); one.of[v.Table] != of || !one.counts(v.Table) || copies[one.article] {
			continue
		}
		if v.All++; v.All > from && v.All <= from+perPage {
			v.Rows = append(v.Rows, viewOfRow(&row))
		}
	}
	return nil
}
