package web

import (
	"errors"
	"net/http"
	"slices"
	"strings"

	"hearsay"
)

// usersView is everybody who may come in.
type usersView struct {
	Roles []hearsay.Role
	Users []userView
}

type userView struct {
	Name, Since string
	Role        hearsay.Role
	Tokens      []tokenView
	// Self is whoever looks: nobody takes the role of admin from themselves by mistake.
	Self bool
}

// users is the page of everybody who may come in, for admins.
func (s *site) users(w http.ResponseWriter, r *http.Request) error {
	list, err := s.store.Users(r.Context())
	if err != nil {
		return err
	}
	tokens, err := s.store.Tokens(r.Context())
	if err != nil {
		return err
	}
	v := usersView{Roles: hearsay.Roles}
	by := visitorOf(r.Context())
	for _, u := range list {
		one := userView{Name: u.Name, Since: dayOf(u.Since), Role: u.Role, Self: by.bound && by.name == u.Name}
		for _, t := range tokens {
			if t.User == u.Name {
				one.Tokens = append(one.Tokens, viewOfToken(&t))
			}
		}
		v.Users = append(v.Users, one)
	}
	s.show(w, r, http.StatusOK, "users", view{Title: "Users", Nav: "users", Body: v, Feed: "/log.atom?what=user", Export: []link{{"CSV", "/export/users.csv"}}})
	return nil
}

// userPage changes a user who is named by the address, and leads back to the list.
func (s *site) userPage(change func(r *http.Request, name string) error) pageFunc {
	return func(w http.ResponseWriter, r *http.Request) error {
		if s.ReadOnly {
			return hearsay.ErrReadOnly
		}
		if err := change(r, r.PathValue("id")); err != nil {
			return err
		}
		http.Redirect(w, r, "/users", http.StatusSeeOther)
		return nil
	}
}

// addUser adds one.
func (s *site) addUser(r *http.Request, _ string) error {
	u := hearsay.User{Name: strings.TrimSpace(r.PostFormValue("name")), Role: hearsay.Role(r.PostFormValue("role"))}
	if err := errors.Join(hearsay.CheckUserName(u.Name), CheckPassword(u.Name, r.PostFormValue("password"))); err != nil {
		return refuse(http.StatusBadRequest, "Nobody was added: %v.", err)
	}
	if !slices.Contains(hearsay.Roles, u.Role) {
		return refuse(http.StatusBadRequest, "There is no role %q.", u.Role)
	}
	u.Hash = HashSecret(r.PostFormValue("password"))
	err := s.store.AddUser(r.Context(), u)
	if errors.Is(err, hearsay.ErrTaken) {
		return refuse(http.StatusConflict, "There is a user %s already.", u.Name)
	}
	return err
}

func (s *site) setRole(r *http.Request, name string) error {
	role := hearsay.Role(r.PostFormValue("role"))
	if !slices.Contains(hearsay.Roles, role) {
		return refuse(http.StatusBadRequest, "There is no role %q.", role)
	}
	if err := notSelf(r, name); err != nil {
		return err
	}
	return s.store.SetRole(r.Context(), name, role)
}

func (s *site) setPassword(r *http.Request, name string) error {
	if err := CheckPassword(name, r.PostFormValue("password")); err != nil {
		return refuse(http.StatusBadRequest, "The password stays as it was: %v.", err)
	}
	return s.store.SetPassword(r.Context(), name, HashSecret(r.PostFormValue("password")))
}

func (s *site) dropUser(r *http.Request, name string) error {
	if err := notSelf(r, name); err != nil {
		return err
	}
	return s.store.DropUser(r.Context(), name)
}

// notSelf keeps an admin from locking out the last one.
func notSelf(r *http.Request, name string) error {
	if v := visitorOf(r.Context()); v.bound && v.name == name {
		return refuse(http.StatusConflict, "That is you. Another admin can do it, or hearsay users on the computer of the record.")
	}
	return nil
}
