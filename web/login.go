package web

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync"

	"hearsay"
)

// loginView is the page to come in by.
type loginView struct {
	To string
	// Users tells to ask for name and password rather than for the token.
	Users bool
	// Wrong says why nobody was let in, Name is who tried.
	Wrong, Name string
}

// login is the page that asks who comes.
func (s *site) login(w http.ResponseWriter, r *http.Request) error {
	s.show(w, r, http.StatusOK, "login", view{Title: "Log in", Body: loginView{To: here(r.FormValue("to")), Users: s.door.Users}})
	return nil
}

// again is the page once more, which says what was wrong.
func (s *site) again(w http.ResponseWriter, r *http.Request, name, wrong string) error {
	s.show(w, r, http.StatusForbidden, "login", view{Title: "Log in", Body: loginView{here(r.PostFormValue("to")), s.door.Users, wrong, name}})
	return nil
}

// enter lets in who shows a password, or the server's token where it has no users.
func (s *site) enter(w http.ResponseWriter, r *http.Request) error {
	var user, who string
	var err error
	switch from := visitorOf(r.Context()).from; {
	case s.door.Users:
		user = strings.ToLower(strings.TrimSpace(r.PostFormValue("name")))
		err = s.password(r.Context(), user, r.PostFormValue("password"), from)
	case s.door.Token != "":
		who = strings.TrimSpace(firstRunes(strings.ToValidUTF8(r.PostFormValue("who"), ""), 80))
		var right bool
		if right, err = s.door.right(r.Context(), strings.TrimSpace(r.PostFormValue("token")), from); err == nil && !right {
			return s.again(w, r, who, "That is not the token; whoever runs this server has it.")
		}
	default:
		who = strings.TrimSpace(firstRunes(r.PostFormValue("who"), 80))
	}
	if errors.Is(err, errWrongPassword) {
		return s.again(w, r, user, err.Error())
	}
	if err == nil {
		err = s.openSession(w, r, user, who)
	}
	if err != nil {
		return err
	}
	http.Redirect(w, r, here(r.PostFormValue("to")), http.StatusSeeOther)
	return nil
}

// leave ends the session.
func (s *site) leave(w http.ResponseWriter, r *http.Request) error {
	if err := s.endSession(r); err != nil {
		return err
	}
	for i, name := range cookies {
		http.SetCookie(w, &http.Cookie{Name: name, Path: "/", MaxAge: -1, HttpOnly: true, Secure: i == 0, SameSite: http.SameSiteLaxMode})
	}
	http.Redirect(w, r, "/login", http.StatusSeeOther)
	return nil
}

// nobodys is a hash of nothing that anybody knows: trying a name that no user
// has takes as long as trying one that somebody has.
var nobodys = sync.OnceValue(func() string { return HashSecret(NewToken()) })

var errWrongPassword = refuse(http.StatusForbidden, "Name and password do not go together. Whoever runs this server can give a new password (hearsay users password).")

// password checks a user's. What is wrong is not told: neither whether there is
// such a user nor whether they have a password.
func (s *site) password(ctx context.Context, name, password, from string) error {
	if err := s.door.wrong(from, name); err != nil {
		return err
	}
	u, err := s.store.User(ctx, name)
	if err != nil && !errors.Is(err, hearsay.ErrNotFound) {
		return err
	}
	hash := u.Hash
	if hash == "" {
		hash = nobodys()
	}
	right, err := s.door.try(ctx, password, hash)
	if err != nil {
		return err
	}
	if !right || u.Hash == "" {
		known := map[bool]string{true: u.Name, false: "nobody known"}[u.Name != ""]
		s.Log.Warn("a log-in failed", "user", known, "from", from)
		return errWrongPassword
	}
	s.door.forgive(from, name)
	return nil
}
