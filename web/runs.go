package web

import (
	"cmp"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"time"

	"hearsay"
	"hearsay/format"
)

// runsView is what changed the record, and what is polled for it.
type runsView struct {
	Fates []string
	Runs  []runView
	Feeds []feedView
}

type runView struct {
	hearsay.Run
	Began, Took string
	Counts      []runCount
}

// runCount is how many inputs of a run have one fate, with where they are listed.
type runCount struct {
	Name, To string
	N        int
}

// runFate is one thing that becomes of inputs.
type runFate struct {
	fate hearsay.Fate
	name string
	of   func(*hearsay.Run) int
}

// key is the fate as addresses and tables have it.
func (f *runFate) key() string {
	if f.fate == hearsay.Refused {
		return "failed"
	}
	return string(f.fate)
}

// runFates are all of them, in the order of the columns.
var runFates = []runFate{
	{hearsay.Added, "Added", func(r *hearsay.Run) int { return r.Added }},
	{hearsay.NewVersion, "New versions", func(r *hearsay.Run) int { return r.NewVersions }},
	{hearsay.Reread, "Reread", func(r *hearsay.Run) int { return r.Reread }},
	{hearsay.Unchanged, "Unchanged", func(r *hearsay.Run) int { return r.Unchanged }},
	{hearsay.Refused, "Failed", func(r *hearsay.Run) int { return r.Failed }},
}

// mostRuns is how many runs the page shows.
const mostRuns = 50

func viewOfRun(run *hearsay.Run) runView {
	v := runView{Run: *run, Began: timeOf(run.Started)}
	if !run.Ended.IsZero() {
		v.Took = run.Ended.Sub(run.Started).Round(100 * time.Millisecond).String()
	}
	for _, by := range runFates {
		v.Counts = append(v.Counts, runCount{by.name, "/run/" + url.PathEscape(run.ID) + "?fate=" + url.QueryEscape(by.key()), by.of(run)})
	}
	return v
}

// runs is the page of runs and feeds.
func (s *site) runs(w http.ResponseWriter, r *http.Request) error {
	runs, err := s.store.Runs(r.Context(), mostRuns)
	if err != nil {
		return err
	}
	feeds, err := s.store.Feeds(r.Context())
	if err != nil {
		return err
	}
	v := runsView{}
	for _, by := range runFates {
		v.Fates = append(v.Fates, by.name)
	}
	for i := range runs {
		v.Runs = append(v.Runs, viewOfRun(&runs[i]))
	}
	for i := range feeds {
		v.Feeds = append(v.Feeds, viewOfFeed(&feeds[i]))
	}
	s.show(w, r, http.StatusOK, "runs", view{Title: "Feeds and runs", Nav: "runs", Body: v, Feed: "/runs.atom", Export: []link{{"Feeds as CSV", "/export/feeds.csv"}, {"Runs as CSV", "/export/runs.csv"}}})
	return nil
}

// runsFeed is what ran last, and which feeds fail.
func (s *site) runsFeed(w http.ResponseWriter, r *http.Request) error {
	runs, err := s.store.Runs(r.Context(), mostRuns)
	if err != nil {
		return err
	}
	feeds, err := s.store.Feeds(r.Context())
	if err != nil {
		return err
	}
	feed := s.feedOf(r, "/runs.atom", "/runs", "feeds and runs")
	for i := range feeds {
		if f := &feeds[i]; f.Failures > 0 {
			feed.Entries = append(feed.Entries, told(r, "failing:"+url.PathEscape(f.URL), cmp.Or(f.Title, f.URL)+" fails", feedAddress(f), f.Error, f.Polled))
		}
	}
	for i := range runs {
		v, says := viewOfRun(&runs[i]), ""
		for _, c := range v.Counts {
			says += c.Name + " " + grouped(c.N) + ". "
		}
		feed.Entries = append(feed.Entries, told(r, runs[i].ID, v.Command+", "+v.Began, "/run/"+url.PathEscape(runs[i].ID), says+v.Reason, cmp.Or(runs[i].Ended, runs[i].Started)))
	}
	return sendFeed(w, feed)
}

// runPage is what one run did with its inputs.
type runPage struct {
	runView
	Fate string
	// Count is how many the run says there are; Rows those of this page.
	Count int
	Rows  []runRow
	First bool
	Next  string
}

// runRow is one input: the article, or why there is none.
type runRow struct {
	Article *articleHead
	// Gone is the ID of an article that the record has no more.
	Gone, Reason string
}

// run is the page of one run, of the inputs of one fate.
func (s *site) run(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	run, err := s.store.Run(ctx, r.PathValue("id"))
	if err != nil {
		return err
	}
	at := slices.IndexFunc(runFates, func(by runFate) bool { return by.key() == r.URL.Query().Get("fate") })
	if r.URL.Query().Get("fate") != "" && at < 0 {
		return refuse(http.StatusBadRequest, "A run has no inputs that are %q.", firstRunes(r.URL.Query().Get("fate"), 80))
	}
	if at < 0 { // the first of which there are some
		at = max(0, slices.IndexFunc(runFates, func(by runFate) bool { return by.of(&run) > 0 }))
	}
	by := runFates[at]
	v := runPage{runView: viewOfRun(&run), Fate: by.name, Count: by.of(&run), First: r.URL.Query().Get("cursor") == ""}
	notes, next, err := s.store.RunNotes(ctx, run.ID, by.fate, perPage, r.URL.Query().Get("cursor"))
	if err != nil {
		return err
	}
	for _, n := range notes {
		row, err := s.rowOfRun(r, &n)
		if err != nil {
			return err
		}
		v.Rows = append(v.Rows, row)
	}
	here := v.Counts[at].To
	if next != "" {
		v.Next = here + "&cursor=" + url.QueryEscape(next)
	}
	values := url.Values{"id": {run.ID}, "fate": {by.key()}}
	s.show(w, r, http.StatusOK, "run", view{Title: "What a run did", Nav: "runs", Body: v, Feed: "/runs.atom", Export: []link{{"CSV", "/export/run.csv?" + values.Encode()}}})
	return nil
}

func (s *site) rowOfRun(r *http.Request, n *hearsay.RunNote) (row runRow, err error) {
	row.Reason = n.Reason
	if n.Article == "" {
		return row, nil
	}
	k, err := s.store.Article(r.Context(), n.Article)
	if errors.Is(err, hearsay.ErrNotFound) {
		row.Gone = n.Article
		return row, nil
	}
	h := headOf(&k)
	row.Article = &h
	return row, err
}

// stamped is a time for programs; "" where there is none.
func stamped(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return format.FeedTime(t)
}
