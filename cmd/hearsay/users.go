package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"hearsay"
	site "hearsay/web"
)

// usersCommand keeps who may log in to hearsay serve.
type usersCommand struct {
	List     usersList     `cmd:"" default:"withargs" help:"List the users of the record, with their tokens."`
	Add      usersAdd      `cmd:"" help:"Add a user."`
	Password usersPassword `cmd:"" help:"Give a user a new password; who is logged in with the old one is not any more."`
	Role     usersRole     `cmd:"" help:"Give a user another role."`
	Token    usersToken    `cmd:"" help:"Make a token by which a program comes in as a user, and print it once."`
	Revoke   usersRevoke   `cmd:"" help:"Remove a token: what shows it is not let in any more."`
	Remove   usersRemove   `cmd:"" help:"Remove a user with all tokens; what they changed stays signed."`
}

// Help is the end of the manual page.
func (usersCommand) Help() string {
	return `hearsay serve lets in the users of its record, once there are any: a reader reads, an editor
corrects too, an admin also has users, takedown and the log. Passwords are asked for on the
terminal, or read as the first line of standard input; they are never given as an argument, and
kept as hashes (argon2id). What a user changes is signed by their name, and stands in hearsay log.

Examples:

    hearsay users add ada --role admin
    pass show hearsay/lio | hearsay users add lio --role editor
    hearsay users token lio --role reader --for "the desk's script" --days 90
    hearsay users role lio admin
    hearsay users`
}

type usersList struct {
	JSON bool `name:"json" help:"Print JSON, one user a line."`
	recordFlag
}

// userJSON is a public contract: docs/format.md.
type userJSON struct {
	Name     string      `json:"name"`
	Role     string      `json:"role"`
	Password bool        `json:"password"`
	Since    time.Time   `json:"since"`
	Tokens   []tokenJSON `json:"tokens"`
}

// tokenJSON is a public contract: docs/format.md.
type tokenJSON struct {
	ID    string     `json:"id"`
	Role  string     `json:"role"`
	For   *string    `json:"for"`
	Made  time.Time  `json:"made"`
	Until *time.Time `json:"until"`
}

