package web

import (
	"net/http"
	"time"

	"hearsay"
)

// runsView is what changed the record, and what is polled for it.
type runsView struct {
	Runs  []runView
	Feeds []feedView
}

type runView struct {
	hearsay.Run
	Began, Took string
}

type feedView struct {
	hearsay.Feed
	Last, Then string
}

// mostRuns is how many runs the page shows.
const mostRuns = 50

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
	var v runsView
	for _, run := range runs {
		one := runView{Run: run, Began: timeOf(run.Started)}
		if !run.Ended.IsZero() {
			one.Took = run.Ended.Sub(run.Started).Round(100 * time.Millisecond).String()
		}
		v.Runs = append(v.Runs, one)
	}
	for _, f := range feeds {
		v.Feeds = append(v.Feeds, feedView{f, timeOf(f.Polled), nextPoll(&f)})
	}
	s.show(w, r, http.StatusOK, "runs", view{Title: "Feeds and runs", Nav: "runs", Body: v})
	return nil
}

// nextPoll says when a feed is polled next; "" where it is not polled.
func nextPoll(f *hearsay.Feed) string {
	switch {
	case f.Paused:
		return ""
	case !f.Next.After(time.Now()):
		return "due"
	}
	return timeOf(f.Next)
}
