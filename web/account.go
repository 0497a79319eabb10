package web

import (
	"crypto/rand"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"hearsay"
)

// accountView is what a user has of their own.
type accountView struct {
	Name   string
	Role   hearsay.Role
	Until  string
	Tokens []tokenView
	Roles  []hearsay.Role
	// Token is one that was made just now, to be seen once.
	Token string
}

type tokenView struct {
	ID, For, Made, Until string
	Role                 hearsay.Role
}

func viewOfToken(t *hearsay.Token) tokenView {
	return tokenView{t.ID, t.For, dayOf(t.Made), dayOf(t.Until), t.Role}
}

// mine is who asks, as a user with a session: tokens make no tokens.
func (s *site) mine(r *http.Request) (visitor, error) {
	v := visitorOf(r.Context())
	if !v.bound || v.session == "" {
		return v, refuse(http.StatusForbidden, "This is for users who are logged in, and you are let in otherwise.")
	}
	return v, nil
}

// account is the page of a user's own password and tokens.
func (s *site) account(w http.ResponseWriter, r *http.Request) error {
	return s.showAccount(w, r, "")
}

func (s *site) showAccount(w http.ResponseWriter, r *http.Request, made string) error {
	by, err := s.mine(r)
	if err != nil {
		return err
	}
	session, u, err := s.store.SessionBy(r.Context(), by.session, time.Now())
	if err != nil {
		return err
	}
	tokens, err := s.store.Tokens(r.Context())
	if err != nil {
		return err
	}
	v := accountView{Name: u.Name, Role: u.Role, Until: timeOf(session.Until), Token: made}
	for _, t := range tokens {
		if t.User == u.Name {
			v.Tokens = append(v.Tokens, viewOfToken(&t))
		}
	}
	for _, role := range hearsay.Roles {
		if u.Role.May(role) {
			v.Roles = append(v.Roles, role)
		}
	}
	if made != "" {
		w.Header().Set("Cache-Control", "no-store")
	}
	s.show(w, r, http.StatusOK, "account", view{Title: u.Name, Body: v})
	return nil
}

// changePassword gives a user a new one, who knows the one before.
func (s *site) changePassword(w http.ResponseWriter, r *http.Request) error {
	by, err := s.mine(r)
	if err != nil {
		return err
	}
	err = s.password(r.Context(), by.name, r.PostFormValue("old"), by.from)
	if errors.Is(err, errWrongPassword) {
		err = refuse(http.StatusBadRequest, "The password stays as it was: the one before is not right.")
	}
	if err != nil {
		return err
	}
	if err := CheckPassword(by.name, r.PostFormValue("new")); err != nil {
		return refuse(http.StatusBadRequest, "The password stays as it was: %v.", err)
	}
	if err := s.store.SetPassword(r.Context(), by.name, HashSecret(r.PostFormValue("new"))); err != nil {
		return err
	}
	http.Redirect(w, r, "/login", http.StatusSeeOther) // all sessions have ended, this one too
	return nil
}

// mostTokens is how many a user may have.
const mostTokens = 50

// makeToken makes a token, and shows it once.
func (s *site) makeToken(w http.ResponseWriter, r *http.Request) error {
	by, err := s.mine(r)
	if err != nil {
		return err
	}
	role := hearsay.Role(r.PostFormValue("role"))
	if !slices.Contains(hearsay.Roles, role) || !by.role.May(role) {
		return refuse(http.StatusBadRequest, "There is no role %q that you could hand on.", role)
	}
	until, err := inDays(strings.TrimSpace(r.PostFormValue("days")))
	if err != nil {
		return err
	}
	tokens, err := s.store.Tokens(r.Context())
	if err != nil {
		return err
	}
	n := 0
	for _, t := range tokens {
		if t.User == by.name {
			n++
		}
	}
	if n >= mostTokens {
		return refuse(http.StatusConflict, "You have %d tokens; remove one first.", n)
	}
	token, secret := MakeToken(by.name, role, strings.TrimSpace(firstRunes(strings.ToValidUTF8(r.PostFormValue("for"), ""), 80)), until)
	if err := s.store.AddToken(r.Context(), token); err != nil {
		return err
	}
	return s.showAccount(w, r, secret)
}

// inDays is a day from now; zero for never.
func inDays(days string) (time.Time, error) {
	if days == "" {
		return time.Time{}, nil
	}
	n, err := strconv.Atoi(days)
	if err != nil || n < 1 || n > 3660 {
		return time.Time{}, refuse(http.StatusBadRequest, "%q is no number of days.", days)
	}
	return time.Now().AddDate(0, 0, n), nil
}

// MakeToken makes a token of a user: what the record keeps of it, and the secret
// itself, which is nowhere else.
func MakeToken(user string, role hearsay.Role, why string, until time.Time) (hearsay.Token, string) {
	secret := "hearsay_" + NewToken()
	return hearsay.Token{ID: "t" + strings.ToLower(rand.Text()[:12]), SHA256: hashed64(secret), User: user, Role: role, For: why, Made: time.Now(), Until: until}, secret
}

// removeToken removes one of the user's own.
func (s *site) removeToken(w http.ResponseWriter, r *http.Request) error {
	by, err := s.mine(r)
	if err != nil {
		return err
	}
	tokens, err := s.store.Tokens(r.Context())
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(tokens, func(t hearsay.Token) bool { return t.ID == r.PathValue("id") && t.User == by.name }) {
		return refuse(http.StatusNotFound, "You have no token %s.", r.PathValue("id"))
	}
	if err := s.store.DropToken(r.Context(), r.PathValue("id")); err != nil {
		return err
	}
	http.Redirect(w, r, "/account", http.StatusSeeOther)
	return nil
}