// Run prints the list.
func (l *usersList) Run(ctx context.Context, c console) error {
	s, err := l.toRead(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	users, err := s.Users(ctx)
	if err != nil {
		return err
	}
	tokens, err := s.Tokens(ctx)
	if err != nil {
		return err
	}
	if len(users) == 0 {
		fmt.Fprintln(c.err, "hearsay: the record has no users; hearsay users add NAME adds one")
	}
	var b []byte
	for _, u := range users {
		one := userJSON{Name: u.Name, Role: string(u.Role), Password: u.Hash != "", Since: u.Since, Tokens: []tokenJSON{}}
		for _, t := range tokens {
			if t.User == u.Name {
				one.Tokens = append(one.Tokens, viewOfToken(&t))
			}
		}
		if b, err = l.one(b, &one); err != nil {
			return err
		}
	}
	return put(c.out, b)
}

func viewOfToken(t *hearsay.Token) tokenJSON {
	v := tokenJSON{ID: t.ID, Role: string(t.Role), For: orNull(t.For), Made: t.Made}
	if !t.Until.IsZero() {
		v.Until = &t.Until
	}
	return v
}

func (l *usersList) one(b []byte, u *userJSON) ([]byte, error) {
	if l.JSON {
		line, err := json.Marshal(u)
		if err != nil {
			return b, fmt.Errorf("printing the user %s: %w", u.Name, err)
		}
		return append(append(b, line...), '\n'), nil
	}
	b = fmt.Appendf(b, "%s · %s · since %s", u.Name, u.Role, u.Since.UTC().Format("2 January 2006"))
	if !u.Password {
		b = append(b, " · no password"...)
	}
	b = append(b, '\n')
	for _, t := range u.Tokens {
		b = fmt.Appendf(b, "  token %s · %s", t.ID, t.Role)
		if t.For != nil {
			b = append(append(b, " · for "...), brief(*t.For)...)
		}
		if t.Until != nil {
			b = fmt.Appendf(b, " · until %s", t.Until.UTC().Format("2 January 2006"))
		}
		b = append(b, '\n')
	}
	return b, nil
}

// change opens the record, changes it and says what was done.
func (f recordFlag) change(ctx context.Context, c console, do func(s hearsay.Store) (string, error)) error {
	s, err := f.toChange(ctx)
	if err != nil {
		return err
	}
	said, err := do(s)
	if err := errors.Join(userError(err), s.Close()); err != nil {
		return err
	}
	return put(c.out, []byte(said+"\n"))
}

// userError says what to do about a name that is not there, or is.
func userError(err error) error {
	switch {
	case errors.Is(err, hearsay.ErrTaken):
		return fmt.Errorf("%w; hearsay users password and hearsay users role change who is there", err)
	case errors.Is(err, hearsay.ErrNotFound):
		return fmt.Errorf("%w; hearsay users lists who is there, with their tokens", err)
	}
	return err
}

type usersAdd struct {
	Name       string `arg:"" help:"The name to log in by: small letters, digits, and . _ - @."`
	Role       string `default:"reader" enum:"reader,editor,admin" help:"reader, editor or admin."`
	NoPassword bool   `help:"No password: nobody can log in, and only tokens let in."`
	recordFlag
}

// Run adds the user.
func (u *usersAdd) Run(ctx context.Context, c console) error {
	if err := hearsay.CheckUserName(u.Name); err != nil {
		return usageError{err}
	}
	hash := ""
	if !u.NoPassword {
		var err error
		if hash, err = newPassword(ctx, c, u.Name); err != nil {
			return err
		}
	}
	return u.change(ctx, c, func(s hearsay.Store) (string, error) {
		first, err := s.Users(ctx)
		if err != nil {
			return "", err
		}
		said := fmt.Sprintf("Added %s, as %s.", u.Name, u.Role)
		if len(first) == 0 {
			said += " From its next start hearsay serve asks everybody to log in."
		}
		return said, s.AddUser(ctx, hearsay.User{Name: u.Name, Role: hearsay.Role(u.Role), Hash: hash})
	})
}

type usersPassword struct {
	Name string `arg:"" help:"The user."`
	recordFlag
}

// Run sets the password.
func (u *usersPassword) Run(ctx context.Context, c console) error {
	hash, err := newPassword(ctx, c, u.Name)
	if err != nil {
		return err
	}
	return u.change(ctx, c, func(s hearsay.Store) (string, error) {
		return u.Name + " has a new password, and is logged out everywhere.", s.SetPassword(ctx, u.Name, hash)
	})
}

type usersRole struct {
	Name string `arg:"" help:"The user."`
	Role string `arg:"" enum:"reader,editor,admin" help:"reader, editor or admin."`
	recordFlag
}

// Run sets the role.
func (u *usersRole) Run(ctx context.Context, c console) error {
	return u.change(ctx, c, func(s hearsay.Store) (string, error) {
		return fmt.Sprintf("%s has the role %s now.", u.Name, u.Role), s.SetRole(ctx, u.Name, hearsay.Role(u.Role))
	})
}

type usersToken struct {
	Name string `arg:"" help:"The user that a program comes in as."`
	Role string `default:"reader" enum:"reader,editor,admin" help:"The most that it may do, whatever the user may: reader, editor or admin."`
	For  string `placeholder:"WORDS" help:"What it is for, to know it by in the list."`
	Days int    `placeholder:"N" help:"For how many days it lets in; without it until it is removed."`
	recordFlag
}

// Run makes the token.
func (u *usersToken) Run(ctx context.Context, c console) error {
	if u.Days < 0 {
		return usageError{fmt.Errorf("--days: %d is no number of days", u.Days)}
	}
	var until time.Time
	if u.Days > 0 {
		until = time.Now().AddDate(0, 0, u.Days)
	}
	token, secret := site.MakeToken(u.Name, hearsay.Role(u.Role), strings.TrimSpace(u.For), until)
	return u.change(ctx, c, func(s hearsay.Store) (string, error) { return secret, s.AddToken(ctx, token) })
}

type usersRevoke struct {
	Token string `arg:"" help:"The ID of the token (t…), as hearsay users lists it."`
	recordFlag
}

// Run removes the token.
func (u *usersRevoke) Run(ctx context.Context, c console) error {
	return u.change(ctx, c, func(s hearsay.Store) (string, error) {
		return "Removed the token " + u.Token + ".", s.DropToken(ctx, u.Token)
	})
}

type usersRemove struct {
	Name string `arg:"" help:"The user."`
	recordFlag
}

// Run removes the user.
func (u *usersRemove) Run(ctx context.Context, c console) error {
	return u.change(ctx, c, func(s hearsay.Store) (string, error) {
		return "Removed " + u.Name + ", with all tokens.", s.DropUser(ctx, u.Name)
	})
}
