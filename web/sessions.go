package web

import (
	"context"
	"crypto/rand"
	"errors"
	"net/http"
	"time"

	"hearsay"
)

// The names of the cookie. Behind TLS it has the prefix by which browsers let
// neither another server of the domain nor one without TLS set it.
var cookies = []string{"__Host-hearsay", "hearsay"}

// session is a log-in of somebody who showed the token of the server, under
// which no user stands. It is gone with the program.
type session struct {
	who   string
	until time.Time
}

// mostHere is how many such sessions there may be at once.
const mostHere = 10_000

// bySession lets in whoever's cookie has this hash.
func (s *site) bySession(ctx context.Context, hash string, v visitor) (visitor, error) {
	if in, ok := s.door.session(hash); ok {
		v.name, v.named, v.role, v.key, v.session = in.who, in.who != "", hearsay.Editor, "session "+hash, hash
		if !v.named {
			v.name = s.Who
		}
		return v, nil
	}
	if !s.door.Users {
		return v, nil
	}
	_, u, err := s.store.SessionBy(ctx, hash, time.Now())
	if errors.Is(err, hearsay.ErrNotFound) {
		return v, nil
	}
	if err == nil {
		v.name, v.named, v.bound, v.role, v.key, v.session = u.Name, true, true, u.Role, "user "+u.Name, hash
	}
	return v, err
}

func (d *door) session(hash string) (session, bool) {
	d.lock.Lock()
	defer d.lock.Unlock()
	in, ok := d.here[hash]
	return in, ok && time.Now().Before(in.until)
}

// openHere makes a session of the server's own.
func (d *door) openHere(who, hash string, until time.Time) error {
	d.lock.Lock()
	defer d.lock.Unlock()
	now := time.Now()
	for k, in := range d.here {
		if now.After(in.until) {
			delete(d.here, k)
		}
	}
	if len(d.here) >= mostHere {
		return refuse(http.StatusServiceUnavailable, "Too many people are in. Try again later.")
	}
	d.here[hash] = session{who: who, until: until}
	return nil
}

// openSession lets a browser in from now on: always by a new cookie, so that
// nobody can have handed it one that they know. The session before ends.
func (s *site) openSession(w http.ResponseWriter, r *http.Request, user, who string) error {
	value, now := rand.Text()+rand.Text(), time.Now()
	until := now.Add(s.door.Stay)
	var err error
	if user != "" {
		err = s.store.OpenSession(r.Context(), hearsay.Session{SHA256: hashed64(value), User: user, Opened: now, Until: until, From: visitorOf(r.Context()).from})
	} else {
		err = s.door.openHere(who, hashed64(value), until)
	}
	if err != nil {
		return err
	}
	if err := s.endSession(r); err != nil {
		return err
	}
	_, secure := s.door.client(r)
	http.SetCookie(w, &http.Cookie{Name: cookieName(secure), Value: value, Path: "/", HttpOnly: true, Secure: secure, SameSite: http.SameSiteLaxMode, MaxAge: int(s.door.Stay / time.Second)})
	return nil
}

func cookieName(secure bool) string {
	if secure {
		return cookies[0]
	}
	return cookies[1]
}

// endSession ends the session that a request shows.
func (s *site) endSession(r *http.Request) error {
	hash := visitorOf(r.Context()).session
	if hash == "" {
		return nil
	}
	s.door.lock.Lock()
	delete(s.door.here, hash)
	s.door.lock.Unlock()
	if !s.door.Users {
		return nil
	}
	return s.store.CloseSession(r.Context(), hash)
}
