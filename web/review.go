package web

import (
	"cmp"
	"net/http"
	"slices"

	"hearsay"
)

// reviewView is the queue of what a person should look at.
type reviewView struct {
	filters
	filterLists
	Said string
	List []reviewRow
	// Looked is how many of the newest statements were looked at.
	Looked int
	More   bool
}

// reviewRow is one statement with what there is to choose.
type reviewRow struct {
	Row  rowView
	Form fixForm
	// Why says in words why it stands here.
	Why string
}

// How many of the newest statements the queue is chosen from, and how many of
// them it shows. The record has no order by doubt: this bounds what a page costs.
const (
	reviewed = 2000
	queued   = 30
)

// review shows the statements that are least sure, those that could do harm first.
func (s *site) review(w http.ResponseWriter, r *http.Request) error {
	f, ctx := filtersOf(r.URL.Query()), r.Context()
	v := reviewView{filters: f}
	var err error
	if v.filterLists, err = s.lists(ctx); err != nil {
		return err
	}
	q, said, err := f.query(ctx, s.store)
	if err != nil {
		return err
	}
	q.Limit, q.Cursor = reviewed, ""
	rows, next, err := s.store.Search(ctx, q)
	if err != nil {
		return err
	}
	v.Said, v.Looked, v.More = said, len(rows), next != ""
	for _, row := range doubtful(rows) {
		v.List = append(v.List, reviewRow{viewOfRow(row), fixFormOf(row), reason(row)})
	}
	s.show(w, r, http.StatusOK, "review", view{Title: "Review", Nav: "review", Body: v})
	return nil
}

// doubtful are the rows to look at first. A row that a person confirmed has no
// doubt left, and is not among them.
func doubtful(rows []hearsay.Row) (list []*hearsay.Row) {
	for i := range rows {
		if doubt(&rows[i]) > 0 {
			list = append(list, &rows[i])
		}
	}
	slices.SortStableFunc(list, func(a, b *hearsay.Row) int { return cmp.Compare(doubt(b), doubt(a)) })
	return list[:min(len(list), queued)]
}

// harmful are acts that accuse or threaten somebody, or deny it.
var harmful = map[hearsay.Act]bool{hearsay.Criticise: true, hearsay.Threaten: true, hearsay.Deny: true, hearsay.Confirm: true}

// Weights of harm: a wrong row weighs twice where it puts an accusation, threat,
// denial or admission into somebody's mouth, and half as much again where that
// is a person with a name. They are chosen, not measured.
const (
	harmAct    = 2
	harmPerson = 1.5
)

// doubt is how likely it is that one of the three steps is wrong, weighted by harm.
func doubt(r *hearsay.Row) float64 {
	c := r.Attribution.Confidence
	d := 1 - min(c.Span, 1)*min(c.Speaker, 1)*min(c.Stance, 1)
	if harmful[r.Attribution.Act] {
		d *= harmAct
	}
	if named(r) {
		d *= harmPerson
	}
	return d
}

func named(r *hearsay.Row) bool {
	return slices.ContainsFunc(r.Attribution.Speakers, func(s hearsay.Speaker) bool { return s.Name != "" && s.Type == hearsay.Person })
}

// reason says why a row stands in the queue.
func reason(r *hearsay.Row) string {
	c := r.Attribution.Confidence
	what := "the words"
	if c.Speaker < c.Span && c.Speaker <= c.Stance {
		what = "who speaks"
	} else if c.Stance < c.Span {
		what = "the act"
	}
	s := "Least sure: " + what
	if harmful[r.Attribution.Act] {
		s += "; a mistake could do harm (" + actName(r.Attribution.Act) + ")"
	}
	return s
}
