// Package web shows the record in a browser: a [hearsay.Store] goes in, an
// [http.Handler] with pages, feeds and exports comes out. Pages are made on the
// server, work without a network and nearly without JavaScript, and show words
// only as the articles have them, never as markup.
//
// It refuses whoever [Access] does not let in, changes that another site sends
// in the name of a reader, and every change where the record is only shown. It
// opens no port and no file: that is the command's part.
package web

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"time"

	"hearsay"
	"hearsay/engine"
)

// Options are how the record is shown.
type Options struct {
	// Who signs corrections that are made by whoever is let in without a name.
	Who string
	// ReadOnly shows the record and takes no corrections.
	ReadOnly bool
	// Access says who may come in; the zero value lets in whoever asks for this
	// computer by one of its own names.
	Access Access
	// Assist makes the handler at /mcp, by which assistants ask the API; it is
	// given the API as whoever sent a request may ask it. Without it there is none.
	Assist func(api func(*http.Request) http.Handler) http.Handler
	// Tour is what the first page tells a newcomer to look at, where the record is a
	// made-up one to be looked at.
	Tour []Step
	// Log is told of what went wrong, for whoever runs the server; nothing is
	// logged without it.
	Log *slog.Logger
}

// Step is one thing to look at: a page of this site, what its link is called, and
// what it shows.
type Step struct{ Name, To, Says string }

// site is what all pages share.
type site struct {
	// store is the record as whoever comes may see it, whole all of it.
	store, whole hearsay.Store
	check        *engine.Checker
	pages        pages
	door         *door
	gate         *gate
	queue        *queue
	answers      *answers
	offered      offered
	// began is when this server did.
	began time.Time
	// exports holds those that are being written.
	exports chan struct{}
	Options
}

// New makes the handler of all pages. It fails only where its own templates are
// damaged, or nobody said who may ask for one of its addresses.
func New(store hearsay.Store, o Options) (http.Handler, error) {
	p, err := parsePages()
	if err != nil {
		return nil, err
	}
	if o.Log == nil {
		o.Log = slog.New(slog.NewTextHandler(io.Discard, nil))
	}
	if o.Access.Users {
		nobodys() // now, so that the first wrong name takes no longer than the others
	}
	s := &site{store: store, whole: store, check: engine.NewChecker(), pages: p, door: newDoor(o.Access), gate: newGate(), queue: newQueue(), answers: newAnswers(), began: time.Now(), exports: make(chan struct{}, mostExports), Options: o}
	if o.Access.Public {
		s.store, s.ReadOnly = publicStore{store}, true
	}
	mux := http.NewServeMux()
	s.routes(mux)
	if err := s.gate.whole(); err != nil {
		return nil, err
	}
	return secured(s.let(mux)), nil
}

// routes are all addresses there are; needs says who may ask for each.
func (s *site) routes(mux *http.ServeMux) {
	for pattern, page := range map[string]pageFunc{
		"GET /{$}":                         s.today,
		"GET /search":                      s.search,
		"GET /articles":                    s.articles,
		"GET /outlets":                     s.outlets,
		"GET /article/{id}":                s.article,
		"GET /statement/{id}":              s.statement,
		"GET /speakers":                    s.speakers,
		"GET /claims":                      s.claims,
		"GET /disputes":                    s.disputes,
		"GET /changes":                     s.changes,
		"GET /changes.atom":                s.changesFeed,
		"GET /claim/{id}":                  s.claim,
		"GET /speaker/{id}":                s.speaker,
		"GET /check":                       s.checked,
		"GET /review":                      s.review,
		"GET /audit":                       s.audit,
		"GET /audit/rows":                  s.auditRows,
		"GET /corrections":                 s.corrections,
		"GET /runs":                        s.runs,
		"GET /method":                      s.method,
		"GET /alerts":                      s.alerts,
		"POST /alerts":                     s.addAlert,
		"GET /alerts/{id}":                 s.alert,
		"POST /alerts/{id}/remove":         s.removeAlert,
		"GET /account":                     s.account,
		"POST /account/password":           s.changePassword,
		"POST /account/tokens":             s.makeToken,
		"POST /account/tokens/{id}/remove": s.removeToken,
		"GET /users":                       s.users,
		"POST /users":                      s.userPage(s.addUser),
		"POST /users/{id}/role":            s.userPage(s.setRole),
		"POST /users/{id}/password":        s.userPage(s.setPassword),
		"POST /users/{id}/remove":          s.userPage(s.dropUser),
		"GET /log":                         s.log,
		"GET /login":                       s.login,
		"POST /login":                      s.enter,
		"POST /logout":                     s.leave,
		"POST /correct/{id}":               s.correct,
		"GET /speaker/{id}/correct":        s.entry,
		"POST /speaker/{id}/correct":       s.correctEntry,
		"POST /undo/{id}":                  s.undo,
		"GET /search.atom":                 s.feed,
		"GET /claims.atom":                 s.claimsFeed,
		"GET /articles.atom":               s.articlesFeed,
		"GET /speakers.atom":               s.speakersFeed,
		"GET /outlets.atom":                s.outletsFeed,
		"GET /check.atom":                  s.checkFeed,
		"GET /review.atom":                 s.reviewFeed,
		"GET /corrections.atom":            s.correctionsFeed,
		"GET /runs.atom":                   s.runsFeed,
		"GET /alerts.atom":                 s.alertsFeed,
		"GET /log.atom":                    s.logFeed,
		"GET /run/{id}":                    s.run,
		"GET /feed":                        s.oneFeed,
		"GET /method/scores.txt":           s.scores,
		"GET /method.atom":                 s.methodFeed,
		"GET /static/{hash}/{name}":        s.static,
		"/":                                s.nowhere,
	} {
		mux.Handle(pattern, s.guarded(pattern, s.kept(pattern, s.inTime(s.page(page), always(pattern)))))
	}
	// A takedown rewrites the record, which takes as long as it is large.
	mux.Handle("GET /takedown/{kind}/{id}", s.guarded("GET /takedown/{kind}/{id}", s.inTime(s.page(s.takedown), always("takedown"))))
	mux.Handle("POST /takedown/{kind}/{id}", s.guarded("POST /takedown/{kind}/{id}", s.page(s.takeDown)))
	// An export takes as long as its reader.
	mux.Handle("GET /export/{format}", s.guarded("GET /export/{format}", s.page(s.export)))
	api := s.api()
	mux.Handle(apiPath+"/", s.guarded(apiPath+"/", api))
	mux.Handle(assistPath, s.guarded(assistPath, bounded(s.assist(api))))
}

// assist is where assistants ask the API, as readers whatever else they may.
func (s *site) assist(api http.Handler) http.Handler {
	if s.Assist == nil {
		return s.page(s.nowhere)
	}
	return s.Assist(func(r *http.Request) http.Handler {
		v := visitorOf(r.Context())
		v.role = lesser(v.role, hearsay.Reader)
		return http.HandlerFunc(func(w http.ResponseWriter, asked *http.Request) {
			api.ServeHTTP(w, asked.WithContext(context.WithValue(asked.Context(), visiting{}, v)))
		})
	})
}
