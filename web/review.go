package web

import (
	"context"
	"net/http"

	"hearsay"
)

// reviewView is the queue of what a person should look at.
type reviewView struct {
	filters
	filterLists
	Said, Next string
	List       []reviewRow
}

// reviewRow is one statement with what there is to choose.
type reviewRow struct {
	Row  rowView
	Form fixForm
	// Context is the paragraph that it stands in, marked.
	Context []piece
	// Why says in words why it stands here.
	Why string
}

// queued is how many statements a page of the queue shows.
const queued = 30

// review shows the statements that are least sure, those that could do harm first.
func (s *site) review(w http.ResponseWriter, r *http.Request) error {
	f, ctx := filtersOf(r.URL.Query()), r.Context()
	f.Sure, f.Earlier = "", false // the least sure are what it is for, and what stands now
	v := reviewView{filters: f}
	var err error
	if v.filterLists, err = s.lists(ctx); err != nil {
		return err
	}
	rows, next, said, err := s.doubtful(ctx, f)
	if err != nil {
		return err
	}
	v.Said = said
	for i := range rows {
		v.List = append(v.List, reviewRow{viewOfRow(&rows[i]), fixFormOf(&rows[i]), contextOf(&rows[i]), reason(&rows[i])})
	}
	if next != "" {
		on := f
		on.Cursor = next
		v.Next = on.address("/review")
	}
	s.show(w, r, http.StatusOK, "review", view{Title: "Review", Nav: "review", Body: v, Feed: asked("/review.atom", r), Export: []link{{"JSON lines", asked("/export/review.jsonl", r)}}})
	return nil
}

// doubtful is a page of what a person should look at, from where the filters' cursor says.
func (s *site) doubtful(ctx context.Context, f filters) (rows []hearsay.Row, next, said string, err error) {
	f.Sure, f.Earlier = "", false // the least sure are what it is for, and what stands now
	q, said, err := f.query(ctx, s.store)
	if err != nil {
		return nil, "", "", err
	}
	q.Limit, q.Doubtful, q.OldestFirst = queued, true, false
	rows, next, err = s.store.Search(ctx, q)
	return rows, next, said, err
}

// contextOf is the paragraph of the article in which a row stands, with its source,
// cue and content marked: nobody can judge a few words by themselves. It is nil
// where the record keeps no text.
func contextOf(r *hearsay.Row) []piece {
	text := r.Article.Text
	at := place(&r.Attribution)
	parts := partsOf(text, []hearsay.Attribution{r.Attribution})
	for _, block := range blocks(text) {
		if at.Start < block.Start || at.Start >= block.End {
			continue
		}
		list := cut(text, block, parts)
		for i := range list {
			list[i].Label = nil
		}
		return list
	}
	return nil
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
	if r.Attribution.Act.Harmful() {
		s += "; a mistake could do harm (" + actName(r.Attribution.Act) + ")"
	}
	return s
}
