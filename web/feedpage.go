package web

import (
	"net/http"
	"net/url"
	"time"

	"hearsay"
)

// feedView is a feed as the list of all shows it.
type feedView struct {
	hearsay.Feed
	Last, Then string
	// To is the page of what it lists; Waiting how many of that were not fetched yet.
	To      string
	Waiting int
}

func feedAddress(f *hearsay.Feed) string { return "/feed?url=" + url.QueryEscape(f.URL) }

func viewOfFeed(f *hearsay.Feed) feedView {
	return feedView{*f, timeOf(f.Polled), nextPoll(f), feedAddress(f), unfetched(f)}
}

// unfetched is how many of the articles that a feed lists were never fetched.
func unfetched(f *hearsay.Feed) (n int) {
	for i := range f.Items {
		if f.Items[i].Checked.IsZero() {
			n++
		}
	}
	return n
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

// feedPage is what one feed lists.
type feedPage struct {
	feedView
	Only  string
	Items []itemView
}

// itemView is one article that a feed lists, and how far watching it has come.
type itemView struct {
	Title, URL, Published, Checked, Error string
	Failures                              int
	// Article is the one on record; nil where there is none.
	Article *articleHead
}

// oneFeed is the page of a feed; with only=waiting, of what was not fetched yet.
func (s *site) oneFeed(w http.ResponseWriter, r *http.Request) error {
	feeds, err := s.store.Feeds(r.Context())
	if err != nil {
		return err
	}
	for i := range feeds {
		if f := &feeds[i]; f.URL == r.URL.Query().Get("url") {
			return s.showFeed(w, r, f)
		}
	}
	return refuse(http.StatusNotFound, "The record follows no such feed.")
}

func (s *site) showFeed(w http.ResponseWriter, r *http.Request, f *hearsay.Feed) error {
	v := feedPage{feedView: viewOfFeed(f), Only: r.URL.Query().Get("only")}
	for i := range f.Items {
		it := &f.Items[i]
		if v.Only == "waiting" && !it.Checked.IsZero() {
			continue
		}
		one := itemView{Title: it.Title, URL: it.URL, Published: timeOf(it.Published), Checked: timeOf(it.Checked), Error: it.Error, Failures: it.Failures}
		list, _, err := s.store.Articles(r.Context(), hearsay.ArticleQuery{Address: it.URL, Limit: 1})
		if err != nil {
			return err
		}
		if len(list) > 0 {
			h := headOf(&list[0])
			one.Article = &h
		}
		v.Items = append(v.Items, one)
	}
	title := f.Title
	if title == "" {
		title = f.URL
	}
	s.show(w, r, http.StatusOK, "feed", view{Title: title + " – feed", Nav: "runs", Body: v, Feed: "/runs.atom", Export: []link{{"Feeds as CSV", "/export/feeds.csv"}}})
	return nil
}
