package web

import (
	"context"
	"net/http"
	"runtime"
	"slices"
	"sync"
	"time"
)

// queue lets so many requests be worked on at once, the others wait their turn: two
// hundred pages that are made at once take as long as one after the other, and two
// hundred times the memory. A page that takes long lets those pass that came soon
// after it and take less, and no more than half of the places are given to such.
type queue struct {
	places, forLong int
	// longest is how long one may wait; who waited so long is asked to come again.
	longest time.Duration
	lock    sync.Mutex
	// working is how many places are taken, workingLong how many of them by what
	// takes long.
	working, workingLong int
	waiting              []*turn // the next first
	// took is how long a request of a kind was worked on lately, mean any request.
	took map[string]time.Duration
	mean time.Duration
}

// turn is somebody's place in the queue.
type turn struct {
	due  time.Time
	long bool
	come chan struct{}
}

// perProcessor is how many requests are worked on for each processor: while one
// waits for the disk another one goes on.
const perProcessor = 2

// longestWait is as long as a request may be worked on.
const longestWait = slowest

const (
	// A page takes long that takes so many times as long as others do, and so long at
	// least: beside other programs all take longer.
	timesLong = 4
	leastLong = 50 * time.Millisecond
	// A page lets pass what came so many times as long after it as it takes itself,
	// up to a bound: what takes long comes in the end, whatever else is asked.
	lets     = 20
	mostLets = 5 * time.Second
	// lately is how many requests of a kind its time goes by, about.
	lately = 8
	// mostKinds is how many kinds are remembered.
	mostKinds = 1000
)

func newQueue() *queue {
	n := perProcessor * runtime.GOMAXPROCS(0)
	return &queue{places: n, forLong: max(1, n/2), longest: longestWait, took: map[string]time.Duration{}}
}

type atWork struct{}

// enter waits for a place; leave gives it back. Whoever has one already, because
// one request asks another part of the site, needs no second.
func (q *queue) enter(ctx context.Context, kind string) (inside context.Context, leave func(), err error) {
	if ctx.Value(atWork{}) != nil {
		return ctx, func() {}, nil
	}
	t := q.line(kind)
	wait := time.NewTimer(q.longest)
	defer wait.Stop()
	select {
	case <-t.come:
	case <-ctx.Done():
		q.away(t)
		return ctx, nil, ctx.Err() // nobody waits for an answer any more
	case <-wait.C:
		q.away(t)
		return ctx, nil, busy()
	}
	began := time.Now()
	return context.WithValue(ctx, atWork{}, true), func() { q.done(t, kind, time.Since(began)) }, nil
}

// line takes a turn, which has come at once where there is a place.
func (q *queue) line(kind string) *turn {
	q.lock.Lock()
	defer q.lock.Unlock()
	takes := q.took[kind]
	t := &turn{due: time.Now().Add(min(lets*takes, mostLets)), long: takes > max(leastLong, timesLong*q.mean), come: make(chan struct{})}
	at, _ := slices.BinarySearchFunc(q.waiting, t, func(a, b *turn) int {
		if a.due.After(b.due) {
			return 1
		}
		return -1
	})
	q.waiting = slices.Insert(q.waiting, at, t)
	q.next()
	return t
}

// next gives the places that are free to whoever is next and may have one.
func (q *queue) next() {
	for i := 0; i < len(q.waiting) && q.working < q.places; {
		t := q.waiting[i]
		if t.long && q.workingLong == q.forLong {
			i++
			continue
		}
		q.waiting = slices.Delete(q.waiting, i, i+1)
		q.working++
		if t.long {
			q.workingLong++
		}
		close(t.come)
	}
}

// done gives a place back.
func (q *queue) done(t *turn, kind string, took time.Duration) {
	q.lock.Lock()
	defer q.lock.Unlock()
	q.mean += (took - q.mean) / (4 * lately)
	if was, known := q.took[kind]; known {
		took = was + (took-was)/lately
	} else if len(q.took) == mostKinds {
		clear(q.took) // they are learned anew with the next requests
	}
	q.took[kind] = took
	q.free(t)
}

// away takes somebody out who waits no longer, or gives the place back that came
// at the same moment.
func (q *queue) away(t *turn) {
	q.lock.Lock()
	defer q.lock.Unlock()
	if i := slices.Index(q.waiting, t); i >= 0 {
		q.waiting = slices.Delete(q.waiting, i, i+1)
		return
	}
	q.free(t)
}

func (q *queue) free(t *turn) {
	q.working--
	if t.long {
		q.workingLong--
	}
	q.next()
}

// busy is the answer to who waited too long for a turn.
func busy() error {
	return &refusal{status: http.StatusServiceUnavailable, says: "Too much is asked of this server at once. Ask again in a few seconds.", after: 5 * time.Second}
}

// inTime bounds what one request may ask of the record, and of those that only
// read how many are worked on at once; the time counts from when it is worked on.
// What is answered goes out when the place is given back, so that who reads slowly
// holds none. of names the address that is asked for.
func (s *site) inTime(next http.Handler, of func(*http.Request) string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			bounded(next).ServeHTTP(w, r) // a change waits for nobody who reads
			return
		}
		ctx, leave, err := s.queue.enter(r.Context(), kindOf(of(r), r))
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

// kindOf tells requests apart that take about as long: by address, and by what limits
// a list, whatever the limits are.
func kindOf(pattern string, r *http.Request) string {
	if r.URL.RawQuery == "" {
		return pattern
	}
	get := r.URL.Query()
	for _, name := range []string{"words", "speaker", "outlet", "act", "kind", "since", "until", "sure", "cursor"} {
		if get.Get(name) != "" {
			pattern += " " + name
		}
	}
	return pattern
}

// always is the name of the one address that a handler is for.
func always(pattern string) func(*http.Request) string {
	return func(*http.Request) string { return pattern }
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
