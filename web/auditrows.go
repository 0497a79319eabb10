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
	picks, err := s.picking(ctx, q, f, get)
	if err != nil {
		return err
	}
	if err := s.pick(ctx, q, f, from, picks, &v); err != nil {
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

// pick goes through what the audit counts and keeps one page of what is picked.
func (s *site) pick(ctx context.Context, q hearsay.Query, f filters, from int, picks func(*voice) bool, v *auditRowsView) error {
	n, to := 0, newLeading(f)
	for row, err := range s.store.Rows(ctx, q) {
		if err != nil {
			return err
		}
		if n++; n > audited {
			return nil
		}
		one := voiceOf(&row, to)
		if !picks(&one) {
			continue
		}
		v.Words += one.words
		if v.All++; v.All > from && v.All <= from+perPage {
			v.Rows = append(v.Rows, viewOfRow(&row))
		}
	}
	return nil
}

// picking tells which statements one number of the audit counts. What that takes to
// know is asked for before, not while the rows are read: both need the record.
func (s *site) picking(ctx context.Context, q hearsay.Query, f filters, get url.Values) (func(*voice) bool, error) {
	table, of := get.Get("table"), key{get.Get("name"), get.Get("key")}
	rest, alone := get.Get("rest") != "", get.Get("alone") != ""
	var copies map[string]bool
	own := map[key]bool{of: true}
	if rest || alone {
		voices, _, err := s.voices(ctx, q, f)
		if err != nil {
			return nil, err
		}
		if alone {
			if copies, err = s.copies(ctx, voices); err != nil {
				return nil, err
			}
		}
		if rest {
			clear(own)
			lines, _ := linesByKey(table, voices, nil)
			for _, l := range lines[:min(len(lines), mostAuditLines)] {
				own[key{l.Name, l.To}] = true
			}
		}
	}
	return func(v *voice) bool { return v.counts(table) && own[v.of[table]] != rest && !copies[v.article] }, nil
}
