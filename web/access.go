package web

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"hearsay"
)

// Access says who may come in.
type Access struct {
	// Token is the hash that [HashSecret] made of a token that lets in as an
	// editor. Where it is empty, and neither Users nor Public is set, whoever asks
	// for this computer by a name of its own comes in as an admin, which is for
	// addresses that only this computer can reach.
	Token string
	// Users lets in who logs in as a user of the record, or shows a token of one.
	Users bool
	// Public lets everybody in, and shows them quotations with little around them,
	// no bodies of articles, and nothing of what people of the house do.
	Public bool
	// Stay is how long a log-in lasts; half a day where 0.
	Stay time.Duration
	// Proxies are networks of servers that stand between: what they say of where
	// a request comes from, and how, is believed.
	Proxies []netip.Prefix
	// Limits bound what one user, token or address may ask; nobody is bound who
	// sits at this computer.
	Limits Limits
}

// own tells that the record is open to whoever sits at this computer.
func (a *Access) own() bool { return a.Token == "" && !a.Users && !a.Public }

// usualStay is how long who came in stays in.
const usualStay = 12 * time.Hour

// door lets people in.
type door struct {
	Access
	// slow lets one password or token be tried at a time: trying costs memory and
	// time by intent, and must not cost them a hundred times at once.
	slow chan struct{}
	// known are hashes of tokens that were right by Token, for programs that send
	// theirs with every request.
	lock  sync.Mutex
	known map[[32]byte]bool
	// here are sessions of who came in by Token, which no user has.
	here map[string]session
	// asks bounds what everybody asks, tries how often somebody may be wrong.
	asks  *limiter
	tries map[string]*limiter
}

func newDoor(a Access) *door {
	if a.Stay <= 0 {
		a.Stay = usualStay
	}
	return &door{Access: a, slow: make(chan struct{}, 1), known: map[[32]byte]bool{}, here: map[string]session{}, asks: newLimiter(a.Limits), tries: newTries()}
}

// visitor is who asks.
type visitor struct {
	// name signs what they change; named says that they gave it at the door, and
	// bound that it is a user's, so that nothing can be signed otherwise.
	name  string
	named bool
	bound bool
	role  hearsay.Role
	// from is the address they ask from, key what their requests are counted by.
	from string
	key  string
	// session is the hash of theirs; empty where they have none.
	session string
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
		if s.door.own() && (!ownName(r.Host) || forwarded(r)) {
			// A page of another site whose name leads to this computer must not read
			// it, nor must whoever comes through a server that stands before it.
			s.answer(w, r, refuse(http.StatusForbidden, "This record is open to this computer only: ask for it as localhost or 127.0.0.1, and not through another server."))
			return
		}
		v, err := s.visitor(r)
		if err != nil {
			s.answer(w, r, err)
			return
		}
		ctx := context.WithValue(r.Context(), visiting{}, v)
		ctx = hearsay.WithHand(ctx, hearsay.Hand{Who: map[bool]string{true: v.name}[v.bound], From: v.from})
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// forwarded tells whether another server handed the request on.
func forwarded(r *http.Request) bool {
	for _, name := range []string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Via"} {
		if r.Header.Get(name) != "" {
			return true
		}
	}
	return false
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

// visitor tells who asks: whoever sits at this computer, everybody, or by token
// or session.
func (s *site) visitor(r *http.Request) (visitor, error) {
	from, _ := s.door.client(r)
	v := visitor{from: from, key: "address " + network(from)}
	switch {
	case s.door.own():
		v.name, v.role, v.key = s.Who, hearsay.Admin, ""
		if c, err := r.Cookie(cookieName(r.TLS != nil)); err == nil { // a name that they gave
			if in, ok := s.door.session(hashed64(c.Value)); ok && in.who != "" {
				v.name, v.named, v.session = in.who, true, hashed64(c.Value)
			}
		}
		return v, nil
	case s.door.Public:
		v.role = hearsay.Reader
		return v, nil
	}
	if header := r.Header.Get("Authorization"); header != "" {
		scheme, token, _ := strings.Cut(header, " ")
		if !strings.EqualFold(scheme, "Bearer") {
			return v, nil
		}
		return s.byToken(r.Context(), strings.TrimSpace(token), v)
	}
	for _, name := range cookies {
		c, err := r.Cookie(name)
		if err != nil {
			continue
		}
		if in, err := s.bySession(r.Context(), hashed64(c.Value), v); err != nil || in.role != hearsay.Anyone {
			return in, err
		}
	}
	return v, nil
}

// hashed64 is the hash by which tokens and sessions of the record are found.
func hashed64(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// byToken lets in who shows a token of a user, or the one of Token.
func (s *site) byToken(ctx context.Context, token string, v visitor) (visitor, error) {
	if s.door.Users {
		t, u, err := s.store.TokenBy(ctx, hashed64(token), time.Now())
		switch {
		case err == nil:
			v.name, v.bound, v.role, v.key = u.Name, true, lesser(t.Role, u.Role), "token "+t.ID
			return v, nil
		case !errors.Is(err, hearsay.ErrNotFound):
			return v, err
		}
	}
	if s.door.Token == "" {
		return v, s.door.wrong(v.from)
	}
	right, err := s.door.right(ctx, token, v.from)
	if right {
		v.name, v.role, v.key = s.Who, hearsay.Editor, "token"
	}
	return v, err
}

func lesser(a, b hearsay.Role) hearsay.Role {
	if a.May(b) {
		return b
	}
	return a
}

// guarded asks of everybody what an address needs.
func (s *site) guarded(pattern string, next http.Handler) http.Handler {
	needed := s.gate.need(pattern)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := visitorOf(r.Context())
		if wait := s.door.asks.take(v.key, needed.weight()); wait > 0 {
			s.answer(w, r, later(wait, "You ask more than this server answers."))
			return
		}
		if err := s.refusal(r.Context(), needed); err != nil {
			s.answer(w, r, err)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, mostBody)
		next.ServeHTTP(w, r)
	})
}

// assistPath is where assistants ask.
const assistPath = "/mcp"

// mostBody is the most bytes that a request may send.
const mostBody = 1 << 20

// answer answers with what went wrong: people who are not in yet are sent to
// where they can come in, programs are told by problem details.
func (s *site) answer(w http.ResponseWriter, r *http.Request, err error) {
	status, says := s.failure(err)
	forProgram := strings.HasPrefix(r.URL.Path, "/api/") || strings.HasPrefix(r.URL.Path, assistPath)
	if status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", `Bearer realm="hearsay"`)
	}
	retryAfter(w, err)
	switch {
	case status == http.StatusUnauthorized && (r.Method == http.MethodGet || r.Method == http.MethodHead) && !forProgram:
		http.Redirect(w, r, "/login?to="+url.QueryEscape(r.URL.RequestURI()), http.StatusSeeOther)
	case forProgram || status == http.StatusUnauthorized:
		if status == http.StatusInternalServerError {
			s.Log.Error("a request could not be answered", "path", r.URL.Path, "error", err)
		}
		problemDetail(w, status, says)
	default:
		s.page(func(http.ResponseWriter, *http.Request) error { return err })(w, r)
	}
}

// problemDetail is an answer by RFC 9457.
func problemDetail(w http.ResponseWriter, status int, says string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	b, _ := json.Marshal(huma.ErrorModel{Title: http.StatusText(status), Status: status, Detail: says}) // it has nothing that cannot be marshalled
	_, _ = w.Write(append(b, '\n'))
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
