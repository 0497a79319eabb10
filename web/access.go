package web

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"hearsay"
)

// Access says who may come in.
type Access struct {
	// Token is the hash that [HashToken] made. Where it is empty, whoever
	// asks for this computer by a name of its own comes in, which is for
	// addresses that only this computer can reach.
	Token string
}

// How long who came in by the token stays in, and how many may be in at once.
const (
	stay   = 12 * time.Hour
	mostIn = 10_000
	cookie = "hearsay"
)

// door lets people in and remembers them.
type door struct {
	Access
	// slow lets one token be tried at a time: trying costs memory and time by
	// intent, and must not cost them a hundred times at once.
	slow sync.Mutex

	lock sync.Mutex
	// inside are sessions by the hash of their cookie; known are hashes of
	// tokens that were right, for programs that send theirs with every request.
	inside map[[32]byte]session
	known  map[[32]byte]bool
}

type session struct {
	who   string
	until time.Time
}

func newDoor(a Access) *door {
	return &door{Access: a, inside: map[[32]byte]session{}, known: map[[32]byte]bool{}}
}

// visitor is who asks.
type visitor struct {
	// name signs what they change; named says that they gave it at the door.
	name  string
	named bool
	role  hearsay.Role
}

type visiting struct{}

func visitorOf(ctx context.Context) visitor {
	v, _ := ctx.Value(visiting{}).(visitor)
	return v
}

// let finds out who asks, and keeps it beside the request. Who may ask for what
// is for [needs] to say.
func (s *site) let(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.door.Token == "" && !ownName(r.Host) {
			// A page of another site whose name leads to this computer must not read it.
			s.page(func(http.ResponseWriter, *http.Request) error {
				return refuse(http.StatusForbidden, "This record is open to this computer only: ask for it as localhost or 127.0.0.1.")
			})(w, r)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), visiting{}, s.visitor(r))))
	})
}

// visitor tells who asks, by token or session, or because whoever sits at this
// computer is let in.
func (s *site) visitor(r *http.Request) visitor {
	if s.door.Token == "" {
		who, named := s.signs(r)
		return visitor{who, named, hearsay.Admin}
	}
	if token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
		if !s.door.right(strings.TrimSpace(token)) {
			return visitor{}
		}
		return visitor{name: s.Who, role: hearsay.Editor}
	}
	if _, ok := s.door.session(r); !ok {
		return visitor{}
	}
	who, named := s.signs(r)
	return visitor{who, named, hearsay.Editor}
}

// guarded asks of everybody what an address needs.
func (s *site) guarded(pattern string, next http.Handler) http.Handler {
	needed := s.gate.need(pattern)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := s.refusal(r.Context(), needed); err != nil {
			s.keepOut(w, r, err)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// keepOut answers whoever may not ask: people who are not in yet are sent to
// where they can come in, programs are told by problem details.
func (s *site) keepOut(w http.ResponseWriter, r *http.Request, err error) {
	status, says := s.failure(err)
	forProgram := strings.HasPrefix(r.URL.Path, "/api/")
	switch {
	case status == http.StatusUnauthorized && r.Method == http.MethodGet && !forProgram:
		http.Redirect(w, r, "/login?to="+url.QueryEscape(r.URL.RequestURI()), http.StatusSeeOther)
	case forProgram || status == http.StatusUnauthorized:
		if status == http.StatusUnauthorized {
			w.Header().Set("WWW-Authenticate", `Bearer realm="hearsay"`)
		}
		problemDetail(w, status, says)
	default:
		s.page(func(http.ResponseWriter, *http.Request) error { return err })(w, r)
	}
}

// problemDetail is an answer by RFC 9457.
func problemDetail(w http.ResponseWriter, status int, says string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	b, _ := json.Marshal(huma.ErrorModel{Title: http.StatusText(status), Status: status, Detail: says})
	_, _ = w.Write(append(b, '\n'))
}

// ownName tells whether a request asks for this computer by a name that only
// leads to itself.
func ownName(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.Trim(strings.ToLower(host), "[]")
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func (d *door) session(r *http.Request) (session, bool) {
	c, err := r.Cookie(cookie)
	if err != nil {
		return session{}, false
	}
	d.lock.Lock()
	defer d.lock.Unlock()
	in, ok := d.inside[sha256.Sum256([]byte(c.Value))]
	return in, ok && time.Now().Before(in.until)
}

// right tells whether it is the token.
func (d *door) right(token string) bool {
	of := sha256.Sum256([]byte(token))
	d.lock.Lock()
	known := d.known[of]
	d.lock.Unlock()
	if known {
		return true
	}
	d.slow.Lock()
	defer d.slow.Unlock()
	if !tokenIs(token, d.Token) {
		return false
	}
	d.lock.Lock()
	defer d.lock.Unlock()
	d.known[of] = true
	return true
}

// open makes a session and returns its cookie.
func (d *door) open(who string) (value string, ok bool) {
	value = rand.Text()
	d.lock.Lock()
	defer d.lock.Unlock()
	now := time.Now()
	for k, in := range d.inside {
		if now.After(in.until) {
			delete(d.inside, k)
		}
	}
	if len(d.inside) >= mostIn {
		return "", false
	}
	d.inside[sha256.Sum256([]byte(value))] = session{who: who, until: now.Add(stay)}
	return value, true
}

func (d *door) shut(r *http.Request) {
	if c, err := r.Cookie(cookie); err == nil {
		d.lock.Lock()
		defer d.lock.Unlock()
		delete(d.inside, sha256.Sum256([]byte(c.Value)))
	}
}

// signs is the name that corrections of a request are signed with; named says
// that somebody gave it at the door.
func (s *site) signs(r *http.Request) (who string, named bool) {
	if in, ok := s.door.session(r); ok && in.who != "" {
		return in.who, true
	}
	return s.Who, false
}

// login is the page that asks for the token.
func (s *site) login(w http.ResponseWriter, r *http.Request) error {
	s.show(w, r, http.StatusOK, "login", view{Title: "Come in", Body: here(r.FormValue("to"))})
	return nil
}

// enter lets in who shows the token.
func (s *site) enter(w http.ResponseWriter, r *http.Request) error {
	if s.door.Token != "" && !s.door.right(strings.TrimSpace(r.PostFormValue("token"))) {
		return refuse(http.StatusForbidden, "That is not the token. Go back and try again; whoever runs this server has it.")
	}
	value, ok := s.door.open(strings.TrimSpace(firstRunes(r.PostFormValue("who"), 80)))
	if !ok {
		return refuse(http.StatusServiceUnavailable, "Too many people are in. Try again later.")
	}
	http.SetCookie(w, &http.Cookie{Name: cookie, Value: value, Path: "/", HttpOnly: true, Secure: r.TLS != nil, SameSite: http.SameSiteStrictMode, MaxAge: int(stay / time.Second)})
	http.Redirect(w, r, here(r.PostFormValue("to")), http.StatusSeeOther)
	return nil
}

// leave ends the session.
func (s *site) leave(w http.ResponseWriter, r *http.Request) error {
	s.door.shut(r)
	http.SetCookie(w, &http.Cookie{Name: cookie, Path: "/", MaxAge: -1})
	http.Redirect(w, r, "/login", http.StatusSeeOther)
	return nil
}

// here is an address of this site, so that nobody is led away from it.
func here(to string) string {
	at, err := url.Parse(to)
	if err != nil || at.IsAbs() || at.Host != "" || !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.ContainsAny(to, "\\\r\n") {
		return "/"
	}
	return to
}

func firstRunes(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n])
	}
	return s
}
