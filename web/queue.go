package web

import (
	"context"
	"net/http"
	"runtime"
	"time"
)

// queue lets so many requests be worked on at once, the others wait their turn in
// the order in which they came: two hundred pages that are made at once take as
// long as one after the other, and two hundred times the memory.
type queue struct {
	work chan struct{}
	// longest is how long one may wait; who waited so long is asked to come again.
	longest time.Duration
}

// perProcessor is how many requests are worked on for each processor: while one
// waits for the disk another one goes on.
const perProcessor = 2

// longestWait is as long as a request may be worked on.
const longestWait = slowest

func newQueue() *queue {
	return &queue{make(chan struct{}, perProcessor*runtime.GOMAXPROCS(0)), longestWait}
}

type atWork struct{}

// enter waits for a place; leave gives it back. Whoever has one already, because
// one request asks another part of the site, needs no second.
func (q *queue) enter(ctx context.Context) (inside context.Context, leave func(), err error) {
	if ctx.Value(atWork{}) != nil {
		return ctx, func() {}, nil
	}
	select {
	case q.work <- struct{}{}:
	default:
		wait, cancel := context.WithTimeout(ctx, q.longest)
		defer cancel()
		select {
		case q.work <- struct{}{}:
		case <-wait.Done():
			if ctx.Err() != nil {
				return ctx, nil, ctx.Err() // nobody waits for an answer any more
			}
			return ctx, nil, busy()
		}
	}
	return context.WithValue(ctx, atWork{}, true), func() { <-q.work }, nil
}

// busy is the answer to who waited too long for a turn.
func busy() error {
	return &refusal{status: http.StatusServiceUnavailable, says: "Too much is asked of this server at once. Ask again in a few seconds.", after: 5 * time.Second}
}

// inTime bounds what one request may ask of the record, and of those that only
// read how many are worked on at once; the time counts from when it is worked on.
// What is answered goes out when the place is given back, so that who reads slowly
// holds none.
func (s *site) inTime(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			bounded(next).ServeHTTP(w, r) // a change waits for nobody who reads
			return
		}
		ctx, leave, err := s.queue.enter(r.Context())
		if err != nil {
			if r.Context().Err() == nil { // else nobody waits for an answer any more
				s.answer(w, r, err)
			}
			return
		}
		h := &held{ResponseWriter: w}
		s.inside(h, r.WithContext(ctx), next, leave)
		h.flush()
	})
}

func (s *site) inside(h *held, r *http.Request, next http.Handler, leave func()) {
	defer leave()
	bounded(next).ServeHTTP(h, r)
}

// bounded bounds what one request may ask of the record.
func bounded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), slowest)
		defer cancel()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}
