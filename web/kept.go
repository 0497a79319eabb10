package web

import (
	"container/list"
	"net/http"
	"sync"

	"hearsay"
)

// How much is kept of what was answered: in all, and of one answer, in bytes.
const (
	mostKept     = 64 << 20
	mostKeptEach = 1 << 20
	// besides is about what an answer takes besides its body and address.
	besides = 1 << 10
)

// repeated are the addresses whose answers are kept until the record changes:
// those that are made of the record, of who asks and of the address alone.
var repeated = map[string]bool{
	"GET /{$}": true, "GET /search": true, "GET /articles": true, "GET /outlets": true, "GET /article/{id}": true, "GET /statement/{id}": true,
	"GET /speakers": true, "GET /speaker/{id}": true, "GET /claims": true, "GET /changes": true, "GET /claim/{id}": true, "GET /check": true,
	"GET /review": true, "GET /audit": true, "GET /audit/rows": true, "GET /method": true,
	"GET /api/v1/statements": true, "GET /api/v1/search": true, "GET /api/v1/statements/{id}": true, "GET /api/v1/articles": true,
	"GET /api/v1/articles/{id}": true, "GET /api/v1/speakers": true, "GET /api/v1/speakers/{id}": true, "GET /api/v1/speakers/{id}/timeline": true,
	"GET /api/v1/claims": true, "GET /api/v1/disputes": true, "GET /api/v1/changes": true, "GET /api/v1/claims/{id}": true, "GET /api/v1/check": true,
}

// asking is all that an answer is made of: two requests that are equal in it are
// answered alike.
type asking struct {
	revision string // of the record
	address  string
	// host is the name that the reader asks by, which links to the answer begin with.
	host   string
	public bool
	// what of the visitor pages show or go by
	name         string
	named, bound bool
	role         hearsay.Role
	session      bool // that there is one
}

// answered is an answer that was made.
type answered struct {
	header http.Header
	body   []byte
}

func (a *answered) writeTo(w http.ResponseWriter) {
	for name, values := range a.header {
		w.Header()[name] = values
	}
	w.WriteHeader(http.StatusOK)
	_, _ = w.Write(a.body)
}

// answers keeps what was answered, the latest used of it, and lets one request
// make what several ask for at the same time.
type answers struct {
	most     int
	lock     sync.Mutex
	by       map[asking]*list.Element
	order    *list.List // of *keptAnswer, the latest used first
	size     int
	revision string
	making   map[asking]*making
}

type keptAnswer struct {
	asking
	*answered
}

func (k *keptAnswer) bytes() int { return len(k.body) + len(k.address) + besides }

// making is an answer that somebody makes; it is nil where that came to nothing
// that others could be given.
type making struct {
	done     chan struct{}
	answered *answered
}

func newAnswers() *answers {
	return &answers{most: mostKept, by: map[asking]*list.Element{}, order: list.New(), making: map[asking]*making{}}
}

// find is what is kept or being made; mine tells that the caller makes it, and has
// to say what came of it.
func (a *answers) find(q asking) (kept *answered, m *making, mine bool) {
	a.lock.Lock()
	defer a.lock.Unlock()
	if a.revision != q.revision {
		a.revision = q.revision
		a.forget()
	}
	if e := a.by[q]; e != nil {
		a.order.MoveToFront(e)
		return e.Value.(*keptAnswer).answered, nil, false
	}
	if m := a.making[q]; m != nil {
		return nil, m, false
	}
	m = &making{done: make(chan struct{})}
	a.making[q] = m
	return nil, m, true
}

// forget forgets all that is kept: the record is another one now.
func (a *answers) forget() {
	a.by, a.size = map[asking]*list.Element{}, 0
	a.order.Init()
}

// made says what came of making an answer; nil where it is not to be given to others.
func (a *answers) made(q asking, m *making, is *answered) {
	a.lock.Lock()
	defer a.lock.Unlock()
	delete(a.making, q)
	m.answered = is
	close(m.done)
	if is == nil || a.revision != q.revision {
		return
	}
	k := &keptAnswer{q, is}
	if k.bytes() > mostKeptEach {
		return
	}
	a.by[q] = a.order.PushFront(k)
	for a.size += k.bytes(); a.size > a.most; {
		last := a.order.Back()
		old := a.order.Remove(last).(*keptAnswer)
		delete(a.by, old.asking)
		a.size -= old.bytes()
	}
}

// askingOf is what the answer to a request is made of.
func (s *site) askingOf(r *http.Request, revision string) asking {
	v := visitorOf(r.Context())
	return asking{revision: revision, address: r.URL.RequestURI(), host: baseOf(r), public: s.door.Public,
		name: v.name, named: v.named, bound: v.bound, role: v.role, session: v.session != ""}
}

// kept answers with what was answered before to the same question, as long as the
// record is the same; else it lets next answer. Whoever may not ask must have been
// refused before.
func (s *site) kept(pattern string, next http.Handler) http.Handler {
	if !repeated[pattern] {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		revision, err := s.whole.Revision(r.Context())
		if r.Method != http.MethodGet || err != nil { // the answer says what is wrong with the record
			next.ServeHTTP(w, r)
			return
		}
		s.repeat(s.askingOf(r, revision), next, w, r)
	})
}

func (s *site) repeat(q asking, next http.Handler, w http.ResponseWriter, r *http.Request) {
	for {
		is, m, mine := s.answers.find(q)
		switch {
		case is != nil:
			is.writeTo(w)
			return
		case mine:
			s.make(q, m, next, w, r)
			return
		}
		select {
		case <-m.done:
			if m.answered != nil {
				m.answered.writeTo(w)
				return
			}
		case <-r.Context().Done():
			return
		}
	}
}

// make answers, and keeps the answer where it is a whole one.
func (s *site) make(q asking, m *making, next http.Handler, w http.ResponseWriter, r *http.Request) {
	var is *answered
	defer func() { s.answers.made(q, m, is) }() // also where next panics: others wait
	h := &apart{held: held{ResponseWriter: w}, header: http.Header{}}
	next.ServeHTTP(h, r)
	if r.Context().Err() != nil {
		return // nobody reads it, and it may be cut short
	}
	for name, values := range h.header {
		w.Header()[name] = values
	}
	if h.status == http.StatusOK && h.header.Get("Set-Cookie") == "" {
		is = &answered{h.header.Clone(), h.body.Bytes()}
	}
	h.flush()
}

// apart keeps an answer with headers of its own.
type apart struct {
	held
	header http.Header
}

func (a *apart) Header() http.Header { return a.header }

// Unwrap is for what asks about the connection.
func (a *apart) Unwrap() http.ResponseWriter { return a.ResponseWriter }
