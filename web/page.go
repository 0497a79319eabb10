package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"hearsay"
)

// pageFunc answers a request, or says in a sentence why it cannot.
type pageFunc func(w http.ResponseWriter, r *http.Request) error

// refusal is an answer that is no page: a status and a sentence for the reader.
type refusal struct {
	status int
	says   string
	// after is when asking again may be answered; 0 where that is not known.
	after time.Duration
}

func (e *refusal) Error() string { return e.says }

func refuse(status int, format string, args ...any) error {
	return &refusal{status: status, says: fmt.Sprintf(format, args...)}
}

// page turns what a function says into an answer.
func (s *site) page(f pageFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		err := refuseUnknown(r)
		if err == nil {
			err = f(w, r)
		}
		if err == nil || errors.Is(r.Context().Err(), context.Canceled) {
			return // nobody waits for an answer any more
		}
		status, says := s.failure(err)
		retryAfter(w, err)
		if status == http.StatusInternalServerError {
			s.Log.Error("a page could not be made", "path", r.URL.Path, "error", err)
		}
		s.show(w, r, status, "failed", view{Title: http.StatusText(status), Body: failedView{says, leadsBack(r)}})
	}
}

// failedView says what went wrong, and where a form stood that was sent; empty
// where none was.
type failedView struct{ Says, Back string }

func leadsBack(r *http.Request) string {
	if r.Method != http.MethodPost || r.PostForm == nil {
		return ""
	}
	return here(r.PostForm.Get("back"))
}

// retryAfter tells whoever asks too much when to ask again.
func retryAfter(w http.ResponseWriter, err error) {
	var refused *refusal
	if errors.As(err, &refused) && refused.after > 0 {
		w.Header().Set("Retry-After", seconds(refused.after))
	}
}

// failure is the status of an error, and what the reader is told. What went
// wrong inside is for whoever runs the server.
func (s *site) failure(err error) (int, string) {
	var refused *refusal
	var query *hearsay.QueryError
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return http.StatusRequestEntityTooLarge, "That is too much at once: a request may have a megabyte."
	case errors.As(err, &refused):
		return refused.status, refused.says
	case errors.As(err, &query):
		return http.StatusBadRequest, "This cannot be searched for: " + query.Reason + "."
	case errors.Is(err, hearsay.ErrNotFound):
		return http.StatusNotFound, "The record has nothing at this address. It may have been taken down, or the link was cut."
	case errors.Is(err, hearsay.ErrReadOnly):
		return http.StatusForbidden, "This record is shown only; it takes no corrections here."
	case errors.Is(err, context.DeadlineExceeded):
		return http.StatusServiceUnavailable, "The record took too long to answer. Ask for less: give words, a speaker or a shorter time."
	}
	return http.StatusInternalServerError, "The record could not be read. Whoever runs this server finds the reason on its standard error."
}

// view is what every page is made of.
type view struct {
	// Title is the page's, Nav the entry of the navigation that it belongs to.
	Title, Nav string
	// Feed and Export are the page's list as a feed and, by format, to carry away.
	Feed   string
	Export []link
	// Told is what became of the change before, Undo the correction that takes it back.
	Told, Undo string
	Body       any
	// NotApplied says what of the address nothing is known of here.
	NotApplied string

	// What follows is filled by show.
	Here      string
	Who       string
	Named     bool
	CanChange bool
	// CanRun tells that the reader is an admin, of a record that is not only shown.
	CanRun bool
	Static string
	// Entries are the pages that the reader may ask for, Foot those of fewer.
	Entries, Foot []navEntry
	// Account tells that the reader is a user, with a page of their own.
	Account bool
	// Public tells that everybody sees it.
	Public bool
}

// link is an address with its name.
type link struct{ Name, To string }

// show writes a page. It is made whole before a byte goes out, so that one that
// fails half-way is not taken for a whole one.
func (s *site) show(w http.ResponseWriter, r *http.Request, status int, name string, v view) {
	by := visitorOf(r.Context())
	v.Here, v.Static, v.CanChange = r.URL.RequestURI(), staticPath, !s.ReadOnly && by.role.May(hearsay.Editor)
	v.CanRun = !s.ReadOnly && by.role.May(hearsay.Admin)
	v.Who, v.Named, v.Account, v.Public = by.name, by.named, by.bound && by.session != "", s.door.Public
	v.Entries, v.Foot = s.entries(by), s.footEntries(by)
	v.NotApplied = notApplied(r)
	if v.Told == "" {
		v.Told, v.Undo = toldBefore(r)
	}
	var b bytes.Buffer
	if err := s.pages[name].ExecuteTemplate(&b, "layout", v); err != nil {
		s.Log.Error("a page could not be made", "path", r.URL.Path, "error", err)
		http.Error(w, "The page could not be made. Whoever runs this server finds the reason on its standard error.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if w.Header().Get("Cache-Control") == "" {
		w.Header().Set("Cache-Control", s.mayKeep())
	}
	w.Header().Set("Content-Length", strconv.Itoa(b.Len()))
	w.WriteHeader(status)
	_, _ = w.Write(b.Bytes())
}

// mayKeep says who may keep an answer: of what not everybody sees only the reader.
func (s *site) mayKeep() string {
	if s.door.Public {
		return "no-cache"
	}
	return "private, no-cache"
}

// nowhere answers for addresses that there are none of.
func (s *site) nowhere(http.ResponseWriter, *http.Request) error {
	return refuse(http.StatusNotFound, "There is no page at this address.")
}
